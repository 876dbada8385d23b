//! The cabinet: the request form and one's requests. Takes over what the server rendered.

use std::rc::Rc;

use frontend::{
    app::{App, AppProps, cabinet},
    i18n::{self, Catalogue},
    ui::dom::document,
};
use shared::api::pages::{Boot, CabinetBoot};
use yew_router::history::BrowserHistory;

static SPOKEN: [&Catalogue; 4] = [&i18n::ISLANDS, &i18n::SITE, &i18n::REQUEST, &i18n::ERRORS];

fn main() {
    i18n::speak(&SPOKEN);
    // Without its data or its root the served page stays as it is: readable, with links that work.
    let Some(document) = document() else { return };
    let text = document.get_element_by_id("boot").and_then(|element| element.text_content());
    let Some(boot) = text.and_then(|text| serde_json::from_str::<CabinetBoot>(&text).ok()) else { return };
    let boot = Rc::new(Boot::from(boot));
    let Some(root) = document.get_element_by_id("app") else { return };
    let replace = root.has_attribute("data-boot");
    let props = AppProps { history: BrowserHistory::new().into(), boot, pages: cabinet };
    let renderer = yew::Renderer::<App>::with_root_and_props(root, props);
    if replace {
        renderer.render();
    } else {
        renderer.hydrate();
    }
}
