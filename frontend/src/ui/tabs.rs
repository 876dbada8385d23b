//! Parts of a page, each with its address.

use super::{Example, dom};
use yew::prelude::*;

/// One part.
#[derive(Clone, PartialEq)]
pub struct Tab {
    /// Its word.
    pub label: AttrValue,
    /// Its address.
    pub href: AttrValue,
    /// How many there are.
    pub count: Option<AttrValue>,
    /// Is shown.
    pub selected: bool,
}

/// Properties of [`Tabs`].
#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// What the parts are parts of.
    pub label: AttrValue,
    /// The parts.
    pub tabs: Vec<Tab>,
}

/// Tabs as links: they can be opened apart, bookmarked and used without scripts.
#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let node = use_node_ref();
    {
        let (node, at) = (node.clone(), props.tabs.iter().position(|tab| tab.selected));
        // On a phone the one that is shown may stand outside of the line.
        use_effect_with(at, move |_| dom::show_current(&node));
    }
    html! {
        <nav ref={node} class="tabs" aria-label={props.label.clone()}>
            { for props.tabs.iter().map(|tab| html! {
                <a href={&tab.href} aria-current={tab.selected.then_some("page")}>
                    { &tab.label }
                    if let Some(count) = &tab.count { <span class="tab-count">{ count }</span> }
                </a>
            }) }
        </nav>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    let tab = |label: &'static str, href: &'static str, count: Option<&'static str>, selected| Tab {
        label: label.into(),
        href: href.into(),
        count: count.map(AttrValue::from),
        selected,
    };
    vec![Example::new(
        "Tabs",
        html! {
            <Tabs label="Обращение" tabs={vec![
                tab("Переписка", "#1", Some("4"), true), tab("Файлы", "#2", Some("2"), false), tab("История", "#3", None, false),
            ]} />
        },
    )]
}
