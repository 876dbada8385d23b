//! What the shell does to the document. Called by effects and callbacks, so never on the server.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement};

use crate::{
    look::{COOKIE, Look, SETTINGS},
    ui::dom::document,
};

/// Seconds that the chosen appearance is kept: a year.
const KEPT: &str = "31536000";

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
        // The server leaves an empty one out.
        let tag = document.query_selector(&["meta[name=", name, "]"].concat()).ok().flatten().or_else(|| {
            let tag = document.create_element("meta").ok().filter(|_| !content.is_empty())?;
            tag.set_attribute("name", name).ok()?;
            let tag = document.query_selector("head").ok().flatten()?.append_child(&tag).ok()?;
            tag.dyn_into().ok()
        });
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
    // One after the other: a list of selectors finds what stands first in the page, which is `#main`.
    let find = |selector| document.query_selector(selector).ok().flatten();
    let target = find("#main h1").or_else(|| find("#main"));
    if let Some(heading) = target.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        heading.set_tab_index(-1);
        let _ = heading.focus();
    }
}

/// Leads to another page by a page load.
pub fn leave(url: &str) {
    if let Some(window) = web_sys::window() {
        // The addresses are the site's own.
        let _ = window.location().assign(url);
    }
}

/// Hands the page's title and address on to another program; `false` where the browser cannot.
pub fn share() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    let share = js_sys::Reflect::get(&navigator, &"share".into());
    let Some(share) = share.ok().and_then(|share| share.dyn_into::<js_sys::Function>().ok()) else {
        return false;
    };
    let what = js_sys::Object::new();
    let set = |name: &str, value: String| js_sys::Reflect::set(&what, &name.into(), &value.into());
    // Setting a property of a fresh object cannot fail; whoever closes the list of programs shares nothing, and that is all.
    let _ = set("title", window.document().map(|document| document.title()).unwrap_or_default());
    let _ = set("url", window.location().href().unwrap_or_default());
    if let Ok(promise) = share.call1(&navigator, &what) {
        let answered = js_sys::Promise::from(promise);
        wasm_bindgen_futures::spawn_local(async move {
            let _ = wasm_bindgen_futures::JsFuture::from(answered).await;
        });
    }
    true
}

/// Opens the print window.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser without printing has nothing better to offer.
        let _ = window.print();
    }
}

/// How the browser describes itself; empty on the server.
pub fn user_agent() -> String {
    if !cfg!(target_arch = "wasm32") {
        return String::new();
    }
    web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}

/// Whether the device is set to dark.
pub fn prefers_dark() -> bool {
    if !cfg!(target_arch = "wasm32") {
        return false;
    }
    let query = web_sys::window()
        .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// The appearance in force.
pub fn look() -> Look {
    let mut look = Look::default();
    if let Some(root) = document().and_then(|document| document.document_element()) {
        for (name, _) in SETTINGS {
            look.set(name, &root.get_attribute(&["data-", name].concat()).unwrap_or_default());
        }
    }
    look
}

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Brings back an appearance whose cookie was lost: browsers forget cookies sooner than storage.
pub fn restore_look() {
    let kept = storage().and_then(|storage| storage.get_item(COOKIE).ok().flatten()).unwrap_or_default();
    if look() == Look::default() && !kept.is_empty() {
        set_look(&Look::from_cookie(&kept));
    }
}

/// Applies an appearance and keeps it.
pub fn set_look(look: &Look) {
    let Some(document) = document() else { return };
    let Some(root) = document.document_element() else { return };
    for (name, _) in SETTINGS {
        let (attribute, value) = (["data-", name].concat(), look.get(name));
        // The names are valid ones.
        let _ = if value.is_empty() {
            root.remove_attribute(&attribute)
        } else {
            root.set_attribute(&attribute, value)
        };
    }
    if let Some(storage) = storage() {
        // A full or forbidden storage: the cookie is enough.
        let _ = storage.set_item(COOKIE, &look.to_cookie());
    }
    let cookie = [COOKIE, "=", &look.to_cookie(), "; Path=/; Max-Age=", KEPT, "; SameSite=Lax"].concat();
    if let Some(document) = document.dyn_ref::<HtmlDocument>() {
        // Where cookies are forbidden the choice lasts until the page is left.
        let _ = document.set_cookie(&cookie);
    }
}
