//! What the shell does to the document. Called by effects only, so never on the server.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::ui::dom::document;

/// Tells `boot.js`, the fields and the tests that the app has taken the page over.
pub fn mark_live() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // The name is a valid one.
        let _ = root.set_attribute("data-live", "");
    }
}

/// Title, description and robots of the present page.
pub fn describe(title: &str, description: &str, robots: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    for (name, content) in [("description", description), ("robots", robots)] {
        let tag = document.query_selector(&["meta[name=", name, "]"].concat()).ok().flatten();
        if let Some(tag) = tag {
            let _ = tag.set_attribute("content", content);
        }
    }
}

/// After a push: scrolls up and puts the focus on the heading, as a page load would.
pub fn to_top_of_page() {
    let Some(window) = web_sys::window() else { return };
    window.scroll_to_with_x_and_y(0.0, 0.0);
    let Some(document) = window.document() else { return };
    let target = document.query_selector("#main h1, #main").ok().flatten();
    if let Some(heading) = target.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        heading.set_tab_index(-1);
        let _ = heading.focus();
    }
}
