//! The text field of the browser: what is selected in it, and replacing a part so that undo works.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};
use yew::NodeRef;

use super::ops::{Replace, Selected, line_at, place_of_line, units};
use crate::ui::dom;

fn area(node: &NodeRef) -> Option<HtmlTextAreaElement> {
    node.cast::<HtmlTextAreaElement>()
}

/// Text, begin and end of the selection.
pub fn selection(node: &NodeRef) -> Option<(String, usize, usize)> {
    let area = area(node)?;
    let place = |found: Result<Option<u32>, _>| found.ok().flatten().map_or(0, |place| place as usize);
    Some((area.value(), place(area.selection_start()), place(area.selection_end())))
}

/// The line of the cursor, from 1.
pub fn cursor_line(node: &NodeRef) -> u32 {
    selection(node).map_or(1, |(text, from, _)| line_at(&text, from))
}

/// Replaces a part and selects what the replacement says. Returns the new text; `None` where there is no field.
pub fn replace(node: &NodeRef, replace: &Replace) -> Option<String> {
    let area = area(node)?;
    let _ = area.focus();
    let _ = area.set_selection_range(replace.from as u32, replace.to as u32);
    // The only way that keeps the browser's undo. It tells the page by an input event of its own.
    let document = dom::document().and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    let typed = document.is_some_and(|document| {
        let (command, value) =
            if replace.with.is_empty() { ("delete", "") } else { ("insertText", replace.with.as_str()) };
        let nothing = replace.with.is_empty() && replace.from == replace.to;
        nothing || document.exec_command_with_show_ui_and_value(command, false, value).unwrap_or(false)
    });
    if !typed {
        // Fails only for places outside of the text.
        let _ = area.set_range_text_with_start_and_end(&replace.with, replace.from as u32, replace.to as u32);
    }
    let _ = area.set_selection_range(replace.select.0 as u32, replace.select.1 as u32);
    Some(area.value())
}

/// Changes the text by what is selected.
pub fn change(node: &NodeRef, how: impl Fn(&Selected<'_>) -> Option<Replace>) -> Option<String> {
    let (text, from, to) = selection(node)?;
    let found = how(&Selected { text: &text, from, to })?;
    replace(node, &found)
}

/// Puts the cursor on a line of the field `id` and brings it into view.
pub fn show_line(id: &str, line: u32) {
    let element = dom::document().and_then(|document| document.get_element_by_id(id));
    let Some(area) = element.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return;
    };
    let text = area.value();
    let from = place_of_line(&text, line);
    let rest = text.split('\n').nth(line.saturating_sub(1) as usize).unwrap_or_default();
    let _ = area.focus();
    let _ = area.set_selection_range(from as u32, (from + units(rest)) as u32);
    // Browsers do not scroll to a selection by themselves; lines are taken as equally high, which is near enough.
    let lines = text.split('\n').count().max(1) as f64;
    let place = f64::from(area.scroll_height()) * f64::from(line.saturating_sub(3)) / lines;
    area.set_scroll_top(place as i32);
}
