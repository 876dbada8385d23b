//! Quality control writes down what was good and what was missed.

use shared::api::desk::{Missed, ReviewTicket};
use yew::prelude::*;

use super::{
    AskProps, Pass,
    frame::{Frame, kept},
};
use crate::{
    i18n::{text, use_lang},
    t,
    ui::{CheckboxGroup, Choice, RadioGroup, TextArea, dom},
};

/// Characters of a note.
const NOTE_MAX: usize = 2000;

/// The dialog.
#[component]
pub fn ReviewDialog(props: &AskProps) -> Html {
    let lang = use_lang();
    let score = use_state_eq(|| None::<u8>);
    let missed = use_state_eq(Vec::<AttrValue>::new);
    let note = use_state_eq(String::new);
    let wrong = use_state_eq(|| false);
    let onmissed = {
        let missed = missed.clone();
        Callback::from(move |(name, on): (AttrValue, bool)| {
            let mut names: Vec<_> = missed.iter().filter(|known| **known != name).cloned().collect();
            if on {
                names.push(name);
            }
            missed.set(names);
        })
    };
    let too_long = note.trim().chars().count() > NOTE_MAX;
    let onsubmit = {
        let lacks: Vec<Missed> =
            Missed::ALL.into_iter().filter(|each| missed.iter().any(|name| name == each.as_str())).collect();
        let (score, note) = (*score, note.trim().to_owned());
        let (wrong, onrun) = (wrong.setter(), props.onrun.clone());
        Callback::from(move |()| {
            wrong.set(true);
            match score {
                None => {
                    dom::focus("review-score");
                }
                Some(_) if too_long => {
                    dom::focus("review-note");
                }
                Some(score) => {
                    let body = ReviewTicket { score, note: note.clone(), missed: lacks.clone() };
                    onrun.emit(Pass::Review(body));
                }
            }
        })
    };
    let scores: Vec<Choice> = (1..=5_u8).map(|n| Choice::new(n.to_string(), n.to_string())).collect();
    let choices: Vec<Choice> = Missed::ALL
        .into_iter()
        .map(|each| Choice::new(each.as_str(), text(lang, &format!("console-missed-{}", each.as_str()))))
        .collect();
    let onscore = {
        let score = score.setter();
        Callback::from(move |n: String| score.set(n.parse().ok()))
    };
    let no_score = (*wrong && score.is_none()).then(|| AttrValue::from(t!(lang, "console-review-no-score")));
    let long = (*wrong && too_long).then(|| AttrValue::from(t!(lang, "error-too-long", limit = NOTE_MAX)));
    html! {
        <Frame id="review" title={t!(lang, "console-review")} lead={t!(lang, "console-review-lead")} word={t!(lang, "console-review-word")}
            busy={props.busy} error={props.error.clone()} onclose={props.onclose.clone()} {onsubmit}>
            <RadioGroup id="review-score" label={t!(lang, "console-review-score")} hint={t!(lang, "console-review-score-hint")} inline=true
                choices={scores} value={score.map(|n| n.to_string()).unwrap_or_default()} error={no_score} onchange={onscore} />
            <CheckboxGroup id="review-missed" label={t!(lang, "console-review-missed")} optional=true {choices}
                values={(*missed).clone()} onchange={onmissed} />
            <TextArea id="review-note" label={t!(lang, "console-review-note")} optional=true rows={4}
                value={(*note).clone()} error={long} oninput={kept(&note)} />
        </Frame>
    }
}
