//! Words that several pages about requests share.

use shared::{
    api::tickets::TicketView,
    content::Named,
    lang::Lang,
    ticket::{RequestKind, Status},
};

pub use crate::forms::fault::sentence as fault;
use crate::{i18n::text, t, ui::StatusTone};

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
