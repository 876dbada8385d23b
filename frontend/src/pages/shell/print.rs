//! Printing.

use yew::prelude::*;

use super::dom;
use crate::ui::{Button, ButtonSize, ButtonVariant};

/// Properties of [`PrintButton`].
#[derive(Properties, PartialEq)]
pub struct PrintButtonProps {
    /// «Распечатать»
    pub label: AttrValue,
}

/// Opens the browser's print window.
#[component]
pub fn PrintButton(props: &PrintButtonProps) -> Html {
    let onclick = Callback::from(|_: MouseEvent| dom::print());
    html! {
        <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="print" {onclick}>{ &props.label }</Button>
    }
}
