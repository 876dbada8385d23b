//! A notice as a sentence: the same on the site, in a message, in a digest.

use shared::{ids::TicketNumber, lang::Lang, notice::Event};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use crate::{
    format::date_time,
    i18n::{has, text_args},
};

/// A number with its dash, as people read it; what is no number stays as it is.
pub fn shown(number: &str) -> String {
    TicketNumber::parse(number).map_or_else(|_| number.to_owned(), |number| number.to_string())
}

/// Path and title of an item that changed: they are kept together in one text. Without a path it is all title.
pub fn item(detail: &str) -> (&str, &str) {
    match detail.split_once(' ') {
        Some((path, title)) if path.starts_with('/') => (path, title),
        _ => ("", detail),
    }
}

/// What belongs to the event, in words: a time, or the number of another request.
pub fn detail_words(lang: Lang, event: Event, detail: &str) -> String {
    match event {
        Event::Deadline => OffsetDateTime::parse(detail, &Rfc3339)
            .map_or_else(|_| detail.to_owned(), |at| date_time(lang, at)),
        Event::Merged => shown(detail),
        Event::Article => item(detail).1.to_owned(),
        _ => detail.to_owned(),
    }
}

/// The sentence. It names the number and nothing that is personal, since it may show on a locked screen.
pub fn line(lang: Lang, event: Event, number: &str, detail: &str) -> String {
    let general = ["notice-", event.as_str()].concat();
    let own = [&general, "-", detail].concat();
    let key = if event == Event::Status && has(&own) { own } else { general };
    let args = [("number", shown(number).into()), ("detail", detail_words(lang, event, detail).into())];
    text_args(lang, &key, &args)
}

#[cfg(test)]
mod tests {
    use shared::ticket::Status;

    use super::*;

    #[test]
    fn every_event_and_status_has_a_sentence() {
        let number = TicketNumber::new(2026, 427);
        for lang in Lang::ALL {
            for event in Event::ALL {
                let said = line(lang, *event, number.digits(), "");
                assert!(!said.contains("notice-") && !said.contains('$'), "{said}");
                let general = matches!(event, Event::Incident | Event::News | Event::Article);
                assert_eq!(said.contains(&number.to_string()), !general, "{said}");
            }
            let of = |status: Status| line(lang, Event::Status, number.digits(), status.as_str());
            let all: std::collections::BTreeSet<_> = Status::ALL.into_iter().map(of).collect();
            assert_eq!(all.len(), Status::ALL.len());
            let item = line(lang, Event::Article, "", "/kb/x Не приходит код");
            assert!(item.contains("Не приходит код") && !item.contains("/kb"), "{item}");
            let moved = line(lang, Event::Deadline, number.digits(), "2026-11-25T17:00:00Z");
            assert!(moved.contains("20:00"), "{moved}");
        }
    }
}
