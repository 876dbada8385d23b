//! Filters as links.

use super::{Example, Icon};
use yew::prelude::*;

/// Properties of [`Chip`].
#[derive(Properties, PartialEq)]
pub struct ChipProps {
    /// Its word.
    pub label: AttrValue,
    /// Where it leads: the same page with or without this filter.
    #[prop_or_default]
    pub href: Option<AttrValue>,
    /// How many there are.
    #[prop_or_default]
    pub count: Option<AttrValue>,
    /// Is on.
    #[prop_or_default]
    pub selected: bool,
    /// Shows a cross: choosing it takes the filter away.
    #[prop_or_default]
    pub removable: bool,
    /// Without `href`: a button.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
}

/// A filter: a link with `href`, a button with `onclick`, else a plain tag.
#[component]
pub fn Chip(props: &ChipProps) -> Html {
    let class = classes!("chip", props.selected.then_some("chip-on"));
    let inner = html! {
        <>
            { &props.label }
            if let Some(count) = &props.count { <span class="chip-count">{ count }</span> }
            if props.removable { <Icon name="close" /> }
        </>
    };
    if let Some(href) = &props.href {
        html! { <a {class} {href} aria-current={props.selected.then_some("true")}>{ inner }</a> }
    } else if props.onclick == Callback::default() {
        html! { <span {class}>{ inner }</span> }
    } else {
        let pressed = if props.selected { "true" } else { "false" };
        html! { <button {class} type="button" aria-pressed={pressed} onclick={props.onclick.clone()}>{ inner }</button> }
    }
}

/// Properties of [`FilterBar`].
#[derive(Properties, PartialEq)]
pub struct FilterBarProps {
    /// «Показать»
    pub label: AttrValue,
    /// [`Chip`]s.
    pub children: Html,
}

/// A row of filters; scrolls sideways on a phone.
#[component]
pub fn FilterBar(props: &FilterBarProps) -> Html {
    html! { <nav class="filter-bar" aria-label={props.label.clone()}>{ props.children.clone() }</nav> }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "FilterBar, Chip",
        html! {
            <div class="stack">
                <FilterBar label="Мои обращения">
                    <Chip label="Все" count="12" href="#1" selected=true />
                    <Chip label="Нужен ваш ответ" count="1" href="#2" />
                    <Chip label="В работе" count="3" href="#3" />
                    <Chip label="Решены" count="8" href="#4" />
                </FilterBar>
                <div class="row"><Chip label="Раздел: Платежи" href="#5" removable=true selected=true /><Chip label="вход" /><Chip label="СМС" /></div>
            </div>
        },
    )]
}
