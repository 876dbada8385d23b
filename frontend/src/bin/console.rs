//! The staff console: rendered by the browser alone.

use frontend::{
    i18n::{self, Catalogue},
    pages::console::{ConsoleApp, theme},
    ui::dom::document,
};

static SPOKEN: [&Catalogue; 9] = [
    &i18n::CONSOLE,
    &i18n::AGENCY,
    &i18n::INTAKE,
    &i18n::ISLANDS,
    &i18n::SITE,
    &i18n::REQUEST,
    &i18n::ACCOUNT,
    &i18n::ERRORS,
    &i18n::NOTICES,
];

fn main() {
    i18n::speak(&SPOKEN);
    theme::restore();
    let Some(root) = document().and_then(|document| document.get_element_by_id("app")) else { return };
    // The served skeleton has done its work.
    root.set_inner_html("");
    yew::Renderer::<ConsoleApp>::with_root(root).render();
}
