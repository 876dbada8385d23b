//! The title of a page with errors.

use yew::prelude::*;

use crate::{i18n::use_lang, t, ui::dom::document};

/// "Ошибка:" before the title while errors are shown.
#[hook]
pub fn use_error_title(wrong: bool, title: &str) {
    let lang = use_lang();
    use_effect_with((wrong, title.to_owned()), move |(wrong, title)| {
        if let Some(document) = document() {
            let prefix = t!(lang, "request-error-title");
            let shown = document.title();
            if *wrong && !shown.starts_with(&prefix) {
                document.set_title(&format!("{prefix} {title}"));
            } else if !*wrong && shown.starts_with(&prefix) {
                document.set_title(title);
            }
        }
    });
}
