//! The answers of a question.

use shared::{
    content::Guide,
    guide::{Edit, graph},
};
use yew::prelude::*;

use super::{
    commands,
    words::{shortened, step_name},
};
use crate::{
    i18n::use_lang,
    pages::editor::form::Edits,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Checkbox, Choice, Select, TextField},
};

/// The value that stands for a step that is not there yet.
const NEW: &str = "+";

/// Properties of [`Answers`].
#[derive(Properties, PartialEq)]
pub struct AnswersProps {
    /// The guide.
    pub edits: Edits<Guide>,
    /// Key of the step.
    pub step: AttrValue,
    /// Cannot be changed.
    pub disabled: bool,
    /// Another step is to be looked at.
    pub onselect: Callback<String>,
    /// Something could not be done.
    pub onrefused: Callback<shared::guide::edit::Refused>,
}

/// The answers with their words and where they lead.
#[component]
pub fn Answers(props: &AnswersProps) -> Html {
    let lang = use_lang();
    let guide = &props.edits.doc;
    let key = props.step.to_string();
    let Some(step) = guide.steps.get(&key) else { return Html::default() };
    let targets: Vec<Choice> = graph::reading_order(guide)
        .into_iter()
        .map(|other| Choice::new(other.to_owned(), shortened(&step_name(guide, other), 44)))
        .chain([Choice::new(NEW, t!(lang, "builder-to-new"))])
        .collect();
    let small = ButtonSize::Small;
    let quiet = ButtonVariant::Quiet;
    let edit = |edit: Edit| {
        let (edits, onrefused) = (props.edits.clone(), props.onrefused.clone());
        Callback::from(move |_: MouseEvent| match edit.apply(&edits.now()) {
            Ok(next) => edits.put(next),
            Err(refused) => onrefused.emit(refused),
        })
    };
    let last = step.answers.len().saturating_sub(1);
    let add = |unsure: Option<String>| {
        let key = key.clone();
        props.edits.act(move |guide| {
            if let Some(step) = guide.steps.get_mut(&key) {
                commands::add_answer(step, unsure.as_deref());
            }
        })
    };
    html! {
        <fieldset class="guide-answers-edit" id="b-answers">
            <legend>{ t!(lang, "builder-answers") }</legend>
            <ol>
                { for step.answers.iter().enumerate().map(|(at, answer)| {
                    let typed = {
                        let key = key.clone();
                        props.edits.typed(format!("{key}.{at}"), move |guide: &mut Guide, label: String| {
                            if let Some(answer) = guide.steps.get_mut(&key).and_then(|step| step.answers.get_mut(at)) {
                                answer.label = label;
                            }
                        })
                    };
                    let unsure = {
                        let key = key.clone();
                        let edits = props.edits.clone();
                        Callback::from(move |on: bool| {
                            let mut next = (*edits.now()).clone();
                            if let Some(answer) = next.steps.get_mut(&key).and_then(|step| step.answers.get_mut(at)) {
                                answer.unsure = on;
                            }
                            edits.put(next);
                        })
                    };
                    let lead = {
                        let (edits, key) = (props.edits.clone(), key.clone());
                        let (onselect, onrefused) = (props.onselect.clone(), props.onrefused.clone());
                        Callback::from(move |to: String| {
                            let guide = edits.now();
                            let next = if to == NEW {
                                commands::add_for(&guide, &key, at)
                            } else {
                                let edit = Edit::Connect { from: key.clone(), answer: Some(at), to };
                                edit.apply(&guide).map(|next| (next, key.clone()))
                            };
                            match next {
                                Ok((next, look)) => {
                                    edits.put(next);
                                    if look != key {
                                        onselect.emit(look);
                                    }
                                }
                                Err(refused) => onrefused.emit(refused),
                            }
                        })
                    };
                    let there = guide.steps.contains_key(&answer.to);
                    let goto = {
                        let to = answer.to.clone();
                        props.onselect.reform(move |_: MouseEvent| to.clone())
                    };
                    let n = at + 1;
                    let (up, down) = (
                        edit(Edit::MoveAnswer { step: key.clone(), answer: at, down: false }),
                        edit(Edit::MoveAnswer { step: key.clone(), answer: at, down: true }),
                    );
                    html! {
                        <li key={at}>
                            <TextField id={format!("b-answer-{at}-label")} label={t!(lang, "builder-answer-label", n = n)} value={answer.label.clone()} disabled={props.disabled}
                                error={answer.label.trim().is_empty().then(|| AttrValue::from(t!(lang, "builder-answer-empty")))} oninput={typed} />
                            <Select id={format!("b-answer-{at}-to")} label={t!(lang, "builder-answer-to", n = n)} choices={targets.clone()} value={if there { answer.to.clone() } else { String::new() }}
                                empty={t!(lang, "builder-to-none")} disabled={props.disabled}
                                error={(!there).then(|| AttrValue::from(t!(lang, "builder-to-nowhere")))} onchange={lead} />
                            <Checkbox id={format!("b-answer-{at}-unsure")} label={t!(lang, "builder-answer-unsure")} checked={answer.unsure} disabled={props.disabled} onchange={unsure} />
                            <div class="line-tools">
                                if there { <Button variant={quiet} size={small} icon="arrow-right" label={t!(lang, "builder-goto", step = step_name(guide, &answer.to))} onclick={goto} /> }
                                <Button variant={quiet} size={small} class="turned" icon="chevron-down" disabled={at == 0 || props.disabled} label={t!(lang, "builder-answer-up", n = n)} onclick={up} />
                                <Button variant={quiet} size={small} icon="chevron-down" disabled={at == last || props.disabled} label={t!(lang, "builder-answer-down", n = n)} onclick={down} />
                                <Button variant={quiet} size={small} icon="trash" disabled={props.disabled} label={t!(lang, "builder-answer-remove", n = n)} onclick={edit(Edit::RemoveAnswer(key.clone(), at))} />
                            </div>
                        </li>
                    }
                }) }
            </ol>
            <p class="row">
                <Button id="b-answer-add" variant={ButtonVariant::Secondary} size={small} icon="plus" disabled={props.disabled} onclick={add(None)}>{ t!(lang, "builder-answer-add") }</Button>
                if !step.answers.iter().any(|answer| answer.unsure) {
                    <Button id="b-answer-unsure" variant={quiet} size={small} icon="help" disabled={props.disabled} onclick={add(Some(t!(lang, "builder-unsure")))}>{ t!(lang, "builder-unsure-add") }</Button>
                }
            </p>
        </fieldset>
    }
}
