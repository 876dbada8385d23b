//! Step 1: what it is about.

use shared::{content::Category, forms::request::RequestField as F, ticket::RequestKind};
use yew::prelude::*;

use crate::{
    forms::request_fields::element_id,
    pages::request::{asking::Asking, words},
    t,
    ui::{Choice, RadioGroup},
};

/// Category, sub-topic, kind.
pub fn category(asking: &Asking, categories: &[Category]) -> Html {
    let lang = asking.lang;
    let choices = categories
        .iter()
        .map(|category| {
            let hint = lang.pick(&category.hint, &category.hint_en).to_owned();
            Choice::new(category.key.clone(), category.name(lang).to_owned()).hint(hint)
        })
        .collect::<Vec<_>>();
    let subtopics = asking
        .category
        .iter()
        .flat_map(|category| &category.subtopics)
        .map(|subtopic| Choice::new(subtopic.key.clone(), subtopic.name(lang).to_owned()));
    let subtopics = subtopics.collect::<Vec<_>>();
    let kinds = RequestKind::ALL
        .into_iter()
        .map(|kind| Choice::new(kind.as_str(), words::kind(lang, kind)))
        .collect::<Vec<_>>();
    let kind = if asking.model.draft.form.kind.is_empty() { "problem".into() } else { asking.value(F::Kind) };
    html! {
        <>
            <RadioGroup id={element_id(F::Category)} name="category" label={asking.label(F::Category)} {choices}
                value={asking.value(F::Category)} error={asking.error(F::Category)} onchange={asking.set(F::Category)} />
            if !subtopics.is_empty() {
                <RadioGroup key={asking.model.draft.form.category.clone()} id={element_id(F::Subtopic)} name="subtopic" optional=true
                    label={t!(lang, "request-subtopic")} choices={subtopics} value={asking.value(F::Subtopic)}
                    error={asking.error(F::Subtopic)} onchange={asking.set(F::Subtopic)} />
            }
            <RadioGroup id={element_id(F::Kind)} name="kind" label={asking.label(F::Kind)} inline=true choices={kinds} value={kind}
                error={asking.error(F::Kind)} onchange={asking.set(F::Kind)} />
        </>
    }
}
