//! Where this page stands.

use super::{Example, Icon};
use yew::prelude::*;

/// A page above this one.
#[derive(Clone, PartialEq)]
pub struct Crumb {
    /// Its name.
    pub label: AttrValue,
    /// Its address; `None` for the page itself.
    pub href: Option<AttrValue>,
}

impl Crumb {
    /// A page above.
    pub fn link(label: impl Into<AttrValue>, href: impl Into<AttrValue>) -> Self {
        Self { label: label.into(), href: Some(href.into()) }
    }
}

/// Properties of [`Breadcrumbs`].
#[derive(Properties, PartialEq)]
pub struct BreadcrumbsProps {
    /// «Вы здесь»
    pub label: AttrValue,
    /// From home down; the page itself may be left out, its title follows anyway.
    pub items: Vec<Crumb>,
}

/// The way up; on a phone only the last step back.
#[component]
pub fn Breadcrumbs(props: &BreadcrumbsProps) -> Html {
    html! {
        <nav class="breadcrumbs" aria-label={props.label.clone()}>
            <ol>
                { for props.items.iter().map(|crumb| html! {
                    <li>
                        if let Some(href) = &crumb.href {
                            <a {href}><Icon name="chevron-left" />{ &crumb.label }</a>
                        } else {
                            <span aria-current="page">{ &crumb.label }</span>
                        }
                    </li>
                }) }
            </ol>
        </nav>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "Breadcrumbs",
        html! {
            <Breadcrumbs label="Вы здесь" items={vec![
                Crumb::link("Помощь", "#h"), Crumb::link("Доступ к аккаунту", "#a"), Crumb::link("Коды подтверждения", "#c"),
            ]} />
        },
    )]
}
