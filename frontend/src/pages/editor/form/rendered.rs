//! Parts of the desk as HTML in a language; for tests.

use std::collections::BTreeSet;

use shared::lang::Lang;
use yew::prelude::*;

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
    html! { <ContextProvider<Lang> context={props.lang}>{ (props.inner)() }</ContextProvider<Lang>> }
}

/// A part as HTML.
pub async fn shown(lang: Lang, inner: Part) -> String {
    yew::ServerRenderer::<Harness>::with_props(move || HarnessProps { lang, inner }).hydratable(false).render().await
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
