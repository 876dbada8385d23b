//! Light, dark or as the system has it: the same choice as on the site, in the same cookie.

use wasm_bindgen::JsCast;
use web_sys::HtmlDocument;

use crate::{
    look::{COOKIE, Look},
    pages::shell::dom::{look, set_look},
    ui::dom,
};

/// A choice: its key, and the value of the setting (empty: as the system has it).
pub const THEMES: [(&str, &str); 3] = [("auto", ""), ("light", "light"), ("dark", "dark")];

/// The setting.
const THEME: &str = "theme";

/// The value in force.
pub fn current() -> &'static str {
    look().get(THEME)
}

/// Shows and keeps a value; the other settings stay.
pub fn apply(value: &str) {
    let mut look = look();
    look.set(THEME, value);
    set_look(&look);
}

/// Shows what the cookie keeps; called once at the start.
pub fn restore() {
    let Some(document) = dom::document().and_then(|document| document.dyn_into::<HtmlDocument>().ok()) else {
        return;
    };
    let cookies = document.cookie().unwrap_or_default();
    let kept =
        cookies.split(';').filter_map(|pair| pair.trim().split_once('=')).find(|(name, _)| *name == COOKIE);
    if let Some((_, value)) = kept {
        set_look(&Look::from_cookie(value));
    }
}
