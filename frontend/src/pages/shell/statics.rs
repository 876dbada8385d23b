//! Pages of plain text.

use yew::prelude::*;

/// What happens to personal data.
#[component]
pub fn Privacy() -> Html {
    html! { <main id="main"></main> }
}

/// How accessible the site is.
#[component]
pub fn Accessibility() -> Html {
    html! { <main id="main"></main> }
}
