//! The conversation, with what happened between the messages folded away.

use std::rc::Rc;

use shared::{
    api::{
        console::StaffTicket,
        tickets::{EventKind, Message, TicketView, TimelineEvent},
        uploads::{FileState, FileView},
    },
    ids::TicketNumber,
    lang::Lang,
    ticket::{Party, Priority},
};
use yew::prelude::*;

use crate::{
    api::console,
    device::clock,
    format,
    i18n::{text, use_lang},
    pages::console::{
        pass::noted,
        words::{priority_word, status_word},
    },
    t,
    ui::{Accordion, FileLink, MessageBubble, Side, Timeline, TimelineItem},
};

/// A part of the thread.
#[derive(Debug, PartialEq)]
enum Part<'a> {
    /// A message.
    Message(&'a Message),
    /// What happened before the next message.
    Events(Vec<&'a TimelineEvent>),
}

/// Messages and events in the order of time.
fn parts(ticket: &TicketView) -> Vec<Part<'_>> {
    let mut events = ticket.timeline.iter().peekable();
    let mut out = Vec::new();
    for message in &ticket.messages {
        let mut group = Vec::new();
        while let Some(event) = events.next_if(|event| event.at < message.at) {
            group.push(event);
        }
        if !group.is_empty() {
            out.push(Part::Events(group));
        }
        out.push(Part::Message(message));
    }
    let rest: Vec<_> = events.collect();
    if !rest.is_empty() {
        out.push(Part::Events(rest));
    }
    out
}

/// Properties of [`Thread`].
#[derive(Properties, PartialEq)]
pub struct ThreadProps {
    /// The request.
    pub staff: Rc<StaffTicket>,
}

/// The conversation.
#[component]
pub fn Thread(props: &ThreadProps) -> Html {
    let lang = use_lang();
    let staff = &props.staff;
    html! {
        <section class="conversation" aria-label={t!(lang, "console-conversation")}>
            { opening(lang, staff) }
            { for parts(&staff.ticket).iter().map(|part| match part {
                Part::Message(message) => bubble(lang, staff, message),
                Part::Events(events) => folded(lang, events),
            }) }
        </section>
    }
}

/// What the requester filed, as the first thing said: their words stand where the answer is written.
fn opening(lang: Lang, staff: &StaffTicket) -> Html {
    let ticket = &staff.ticket;
    let said = [&ticket.details.steps, &ticket.details.error_text].map(String::as_str);
    let body = said.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n");
    if body.is_empty() && ticket.files.is_empty() {
        return Html::default();
    }
    let author =
        if staff.name.is_empty() { t!(lang, "console-message-requester") } else { staff.name.clone() };
    html! {
        <MessageBubble id="m-filed" side={Side::Theirs} {author} {body}
            time={format::relative(lang, ticket.created_at, clock::now())} datetime={rfc3339(ticket.created_at)}>
            { for ticket.files.iter().map(|file| file_link(lang, &ticket.number, file)) }
        </MessageBubble>
    }
}

fn bubble(lang: Lang, staff: &StaffTicket, message: &Message) -> Html {
    let (side, author) = match message.party {
        _ if message.internal => {
            let name = message.author.clone().unwrap_or_else(|| t!(lang, "console-message-staff"));
            (Side::Note, format!("{name} · {}", t!(lang, "console-message-note")))
        }
        Party::Requester if staff.name.is_empty() => (Side::Theirs, t!(lang, "console-message-requester")),
        Party::Requester => (Side::Theirs, staff.name.clone()),
        Party::Staff => {
            (Side::Mine, message.author.clone().unwrap_or_else(|| t!(lang, "console-message-staff")))
        }
        Party::System => (Side::System, t!(lang, "console-message-system")),
    };
    html! {
        <MessageBubble key={message.id.to_string()} id={format!("m-{}", message.id)} {side} {author} body={message.body.clone()}
            time={format::relative(lang, message.at, clock::now())} datetime={rfc3339(message.at)}>
            { for message.files.iter().map(|file| file_link(lang, &staff.ticket.number, file)) }
        </MessageBubble>
    }
}

/// A file: small picture, name, size. The server sends it as a download, never as a page.
pub fn file_link(lang: Lang, number: &TicketNumber, file: &FileView) -> Html {
    let closed = match file.state {
        FileState::Clean => None,
        FileState::Pending => Some(AttrValue::from(t!(lang, "console-file-pending"))),
        FileState::Infected => Some(AttrValue::from(t!(lang, "console-file-infected"))),
    };
    html! {
        <FileLink key={file.id.to_string()} href={console::file(number, file.id)} name={file.name.clone()}
            size={format::bytes(lang, file.size.into())}
            thumb={file.thumbnail.then(|| AttrValue::from(console::thumbnail(number, file.id)))} {closed} />
    }
}

fn rfc3339(at: time::OffsetDateTime) -> String {
    at.format(&time::format_description::well_known::Rfc3339).unwrap_or_default()
}

fn folded(lang: Lang, events: &[&TimelineEvent]) -> Html {
    let items: Vec<TimelineItem> = events
        .iter()
        .map(|event| {
            let by = text(lang, &format!("console-event-by-{}", event.party.as_str()));
            let time = format!("{} · {by}", format::date_time(lang, event.at));
            TimelineItem {
                text: remark(lang, event),
                ..TimelineItem::new(title(lang, event), time, rfc3339(event.at))
            }
        })
        .collect();
    let summary = match events {
        [one] => title(lang, one),
        many => t!(lang, "console-events", n = many.len()),
    };
    let meta = events.last().map(|event| format::relative(lang, event.at, clock::now())).unwrap_or_default();
    html! {
        <div class="thread-events"><Accordion {summary} {meta}><Timeline {items} /></Accordion></div>
    }
}

/// A change of priority is noted as `critical: reason`.
fn priority_note(event: &TimelineEvent) -> (&str, &str) {
    let (name, reason) = event.note.split_once(':').unwrap_or((&event.note, ""));
    (name.trim(), reason.trim())
}

/// The note of an event, unless the title says it already.
fn remark(lang: Lang, event: &TimelineEvent) -> Html {
    let note = match event.kind {
        EventKind::Status => event.note.as_str(),
        EventKind::Escalated => event.note.splitn(3, ':').nth(2).unwrap_or_default(),
        EventKind::Rerouted => event.note.split_once(':').map_or("", |(_, why)| why),
        EventKind::Reviewed => return html! { <p>{ noted(lang, &event.note) }</p> },
        EventKind::Priority => priority_note(event).1,
        _ => "",
    };
    if note.is_empty() {
        Html::default()
    } else {
        html! { <p>{ note.to_owned() }</p> }
    }
}

fn title(lang: Lang, event: &TimelineEvent) -> String {
    match event.kind {
        EventKind::Filed => t!(lang, "console-event-filed"),
        EventKind::Status => {
            let status = event.status.map(|status| status_word(lang, status)).unwrap_or_default();
            t!(lang, "console-event-status", status = status)
        }
        EventKind::Assigned if event.note.is_empty() => t!(lang, "console-event-unassigned"),
        EventKind::Assigned => t!(lang, "console-event-assigned", name = &event.note),
        EventKind::Priority => {
            let (name, _) = priority_note(event);
            let name = Priority::parse(name).map_or_else(|| name.to_owned(), |p| priority_word(lang, p));
            t!(lang, "console-event-priority", name = name)
        }
        EventKind::Promise => {
            let at = event.until.map(|at| format::date_time(lang, at)).unwrap_or_default();
            t!(lang, "console-event-promise", why = &event.note, at = at)
        }
        EventKind::Rated => t!(lang, "console-event-rated", note = &event.note),
        EventKind::Letter => t!(lang, "console-event-letter"),
        EventKind::AgencySent
        | EventKind::AgencyAcknowledged
        | EventKind::AgencyAnswered
        | EventKind::AgencyAsked
        | EventKind::AgencyFailed => crate::pages::agency::sentence(lang, "console-", event),
        EventKind::AskedAgain => t!(lang, "console-event-asked-again"),
        EventKind::Reminded => t!(lang, "console-event-reminded"),
        EventKind::Warned => {
            let percent = event.note.split(':').next().unwrap_or_default();
            t!(lang, "console-event-warned", percent = percent)
        }
        EventKind::Breached => t!(lang, "console-event-breached", what = &event.note),
        EventKind::Escalated => {
            let mut parts = event.note.splitn(3, ':');
            let level = parts.next().unwrap_or_default();
            t!(lang, "console-event-escalated", level = level, why = parts.next().unwrap_or_default())
        }
        EventKind::Rerouted => {
            let group = event.note.split(':').next().unwrap_or_default();
            t!(lang, "console-event-rerouted", group = group)
        }
        EventKind::Linked => {
            let (kind, number) = event.note.split_once(':').unwrap_or(("related", &event.note));
            t!(lang, "console-event-linked", kind = kind, number = number)
        }
        EventKind::Merged => {
            let (way, number) = event.note.split_once(':').unwrap_or(("from", &event.note));
            t!(lang, "console-event-merged", way = way, number = number)
        }
        EventKind::Split => t!(lang, "console-event-split", number = &event.note),
        EventKind::Reviewed => t!(lang, "console-event-reviewed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::console::sample;
    use time::Duration;

    #[test]
    fn events_are_folded_between_messages() {
        let mut ticket = sample::ticket();
        let start = ticket.created_at;
        let event = |minutes: i64| TimelineEvent {
            kind: EventKind::Filed,
            party: Party::System,
            status: None,
            until: None,
            note: String::new(),
            at: start + Duration::minutes(minutes),
        };
        let message = |minutes: i64| Message {
            id: uuid::Uuid::nil(),
            party: Party::Requester,
            author: None,
            internal: false,
            body: String::new(),
            files: Vec::new(),
            at: start + Duration::minutes(minutes),
        };
        ticket.messages = vec![message(0), message(10)];
        ticket.timeline = vec![event(0), event(5), event(20)];
        let shape: Vec<usize> = parts(&ticket)
            .iter()
            .map(|part| match part {
                Part::Message(_) => 0,
                Part::Events(events) => events.len(),
            })
            .collect();
        assert_eq!(shape, [0, 2, 0, 1]);
    }
}
