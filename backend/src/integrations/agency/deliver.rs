//! Sends messages to agencies that are due. One whose worker died between sending and noting is sent again under the same
//! id, by which the agency knows the repeat.

use std::{sync::Arc, time::Duration};

use futures_util::future::join_all;
use shared::{
    api::{tickets::EventKind, transfers::note_of},
    transfer::TransferState,
};

use super::{
    Transfer, by_key, code_of,
    outcome::{self, Outcome},
    store::{self, Attempt},
};
use crate::{
    entity::millis,
    platform::{
        error::AppError,
        outbound::{Answer, Fault, Outbound, Reach},
        rounds::rounds,
        state::AppState,
        webhook,
    },
    tickets::{AgencyWork, Word},
};

/// How often it is looked whether something is due.
const EVERY: Duration = Duration::from_secs(1);

/// Takes messages out of the house.
#[derive(Clone, Debug)]
pub struct Courier(Outbound);

impl Courier {
    /// By the settings.
    pub fn new(state: &AppState) -> Self {
        Self(Outbound::new(if state.config.agency_local { Reach::Local } else { Reach::Internet }))
    }
}

/// What became of a round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// Messages that agencies took.
    pub delivered: u32,
    /// Messages that will be tried again.
    pub later: u32,
    /// Messages that came back: refused, or given up.
    pub failed: u32,
}

/// Sends until the server stops; without agencies in the settings there is nothing to do.
pub async fn run(state: AppState) {
    if state.config.agencies.is_empty() {
        return;
    }
    let courier = Arc::new(Courier::new(&state));
    let round = move |state: AppState| {
        let courier = courier.clone();
        async move { deliver_due(&state, &courier).await }
    };
    rounds(state, EVERY, "transfers to agencies cannot be read", round).await;
}

/// Sends what is due now, several at once: an agency that does not answer holds up nobody else.
///
/// # Errors
/// When the database does not answer; a message that does not arrive is no error.
pub async fn deliver_due(state: &AppState, courier: &Courier) -> Result<Round, AppError> {
    let rows = store::take(&state.db, state.clock.now()).await?;
    let mut round = Round::default();
    for one in join_all(rows.iter().map(|row| deliver(state, courier, row))).await {
        let one = one?;
        round.delivered += one.delivered;
        round.later += one.later;
        round.failed += one.failed;
    }
    Ok(round)
}

async fn deliver(state: &AppState, courier: &Courier, row: &Transfer) -> Result<Round, AppError> {
    let result = send(state, courier, row).await;
    let now = state.clock.now();
    let attempt = Attempt::of(row);
    let outcome = match result {
        Some(result) => outcome::of(result, now),
        None => Outcome::Later("unknown-agency".to_owned(), None),
    };
    let kind = match &outcome {
        Outcome::Taken => "delivered",
        Outcome::Later(..) => "later",
        Outcome::Refused(..) => "refused",
        Outcome::Gone => "gone",
    };
    metrics::counter!("opora_agency_deliveries_total", "result" => kind).increment(1);
    match outcome {
        Outcome::Taken => {
            attempt.delivered(&state.db, now).await?;
            Ok(Round { delivered: 1, ..Round::default() })
        }
        Outcome::Later(class, asked) => match outcome::next(&state.ids, row.attempts, asked, now)? {
            Some(at) => {
                attempt.later(&state.db, at, class).await?;
                Ok(Round { later: 1, ..Round::default() })
            }
            None => give_back(state, &attempt, row, TransferState::Dead, class, String::new()).await,
        },
        Outcome::Gone => {
            give_back(state, &attempt, row, TransferState::Dead, "gone".into(), String::new()).await
        }
        Outcome::Refused(class, words) => {
            give_back(state, &attempt, row, TransferState::Rejected, class, words).await
        }
    }
}

/// What the agency's server answered; nothing when the settings know the agency no more.
async fn send(state: &AppState, courier: &Courier, row: &Transfer) -> Option<Result<Answer, Fault>> {
    let agency = by_key(state, &row.agency)?;
    let at = state.clock.now();
    let signature = webhook::sign(&agency.secrets, &row.webhook_id, at, row.payload.as_bytes());
    let (courier, url) = (courier.clone(), agency.url.clone());
    let (id, timestamp, body) =
        (row.webhook_id.clone(), at.unix_timestamp().to_string(), row.payload.clone());
    let sent = tokio::task::spawn_blocking(move || {
        let headers = [
            ("content-type", "application/json"),
            ("webhook-id", id.as_str()),
            ("webhook-timestamp", timestamp.as_str()),
            ("webhook-signature", signature.as_str()),
        ];
        courier.0.post(&url, &headers, body.as_bytes())
    });
    Some(sent.await.unwrap_or(Err(Fault::NotReached)))
}

/// The request comes back to the operator, who sees why.
async fn give_back(
    state: &AppState,
    attempt: &Attempt,
    row: &Transfer,
    to: TransferState,
    class: String,
    words: String,
) -> Result<Round, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let mut work = match AgencyWork::begin(state, tx, row.ticket_id, &row.agency, now).await {
        // Its people were taken out of it meanwhile.
        Err(AppError::NotFound) => return Ok(Round::default()),
        other => other?,
    };
    let mut row = store::lock(work.tx(), attempt.id).await?;
    if !attempt.is_on(&row) {
        return Ok(Round::default());
    }
    let code = code_of(&row)?;
    let name =
        by_key(state, &row.agency).map_or(row.agency.clone(), |known| known.name_in(work.lang()).to_owned());
    to.as_str().clone_into(&mut row.state);
    row.open_key = None;
    row.next_at = millis(now);
    row.last_error = class;
    row.agency_says.clone_from(&words);
    store::save(work.tx(), row).await?;
    let key = if to == TransferState::Dead { "agency-message-dead" } else { "agency-message-rejected" };
    let args = [("name", name.as_str().into()), ("code", code.to_string().into())];
    let head = frontend::i18n::text_args(work.lang(), key, &args);
    let word = Word {
        event: EventKind::AgencyFailed,
        note: note_of(&name, &code),
        text: Some(format!("{head}\n\n{words}").trim().to_owned()),
        returns: true,
    };
    work.hear(word).await?;
    work.commit(&format!("transfer.{}", to.as_str())).await?;
    Ok(Round { failed: 1, ..Round::default() })
}
