//! More of the same.

use super::{Button, ButtonVariant, Example, Icon};
use yew::prelude::*;

/// Properties of [`ShowMore`].
#[derive(Properties, PartialEq)]
pub struct ShowMoreProps {
    /// Address of the longer page; works without scripts.
    pub href: AttrValue,
    /// «Показать ещё»
    pub label: AttrValue,
    /// «Показано 20 из 87»
    #[prop_or_default]
    pub note: AttrValue,
    /// Being fetched.
    #[prop_or_default]
    pub loading: bool,
    /// Click; prevent the default to add without a page load.
    #[prop_or_default]
    pub onclick: Callback<MouseEvent>,
}

/// A button under a list.
#[component]
pub fn ShowMore(props: &ShowMoreProps) -> Html {
    html! {
        <div class="show-more">
            if props.loading {
                <Button variant={ButtonVariant::Secondary} loading=true>{ &props.label }</Button>
            } else {
                <Button variant={ButtonVariant::Secondary} href={props.href.clone()} onclick={props.onclick.clone()}>{ &props.label }</Button>
            }
            if !props.note.is_empty() { <p class="muted" role="status">{ &props.note }</p> }
        </div>
    }
}

/// Properties of [`Pagination`].
#[derive(Properties, PartialEq)]
pub struct PaginationProps {
    /// «Страницы»
    pub label: AttrValue,
    /// Address and word of the page before.
    #[prop_or_default]
    pub previous: Option<(AttrValue, AttrValue)>,
    /// Address and word of the page after.
    #[prop_or_default]
    pub next: Option<(AttrValue, AttrValue)>,
    /// «Страница 2 из 9»
    #[prop_or_default]
    pub note: AttrValue,
}

/// The page before, the page after.
#[component]
pub fn Pagination(props: &PaginationProps) -> Html {
    html! {
        <nav class="pagination" aria-label={props.label.clone()}>
            if let Some((href, word)) = &props.previous { <a {href} rel="prev"><Icon name="chevron-left" />{ word }</a> }
            if !props.note.is_empty() { <span class="muted">{ &props.note }</span> }
            if let Some((href, word)) = &props.next { <a {href} rel="next">{ word }<Icon name="chevron-right" /></a> }
        </nav>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "ShowMore",
            html! { <ShowMore href="?page=2" label="Показать ещё" note="Показано 20 из 87" /> },
        ),
        Example::new(
            "Pagination",
            html! { <Pagination label="Страницы" previous={Some(("#p".into(), "Назад".into()))} next={Some(("#n".into(), "Дальше".into()))} note="Страница 2 из 9" /> },
        ),
    ]
}
