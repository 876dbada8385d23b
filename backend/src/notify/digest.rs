//! The daily digest: one letter about everything that waited for it. Taking what waits and writing the letter are one
//! transaction, so that a server that dies in between leaves both undone; the letter's name is that of the account and the
//! hour, so that it cannot be written twice.

use std::time::Duration;

use frontend::{
    format::date_time,
    i18n::{Arg, text_args},
};
use shared::{lang::Lang, notice::Event};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    letter::{Body, Words, one_line},
    store::{self, New, notices, people},
    unsubscribe,
};
use crate::{
    config::Config,
    entity::notice,
    platform::{
        error::AppError,
        ids::{hex, keyed},
        rounds::rounds,
        state::AppState,
    },
};

/// How often it is looked whether a digest is due.
const EVERY: Duration = Duration::from_secs(20);
/// Lines of a digest; of what is more, the list on the site tells.
const LINES: usize = 50;

/// Writes digests until the server stops.
pub async fn run_digests(state: AppState) {
    let round = |state: AppState| async move { write_due(&state).await };
    rounds(state, EVERY, "digests cannot be written", round).await;
}

/// Writes the digests that are due into the outbox; tells how many.
///
/// # Errors
/// When the database does not answer.
pub async fn write_due(state: &AppState) -> Result<usize, AppError> {
    let now = state.clock.now();
    let mut written = 0;
    for account in notices::due(&state.db, now).await? {
        written += usize::from(write(state, account, now).await?);
    }
    Ok(written)
}

async fn write(state: &AppState, account: Uuid, now: OffsetDateTime) -> Result<bool, AppError> {
    let tx = state.db.begin().await?;
    let mut rows = notices::take_due(&tx, account, now).await?;
    let person = people::find(&tx, account).await?;
    // What was switched off since is left out.
    let wanted = |row: &notice::Model| {
        let event = Event::parse(&row.event);
        person
            .as_ref()
            .is_some_and(|person| event.is_some_and(|event| event.topic().ways(&person.settings).email))
    };
    let at = rows.iter().filter_map(|row| row.digest_at).map(|at| at.0).max();
    rows.retain(wanted);
    let letter = person.as_ref().and_then(|person| Some((person, person.email.as_ref()?, at?)));
    let Some((person, to, at)) = letter.filter(|_| !rows.is_empty()) else {
        tx.commit().await?;
        return Ok(false);
    };
    let mut words = words(&state.config, person.lang, &rows);
    let token = unsubscribe::token(state, account, None);
    unsubscribe::append(&mut words, &state.config, person.lang, &token, "letter-unsubscribe-digest");
    let hour = at.unix_timestamp().to_be_bytes();
    let name = hex(&keyed(&state.server_key, "opora digest", &[account.as_bytes(), &hour])[..16]);
    let new = New {
        unsubscribe: Some(token),
        name: Some(format!("digest-{name}")),
        ..New::of("email", "digest", to, words, person.lang, now)
    };
    store::post(state, &tx, new, now);
    tx.commit().await?;
    Ok(true)
}

fn words(config: &Config, lang: Lang, rows: &[notice::Model]) -> Words {
    let args = [("centre", Arg::from(config.name.as_str())), ("n", Arg::from(rows.len()))];
    let say = |key: &str| text_args(lang, &format!("letter-{key}"), &args);
    let line = |row: &notice::Model| {
        let event = Event::parse(&row.event)?;
        let number = row.number.as_deref().unwrap_or_default();
        Some((date_time(lang, row.created_at.0), frontend::notices::line(lang, event, number, &row.detail)))
    };
    let body = Body {
        subject: one_line(&say("digest-subject")),
        line: None,
        hello: say("hello"),
        what: say("digest-what"),
        facts: rows.iter().take(LINES).filter_map(line).collect(),
        link: Some((format!("{}/me/notices", config.public_url), say("open-notices"))),
        remarks: Vec::new(),
        footer: say("footer-own"),
    };
    body.words(lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::millis;

    #[test]
    fn a_digest_has_words_in_both_languages() {
        let config = crate::config::Settings::default().validate().unwrap();
        let at = millis(time::macros::datetime!(2026-11-21 10:00 UTC));
        let rows: Vec<_> = Event::ALL
            .iter()
            .map(|event| notice::Model {
                id: 1,
                account_id: Uuid::nil(),
                event: event.as_str().to_owned(),
                ticket_id: Some(1),
                number: Some("2600004271".to_owned()),
                detail: "2026-11-25T17:00:00Z".to_owned(),
                shown: true,
                created_at: at,
                read_at: None,
                digest_at: Some(at),
            })
            .collect();
        for lang in Lang::ALL {
            let words = words(&config, lang, &rows);
            for part in [&words.subject, &words.text, &words.html] {
                assert!(!part.contains("letter-") && !part.contains("notice-"), "{part}");
            }
            assert!(words.subject.contains(&rows.len().to_string()), "{}", words.subject);
            crate::notify::letter::preview(lang, "digest", &words);
        }
    }
}
