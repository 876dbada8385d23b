//! Facts that a request lacks, and polite questions for them (SPEC 3.5).

use shared::{api::tickets::TicketView, lang::Lang, ticket::RequestKind};

/// A fact that helps to solve a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Text or code of the error.
    ErrorText,
    /// When it happened.
    When,
    /// On which device and in which browser.
    Device,
    /// A picture of the screen.
    Screenshot,
}

impl Fact {
    /// Every fact, in the order of asking.
    pub const ALL: [Self; 4] = [Self::ErrorText, Self::When, Self::Device, Self::Screenshot];

    /// The last part of the sentences' keys.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ErrorText => "error-text",
            Self::When => "when",
            Self::Device => "device",
            Self::Screenshot => "screenshot",
        }
    }

    fn is_missing(self, ticket: &TicketView) -> bool {
        let details = &ticket.details;
        match self {
            Self::ErrorText => details.error_text.trim().is_empty(),
            Self::When => details.happened_on.trim().is_empty() && details.since.trim().is_empty(),
            Self::Device => details
                .device
                .as_ref()
                .is_none_or(|device| device.os.trim().is_empty() && device.browser.trim().is_empty()),
            Self::Screenshot => {
                let in_messages = ticket.messages.iter().flat_map(|message| &message.files);
                !ticket.files.iter().chain(in_messages).any(|file| file.file_type.is_picture())
            }
        }
    }
}

/// The facts that are missing. Only a problem needs them: a question or thanks does not.
pub fn missing(ticket: &TicketView) -> Vec<Fact> {
    if ticket.kind != RequestKind::Problem || !ticket.status.is_open() {
        return Vec::new();
    }
    Fact::ALL.into_iter().filter(|fact| fact.is_missing(ticket)).collect()
}

/// The language to write to the requester in: that of their browser, Russian when it is not known.
pub fn requester_lang(ticket: &TicketView) -> Lang {
    ticket.details.device.as_ref().and_then(|device| Lang::parse(&device.language)).unwrap_or_default()
}

/// Adds a question to what is typed already; the first one brings the greeting. Asking twice changes nothing.
pub fn with_question(text: &str, greeting: &str, question: &str) -> String {
    let line = format!("— {question}");
    if text.contains(&line) {
        return text.to_owned();
    }
    let body = text.trim_end();
    if body.is_empty() { format!("{greeting}\n{line}\n") } else { format!("{body}\n{line}\n") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::console::sample;
    use shared::{api::tickets::Details, forms::request::Device};

    #[test]
    fn only_a_problem_has_missing_facts() {
        let mut ticket = sample::ticket();
        ticket.details = Details::default();
        assert_eq!(missing(&ticket), Fact::ALL);
        ticket.kind = RequestKind::Question;
        assert!(missing(&ticket).is_empty());
    }

    #[test]
    fn a_given_fact_is_not_asked_for() {
        let mut ticket = sample::ticket();
        ticket.details = Details {
            error_text: "ESIA-007014".into(),
            since: "вчера".into(),
            device: Some(Device { os: "Android 14".into(), language: "en-GB".into(), ..Device::default() }),
            ..Details::default()
        };
        assert_eq!(missing(&ticket), [Fact::Screenshot]);
        assert_eq!(requester_lang(&ticket), Lang::En);
    }

    #[test]
    fn questions_gather_under_one_greeting() {
        let one = with_question("", "Здравствуйте.", "Какой текст ошибки?");
        assert_eq!(one, "Здравствуйте.\n— Какой текст ошибки?\n");
        let two = with_question(&one, "Здравствуйте.", "Когда?");
        assert_eq!(two, "Здравствуйте.\n— Какой текст ошибки?\n— Когда?\n");
        assert_eq!(with_question(&two, "Здравствуйте.", "Когда?"), two);
    }
}
