//! Sends what is due. A letter whose sending was cut short is sent again with the same `Message-ID`,
//! by which mail programs know a repeat.

use std::time::Duration;

use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{
        MultiPart,
        header::{Header, HeaderName, HeaderValue},
    },
};

use super::store;
use crate::{
    entity::outbox,
    platform::{error::AppError, state::AppState},
};

type Smtp = AsyncSmtpTransport<Tokio1Executor>;

/// How often the outbox is looked into.
const EVERY: Duration = Duration::from_secs(1);

/// `Auto-Submitted: auto-generated` (RFC 3834): no robot answers it.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }
    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// Sends letters until the server stops. A demonstration sends none, it shows them; without a mail
/// server they wait.
pub async fn run_outbox(state: AppState) {
    if state.config.demo {
        return;
    }
    let Some(url) = state.config.mail.smtp_url.clone() else {
        tracing::warn!("no mail server is set (smtp_url): letters wait in the outbox");
        return;
    };
    let Ok(server) = Smtp::from_url(&url) else {
        tracing::error!(
            "the mail server's address (smtp_url) cannot be understood: letters wait in the outbox"
        );
        return;
    };
    let smtp = server.timeout(Some(Duration::from_secs(20))).build();
    loop {
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = tokio::time::sleep(EVERY) => {}
        }
        if let Err(error) = deliver_due(&state, &smtp).await {
            tracing::warn!(cause = %error, "the outbox cannot be read");
        }
    }
}

/// What became of a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Letters that the mail server took.
    pub sent: u32,
    /// Letters that it did not.
    pub failed: u32,
}

/// Sends what is due now.
///
/// # Errors
/// When the database does not answer; a letter that cannot be sent is no error, it is tried again.
pub async fn deliver_due(state: &AppState, smtp: &Smtp) -> Result<Sent, AppError> {
    let mut round = Sent::default();
    for letter in store::take(&state.db, state.clock.now()).await? {
        let attempts = letter.attempts + 1;
        let result = match message(&letter, &state.config.mail.from) {
            Err(error) => Err((true, error)),
            Ok(message) => smtp.send(message).await.map_err(|error| {
                // The class only: what a server says may hold the address.
                let class = if error.is_permanent() { "refused" } else { "not reached" };
                (error.is_permanent(), class)
            }),
        };
        let now = state.clock.now();
        match result {
            Ok(_) => {
                round.sent += 1;
                store::sent(&state.db, letter.id, now).await?;
            }
            Err((for_good, error)) => {
                round.failed += 1;
                tracing::warn!(letter = letter.id, attempts, for_good, error, "a letter was not sent");
                store::failed(&state.db, letter.id, attempts, for_good, error, now).await?;
            }
        }
    }
    Ok(round)
}

fn message(letter: &outbox::Model, from: &str) -> Result<Message, &'static str> {
    Message::builder()
        .from(from.parse().map_err(|_| "bad sender")?)
        .to(letter.recipient.parse().map_err(|_| "bad address")?)
        .subject(letter.subject.clone())
        .message_id(Some(letter.message_id.clone()))
        .date_now()
        .header(AutoSubmitted)
        .multipart(MultiPart::alternative_plain_html(letter.body_text.clone(), letter.body_html.clone()))
        .map_err(|_| "bad letter")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::millis;

    fn letter(recipient: &str, subject: &str) -> outbox::Model {
        let at = millis(time::macros::datetime!(2026-11-21 10:00 UTC));
        outbox::Model {
            id: 1,
            message_id: "<a@b>".into(),
            kind: "answer".into(),
            ticket_id: None,
            recipient: recipient.into(),
            mailbox: recipient.into(),
            subject: subject.into(),
            body_text: "Текст".into(),
            body_html: "<p>Текст</p>".into(),
            lang: "ru".into(),
            created_at: at,
            attempts: 0,
            next_at: at,
            sent_at: None,
            failed: false,
            last_error: String::new(),
        }
    }

    #[test]
    fn headers_cannot_be_injected() {
        let from = "Опора <no-reply@example.org>";
        for bad in ["a@b.ru\r\nBcc: c@d.ru", "a@b.ru\nX: y", "a b@c.ru"] {
            assert!(message(&letter(bad, "s"), from).is_err(), "{bad:?}");
        }
        let text =
            message(&letter("a@b.ru", "s\r\nBcc: c@d.ru"), from).map(|message| message.formatted()).unwrap();
        let text = String::from_utf8(text).unwrap();
        let head = text.split("\r\n\r\n").next().unwrap();
        assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
        assert!(
            head.contains("Auto-Submitted: auto-generated") && head.contains("Message-ID: <a@b>"),
            "{head}"
        );
    }
}
