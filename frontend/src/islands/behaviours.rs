//! What needs no component: copying, printing, filters that act at once, counting what was not found.
//!
//! One listener on the document acts on marks in the served HTML.

use gloo_timers::callback::Timeout;
use shared::forms::feedback::GapKind;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Document, Element, Event};

use super::Site;
use crate::{api::pages, device::challenge, pages::shell::dom, ui::dom::copy};

/// How long a button says "copied", in milliseconds.
const SAID_MILLIS: u32 = 2000;

/// Begins to listen.
pub fn attach(document: &Document, site: &Site) {
    listen(document, "click", |target| {
        if let Some(result) = closest(target, ".result a, a.option") {
            pages::clicked(&result.get_attribute("href").unwrap_or_default());
            return false;
        }
        let button = closest(target, "[data-copy], [data-print], [data-share]");
        match &button {
            Some(button) if button.has_attribute("data-print") => dom::print(),
            Some(button) if button.has_attribute("data-share") && dom::share() => {}
            Some(button) => copied(button),
            None => {}
        }
        button.is_some()
    });
    listen(document, "change", |target| {
        let form = closest(target, "form[data-at-once]");
        if let Some(form) = form.and_then(|form| form.dyn_into::<web_sys::HtmlFormElement>().ok()) {
            // An invalid form stays; its button says why.
            let _ = form.request_submit();
            return true;
        }
        false
    });
    do_work(document);
    count_gap(document, site);
    watch_guide(document);
    crate::device::trail::remember();
}

/// Calls `act` for what an event happened to; it says whether it acted.
fn listen(document: &Document, kind: &str, act: impl Fn(&Element) -> bool + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        // After a second start (see `boot.js`) the first one still listens: one of the two acts.
        if event.default_prevented() {
            return;
        }
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_some_and(|target| act(&target)) {
            event.prevent_default();
        }
    });
    // Listening to an event of the document cannot fail.
    let _ = document.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
    // It listens as long as the page lives.
    closure.forget();
}

fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// A form that the server wants work for: done unseen, then it is sent again by itself. Without scripts its page says
/// to wait.
fn do_work(document: &Document) {
    let form = document.query_selector("form[data-work]").ok().flatten();
    let Some(form) = form.and_then(|form| form.dyn_into::<web_sys::HtmlFormElement>().ok()) else { return };
    let asked = form.get_attribute("data-work").and_then(|text| serde_json::from_str(&text).ok());
    let field = form.query_selector("input[name=work]").ok().flatten();
    let field = field.and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok());
    let (Some(asked), Some(field)) = (asked, field) else { return };
    wasm_bindgen_futures::spawn_local(async move {
        if let Some(answer) = challenge::answer(asked).await {
            field.set_value(&answer);
            // An invalid form stays; its button says why.
            let _ = form.request_submit();
        }
    });
}

/// Copies what the button names; `#…` and the empty text stand for an address of this page.
fn copied(button: &Element) {
    let text = button.get_attribute("data-copy").unwrap_or_default();
    let is_address = text.is_empty() || text.starts_with('#');
    let address = || {
        let location = web_sys::window()?.location();
        Some([location.origin().ok()?, location.pathname().ok()?, location.search().ok()?].concat())
    };
    copy(&if is_address { address().unwrap_or_default() + &text } else { text });
    let Some(words) = button.query_selector("[role=status]").ok().flatten() else { return };
    let (Some(before), Some(after)) = (words.text_content(), button.get_attribute("data-copied")) else {
        return;
    };
    if before == after {
        return;
    }
    words.set_text_content(Some(&after));
    Timeout::new(SAID_MILLIS, move || words.set_text_content(Some(&before))).forget();
}

/// Counts what the page was asked for and does not have (SPEC 1.9).
fn count_gap(document: &Document, site: &Site) {
    let Some(mark) = document.query_selector("[data-gap]").ok().flatten() else { return };
    let text = mark.get_attribute("data-gap-text").unwrap_or_default();
    let kind = match mark.get_attribute("data-gap").as_deref() {
        Some("zero_result") => GapKind::ZeroResult,
        Some("unknown_code") => GapKind::UnknownCode,
        _ => return,
    };
    if site.first_time(&text) {
        wasm_bindgen_futures::spawn_local(async move { pages::gap(kind, &text).await });
    }
}

/// Counts a guide that is left before its end, with the step where it happened: going on inside of it is no leaving.
fn watch_guide(document: &Document) {
    let Some(guide) = document.query_selector("[data-guide-step]").ok().flatten() else { return };
    let slug = guide.get_attribute("data-guide").unwrap_or_default();
    let step = guide.get_attribute("data-guide-step").unwrap_or_default();
    let going_on = std::rc::Rc::new(std::cell::Cell::new(false));
    {
        let going_on = going_on.clone();
        listen(document, "click", move |target| {
            let inside = closest(target, ".guide a[href]").is_some();
            going_on.set(inside);
            false
        });
    }
    let Some(window) = web_sys::window() else { return };
    let leave = Closure::<dyn Fn()>::new(move || {
        if !going_on.get() {
            pages::gap_at_leaving(GapKind::GuideDrop, [&slug, "/", &step].concat());
        }
    });
    // Listening to an event of the window cannot fail.
    let _ = window.add_event_listener_with_callback("pagehide", leave.as_ref().unchecked_ref());
    leave.forget();
}
