//! Rows of the outbox.

mod bounces;
mod forget;
pub(super) mod notices;
pub(super) mod people;
pub(super) mod push;
mod share;

use std::collections::BTreeSet;

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, ExprTrait as _, LockBehavior, LockType, OnConflict},
};
use shared::{
    api::accounts::{ContactKind, codes::CODE_MINUTES},
    forms::account::contact::Contact,
    lang::Lang,
};
use time::{Duration, OffsetDateTime};

pub use bounces::{bounced, known};
pub use forget::{forget_account, forget_before, forget_contacts, forget_tickets, take_back};

use self::share::{Before, Place, by_forms, confirmations_are_full, lately, place};
use super::{
    AccountLetter, CODES_DAILY_MAX, CONFIRMATIONS_MAX, HOURLY_MAX, Kind, Letter, ReplyTag, SAFETY_HOURLY_MAX,
    letter::Words, unsubscribe,
};
use crate::{
    entity::{mailbox as mailbox_row, millis, outbox},
    platform::{
        database::{Db, Tx},
        error::AppError,
        state::AppState,
    },
};

/// While a letter is being sent nobody else takes it; a worker that dies gives it back after that.
const LEASE: Duration = Duration::minutes(5);
/// The kind of a confirmation.
const CONFIRMATION: &str = "confirmation";
/// The kind of a letter that asks whether a subscription is wanted.
pub(super) const SUBSCRIPTION: &str = "subscription";
/// Letters taken at once.
const BATCH: u64 = 20;
/// Minutes to the next attempt after the first, second … one; then it is given up.
const BACKOFF: [i64; 8] = [1, 5, 15, 60, 180, 360, 720, 1440];

/// The address as it is counted: case and `+tag` do not make it another mailbox.
fn mailbox(address: &str) -> String {
    let lower = address.to_lowercase();
    match lower.rsplit_once('@') {
        Some((local, domain)) => format!("{}@{domain}", local.split('+').next().unwrap_or(local)),
        None => lower,
    }
}

/// Writes a letter into the outbox. An address that had its share this hour gets no confirmation; a
/// notice waits until the hour has passed, and a second one about the same request is not added to it.
/// Tells whether a letter goes out.
///
/// # Errors
/// When the database refuses.
pub async fn enqueue(
    state: &AppState,
    tx: &Tx,
    ticket_id: i64,
    letter: &Letter,
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    let goes = enqueue_all(state, tx, &[(ticket_id, letter)], now).await?;
    Ok(goes.first().copied().unwrap_or(false))
}

/// The same for somebody who can switch such letters off by the token.
///
/// # Errors
/// When the database refuses.
pub(super) async fn enqueue_own(
    state: &AppState,
    tx: &Tx,
    ticket_id: i64,
    letter: &Letter,
    token: String,
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    let goes = enqueue_each(state, tx, &[(ticket_id, letter)], Some(&token), now).await?;
    Ok(goes.first().copied().unwrap_or(false))
}

/// The same for several letters; tells of each whether it goes out.
///
/// # Errors
/// When the database refuses.
pub async fn enqueue_all(
    state: &AppState,
    tx: &Tx,
    letters: &[(i64, &Letter)],
    now: OffsetDateTime,
) -> Result<Vec<bool>, AppError> {
    enqueue_each(state, tx, letters, None, now).await
}

async fn enqueue_each(
    state: &AppState,
    tx: &Tx,
    letters: &[(i64, &Letter)],
    unsubscribe: Option<&str>,
    now: OffsetDateTime,
) -> Result<Vec<bool>, AppError> {
    // In one order, so that two servers never wait for each other.
    let keys: BTreeSet<String> = letters.iter().map(|(_, letter)| mailbox(&letter.to)).collect();
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    lock_mailboxes(tx, &keys, now);
    let mut before = lately(tx, &keys, now).await?;
    let mut goes = Vec::with_capacity(letters.len());
    for (ticket_id, letter) in letters {
        let key = mailbox(&letter.to);
        let place = place(before.iter().filter(|row| row.mailbox == key), *ticket_id, letter, now);
        if let Place::At(next_at) = place {
            before.push(Before {
                mailbox: key.clone(),
                class: "request".to_owned(),
                kind: letter.kind.as_str().to_owned(),
                ticket_id: Some(*ticket_id),
                created_at: millis(now),
                next_at: millis(next_at),
                sent_at: None,
            });
            let mut words = letter.words(&state.config);
            if let Some(token) = unsubscribe {
                unsubscribe::append(&mut words, &state.config, letter.lang, token, "letter-unsubscribe");
            }
            let new = New {
                class: "request",
                ticket_id: Some(*ticket_id),
                thread: first_letter(tx, *ticket_id, letter, &key).await?,
                unsubscribe: unsubscribe.map(str::to_owned),
                // Only who can be answered gives the tag of an answer away.
                tag: state
                    .config
                    .mail_in
                    .as_ref()
                    .map(|_| ReplyTag::new(&state.server_key, &letter.number, &letter.to)),
                next_at,
                ..New::of("email", letter.kind.as_str(), &letter.to, words, letter.lang, now)
            };
            insert(state, tx, new, key, now);
        }
        goes.push(!matches!(place, Place::Full));
    }
    Ok(goes)
}

/// Writes a letter or a message about an account into the outbox. Tells whether it goes out: letters about
/// safety are left out when there were too many, codes are refused.
///
/// # Errors
/// 429 `too-many-codes` when the contact had its share of the hour or the day.
pub async fn enqueue_account(
    state: &AppState,
    tx: &Tx,
    to: &Contact,
    lang: Lang,
    letter: &AccountLetter,
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    let key = mailbox(&to.value);
    lock_mailboxes(tx, &BTreeSet::from([key.clone()]), now);
    let safety = letter.class() == "safety";
    let counted = || {
        if safety { Condition::all().add(outbox::Column::Class.eq(letter.class())) } else { by_forms() }
    };
    let since = |age: Duration| {
        outbox::Entity::find()
            .filter(outbox::Column::Mailbox.eq(&key))
            .filter(counted())
            .filter(outbox::Column::CreatedAt.gt(millis(now - age)))
    };
    if safety {
        if since(Duration::hours(1)).count(tx).await? >= SAFETY_HOURLY_MAX {
            return Ok(false);
        }
    } else {
        for (age, max) in [(Duration::hours(1), HOURLY_MAX), (Duration::days(1), CODES_DAILY_MAX)] {
            // The oldest of those that count makes room first.
            let nth =
                since(age).order_by_desc(outbox::Column::CreatedAt).offset(max - 1).limit(1).one(tx).await?;
            if let Some(row) = nth {
                let wait = (row.created_at.0 + age - now).whole_seconds();
                return Err(AppError::TooManyCodes(u32::try_from(wait).unwrap_or(1)));
            }
        }
    }
    let (channel, words) = match to.kind {
        ContactKind::Email => ("email", letter.words(&state.config, lang)),
        ContactKind::Phone => {
            let text = letter.message(&state.config, lang);
            ("sms", Words { subject: String::new(), text, html: String::new() })
        }
    };
    let new = New { class: letter.class(), ..New::of(channel, letter.kind(), &to.value, words, lang, now) };
    insert(state, tx, new, key, now);
    Ok(true)
}

/// Holds addresses until the transaction ends, so that two letters at once are counted one after the other.
fn lock_mailboxes(tx: &Tx, keys: &BTreeSet<String>, now: OffsetDateTime) {
    let rows =
        keys.iter().map(|key| mailbox_row::ActiveModel { address: Set(key.clone()), at: Set(millis(now)) });
    let known =
        OnConflict::column(mailbox_row::Column::Address).update_column(mailbox_row::Column::At).to_owned();
    tx.later(&mailbox_row::Entity::insert_many(rows).on_conflict(known));
}

/// Forgets addresses that were not written to for two days.
///
/// # Errors
/// When the database refuses.
pub async fn sweep(db: &Db, now: OffsetDateTime) -> Result<(), AppError> {
    let tx = db.begin().await?;
    mailbox_row::Entity::delete_many()
        .filter(mailbox_row::Column::At.lt(millis(now - Duration::days(2))))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}

/// The first letter about a request to an address: later ones stand in its conversation.
async fn first_letter(
    tx: &Tx,
    ticket_id: i64,
    letter: &Letter,
    mailbox: &str,
) -> Result<Option<String>, AppError> {
    if letter.kind.as_str() == CONFIRMATION {
        return Ok(None);
    }
    let first = outbox::Entity::find()
        .select_only()
        .column(outbox::Column::MessageId)
        .filter(outbox::Column::Mailbox.eq(mailbox))
        .filter(outbox::Column::TicketId.eq(ticket_id))
        .filter(outbox::Column::Channel.eq("email"))
        .order_by_asc(outbox::Column::Id);
    Ok(first.into_tuple().one(tx).await?)
}

/// Messages by SMS about requests to a number since a time.
pub(super) async fn messages_since(tx: &Tx, phone: &str, since: OffsetDateTime) -> Result<u64, AppError> {
    Ok(outbox::Entity::find()
        .filter(outbox::Column::Mailbox.eq(mailbox(phone)))
        .filter(outbox::Column::Channel.eq("sms"))
        .filter(outbox::Column::Class.eq("request"))
        .filter(outbox::Column::CreatedAt.gt(millis(since)))
        .count(tx)
        .await?)
}

/// Writes a letter that anybody can cause by naming an address in a form. Tells whether it goes out: an address that had
/// its share of this hour gets none.
pub(super) async fn post_by_form(
    state: &AppState,
    tx: &Tx,
    new: New<'_>,
    now: OffsetDateTime,
) -> Result<bool, AppError> {
    let key = mailbox(new.to);
    let keys = BTreeSet::from([key.clone()]);
    lock_mailboxes(tx, &keys, now);
    let before = lately(tx, &keys, now).await?;
    if confirmations_are_full(before.iter(), now - Duration::hours(1)) {
        return Ok(false);
    }
    insert(state, tx, new, key, now);
    Ok(true)
}

/// Writes something that needs no counting into the outbox.
pub(super) fn post(state: &AppState, tx: &Tx, new: New<'_>, now: OffsetDateTime) {
    let key = mailbox(new.to);
    insert(state, tx, new, key, now);
}

/// A row to be.
pub(super) struct New<'a> {
    pub(super) channel: &'static str,
    pub(super) class: &'static str,
    pub(super) kind: &'static str,
    pub(super) ticket_id: Option<i64>,
    /// By which an answer finds the request.
    pub(super) tag: Option<ReplyTag>,
    pub(super) to: &'a str,
    pub(super) words: Words,
    pub(super) lang: Lang,
    pub(super) next_at: OffsetDateTime,
    pub(super) thread: Option<String>,
    pub(super) unsubscribe: Option<String>,
    /// Before the `@` of the `Message-ID`; none: by chance. What must not be written twice has one of its own.
    pub(super) name: Option<String>,
}

impl<'a> New<'a> {
    /// About a request, at once.
    pub(super) fn of(
        channel: &'static str,
        kind: &'static str,
        to: &'a str,
        words: Words,
        lang: Lang,
        now: OffsetDateTime,
    ) -> Self {
        Self {
            channel,
            class: "request",
            kind,
            ticket_id: None,
            tag: None,
            to,
            words,
            lang,
            next_at: now,
            thread: None,
            unsubscribe: None,
            name: None,
        }
    }
}

fn insert(state: &AppState, tx: &Tx, new: New<'_>, mailbox: String, now: OffsetDateTime) {
    let host = state.config.public_url.split("//").nth(1).and_then(|rest| rest.split([':', '/']).next());
    let name = new.name.unwrap_or_else(|| state.ids.id().simple().to_string());
    let tag = new.tag.map_or_else(String::new, |tag| format!(".{tag}"));
    let row = outbox::ActiveModel {
        message_id: Set(format!("<{name}{tag}@{}>", host.unwrap_or("localhost"))),
        channel: Set(new.channel.to_owned()),
        class: Set(new.class.to_owned()),
        kind: Set(new.kind.to_owned()),
        ticket_id: Set(new.ticket_id),
        recipient: Set(new.to.to_owned()),
        mailbox: Set(mailbox),
        subject: Set(new.words.subject),
        body_text: Set(new.words.text),
        body_html: Set(new.words.html),
        lang: Set(new.lang.as_str().to_owned()),
        created_at: Set(millis(now)),
        attempts: Set(0),
        next_at: Set(millis(new.next_at)),
        failed: Set(false),
        last_error: Set(String::new()),
        thread: Set(new.thread),
        unsubscribe: Set(new.unsubscribe),
        ..Default::default()
    };
    tx.later(&outbox::Entity::insert(row));
}

/// Takes letters that are due; nobody else takes them for five minutes.
pub(super) async fn take(
    db: &Db,
    channels: &[&str],
    now: OffsetDateTime,
) -> Result<Vec<outbox::Model>, AppError> {
    let due = outbox::Entity::find()
        .filter(outbox::Column::Channel.is_in(channels.iter().copied()))
        .filter(outbox::Column::SentAt.is_null())
        .filter(outbox::Column::Failed.eq(false))
        .filter(outbox::Column::NextAt.lte(millis(now)))
        .order_by_asc(outbox::Column::NextAt)
        .limit(BATCH);
    // Most often there is none, and the writer need not be asked.
    if due.clone().count(db.read()).await? == 0 {
        return Ok(Vec::new());
    }
    let tx = db.begin().await?;
    // A code that nobody can use any more would only confuse.
    outbox::Entity::update_many()
        .col_expr(outbox::Column::Failed, Expr::value(true))
        .col_expr(outbox::Column::LastError, Expr::value("too late"))
        .col_expr(outbox::Column::BodyText, Expr::value(""))
        .col_expr(outbox::Column::BodyHtml, Expr::value(""))
        .filter(outbox::Column::Class.eq("code"))
        .filter(outbox::Column::SentAt.is_null())
        .filter(outbox::Column::Failed.eq(false))
        .filter(outbox::Column::CreatedAt.lte(millis(now - Duration::minutes(CODE_MINUTES.into()))))
        .exec(&tx)
        .await?;
    let letters = due.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked).all(&tx).await?;
    let ids: Vec<i64> = letters.iter().map(|letter| letter.id).collect();
    outbox::Entity::update_many()
        .col_expr(outbox::Column::NextAt, Expr::value(millis(now + LEASE)))
        .col_expr(outbox::Column::Attempts, Expr::col(outbox::Column::Attempts).add(1))
        .filter(outbox::Column::Id.is_in(ids))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(letters)
}

/// Notes that a letter went out. What it said is forgotten: it held the access code.
pub(super) async fn sent(db: &Db, id: i64, now: OffsetDateTime) -> Result<(), AppError> {
    let tx = db.begin().await?;
    let row = outbox::ActiveModel {
        id: Set(id),
        sent_at: Set(Some(millis(now))),
        next_at: Set(millis(now)),
        body_text: Set(String::new()),
        body_html: Set(String::new()),
        last_error: Set(String::new()),
        ..Default::default()
    };
    outbox::Entity::update(row).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes that an attempt failed. `attempts` counts it.
pub(super) async fn failed(
    db: &Db,
    id: i64,
    attempts: i32,
    for_good: bool,
    error: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let wait = usize::try_from(attempts - 1).ok().and_then(|place| BACKOFF.get(place));
    let tx = db.begin().await?;
    let row = outbox::ActiveModel {
        id: Set(id),
        failed: Set(for_good || wait.is_none()),
        next_at: Set(millis(now + Duration::minutes(wait.copied().unwrap_or_default()))),
        last_error: Set(error.to_owned()),
        ..Default::default()
    };
    outbox::Entity::update(row).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Notes what the gateway reported. What was said first stays: reports come twice and out of order.
pub(super) async fn reported(db: &Db, id: i64, arrived: bool, now: OffsetDateTime) -> Result<(), AppError> {
    let tx = db.begin().await?;
    let mut change = outbox::Entity::update_many()
        .filter(outbox::Column::Id.eq(id))
        .filter(outbox::Column::DeliveredAt.is_null())
        .filter(outbox::Column::Failed.eq(false));
    change = if arrived {
        change.col_expr(outbox::Column::DeliveredAt, Expr::value(millis(now)))
    } else {
        change
            .col_expr(outbox::Column::Failed, Expr::value(true))
            .col_expr(outbox::Column::LastError, Expr::value("undelivered"))
    };
    change.exec(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// The newest letters, before a cursor.
pub(super) async fn newest(db: &Db, before: Option<i64>, limit: u64) -> Result<Vec<outbox::Model>, AppError> {
    // What goes to a browser is no letter, and its address is nobody's to read.
    let mut condition = Condition::all().add(outbox::Column::Channel.ne("push"));
    if let Some(before) = before {
        condition = condition.add(outbox::Column::Id.lt(before));
    }
    Ok(outbox::Entity::find()
        .filter(condition)
        .order_by_desc(outbox::Column::Id)
        .limit(limit)
        .all(db.read())
        .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_case_are_one_mailbox() {
        assert_eq!(mailbox("Ivan+a@Example.org"), mailbox("ivan+b@example.ORG"));
    }
}
