//! The question before a change: why, and is it meant.

use shared::{
    api::console::StaffAction,
    ticket::{Action, Priority},
};
use yew::prelude::*;

use super::{Deed, head::Question};
use crate::{
    i18n::{text, use_lang},
    pages::console::words::priority_word,
    t,
    ui::{Button, ButtonVariant, Choice, Dialog, RadioGroup, TextArea, dom},
};

/// Characters in a reason.
const REASON_MAX: usize = 500;

/// Properties of [`DeedDialog`].
#[derive(Properties, PartialEq)]
pub struct DeedDialogProps {
    /// What is asked.
    pub question: Question,
    /// The present priority.
    pub priority: Priority,
    /// Not meant.
    pub onclose: Callback<()>,
    /// Meant.
    pub onrun: Callback<Deed>,
}

/// Title, explanation, label of the reason, whether one must be given.
const fn parts(question: Question) -> (&'static str, Option<&'static str>, &'static str, bool) {
    match question {
        Question::Act(Action::Close) => {
            ("console-close-title", Some("console-close-text"), "console-reason", false)
        }
        Question::Act(Action::SendToAgency) => {
            ("console-agency-title", Some("console-agency-text"), "console-agency-reason", true)
        }
        Question::Act(Action::Reopen) => ("console-reopen-title", None, "console-reason", true),
        Question::Act(_) => ("console-start-title", None, "console-reason", false),
        Question::Priority => ("console-priority-title", None, "console-priority-reason", true),
    }
}

/// The dialog.
#[component]
pub fn DeedDialog(props: &DeedDialogProps) -> Html {
    let lang = use_lang();
    let reason = use_state_eq(String::new);
    let wrong = use_state_eq(|| false);
    let priority = use_state_eq(|| props.priority);
    let (title, explained, label, required) = parts(props.question);
    let trimmed = reason.trim().to_owned();
    let too_long = trimmed.chars().count() > REASON_MAX;
    let run = {
        let (wrong, priority, question, onrun) =
            (wrong.clone(), *priority, props.question, props.onrun.clone());
        let trimmed = trimmed.clone();
        Callback::from(move |_: MouseEvent| {
            if (required && trimmed.is_empty()) || too_long {
                wrong.set(true);
                dom::focus("deed-reason");
                return;
            }
            onrun.emit(match question {
                Question::Act(action) => Deed::Act(StaffAction { action, reason: trimmed.clone() }),
                Question::Priority => Deed::Prioritise(priority, trimmed.clone()),
            });
        })
    };
    let error = if too_long && *wrong {
        Some(t!(lang, "error-too-long", limit = REASON_MAX))
    } else {
        (*wrong && trimmed.is_empty()).then(|| t!(lang, "console-reason-required"))
    };
    let choices: Vec<Choice> =
        Priority::ALL.into_iter().map(|each| Choice::new(each.as_str(), priority_word(lang, each))).collect();
    let word = match props.question {
        Question::Act(action) => text(lang, &format!("console-action-{}", action.as_str())),
        Question::Priority => t!(lang, "console-priority-save"),
    };
    let actions = html! {
        <>
            <Button onclick={run}>{ word }</Button>
            <Button variant={ButtonVariant::Quiet} onclick={props.onclose.reform(|_: MouseEvent| ())}>{ t!(lang, "console-cancel") }</Button>
        </>
    };
    html! {
        <Dialog id="deed" title={text(lang, title)} open=true onclose={props.onclose.clone()} {actions}>
            <div class="stack">
                if let Some(key) = explained { <p>{ text(lang, key) }</p> }
                if props.question == Question::Priority {
                    <RadioGroup id="deed-priority" label={t!(lang, "console-column-priority")} {choices} value={priority.as_str()}
                        onchange={ let priority = priority.clone();
                            Callback::from(move |name: String| if let Some(chosen) = Priority::parse(&name) { priority.set(chosen) }) } />
                }
                <TextArea id="deed-reason" label={text(lang, label)} hint={t!(lang, "console-reason-hint")} optional={!required} rows={3}
                    value={(*reason).clone()} error={error.map(AttrValue::from)} oninput={ let reason = reason.clone(); Callback::from(move |typed| reason.set(typed)) } />
            </div>
        </Dialog>
    }
}
