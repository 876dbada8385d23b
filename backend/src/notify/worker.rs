//! Sends what is due. A letter whose sending was cut short is sent again with the same `Message-ID`,
//! by which mail programs know a repeat.

use std::{sync::Arc, time::Duration};

use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor, message::MultiPart};

use super::{headers, of_message_id, push::Pusher, reports, sms::Gateway, store};
use crate::{
    config::Config,
    entity::outbox,
    platform::{error::AppError, rounds::rounds, state::AppState},
};

type Smtp = AsyncSmtpTransport<Tokio1Executor>;

/// How often the outbox is looked into.
const EVERY: Duration = Duration::from_secs(1);

/// The ways out: a mail server, a gateway for messages, the push services of browsers.
pub struct Ways {
    smtp: Option<Smtp>,
    gateway: Option<Gateway>,
    pusher: Pusher,
}

impl Ways {
    /// What the settings give.
    pub fn of(config: &Config) -> Self {
        let smtp = config.mail.smtp_url.as_deref().and_then(|url| {
            let server = Smtp::from_url(url);
            if server.is_err() {
                tracing::error!(
                    "the mail server's address (smtp_url) cannot be understood: letters wait in the outbox"
                );
            }
            server.ok().map(|server| server.timeout(Some(Duration::from_secs(20))).build())
        });
        Self { smtp, gateway: config.sms.clone().map(Gateway::new), pusher: Pusher::new(config.push_local) }
    }

    /// The channels that have a way out; the others' letters wait.
    fn channels(&self) -> Vec<&'static str> {
        let email = self.smtp.is_some().then_some("email");
        let sms = self.gateway.is_some().then_some("sms");
        email.into_iter().chain(sms).chain(["push"]).collect()
    }

    /// Sends one; what went wrong is whether for good, and the class: what a server says may hold the address.
    async fn send(&self, state: &AppState, letter: &outbox::Model) -> Result<(), (bool, &'static str)> {
        const NO_WAY: (bool, &str) = (false, "no way out");
        if letter.channel == "sms" {
            let (gateway, letter) = (self.gateway.clone().ok_or(NO_WAY)?, letter.clone());
            let report = reports::address(state, letter.id);
            return tokio::task::spawn_blocking(move || gateway.send(&letter, &report))
                .await
                .unwrap_or(Err(NO_WAY));
        }
        if letter.channel == "push" {
            return self.pusher.send(state, letter).await;
        }
        let smtp = self.smtp.as_ref().ok_or(NO_WAY)?;
        let message = message(letter, &state.config).map_err(|error| (true, error))?;
        smtp.send(message).await.map(|_| ()).map_err(|error| {
            (error.is_permanent(), if error.is_permanent() { "refused" } else { "not reached" })
        })
    }
}

/// Sends letters and messages until the server stops. A demonstration sends none, it shows them; without a
/// mail server or a gateway they wait.
pub async fn run_outbox(state: AppState) {
    if state.config.demo {
        return;
    }
    let ways = Ways::of(&state.config);
    let channels = ways.channels();
    if !channels.contains(&"email") {
        tracing::warn!("no mail server is set (smtp_url): letters wait in the outbox");
    }
    if !channels.contains(&"sms") {
        tracing::warn!("no gateway is set (sms_url): messages by SMS wait in the outbox");
    }
    let ways = Arc::new(ways);
    let round = move |state: AppState| {
        let ways = ways.clone();
        async move { deliver_due(&state, &ways).await }
    };
    rounds(state, EVERY, "the outbox cannot be read", round).await;
}

/// What became of a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Letters that were taken.
    pub sent: u32,
    /// Letters that were not.
    pub failed: u32,
}

/// Sends what is due now.
///
/// # Errors
/// When the database does not answer; a letter that cannot be sent is no error, it is tried again.
pub async fn deliver_due(state: &AppState, ways: &Ways) -> Result<Sent, AppError> {
    let mut round = Sent::default();
    for letter in store::take(&state.db, &ways.channels(), state.clock.now()).await? {
        let attempts = letter.attempts + 1;
        let result = ways.send(state, &letter).await;
        let now = state.clock.now();
        match result {
            Ok(()) => {
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

/// Where an answer goes: with the tag of the letter, or to the bare mailbox where it takes no tags.
fn reply_to(letter: &outbox::Model, config: &Config) -> Option<String> {
    let mail_in = config.mail_in.as_ref()?;
    let tag = of_message_id(&letter.message_id)?;
    match mail_in.address.split_once('@') {
        Some((local, domain)) if mail_in.plus => Some(format!("{local}+{tag}@{domain}")),
        _ => Some(mail_in.address.clone()),
    }
}

fn message(letter: &outbox::Model, config: &Config) -> Result<Message, &'static str> {
    let mut builder = Message::builder();
    if let Some(reply_to) = reply_to(letter, config) {
        builder = builder.reply_to(reply_to.parse().map_err(|_| "bad address for answers")?);
    }
    let message = builder
        .from(config.mail.from.parse().map_err(|_| "bad sender")?)
        .to(letter.recipient.parse().map_err(|_| "bad address")?)
        .subject(letter.subject.clone())
        .message_id(Some(letter.message_id.clone()))
        .date_now();
    headers::put(message, letter, config)
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
            channel: "email".into(),
            class: "request".into(),
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
            delivered_at: None,
            failed: false,
            last_error: String::new(),
            thread: Some("<first@b>".into()),
            unsubscribe: Some("token".into()),
        }
    }

    #[test]
    fn headers_cannot_be_injected() {
        let from = crate::config::Settings {
            mail_from: Some("Опора <no-reply@example.org>".into()),
            public_url: Some("https://help.example.org".into()),
            ..Default::default()
        };
        let from = &from.validate().unwrap();
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
        for line in [
            "In-Reply-To: <first@b>",
            "References: <first@b>",
            "X-Auto-Response-Suppress: All",
            "List-Unsubscribe: <https://help.example.org/api/v1/unsubscribe/token>",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        ] {
            assert!(head.lines().any(|have| have == line), "{line} in {head}");
        }
    }

    #[test]
    fn an_answer_goes_to_the_mailbox_with_the_tag() {
        let mut config = crate::config::Settings {
            mail_in_address: Some("help@example.org".into()),
            mail_from: Some("no-reply@example.org".into()),
            ..Default::default()
        }
        .validate()
        .unwrap();
        let number = shared::ids::TicketNumber::new(2026, 1);
        let tag = super::super::ReplyTag::new(&[7; 32], &number, "a@b.ru");
        let mut row = letter("a@b.ru", "s");
        assert_eq!(reply_to(&row, &config), None);
        row.message_id = format!("<0190.{tag}@opora.test>");
        assert_eq!(reply_to(&row, &config), Some(format!("help+{tag}@example.org")));
        let text = message(&row, &config).unwrap();
        let text = String::from_utf8(text.formatted()).unwrap();
        assert!(text.contains(&format!("Reply-To: help+{tag}@example.org")), "{text}");
        config.mail_in.as_mut().unwrap().plus = false;
        assert_eq!(reply_to(&row, &config).as_deref(), Some("help@example.org"));
        config.mail_in = None;
        assert_eq!(reply_to(&row, &config), None);
    }
}
