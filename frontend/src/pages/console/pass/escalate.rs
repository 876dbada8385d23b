//! A level up: why, and what is known so far.

use shared::{api::team::EscalateTicket, ticket::EscalationReason};
use yew::prelude::*;

use super::{
    AskProps, Pass,
    frame::{Frame, kept},
};
use crate::{
    i18n::{text, use_lang},
    pages::console::words::level_word,
    t,
    ui::{Choice, RadioGroup, TextArea, dom},
};

/// Characters of a note.
const NOTE_MAX: usize = 500;

/// The dialog.
#[component]
pub fn EscalateDialog(props: &AskProps) -> Html {
    let lang = use_lang();
    let reason = use_state_eq(|| EscalationReason::Expertise);
    let note = use_state_eq(String::new);
    let wrong = use_state_eq(|| false);
    let too_long = note.trim().chars().count() > NOTE_MAX;
    let onsubmit = {
        let (reason, note, wrong, onrun) =
            (*reason, note.trim().to_owned(), wrong.setter(), props.onrun.clone());
        Callback::from(move |()| {
            wrong.set(too_long);
            if too_long {
                dom::focus("up-note");
            } else {
                onrun.emit(Pass::Up(EscalateTicket { reason, note: note.clone() }));
            }
        })
    };
    let choices: Vec<Choice> = EscalationReason::ALL
        .into_iter()
        .map(|each| Choice::new(each.as_str(), text(lang, &format!("console-up-{}", each.as_str()))))
        .collect();
    let onreason = {
        let reason = reason.setter();
        Callback::from(move |name: String| {
            if let Some(chosen) = EscalationReason::parse(&name) {
                reason.set(chosen);
            }
        })
    };
    let next = props.staff.ticket.level.up().unwrap_or(props.staff.ticket.level);
    let lead = t!(lang, "console-up-lead", level = level_word(lang, next));
    let error = (*wrong && too_long).then(|| AttrValue::from(t!(lang, "error-too-long", limit = NOTE_MAX)));
    html! {
        <Frame id="up" title={t!(lang, "console-up")} {lead} word={t!(lang, "console-up-word")} busy={props.busy}
            error={props.error.clone()} onclose={props.onclose.clone()} {onsubmit}>
            <RadioGroup id="up-reason" label={t!(lang, "console-up-why")} {choices} value={reason.as_str()} onchange={onreason} />
            <TextArea id="up-note" label={t!(lang, "console-up-note")} hint={t!(lang, "console-up-note-hint")} optional=true rows={3}
                value={(*note).clone()} {error} oninput={kept(&note)} />
        </Frame>
    }
}
