//! A field that people do not see.

use yew::prelude::*;

use crate::device::challenge::TRAP as ID;

/// The field: programs that fill every field fill it. Out of sight, out of the order of the keyboard and silent to
/// screen readers.
pub fn honeypot() -> Html {
    html! {
        <div class="visually-hidden" aria-hidden="true">
            <label for={ID}>{ "Website" }</label>
            <input id={ID} name={ID} tabindex="-1" autocomplete="off" />
        </div>
    }
}
