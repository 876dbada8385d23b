//! Words that several pages about requests share.

use shared::{
    api::tickets::{Details, EventKind, TicketView, TimelineEvent},
    content::Named,
    lang::Lang,
    ticket::{RequestKind, Status},
};

use super::steps::device::summary;
pub use crate::forms::fault::sentence as fault;
use crate::{format, i18n::text, t, ui::StatusTone};

/// The word for a status.
pub fn status(lang: Lang, status: Status) -> String {
    text(lang, &format!("ticket-status-{}", status.as_str().replace('_', "-")))
}

/// The shape that goes with a status.
pub const fn status_tone(status: Status) -> StatusTone {
    match status {
        Status::Received => StatusTone::Neutral,
        Status::InProgress | Status::AtAgency => StatusTone::Info,
        Status::NeedsAnswer => StatusTone::Action,
        Status::Answered => StatusTone::Positive,
        Status::Closed => StatusTone::Muted,
    }
}

/// The word for a kind of request.
pub fn kind(lang: Lang, kind: RequestKind) -> String {
    text(lang, &format!("request-kind-{}", kind.as_str()))
}

/// The name of a category; the key itself for one that is no longer published.
pub fn category(lang: Lang, categories: &[Named], key: &str) -> String {
    categories
        .iter()
        .find(|named| named.key == key)
        .map_or_else(|| key.to_owned(), |named| named.name(lang).to_owned())
}

/// What is promised now, or said about the end.
pub fn promise(lang: Lang, ticket: &TicketView) -> String {
    use crate::format::date_time;
    match ticket.status {
        Status::Closed => t!(lang, "ticket-promise-closed"),
        Status::Answered => t!(lang, "ticket-promise-answered"),
        Status::NeedsAnswer => t!(lang, "ticket-promise-waiting"),
        _ if ticket.first_answered_at.is_none() => {
            t!(lang, "ticket-promise-answer", time = date_time(lang, ticket.first_answer_due))
        }
        _ => t!(lang, "ticket-promise-solution", time = date_time(lang, ticket.solution_due)),
    }
}

/// What changed, in words: who by role, never by name.
pub fn event(lang: Lang, event: &TimelineEvent) -> String {
    let by = event.party.as_str();
    match event.kind {
        EventKind::Filed => t!(lang, "event-filed"),
        EventKind::Status => {
            let status = event.status.map(|status| self::status(lang, status)).unwrap_or_default();
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

/// What was filed: a label and a text for each detail that was given.
pub fn details(lang: Lang, details: &Details) -> Vec<(String, String)> {
    let when = match (details.happened_on.as_str(), details.happened_at.as_str()) {
        ("", _) => String::new(),
        (day, "") => format::iso_date(lang, day),
        (day, time) => format!("{}, {time}", format::iso_date(lang, day)),
    };
    let device = details.device.as_ref().map(summary).unwrap_or_default();
    [
        ("request-steps", &details.steps),
        ("request-error-text", &details.error_text),
        ("request-happened-on", &when),
        ("request-since", &details.since),
        ("request-tried", &details.tried),
        ("request-account", &details.account),
        ("request-guide-path", &details.guide_path),
        ("request-page", &details.page),
        ("request-device", &device),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(key, value)| (text(lang, key), value.clone()))
    .collect()
}
