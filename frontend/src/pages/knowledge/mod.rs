//! The pages of the knowledge base.

use yew::prelude::*;

/// The page whose data is here.
#[component]
pub fn Page() -> Html {
    html! { <main id="main"></main> }
}
