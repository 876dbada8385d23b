//! The only place of `ui` that reads or commands the page outside Yew.
//!
//! Everything here does nothing on the server, so callbacks and effects may call it freely.

use wasm_bindgen::{JsCast, prelude::Closure};
use yew::prelude::*;

/// The document, in a browser only.
pub fn document() -> Option<web_sys::Document> {
    if cfg!(target_arch = "wasm32") { web_sys::window()?.document() } else { None }
}

/// What a person typed into the served field `id` before the app took the page over.
///
/// Always `None` on the server, and once `<html data-live>` is set: from then on an element with this id
/// belongs to the page that is being left.
pub fn dom_value(id: &str) -> Option<String> {
    let element = served(id)?;
    let value = if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        input.value()
    } else if let Some(area) = element.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        area.value()
    } else {
        element.dyn_ref::<web_sys::HtmlSelectElement>()?.value()
    };
    (!value.is_empty()).then_some(value)
}

/// Whether the served checkbox or radio button `id` was ticked before the app took the page over.
pub fn dom_checked(id: &str) -> Option<bool> {
    served(id)?.dyn_ref::<web_sys::HtmlInputElement>().map(web_sys::HtmlInputElement::checked)
}

fn served(id: &str) -> Option<web_sys::Element> {
    let document = document()?;
    if document.document_element()?.has_attribute("data-live") {
        return None;
    }
    document.get_element_by_id(id)
}

/// Moves the focus to `id` and brings it into view. Returns whether there was such an element.
pub fn focus(id: &str) -> bool {
    let Some(element) = document().and_then(|d| d.get_element_by_id(id)) else { return false };
    let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() else { return false };
    element.scroll_into_view();
    element.focus().is_ok()
}

/// Brings the link of the present page into view inside a line that scrolls sideways.
pub fn show_current(line: &NodeRef) {
    let Some(line) = line.cast::<web_sys::HtmlElement>() else { return };
    let current = line.query_selector("[aria-current]").ok().flatten();
    if let Some(current) = current.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) {
        let (start, end) = (current.offset_left() - line.offset_left(), current.offset_width());
        line.set_scroll_left((start + end - line.client_width() + end / 2).clamp(0, start));
    }
}

/// Puts `text` on the clipboard.
pub fn copy(text: &str) {
    if cfg!(target_arch = "wasm32")
        && let Some(window) = web_sys::window()
    {
        // The promise is dropped: without permission there is nothing better to do than to leave the text on screen.
        let _ = window.navigator().clipboard().write_text(text);
    }
}

/// The value of the input, text area or select that an event came from.
pub fn event_value(target: Option<web_sys::EventTarget>) -> String {
    let Some(target) = target else { return String::new() };
    if let Some(input) = target.dyn_ref::<web_sys::HtmlInputElement>() {
        input.value()
    } else if let Some(area) = target.dyn_ref::<web_sys::HtmlTextAreaElement>() {
        area.value()
    } else {
        target
            .dyn_ref::<web_sys::HtmlSelectElement>()
            .map(web_sys::HtmlSelectElement::value)
            .unwrap_or_default()
    }
}

/// Whether the checkbox that an event came from is ticked now.
pub fn event_checked(target: Option<web_sys::EventTarget>) -> bool {
    target.and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok()).is_some_and(|input| input.checked())
}

/// The value to show in a controlled field, without losing what was typed before the app arrived.
///
/// The typed text is shown at the first render and handed to `oninput` right after it, so the page's state catches
/// up by itself. `None` leaves the field to the browser.
#[hook]
pub fn use_typed(id: &AttrValue, value: Option<&AttrValue>, oninput: &Callback<String>) -> Option<AttrValue> {
    let seed = {
        let id = id.clone();
        use_state(move || dom_value(&id).map(AttrValue::from))
    };
    {
        let (seed, value, oninput) = (seed.clone(), value.cloned(), oninput.clone());
        use_effect_with((), move |()| {
            if let Some(typed) = (*seed).clone() {
                if value.as_ref() != Some(&typed) {
                    oninput.emit(typed.to_string());
                }
                seed.set(None);
            }
        });
    }
    match (&*seed, value) {
        (Some(typed), Some(_)) => Some(typed.clone()),
        (_, value) => value.cloned(),
    }
}

/// Calls `onpress` when the page is pressed anywhere outside of `node`.
#[hook]
pub fn use_press_outside(node: &NodeRef, onpress: Callback<()>) {
    let node = node.clone();
    use_effect_with((), move |()| {
        let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            let pressed = event.target().and_then(|t| t.dyn_into::<web_sys::Node>().ok());
            if !node.get().is_some_and(|own| own.contains(pressed.as_ref())) {
                onpress.emit(());
            }
        });
        let document = document();
        if let Some(document) = &document {
            let _ =
                document.add_event_listener_with_callback("pointerdown", listener.as_ref().unchecked_ref());
        }
        move || {
            if let Some(document) = document {
                let _ = document
                    .remove_event_listener_with_callback("pointerdown", listener.as_ref().unchecked_ref());
            }
        }
    });
}
