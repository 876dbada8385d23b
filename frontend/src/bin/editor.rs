//! The editorial desk: rendered by the browser alone.

use frontend::{
    i18n::{self, Catalogue},
    pages::{console::theme, editor::EditorApp},
    ui::dom::document,
};

static SPOKEN: [&Catalogue; 10] = [
    &i18n::EDITOR,
    &i18n::BUILDER,
    &i18n::FINDINGS,
    &i18n::GAPS,
    &i18n::CONSOLE,
    &i18n::KNOWLEDGE,
    &i18n::ISLANDS,
    &i18n::SITE,
    &i18n::ACCOUNT,
    &i18n::ERRORS,
];

fn main() {
    i18n::speak(&SPOKEN);
    theme::restore();
    let Some(root) = document().and_then(|document| document.get_element_by_id("app")) else { return };
    // The served skeleton has done its work.
    root.set_inner_html("");
    yew::Renderer::<EditorApp>::with_root(root).render();
}
