//! The conversation, with the changes of the request between the messages.

use std::rc::Rc;

use shared::{
    api::{
        tickets::{EventKind, Message, TicketView, TimelineEvent},
        uploads::FileView,
    },
    ids::TicketNumber,
    lang::Lang,
    ticket::Party,
};
use yew::prelude::*;

use super::super::words;
use crate::{
    api::tickets::file_url,
    format,
    i18n::use_lang,
    t,
    ui::{Accordion, FileLink, MessageBubble, Timeline, TimelineItem, message::Side},
};

/// Changes from which they are folded: fewer read quicker than a fold opens.
const FOLD_FROM: usize = 3;

/// Properties of [`Conversation`].
#[derive(Properties, PartialEq)]
pub struct ConversationProps {
    /// The request.
    pub ticket: Rc<TicketView>,
}

/// A stretch of the conversation.
#[derive(Debug, PartialEq)]
enum Part<'a> {
    Message(&'a Message),
    Changes(Vec<&'a TimelineEvent>),
}

/// Messages and changes in the order of time; changes in a row are one part. Letters are of no interest here.
fn parts<'a>(messages: &'a [Message], events: &'a [TimelineEvent]) -> Vec<Part<'a>> {
    let mut events = events.iter().filter(|event| event.kind != EventKind::Letter).peekable();
    let mut parts = Vec::new();
    let mut until = |at: Option<time::OffsetDateTime>, parts: &mut Vec<Part<'a>>| {
        let mut changes = Vec::new();
        while let Some(event) = events.next_if(|event| at.is_none_or(|at| event.at < at)) {
            changes.push(event);
        }
        if !changes.is_empty() {
            parts.push(Part::Changes(changes));
        }
    };
    for message in messages.iter().filter(|message| !message.internal) {
        until(Some(message.at), &mut parts);
        parts.push(Part::Message(message));
    }
    until(None, &mut parts);
    parts
}

/// The conversation.
#[component]
pub fn Conversation(props: &ConversationProps) -> Html {
    let lang = use_lang();
    let ticket = &props.ticket;
    let parts = parts(&ticket.messages, &ticket.timeline);
    html! {
        <section aria-labelledby="conversation-title">
            <h2 id="conversation-title">{ t!(lang, "ticket-conversation") }</h2>
            <div class="conversation">
                { for parts.into_iter().map(|part| match part {
                    Part::Message(message) => bubble(lang, &ticket.number, message),
                    Part::Changes(changes) => folded(lang, &changes),
                }) }
            </div>
        </section>
    }
}

fn bubble(lang: Lang, number: &TicketNumber, message: &Message) -> Html {
    let (side, author) = match message.party {
        Party::Requester => (Side::Mine, t!(lang, "ticket-you")),
        Party::Staff => {
            let author = message.author.clone().filter(|name| !name.is_empty());
            (Side::Theirs, author.unwrap_or_else(|| t!(lang, "ticket-support")))
        }
        Party::System => (Side::System, String::new()),
    };
    html! {
        <MessageBubble key={message.id.to_string()} id={format!("m-{}", message.id)} {side} {author} body={message.body.clone()}
            time={format::date_time(lang, message.at)} datetime={rfc3339(message.at)}>
            { for message.files.iter().map(|file| file_link(lang, number, file)) }
        </MessageBubble>
    }
}

/// A link to a file with its small picture.
pub fn file_link(lang: Lang, number: &TicketNumber, file: &FileView) -> Html {
    let thumb = file.thumbnail.then(|| AttrValue::from(file_url(number, file.id, true)));
    html! {
        <FileLink key={file.id.to_string()} href={file_url(number, file.id, false)} name={file.name.clone()}
            size={format::bytes(lang, u64::from(file.size))} {thumb} />
    }
}

/// A time for machines.
pub fn rfc3339(at: time::OffsetDateTime) -> String {
    at.format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
}

fn folded(lang: Lang, changes: &[&TimelineEvent]) -> Html {
    let items: Vec<TimelineItem> = changes
        .iter()
        .map(|event| {
            TimelineItem::new(sentence(lang, event), format::date_time(lang, event.at), rfc3339(event.at))
        })
        .collect();
    let key = changes.first().map(|event| rfc3339(event.at)).unwrap_or_default();
    if changes.len() < FOLD_FROM {
        return html! {
            <div {key} class="changes">
                { for changes.iter().map(|event| html! {
                    <MessageBubble side={Side::System} body={sentence(lang, event)} time={format::date_time(lang, event.at)} datetime={rfc3339(event.at)} />
                }) }
            </div>
        };
    }
    html! {
        <div {key} class="changes">
            <Accordion summary={t!(lang, "ticket-changes", n = changes.len())}><Timeline {items} /></Accordion>
        </div>
    }
}

/// What changed, in words: who by role, never by name.
fn sentence(lang: Lang, event: &TimelineEvent) -> String {
    let by = event.party.as_str();
    match event.kind {
        EventKind::Filed => t!(lang, "event-filed"),
        EventKind::Status => {
            let status = event.status.map(|status| words::status(lang, status)).unwrap_or_default();
            t!(lang, "event-status", status = status, by = by)
        }
        EventKind::Assigned => t!(lang, "event-assigned"),
        EventKind::Priority => t!(lang, "event-priority"),
        EventKind::Promise => match event.until {
            Some(until) => {
                t!(lang, "event-promise", why = &event.note, time = format::date_time(lang, until))
            }
            None => t!(lang, "event-promise-paused"),
        },
        EventKind::Rated => t!(lang, "event-rated"),
        EventKind::Letter => t!(lang, "event-letter"),
        EventKind::AgencySent
        | EventKind::AgencyAcknowledged
        | EventKind::AgencyAnswered
        | EventKind::AgencyAsked
        | EventKind::AgencyFailed => crate::pages::agency::sentence(lang, "", event),
        EventKind::AskedAgain => t!(lang, "event-asked-again"),
        EventKind::Reminded => t!(lang, "event-reminded"),
        EventKind::Breached => t!(lang, "event-breached"),
        EventKind::Escalated => {
            let level = event.note.split(':').next().unwrap_or_default();
            t!(lang, "event-escalated", level = level, by = by)
        }
        EventKind::Merged => match event.note.split_once(':') {
            Some(("into", number)) => t!(lang, "event-merged-into", number = number),
            _ => t!(lang, "event-merged-from"),
        },
        EventKind::Split => t!(lang, "event-split", number = &event.note),
        // The server does not tell a requester of these.
        EventKind::Warned | EventKind::Rerouted | EventKind::Linked | EventKind::Reviewed => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::{Duration, OffsetDateTime};

    fn at(minute: i64) -> OffsetDateTime {
        OffsetDateTime::UNIX_EPOCH + Duration::minutes(minute)
    }

    fn event(minute: i64, kind: EventKind) -> TimelineEvent {
        TimelineEvent {
            kind,
            party: Party::Staff,
            status: None,
            until: None,
            note: String::new(),
            at: at(minute),
        }
    }

    fn message(minute: i64) -> Message {
        Message {
            id: uuid::Uuid::from_u128(minute as u128),
            party: Party::Staff,
            author: None,
            internal: false,
            body: String::new(),
            files: vec![],
            at: at(minute),
        }
    }

    #[test]
    fn changes_stand_between_the_messages() {
        let messages = [message(5), message(9)];
        let events = [
            event(1, EventKind::Filed),
            event(2, EventKind::Status),
            event(3, EventKind::Letter),
            event(9, EventKind::Rated),
        ];
        let shape: Vec<usize> = parts(&messages, &events)
            .iter()
            .map(|part| match part {
                Part::Message(_) => 0,
                Part::Changes(changes) => changes.len(),
            })
            .collect();
        assert_eq!(shape, [2, 0, 0, 1]);
    }
}
