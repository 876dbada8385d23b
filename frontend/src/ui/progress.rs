//! How far, and what is still coming.

use super::{Example, words::use_words};
use yew::prelude::*;

/// Properties of [`Progress`].
#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    /// «Шаг 2 из 5: что случилось»
    pub text: AttrValue,
    /// Done.
    pub value: u32,
    /// Of how many.
    pub max: u32,
}

/// Progress in words, with a thin line under them.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    html! {
        <div class="progress">
            <p>{ &props.text }</p>
            <progress value={props.value.to_string()} max={props.max.to_string()} aria-label={props.text.clone()} />
        </div>
    }
}

/// Properties of [`Skeleton`].
#[derive(Properties, PartialEq)]
pub struct SkeletonProps {
    /// Grey lines.
    #[prop_or(3)]
    pub lines: u8,
    /// With a title line on top.
    #[prop_or_default]
    pub title: bool,
}

/// Grey lines where text will be; read aloud as one word.
#[component]
pub fn Skeleton(props: &SkeletonProps) -> Html {
    let words = use_words();
    html! {
        <div class="skeleton" aria-busy="true">
            <span class="visually-hidden">{ words.loading }</span>
            if props.title { <i class="skeleton-title" aria-hidden="true"></i> }
            { for (0..props.lines).map(|_| html! { <i aria-hidden="true"></i> }) }
        </div>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new("Progress", html! { <Progress text="Шаг 2 из 5: что случилось" value={2} max={5} /> }),
        Example::new("Skeleton", html! { <Skeleton title=true lines={4} /> }),
    ]
}
