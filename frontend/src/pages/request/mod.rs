//! Requests: filing one and following it.

use yew::prelude::*;

macro_rules! awaited {
    ($($name:ident),+) => { $(
        /// A page that is being written.
        #[component]
        pub fn $name() -> Html {
            html! { <main id="main"></main> }
        }
    )+ };
}
awaited!(NewRequest, Sent, Status, MyRequests);

/// Properties of [`Ticket`].
#[derive(Properties, PartialEq)]
pub struct TicketProps {
    /// Number as in the address.
    pub number: String,
}

/// A page that is being written.
#[component]
pub fn Ticket(props: &TicketProps) -> Html {
    html! { <main id="main">{ &props.number }</main> }
}
