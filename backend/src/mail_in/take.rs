//! Taking a message: read it, decide, and carry the verdict out once. All that the database learns of a message is
//! one transaction, so that whoever fetched it may fetch it again after any crash.

use std::{sync::Arc, time::Duration};

use sha2::{Digest as _, Sha256};
use shared::{
    forms::{account::contact::Contact, clean},
    ids::TicketNumber,
    validate::secrets::mask_secrets,
};
use time::OffsetDateTime;

use super::{
    QUARANTINE_BYTES_MAX, TEXT_MAX, facts,
    message::{self, Mail, Sender},
    reply_text,
    store::{self, NewMail},
    verdict::{Verdict, decide},
};
use crate::{
    config::MailInConfig,
    journal, notify,
    platform::{
        database::Tx,
        error::AppError,
        ids::{hex, keyed},
        state::AppState,
    },
    tickets::{self, ByMail},
    uploads::{self, Incoming, NewUpload},
};

/// Reading a message may take as long; the bounds make it far less.
const READ_TIME: Duration = Duration::from_secs(5);
/// Characters of text that the list of the quarantine shows.
const EXCERPT_MAX: usize = 500;

/// What became of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The verdict; that of the first time is not told again.
    pub verdict: Verdict,
    /// The request that it joined or became.
    pub number: Option<TicketNumber>,
    /// It had been taken before, and nothing happened.
    pub repeated: bool,
}

/// Takes a message.
///
/// # Errors
/// 404 when no mail comes in here; 503 and 507 when it can be taken later; nothing was written then.
pub async fn take(state: &AppState, raw: Vec<u8>) -> Result<Taken, AppError> {
    let config = state.config.mail_in.as_ref().ok_or(AppError::NotFound)?;
    let now = state.clock.now();
    let raw = Arc::new(raw);
    let mail = read(state, config, &raw).await;
    let hashed = |purpose: &str, parts: &[&[u8]]| hex(&keyed(&state.server_key, purpose, parts));
    let key = hashed("opora mail", &[mail.head.message_id.as_bytes(), &mail.digest]);
    let message_hash = match mail.head.message_id.as_str() {
        "" => String::new(),
        id => hashed("opora mail id", &[id.as_bytes()]),
    };
    let sender_hash = sender_hash(state, mail.head.address());
    let before = store::before(&state.db, &key, &message_hash, &sender_hash, now).await?;
    if before.taken {
        return Ok(repeated());
    }
    let verdict = decide(&facts::gather(state, config, &mail, before).await?);
    let quarantined = matches!(verdict, Verdict::Quarantine(_));
    let kept = if quarantined { keep(state, &raw).await? } else { None };
    let shown = |text: &str| if quarantined { text.to_owned() } else { String::new() };
    let excerpt = mail.content.as_ref().map_or("", |content| content.text.trim());
    let excerpt = mask_secrets(&clean(&excerpt.chars().take(EXCERPT_MAX).collect::<String>()));
    let row = NewMail {
        key,
        message_hash,
        sender_hash,
        sender: shown(mail.head.address()),
        subject: shown(&mask_secrets(
            &message::one_line(&mail.head.subject).chars().take(200).collect::<String>(),
        )),
        excerpt: shown(&excerpt),
        verdict: verdict.as_str(),
        reason: verdict.reason().map_or("", super::Reason::as_str),
        size: raw.len(),
        blob: kept.clone(),
    };
    let words = match &verdict {
        Verdict::Join(_) => Some(words(state, &mail, None, true).await?),
        Verdict::New(after) => Some(words(state, &mail, after.clone(), false).await?),
        _ => None,
    };
    let taken = carry_out(state, &verdict, &mail, row, words, now).await;
    let undone = !matches!(&taken, Ok(taken) if !taken.repeated);
    if undone && let Some(blob) = kept {
        state.blobs.remove(&blob).await;
    }
    if let Ok(taken) = &taken
        && !taken.repeated
    {
        metrics::counter!("opora_mail_in_total", "verdict" => verdict.as_str()).increment(1);
        tracing::info!(
            verdict = verdict.as_str(),
            reason = verdict.reason().map_or("", super::Reason::as_str),
            "mail came in"
        );
    }
    taken
}

fn repeated() -> Taken {
    Taken { verdict: Verdict::Drop(super::Reason::SameId), number: None, repeated: true }
}

/// What is counted of a sender: the address without its tag, hashed.
fn sender_hash(state: &AppState, address: &str) -> String {
    let lower = address.to_lowercase();
    let plain = match lower.split_once('@') {
        Some((local, domain)) => format!("{}@{domain}", local.split('+').next().unwrap_or(local)),
        None => lower,
    };
    hex(&keyed(&state.server_key, "opora mail sender", &[plain.as_bytes()]))
}

/// Reads aside, within a time; a message that breaks the reading is one that cannot be read.
pub(super) async fn read(state: &AppState, config: &MailInConfig, raw: &Arc<Vec<u8>>) -> Mail {
    let (bytes, size_max, host) = (raw.clone(), config.size_max, facts::our_host(state).to_owned());
    let reading = tokio::task::spawn_blocking(move || message::read(&bytes, size_max, &host));
    match tokio::time::timeout(READ_TIME, reading).await {
        Ok(Ok(mail)) => mail,
        _ => Mail::unreadable(Sha256::digest(raw.as_slice()).to_vec()),
    }
}

/// Keeps the whole message for whoever decides, while there is room.
async fn keep(state: &AppState, raw: &Arc<Vec<u8>>) -> Result<Option<String>, AppError> {
    let size = i64::try_from(raw.len()).unwrap_or(i64::MAX);
    let largest = state.config.mail_in.as_ref().map_or(0, |config| config.size_max);
    if raw.len() > largest || store::kept_bytes(&state.db).await?.saturating_add(size) > QUARANTINE_BYTES_MAX
    {
        return Ok(None);
    }
    state.blobs.store(&state.ids, raw.to_vec()).await.map(Some)
}

/// Words and files as a request takes them. Files are checked as uploads are; those that are refused are named.
pub(super) async fn words(
    state: &AppState,
    mail: &Mail,
    after: Option<TicketNumber>,
    answer: bool,
) -> Result<ByMail, AppError> {
    let content = mail.content.clone().unwrap_or_default();
    let text = if answer { reply_text::answer(&content.text) } else { content.text };
    let (email, name) = match &mail.head.sender {
        Sender::One { address, name } => (Some(address.clone()), name.clone()),
        Sender::Unclear => (None, String::new()),
    };
    let mut files: Vec<NewUpload> = Vec::new();
    let mut refused = content.refused;
    for file in content.files {
        let name = uploads::tidy(&message::one_line(&file.name));
        match uploads::prepare(state, Incoming { name: name.clone(), bytes: file.bytes.into() }).await {
            Ok(file) => files.push(file),
            Err(AppError::Unprocessable(_) | AppError::TooLarge(_)) => refused.push(name),
            Err(error) => return Err(error),
        }
    }
    refused.retain(|name| !name.is_empty());
    let lang = message::language(&format!("{} {text}", mail.head.subject));
    let subject = mail.head.subject.clone();
    Ok(ByMail { subject, text, email, name, lang, files, refused, after, text_max: TEXT_MAX })
}

async fn carry_out(
    state: &AppState,
    verdict: &Verdict,
    mail: &Mail,
    row: NewMail,
    words: Option<ByMail>,
    now: OffsetDateTime,
) -> Result<Taken, AppError> {
    let tx = state.db.begin().await?;
    let Some(id) = store::insert(&tx, row, now).await? else { return Ok(repeated()) };
    let done = |number| Taken { verdict: verdict.clone(), number, repeated: false };
    match (verdict, words) {
        (Verdict::Join(number), Some(words)) => {
            let locked = tickets::lock_thread(&tx, number, now).await?;
            store::set_ticket(&tx, id, locked.id()).await?;
            note(&tx, id, "mail.join", number.digits(), now).await?;
            tickets::join_by_mail(state, tx, locked, words).await?;
            Ok(done(Some(number.clone())))
        }
        (Verdict::New(_), Some(words)) => {
            let filed = tickets::file_by_mail(state, &tx, words).await?;
            store::set_ticket(&tx, id, filed.id()).await?;
            note(&tx, id, "mail.file", filed.number.digits(), now).await?;
            tx.commit().await?;
            let number = filed.number.clone();
            filed.announce(state);
            Ok(done(Some(number)))
        }
        (Verdict::Bounce, _) => {
            let letters = mail.content.as_ref().map(|content| content.failed_letters.as_slice());
            notify::bounced(&tx, letters.unwrap_or_default()).await?;
            note(&tx, id, "mail.bounce", "", now).await?;
            tx.commit().await?;
            Ok(done(None))
        }
        _ => {
            tx.commit().await?;
            Ok(done(None))
        }
    }
}

async fn note(tx: &Tx, id: i64, action: &str, note: &str, now: OffsetDateTime) -> Result<(), AppError> {
    let object = format!("mail:{id}");
    journal::append(tx, now, journal::Entry { actor: "mail", action, object: &object, note }).await
}

/// Forgets what came in longer ago than it is remembered; tells how many messages.
///
/// # Errors
/// When the database refuses.
pub async fn forget(state: &AppState, tx: &Tx, now: OffsetDateTime) -> Result<u64, AppError> {
    // What was taken while the setting was there goes also when it is not there any more.
    let keep = state.config.mail_in.as_ref().map_or(time::Duration::days(30), |config| config.keep);
    store::forget_before(tx, now - keep, now).await
}

/// Forgets what came from these contacts.
///
/// # Errors
/// When the database refuses.
pub async fn forget_senders(
    state: &AppState,
    tx: &Tx,
    contacts: &[Contact],
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let hashes = contacts.iter().map(|contact| sender_hash(state, &contact.value)).collect();
    store::forget_senders(tx, hashes, now).await?;
    Ok(())
}
