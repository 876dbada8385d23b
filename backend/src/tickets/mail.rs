//! Requests and messages that come by mail (SPEC 3.7, 3.8). Whether a message may join is decided before; here it is
//! always the requester who writes, whoever the sender says they are.

use frontend::i18n::{Arg, text, text_args};
use shared::{
    forms::{
        callback::When,
        clean,
        reply::Reply,
        request::{RequestForm, SHORT_MAX, SUBJECT_MAX, SUBJECT_MIN, TEXT_MAX},
    },
    ids::TicketNumber,
    lang::Lang,
    ticket::{Action, Channel, Party, RequestKind, Status},
    validate::secrets::mask_secrets,
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    change::{Work, may_reopen, status_of},
    comment::add_message,
    create::{Filing, Parsed, announce, write_one},
    store,
};
use crate::{
    accounts,
    entity::{millis, ticket, ticket_message},
    platform::{
        database::{Db, Tx},
        error::AppError,
        extract::Actor,
        idempotency::Once,
        state::AppState,
    },
    uploads::{self, NewUpload, Owner},
};

/// What the journal calls mail.
const CALLER: &str = "mail";
/// The category of what nobody has put into one.
const CATEGORY: &str = "general";

/// Whether a request takes a message by mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thread {
    /// It does; a closed one is opened again.
    Open,
    /// It was closed long ago, or its person was erased.
    Late,
    /// There is none.
    Gone,
}

/// Words and files of a message.
#[derive(Debug)]
pub struct ByMail {
    /// Subject; cut and mended where it does not fit.
    pub subject: String,
    /// Text, any length.
    pub text: String,
    /// Address of the sender; none: nobody can be written to.
    pub email: Option<String>,
    /// Name that the sender gives themselves.
    pub name: String,
    /// Language of our texts and letters.
    pub lang: Lang,
    /// Files that were checked.
    pub files: Vec<NewUpload>,
    /// Names of files that were refused.
    pub refused: Vec<String>,
    /// The request that this one goes on with.
    pub after: Option<TicketNumber>,
    /// Characters of text that are kept.
    pub text_max: usize,
}

/// Whether a request takes mail now; and, for an address, whether it is that of its requester.
///
/// # Errors
/// When the database does not answer.
pub async fn thread(
    db: &Db,
    number: &TicketNumber,
    now: OffsetDateTime,
) -> Result<(Thread, Option<String>), AppError> {
    Ok(match store::for_code_check(db, number).await? {
        Some(row) => (thread_of(&row, now), row.email),
        None => (Thread::Gone, None),
    })
}

fn thread_of(row: &ticket::Model, now: OffsetDateTime) -> Thread {
    let closed = row.status == Status::Closed.as_str();
    if row.erased_at.is_some() || (closed && !may_reopen(row, now)) { Thread::Late } else { Thread::Open }
}

/// A request that was locked for a message.
#[derive(Debug)]
pub struct Locked(ticket::Model);

impl Locked {
    /// Its id.
    pub const fn id(&self) -> i64 {
        self.0.id
    }
}

/// Locks a request that takes a message.
///
/// # Errors
/// 409 when it does not any more.
pub async fn lock_thread(tx: &Tx, number: &TicketNumber, now: OffsetDateTime) -> Result<Locked, AppError> {
    let row = store::lock_for_mail(tx, number).await?.ok_or(AppError::Conflict("illegal-change"))?;
    match thread_of(&row, now) {
        Thread::Open => Ok(Locked(row)),
        Thread::Late | Thread::Gone => Err(AppError::Conflict("illegal-change")),
    }
}

/// Adds a message of the requester, opens the request again if it was closed, and commits.
///
/// # Errors
/// When the database refuses.
pub async fn join_by_mail(state: &AppState, tx: Tx, locked: Locked, mail: ByMail) -> Result<(), AppError> {
    let now = state.clock.now();
    let (session, files) = take_files(state, &tx, mail.files, now).await?;
    let actor = Actor::Guest { session };
    let mut work = Work::on(state, tx, &actor, locked.0, now);
    if status_of(&work.row)? == Status::Closed {
        work.act(Action::Reopen, "")?;
    }
    work.act(Action::Comment, "")?;
    let (body, cut) = fit(&mask_secrets(&clean(&mail.text)), mail.text_max);
    let body = if body.is_empty() { text(mail.lang, "mail-no-text") } else { body };
    add_message(&work, Reply { body, files }, &[Owner::Guest(session)], false).await?;
    let ticket_id = work.row.id;
    note(state, &work.tx, ticket_id, notes(&mail.refused, cut, mail.text_max, None, mail.lang), now).await?;
    work.commit("ticket.comment").await?;
    Ok(())
}

/// A request that was filed; to be announced after the commit.
#[derive(Debug)]
#[must_use = "announce it after the commit"]
pub struct FiledByMail {
    /// Its number.
    pub number: TicketNumber,
    row: ticket::Model,
}

impl FiledByMail {
    /// Its id.
    pub const fn id(&self) -> i64 {
        self.row.id
    }

    /// Tells those who look; after the commit.
    pub fn announce(self, state: &AppState) {
        announce(state, self.number, &self.row);
    }
}

/// Files a new request in a transaction of the caller: a question of the general category, whose subject and text
/// are made to fit the form. The sender gets the usual confirmation within the usual limits.
///
/// # Errors
/// When the database refuses, or the content has no general category.
pub async fn file_by_mail(state: &AppState, tx: &Tx, mail: ByMail) -> Result<FiledByMail, AppError> {
    let now = state.clock.now();
    let (session, files) = take_files(state, tx, mail.files, now).await?;
    let whole = mask_secrets(&clean(&mail.text));
    let (steps, long) = fit(&whole, TEXT_MAX);
    let rest = if long {
        whole.strip_prefix(steps.as_str()).unwrap_or_default().trim().to_owned()
    } else {
        String::new()
    };
    let preferred = if mail.email.is_some() { "email" } else { "portal" };
    // A request knows no channel yet; that it came by mail is said by the journal's caller. Whoever adds the channel
    // sets it to e-mail here.
    let form = RequestForm {
        category: CATEGORY.to_owned(),
        kind: RequestKind::Question.as_str().to_owned(),
        subject: subject(&mail.subject, mail.lang),
        steps: if steps.is_empty() { text(mail.lang, "mail-no-text") } else { steps },
        name: fit(&clean(&mail.name).replace('\n', " "), SHORT_MAX).0,
        email: mail.email.unwrap_or_default(),
        preferred: preferred.to_owned(),
        files,
        mask_secrets: true,
        lang: mail.lang,
        ..RequestForm::default()
    };
    let once = Once::new(CALLER.to_owned(), state.ids.id(), "mail.take", "", &form);
    let owners = vec![Owner::Guest(session)];
    let filing = Filing {
        form,
        once,
        account: None,
        session: Some(session),
        owners,
        channel: Channel::Email,
        call: When::Now,
        by_key: true,
        now,
    };
    let (number, row) = write_one(state, tx, Parsed::of(state, filing)?).await?;
    let (rest, cut) = fit(&rest, mail.text_max);
    if !rest.is_empty() {
        message(state, tx, row.id, Party::Requester, rest, now).await?;
    }
    let said = notes(&mail.refused, cut, mail.text_max, mail.after.as_ref(), mail.lang);
    note(state, tx, row.id, said, now).await?;
    Ok(FiledByMail { number, row })
}

/// Puts files under a session that no device holds, from which the request takes them.
async fn take_files(
    state: &AppState,
    tx: &Tx,
    files: Vec<NewUpload>,
    now: OffsetDateTime,
) -> Result<(Uuid, Vec<Uuid>), AppError> {
    let session = accounts::begin_guest(state, tx, now)?.session;
    let mut ids = Vec::with_capacity(files.len());
    for file in files {
        ids.push(uploads::insert(tx, Owner::Guest(session), file, now).await?.id);
    }
    Ok((session, ids))
}

/// A subject as the form wants it: without the marks of answers, neither too short nor too long.
fn subject(raw: &str, lang: Lang) -> String {
    let mut subject = raw.trim();
    while let Some((mark, rest)) = subject.split_once(':')
        && ["re", "fw", "fwd", "aw", "ha", "на", "отв", "ответ"]
            .contains(&mark.trim().to_lowercase().as_str())
    {
        subject = rest.trim_start();
    }
    let subject = match subject.chars().count() {
        0 => text(lang, "mail-no-subject"),
        1..SUBJECT_MIN => text_args(lang, "mail-subject", &[("subject", Arg::from(subject))]),
        _ => subject.to_owned(),
    };
    fit(&subject, SUBJECT_MAX).0
}

/// The beginning of a text, at a word's end if there is one near; and whether something was left out.
fn fit(text: &str, max: usize) -> (String, bool) {
    let Some((end, _)) = text.char_indices().nth(max) else { return (text.to_owned(), false) };
    let head = &text[..end];
    let word = head.rfind(char::is_whitespace).filter(|at| end - at < 200 && *at > 0).unwrap_or(end);
    (head[..word].trim_end().to_owned(), true)
}

/// What the reader must know of a message besides its words.
fn notes(refused: &[String], cut: bool, limit: usize, after: Option<&TicketNumber>, lang: Lang) -> String {
    let mut lines = Vec::new();
    if let Some(number) = after {
        lines.push(text_args(lang, "mail-continues", &[("number", Arg::from(number.to_string().as_str()))]));
    }
    if !refused.is_empty() {
        let files = refused.join(", ");
        lines.push(text_args(lang, "mail-refused-files", &[("files", Arg::from(files.as_str()))]));
    }
    if cut {
        lines.push(text_args(lang, "mail-cut", &[("limit", limit.into())]));
    }
    lines.join("\n")
}

async fn note(
    state: &AppState,
    tx: &Tx,
    ticket_id: i64,
    body: String,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    if body.is_empty() {
        return Ok(());
    }
    // Messages are read in the order of their ids: what is said about one comes after it.
    message(state, tx, ticket_id, Party::System, body, now + Duration::milliseconds(1)).await
}

async fn message(
    state: &AppState,
    tx: &Tx,
    ticket_id: i64,
    party: Party,
    body: String,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let row = ticket_message::Model {
        id: state.ids.id_at(now),
        ticket_id,
        party: party.as_str().to_owned(),
        author_id: None,
        internal: false,
        body,
        created_at: millis(now),
    };
    store::insert_message(tx, row).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn subjects_fit_the_form() {
        for (raw, made) in [
            ("Re: Fwd: RE: Код не приходит", "Код не приходит"),
            ("", "Письмо без темы"),
            ("Re:", "Письмо без темы"),
            ("ЖКХ", "Письмо: ЖКХ"),
            ("Ошибка: 401", "Ошибка: 401"),
        ] {
            assert_eq!(subject(raw, Lang::Ru), made);
        }
        let long = subject(&"слово ".repeat(100), Lang::Ru);
        assert!((SUBJECT_MIN..=SUBJECT_MAX).contains(&long.chars().count()) && long.ends_with("слово"));
    }

    #[test]
    fn texts_are_cut_between_words() {
        assert_eq!(fit("one two", 7), ("one two".into(), false));
        assert_eq!(fit("one two", 6), ("one".into(), true));
        assert_eq!(fit("неделимое", 3), ("нед".into(), true));
    }
}
