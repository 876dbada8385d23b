//! Parts of the desk as HTML in a language; for tests.

use std::collections::BTreeSet;

use serde::Serialize;
use shared::{api::editor::ItemView, content::ContentKind, lang::Lang};
use yew::prelude::*;

use crate::pages::{
    console::{
        desk::{Desk, List, Messages, Session},
        hub::Hub,
    },
    editor::sample::item,
};

type Part = fn() -> Html;

#[derive(Properties)]
struct HarnessProps {
    lang: Lang,
    inner: Part,
}

impl PartialEq for HarnessProps {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang // `inner` never changes
    }
}

#[component]
fn Harness(props: &HarnessProps) -> Html {
    let desk = Desk {
        session: use_reducer_eq(Session::default),
        list: use_reducer_eq(List::default),
        messages: use_reducer_eq(Messages::default),
        news: Hub::default(),
        keys: Hub::default(),
    };
    html! {
        <ContextProvider<Lang> context={props.lang}>
            <ContextProvider<Desk> context={desk}>{ (props.inner)() }</ContextProvider<Desk>>
        </ContextProvider<Lang>>
    }
}

/// A part as HTML.
pub async fn shown(lang: Lang, inner: Part) -> String {
    yew::ServerRenderer::<Harness>::with_props(move || HarnessProps { lang, inner })
        .hydratable(false)
        .render()
        .await
}

/// No text is missing, every id is there once, labels lead somewhere, there is no inline style.
pub fn check(name: &str, html: &str) {
    for piece in html.split(['>', '<']).map(str::trim) {
        let shows = ["builder-", "editor-", "finding-"].iter().any(|start| piece.starts_with(start));
        assert!(!shows || piece.contains(' '), "{name} shows a key: {piece}");
    }
    for label in html.split("aria-label=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(!label.starts_with("builder-") && !label.is_empty(), "{name} has the label {label}");
    }
    assert!(!html.contains(concat!(" sty", "le=")), "{name} has an inline style");
    let mut seen = BTreeSet::new();
    for id in html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(seen.insert(id), "{name}: the id {id} is there twice");
    }
    for of in html.split(" for=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(seen.contains(of), "{name}: the label of {of} leads nowhere");
    }
}

/// An item of a kind with a live document.
pub fn item_of(kind: ContentKind, key: &str, doc: &impl Serialize) -> ItemView {
    let mut whole = item();
    (whole.row.kind, whole.row.key) = (kind, key.to_owned());
    whole.live = Some(serde_json::to_value(doc).expect("a document"));
    whole
}
