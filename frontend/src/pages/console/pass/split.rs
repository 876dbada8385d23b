//! A part of a request becomes one of its own.

use shared::{
    api::{
        team::SplitTicket,
        tickets::{Message, TicketView},
    },
    lang::Lang,
    ticket::Party,
};
use uuid::Uuid;
use yew::prelude::*;

use super::{
    AskProps, Pass,
    frame::{Frame, kept},
};
use crate::{
    device::chance,
    format,
    i18n::use_lang,
    pages::console::{shell::Categories, words::category_name},
    t,
    ui::{CheckboxGroup, Choice, Select, TextField, dom},
};

/// Characters of a message that are shown.
const SHOWN: usize = 140;
/// Characters of a subject.
const SUBJECT_MAX: usize = 120;

/// What can go along: internal notes stay.
fn movable(ticket: &TicketView) -> impl Iterator<Item = &Message> {
    ticket.messages.iter().filter(|message| !message.internal)
}

fn choice(lang: Lang, message: &Message) -> Choice {
    let author = match message.party {
        Party::Requester => t!(lang, "console-message-requester"),
        Party::Staff => message.author.clone().unwrap_or_else(|| t!(lang, "console-message-staff")),
        Party::System => t!(lang, "console-message-system"),
    };
    let mut body: String = message.body.chars().take(SHOWN).collect();
    if body.len() < message.body.len() {
        body.push('…');
    }
    let label = format!("{author} · {}", format::date_time(lang, message.at));
    Choice::new(message.id.to_string(), label).hint(body)
}

/// The dialog.
#[component]
pub fn SplitDialog(props: &AskProps) -> Html {
    let lang = use_lang();
    let Categories(categories) = use_context::<Categories>().unwrap_or_default();
    let ticket = &props.staff.ticket;
    let picked = use_state_eq(Vec::<AttrValue>::new);
    let subject = use_state_eq(String::new);
    let category = {
        let now = ticket.category.clone();
        use_state_eq(move || now)
    };
    let wrong = use_state_eq(|| false);
    // One key a dialog: a second press makes no second request.
    let key = use_memo((), |()| chance::new_key());
    let onpick = {
        let picked = picked.clone();
        Callback::from(move |(id, on): (AttrValue, bool)| {
            let mut ids: Vec<_> = picked.iter().filter(|known| **known != id).cloned().collect();
            if on {
                ids.push(id);
            }
            picked.set(ids);
        })
    };
    let words = subject.trim().to_owned();
    let too_long = words.chars().count() > SUBJECT_MAX;
    let onsubmit = {
        let messages: Vec<Uuid> = picked.iter().filter_map(|id| Uuid::parse_str(id).ok()).collect();
        let (words, category, key) = (words.clone(), (*category).clone(), *key);
        let (wrong, onrun) = (wrong.setter(), props.onrun.clone());
        Callback::from(move |()| {
            wrong.set(true);
            if messages.is_empty() {
                dom::focus("split-messages");
            } else if words.is_empty() || too_long {
                dom::focus("split-subject");
            } else {
                let body = SplitTicket {
                    messages: messages.clone(),
                    subject: words.clone(),
                    category: category.clone(),
                };
                onrun.emit(Pass::Split(key, body));
            }
        })
    };
    let messages: Vec<Choice> = movable(ticket).map(|message| choice(lang, message)).collect();
    let choices: Vec<Choice> = categories
        .iter()
        .map(|category| Choice::new(category.key.clone(), category_name(lang, &categories, &category.key)))
        .collect();
    let none = (*wrong && picked.is_empty()).then(|| AttrValue::from(t!(lang, "console-split-none")));
    let no_subject = match (*wrong, words.is_empty(), too_long) {
        (true, true, _) => Some(AttrValue::from(t!(lang, "console-split-no-subject"))),
        (true, _, true) => Some(AttrValue::from(t!(lang, "error-too-long", limit = SUBJECT_MAX))),
        _ => None,
    };
    html! {
        <Frame id="split" title={t!(lang, "console-split")} lead={t!(lang, "console-split-lead")} word={t!(lang, "console-split-word")}
            busy={props.busy} error={props.error.clone()} onclose={props.onclose.clone()} {onsubmit}>
            <div class="pass-list">
                <CheckboxGroup id="split-messages" label={t!(lang, "console-split-messages")} choices={messages}
                    values={(*picked).clone()} error={none} onchange={onpick} />
            </div>
            <TextField id="split-subject" label={t!(lang, "console-split-subject")} value={(*subject).clone()} error={no_subject} oninput={kept(&subject)} />
            <Select id="split-category" label={t!(lang, "console-category")} {choices} value={(*category).clone()} onchange={kept(&category)} />
        </Frame>
    }
}
