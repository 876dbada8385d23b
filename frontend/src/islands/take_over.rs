//! The start in the browser.

use gloo_timers::callback::Timeout;
use shared::api::pages::{ReaderBoot, SiteInfo};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

use super::{Island, Rooted, RootedProps, behaviours};
use crate::{hooks::Site, pages::shell::dom, ui::dom::document};

/// Takes over every island of the served page. Without its data the page stays as it is: readable, with links and
/// forms that work.
pub fn take_over() {
    let Some(document) = document() else { return };
    let text = document.get_element_by_id("boot").and_then(|element| element.text_content());
    let Some(boot) = text.and_then(|text| serde_json::from_str::<ReaderBoot>(&text).ok()) else { return };
    let site = Site::new(boot.lang, SiteInfo { search_index: boot.search_index, ..SiteInfo::default() });
    for place in places(&document) {
        let island = place.get_attribute("data-island").and_then(|text| serde_json::from_str(&text).ok());
        if let Some(island) = island {
            root(&site, island, place);
        }
    }
    behaviours::attach(&document, &site);
    dom::restore_look();
    // Hydration and what follows from it are queued: the page is live when the queue has been worked off.
    Timeout::new(0, dom::mark_live).forget();
}

fn places(document: &Document) -> Vec<Element> {
    let Ok(found) = document.query_selector_all("[data-island]") else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn root(site: &Site, island: Island, place: Element) {
    let replace = place.has_attribute("data-boot");
    let props = RootedProps { site: site.clone(), island };
    let renderer = yew::Renderer::<Rooted>::with_root_and_props(place, props);
    if replace {
        renderer.render();
    } else {
        renderer.hydrate();
    }
}
