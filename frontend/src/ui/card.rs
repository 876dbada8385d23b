//! A tile that leads somewhere.

use super::{Example, Icon};
use yew::prelude::*;

/// Properties of [`Card`].
#[derive(Properties, PartialEq)]
pub struct CardProps {
    /// Where it leads.
    pub href: AttrValue,
    /// Icon.
    #[prop_or_default]
    pub icon: Option<AttrValue>,
    /// First line.
    pub title: AttrValue,
    /// Second line.
    #[prop_or_default]
    pub text: AttrValue,
}

/// A link as a tile; put several into `<ul class="tiles"><li>`.
#[component]
pub fn Card(props: &CardProps) -> Html {
    html! {
        <a class="card" href={props.href.clone()}>
            if let Some(name) = &props.icon { <Icon {name} class="icon-lg" /> }
            <span class="card-text">
                <span class="card-title">{ &props.title }</span>
                if !props.text.is_empty() { <span class="card-note">{ &props.text }</span> }
            </span>
        </a>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "Card",
        html! {
            <ul class="tiles">
                <li><Card href="#1" icon="key" title="Доступ к аккаунту" text="Пароль, коды, блокировка" /></li>
                <li><Card href="#2" icon="user-check" title="Подтверждение личности" text="Банк, центр, почта" /></li>
                <li><Card href="#3" icon="signature" title="Электронная подпись" text="Сертификат, плагин, КриптоПро" /></li>
            </ul>
        },
    )]
}
