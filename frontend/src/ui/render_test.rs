//! Every example renders, keeps to the content policy and names only icons that exist.

use super::{Example, gallery, icon};
use std::collections::BTreeSet;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
struct ShowProps {
    index: usize,
}

fn examples() -> Vec<Example> {
    let mut examples = gallery::all();
    examples.extend(gallery::layouts());
    examples
}

#[component]
fn Show(props: &ShowProps) -> Html {
    examples().swap_remove(props.index).html
}

fn rendered() -> Vec<(&'static str, String)> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(async {
        let mut pages = Vec::new();
        for (index, example) in examples().iter().enumerate() {
            let html = yew::LocalServerRenderer::<Show>::with_props(ShowProps { index })
                .hydratable(false)
                .render()
                .await;
            pages.push((example.name, html));
        }
        pages
    })
}

#[test]
fn every_example_renders_without_inline_styles_or_empty_attributes() {
    for (name, html) in rendered() {
        assert!(!html.is_empty(), "{name} renders nothing");
        assert!(!html.contains(" style="), "{name}: style attributes are forbidden by the content policy");
        assert!(!html.contains(" onclick="), "{name}: inline handlers are forbidden by the content policy");
    }
}

#[test]
fn the_sprite_and_the_list_of_names_agree() {
    let sprite = include_str!("../../assets/icons.svg");
    let drawn: BTreeSet<_> =
        sprite.split("<symbol id=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    let listed: BTreeSet<_> = icon::NAMES.iter().copied().collect();
    assert_eq!(drawn, listed);
    for (name, html) in rendered() {
        for used in html.split("icons.svg#").skip(1).filter_map(|part| part.split('"').next()) {
            assert!(
                listed.contains(used),
                "{name} names the icon {used}, which assets/icons.svg does not have"
            );
        }
    }
}
