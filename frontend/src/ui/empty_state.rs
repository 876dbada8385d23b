//! Nothing here, and what to do next.

use super::{Button, ButtonVariant, Example, Icon};
use yew::prelude::*;

/// Properties of [`EmptyState`].
#[derive(Properties, PartialEq)]
pub struct EmptyStateProps {
    /// Icon above.
    #[prop_or(AttrValue::Static("inbox"))]
    pub icon: AttrValue,
    /// What is missing.
    pub title: AttrValue,
    /// Level of the heading: 1 where the page has no other title.
    #[prop_or(2)]
    pub level: u8,
    /// Why, and what helps.
    #[prop_or_default]
    pub text: AttrValue,
    /// The next step: buttons, links.
    #[prop_or_default]
    pub children: Html,
}

/// An empty list with a next step.
#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    html! {
        <div class="empty">
            <Icon name={props.icon.clone()} class="icon-xl" />
            if props.level == 1 { <h1>{ &props.title }</h1> } else { <h2>{ &props.title }</h2> }
            if !props.text.is_empty() { <p>{ &props.text }</p> }
            if props.children != Html::default() { <div class="row">{ props.children.clone() }</div> }
        </div>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "EmptyState",
        html! {
            <EmptyState icon="search" title="По запросу «овощной паспорт» ничего нет" text="Попробуйте другие слова или опишите проблему нам.">
                <Button href="#new">{ "Написать обращение" }</Button>
                <Button variant={ButtonVariant::Secondary} href="#all">{ "Все разделы" }</Button>
            </EmptyState>
        },
    )]
}
