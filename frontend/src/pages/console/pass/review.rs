//! Quality control writes down what was good and what was missed.

use shared::{
    api::team::{Missed, ReviewTicket},
    lang::Lang,
};
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

/// What quality control noted, as the timeline keeps it (`4 · answer, facts · in words`), for people: what was missed
/// stands in keys there.
pub fn noted(lang: Lang, note: &str) -> String {
    let word = |key: &str| {
        let missed = Missed::ALL.into_iter().find(|each| each.as_str() == key)?;
        Some(text(lang, &format!("console-missed-{}", missed.as_str())).to_lowercase())
    };
    let words = |part: &str| part.split(", ").map(word).collect::<Option<Vec<_>>>().map(|all| all.join(", "));
    let filled = note.splitn(3, " · ").enumerate().filter(|(_, part)| !part.trim().is_empty());
    let parts = filled.map(|(place, part)| match place {
        0 => t!(lang, "console-review-noted", n = part),
        1 => words(part).map_or_else(
            || part.to_owned(),
            |missed| t!(lang, "console-review-noted-missed", missed = missed),
        ),
        _ => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join(". ")
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_review_reads_as_words() {
        assert_eq!(noted(Lang::Ru, "4"), "Оценка 4 из 5");
        assert_eq!(
            noted(Lang::Ru, "2 · answer, tone · Сухо"),
            "Оценка 2 из 5. Не хватило: ответа на вопрос, доброжелательности. Сухо"
        );
        assert_eq!(noted(Lang::Ru, "5 ·  · Отлично"), "Оценка 5 из 5. Отлично");
    }
}
