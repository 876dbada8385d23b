//! Telling somebody what happened to a request: by the rule of `shared::notice`, in the transaction of the change.

use shared::{
    forms::request::Preferred,
    ids::TicketNumber,
    lang::Lang,
    notice::{Event, Plan, Reach, SMS_DAILY_MAX, When, plan},
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    Kind, Letter,
    letter::{Words, one_line},
    store::{self, New, notices, people, people::Person, push},
    unsubscribe,
};
use crate::{
    config::Config,
    entity::ticket,
    platform::{database::Tx, error::AppError, state::AppState},
};

/// Whom something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// Whoever filed the request: by their settings, or, without an account, by the letters that everybody gets.
    Requester,
    /// Whoever works on it.
    Assignee,
    /// Somebody named.
    Account(Uuid),
}

/// Something that happened to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// What.
    pub event: Event,
    /// The status, the time in RFC 3339, the number of the other request: what the event's sentence quotes.
    pub detail: String,
    /// Whom it is told.
    pub to: To,
    /// Whose doing it is: nobody is told of what they did themselves.
    pub by: Option<Uuid>,
}

/// Who was told what. Say it to the open pages after the commit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[must_use = "open pages hear of it by `publish`, after the commit"]
pub struct Told {
    accounts: Vec<Uuid>,
    /// Kinds of the letters that go to the requester at once, for the timeline.
    pub letters: Vec<&'static str>,
}

impl Told {
    /// Somebody has something new on the site.
    pub(super) fn to(account: Uuid) -> Self {
        Self { accounts: vec![account], letters: Vec::new() }
    }

    /// Tells the open pages of those people that there is something new.
    pub fn publish(self, state: &AppState) {
        for account in self.accounts {
            state.told.publish(account);
        }
    }
}

/// Tells what happened to a request, all of it in the transaction of the change.
///
/// # Errors
/// When the database refuses.
pub async fn tell(
    state: &AppState,
    tx: &Tx,
    row: &ticket::Model,
    all: &[News],
    now: OffsetDateTime,
) -> Result<Told, AppError> {
    let mut told = Told::default();
    for news in all {
        let account = match news.to {
            To::Requester => row.account_id,
            To::Assignee => row.assignee_id,
            To::Account(id) => Some(id),
        };
        match account {
            Some(account) if news.by == Some(account) => {}
            Some(account) => {
                if let Some(person) = people::find(tx, account).await? {
                    tell_person(state, tx, row, news, &person, &mut told, now).await?;
                }
            }
            None if news.to == To::Requester => tell_guest(state, tx, row, news, &mut told, now).await?,
            None => {}
        }
    }
    Ok(told)
}

/// The person looks at a request: what they were told of it is seen.
///
/// # Errors
/// When the database refuses.
pub async fn seen(state: &AppState, account: Uuid, ticket: i64) -> Result<(), AppError> {
    if notices::seen_ticket(&state.db, account, ticket, state.clock.now()).await? {
        state.told.publish(account);
    }
    Ok(())
}

/// Whether those without an account get a letter about it: they have no list to look into.
const fn for_guests(event: Event) -> bool {
    matches!(event, Event::Answer | Event::Question | Event::Reminder | Event::Closed | Event::Merged)
}

async fn tell_guest(
    state: &AppState,
    tx: &Tx,
    row: &ticket::Model,
    news: &News,
    told: &mut Told,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let Some(to) = row.email.clone().filter(|_| for_guests(news.event) && !only_on_site(row)) else {
        return Ok(());
    };
    let kind = Kind::of(news.event, &news.detail);
    let name = kind.as_str();
    let lang = Lang::parse(&row.lang).unwrap_or_default();
    let letter = Letter { kind, to, lang, number: number_of(row)? };
    let token = unsubscribe::token_of_request(state, row.id);
    if store::enqueue_own(state, tx, row.id, &letter, token, now).await? {
        told.letters.push(name);
    }
    Ok(())
}

async fn tell_person(
    state: &AppState,
    tx: &Tx,
    row: &ticket::Model,
    news: &News,
    person: &Person,
    told: &mut Told,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let requester = news.to == To::Requester;
    // An answer goes where the requester asked for it in this request, else to the account's own address.
    let email = row.email.clone().filter(|_| requester).or_else(|| person.email.clone());
    let quiet = requester && only_on_site(row);
    let reach = Reach {
        email: email.is_some() && !quiet,
        sms: !quiet && may_message(state, tx, person, news.event, now).await?,
        push: person.browsers > 0,
    };
    let plan = plan(news.event, &person.settings, reach, now);
    let digest_at = match plan.email {
        Some(When::Digest(at)) => Some(at),
        _ => None,
    };
    if plan.app || digest_at.is_some() {
        let new = notices::New {
            account: person.id,
            event: news.event,
            ticket: Some((row.id, &row.number)),
            detail: &news.detail,
            shown: plan.app,
            digest_at,
        };
        notices::insert(tx, &new, now);
    }
    if plan.app {
        told.accounts.push(person.id);
    }
    if let (Some(When::Now | When::At(_)), Some(to)) = (plan.email, email) {
        let kind = Kind::of(news.event, &news.detail);
        let name = kind.as_str();
        let letter = Letter { kind, to, lang: person.lang, number: number_of(row)? };
        let token = unsubscribe::token(state, person.id, Some(news.event.topic()));
        if store::enqueue_own(state, tx, row.id, &letter, token, now).await? && requester {
            told.letters.push(name);
        }
    }
    say_loudly(state, tx, row, news, person, &plan, now).await
}

/// Messages by SMS and notices of browsers.
async fn say_loudly(
    state: &AppState,
    tx: &Tx,
    row: &ticket::Model,
    news: &News,
    person: &Person,
    plan: &Plan,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let at = |when| match when {
        When::At(at) => at,
        When::Now | When::Digest(_) => now,
    };
    let lang = person.lang;
    let event = news.event;
    let what = frontend::notices::line(lang, event, &row.number, &news.detail);
    let row_of = |channel, to: &str, words: Words, when| {
        let new = New {
            ticket_id: Some(row.id),
            next_at: at(when),
            ..New::of(channel, event.as_str(), to, words, lang, now)
        };
        store::post(state, tx, new, now);
    };
    if let (Some(when), Some(phone)) = (plan.sms, &person.phone) {
        let text = message(&state.config, lang, event, &row.number, &what);
        row_of("sms", phone, Words { subject: String::new(), text, html: String::new() }, when);
    }
    if let Some(when) = plan.push {
        let payload = serde_json::json!({
            "title": state.config.name,
            "body": what,
            "url": path(event, &row.number),
            "tag": row.number,
            "lang": lang.as_str(),
        });
        for browser in push::of(tx, person.id).await? {
            let words = Words { subject: row.number.clone(), text: payload.to_string(), html: String::new() };
            row_of("push", &browser.id.to_string(), words, when);
        }
    }
    Ok(())
}

/// A notice as a message by SMS: one line.
fn message(config: &Config, lang: Lang, event: Event, number: &str, what: &str) -> String {
    let link = format!("{}{}", config.public_url, path(event, number));
    let args = [("centre", config.name.as_str().into()), ("what", what.into()), ("link", link.into())];
    one_line(&frontend::i18n::text_args(lang, "sms-notice", &args))
}

/// Where a notice leads: staff to the console, everybody else to their own request.
fn path(event: Event, number: &str) -> String {
    if event.topic().is_staffs() { format!("/console/t/{number}") } else { format!("/me/requests/{number}") }
}

/// Whether a message by SMS may be sent: there is a way, a number, and something left of the day's share.
pub(super) async fn may_message(
    state: &AppState,
    tx: &Tx,
    person: &Person,
    event: Event,
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    let Some(phone) = person.phone.as_ref().filter(|_| event.topic().ways(&person.settings).sms) else {
        return Ok(false);
    };
    if state.config.sms.is_none() && !state.config.demo {
        return Ok(false);
    }
    Ok(store::messages_since(tx, phone, now - Duration::days(1)).await? < SMS_DAILY_MAX)
}

fn only_on_site(row: &ticket::Model) -> bool {
    Preferred::parse(&row.preferred) == Some(Preferred::Portal)
}

fn number_of(row: &ticket::Model) -> Result<TicketNumber, AppError> {
    TicketNumber::parse(&row.number).map_err(AppError::internal)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two parts of a message in Cyrillic are 134 characters; a third would cost as much as each of them.
    #[test]
    fn a_message_is_short_and_leads_to_the_request() {
        let config = crate::config::Settings {
            name: Some("Опора".into()),
            public_url: Some("https://help.example.org".into()),
            ..Default::default()
        };
        let config = config.validate().unwrap();
        let number = TicketNumber::new(2026, 427);
        for lang in Lang::ALL {
            for event in Event::ALL {
                let detail = if *event == Event::Merged { number.digits() } else { "2026-11-25T17:00:00Z" };
                let what = frontend::notices::line(lang, *event, number.digits(), detail);
                let text = message(&config, lang, *event, number.digits(), &what);
                assert!(text.chars().count() <= 134, "{} {text}", text.chars().count());
                assert!(text.contains(number.digits()) && !text.contains("notice-"), "{text}");
            }
        }
    }
}
