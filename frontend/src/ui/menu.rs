//! A few actions behind one button.

use super::{Example, Icon, dom::use_press_outside};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// One action.
#[derive(Clone, PartialEq, Default)]
pub struct MenuItem {
    /// Its words.
    pub label: AttrValue,
    /// Icon before them.
    pub icon: Option<AttrValue>,
    /// A link with this address; otherwise a button.
    pub href: Option<AttrValue>,
    /// Cannot be taken back.
    pub danger: bool,
    /// The one that is in force.
    pub selected: bool,
    /// Chosen.
    pub onclick: Callback<MouseEvent>,
}

/// Properties of [`Menu`].
#[derive(Properties, PartialEq)]
pub struct MenuProps {
    /// What it holds.
    pub label: AttrValue,
    /// Icon on the button.
    #[prop_or_default]
    pub icon: Option<AttrValue>,
    /// Only the icon is seen.
    #[prop_or_default]
    pub icon_only: bool,
    /// Opens towards the left.
    #[prop_or_default]
    pub end: bool,
    /// The actions.
    #[prop_or_default]
    pub items: Vec<MenuItem>,
    /// Instead of actions: a small form.
    #[prop_or_default]
    pub children: Html,
    /// Open at first (gallery).
    #[prop_or_default]
    pub open: bool,
}

/// Opens without scripts; with them it closes on Escape, on choosing and when the focus or the pointer goes elsewhere.
#[component]
pub fn Menu(props: &MenuProps) -> Html {
    let node = use_node_ref();
    let close = {
        let node = node.clone();
        move || {
            if let Some(details) = node.get().and_then(|n| n.dyn_into::<web_sys::Element>().ok()) {
                let _ = details.remove_attribute("open");
            }
        }
    };
    {
        let close = close.clone();
        use_press_outside(&node, Callback::from(move |()| close()));
    }
    let onfocusout = {
        let (node, close) = (node.clone(), close.clone());
        Callback::from(move |event: FocusEvent| {
            let next = event.related_target().and_then(|t| t.dyn_into::<web_sys::Node>().ok());
            // Without a next element the window lost the focus or plain text was clicked inside.
            if let (Some(next), Some(own)) = (next, node.get())
                && !own.contains(Some(&next))
            {
                close();
            }
        })
    };
    let onkeydown = {
        let (node, close) = (node.clone(), close.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close();
                let summary = node
                    .get()
                    .and_then(|n| n.first_child())
                    .and_then(|n| n.dyn_into::<web_sys::HtmlElement>().ok());
                if let Some(summary) = summary {
                    let _ = summary.focus();
                }
            }
        })
    };
    html! {
        <details ref={node} class={classes!("menu", props.end.then_some("menu-end"))} open={props.open} {onfocusout} {onkeydown}>
            <summary class={classes!("button", "button-quiet", "button-small", props.icon_only.then_some("button-icon"))}
                aria-label={props.icon_only.then(|| props.label.clone())}>
                if let Some(name) = &props.icon { <Icon {name} /> }
                if !props.icon_only { <span>{ &props.label }</span><Icon name="chevron-down" class="menu-mark" /> }
            </summary>
            <div class="menu-drop">
                if !props.items.is_empty() {
                    <ul>
                        { for props.items.iter().map(|item| {
                            let class = classes!("menu-item", item.danger.then_some("menu-danger"));
                            let inner = html! { <>
                                if let Some(name) = &item.icon { <Icon {name} /> }
                                <span>{ &item.label }</span>
                                if item.selected { <Icon name="check" class="menu-check" /> }
                            </> };
                            let onclick = {
                                let (close, chosen) = (close.clone(), item.onclick.clone());
                                Callback::from(move |event: MouseEvent| { close(); chosen.emit(event); })
                            };
                            let current = item.selected.then_some("true");
                            html! { <li>
                                if let Some(href) = &item.href {
                                    <a {class} {href} {onclick} aria-current={current}>{ inner }</a>
                                } else {
                                    <button {class} type="button" {onclick} aria-current={current}>{ inner }</button>
                                }
                            </li> }
                        }) }
                    </ul>
                }
                { props.children.clone() }
            </div>
        </details>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    let items = || {
        vec![
            MenuItem {
                label: "Добавить файл".into(), icon: Some("paperclip".into()), ..MenuItem::default()
            },
            MenuItem {
                label: "Распечатать".into(),
                icon: Some("print".into()),
                href: Some("#print".into()),
                ..MenuItem::default()
            },
            MenuItem {
                label: "Отозвать обращение".into(),
                icon: Some("close".into()),
                danger: true,
                ..MenuItem::default()
            },
        ]
    };
    vec![Example::new(
        "Menu, closed and open",
        html! {
            <div class="row row-top demo-tall">
                <Menu label="Действия" items={items()} />
                <Menu label="Ещё" icon="more" icon_only=true items={items()} />
                <Menu label="Действия" open=true items={items()} />
            </div>
        },
    )]
}
