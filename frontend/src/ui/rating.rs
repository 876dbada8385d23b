//! One to five.

use super::{Example, Field};
use yew::prelude::*;

/// Properties of [`Rating`].
#[derive(Properties, PartialEq)]
pub struct RatingProps {
    /// Element id; stars get `{id}-1` … `{id}-5`.
    pub id: AttrValue,
    /// The question.
    pub label: AttrValue,
    /// Words for one to five, worst first; the chosen one is shown.
    pub words: Vec<AttrValue>,
    /// What is chosen.
    #[prop_or_default]
    pub value: Option<u8>,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// What is chosen now.
    #[prop_or_default]
    pub onchange: Callback<u8>,
}

/// Five stars that are radio buttons: arrows move, words are read.
#[component]
pub fn Rating(props: &RatingProps) -> Html {
    let chosen = props.value.and_then(|v| props.words.get(usize::from(v).wrapping_sub(1))).cloned();
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} error={props.error.clone()} group=true>
            <div class="rating">
                { for (1..=5_u8).zip(&props.words).map(|(n, word)| {
                    let id = format!("{}-{n}", props.id);
                    let onchange = props.onchange.reform(move |_: Event| n);
                    let lit = props.value.is_some_and(|v| n <= v);
                    html! { <span class={classes!("star", lit.then_some("star-on"))}>
                        <input type="radio" id={id.clone()} name={props.id.clone()} value={n.to_string()} checked={props.value == Some(n)} {onchange} />
                        <label for={id}>
                            <svg class="icon" aria-hidden="true"><use href="/assets/icons.svg#star" /></svg>
                            <span class="visually-hidden">{ n }{ ": " }{ word }</span>
                        </label>
                    </span> }
                }) }
                <span class="rating-word" aria-hidden="true">{ chosen.unwrap_or_default() }</span>
            </div>
        </Field>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    let words =
        || ["Совсем не помогли", "Плохо", "Средне", "Хорошо", "Отлично"].map(AttrValue::from).to_vec();
    vec![Example::new(
        "Rating",
        html! {
            <div class="stack">
                <Rating id="x-rate" label="Как мы справились?" words={words()} />
                <Rating id="x-rate4" label="Как мы справились?" words={words()} value={4} />
            </div>
        },
    )]
}
