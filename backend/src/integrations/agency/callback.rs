//! What an agency sends back: that it has the message, an answer, a question, a refusal. No session and no cookie: the
//! signature says who it is.

use axum::{
    Json,
    extract::{Path, State},
    http::HeaderMap,
};
use bytes::Bytes;
use shared::{
    api::{
        tickets::EventKind,
        transfers::{Callback, CallbackKind, CallbackTaken, note_of},
    },
    problem::Problem,
    transfer::{TransferCode, TransferState},
};

use super::{
    Transfer, by_key, code_of,
    outcome::plain,
    state_of,
    store::{self, by_code},
};
use crate::{
    config::AgencyConfig,
    entity::millis,
    platform::{error::AppError, ids::sha256, state::AppState, webhook::Signed},
    server::limits::{CallerKey, ForRead, Limited},
    tickets::{AgencyWork, Word},
};

/// Characters of an answer that are kept.
const TEXT_MAX: usize = 8000;
/// Characters of an agency's id of a message.
const ID_MAX: usize = 200;

/// Takes a message of an agency, signed as Standard Webhooks says. The same message again changes nothing and gets the same
/// answer. Text comes as a note for the operator, who passes it on; the request goes back to work.
#[utoipa::path(
    post,
    path = "/integrations/agency/{agency}/callbacks",
    tag = "agencies",
    params(
        ("agency" = String, Path, description = "Key of the agency"),
        ("webhook-id" = String, Header, description = "Id of the message, the same for its repeats"),
        ("webhook-timestamp" = i64, Header, description = "Seconds since 1970, at most five minutes off"),
        ("webhook-signature" = String, Header, description = "`v1,` and HMAC-SHA256 of `id.timestamp.body` in base64"),
    ),
    request_body = Callback,
    responses(
        (status = 200, description = "Taken, now or before", body = CallbackTaken),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 403, description = "No such agency, or signature or time do not fit", body = Problem),
        (status = 404, description = "The agency has no transfer with this code", body = Problem),
        (status = 409, description = "Not possible in its state: `transfer-settled`", body = Problem),
        (status = 422, description = "The id came before with another body", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    caller: CallerKey,
    State(state): State<AppState>,
    Path(key): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<CallbackTaken>, AppError> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let signed = Signed {
        id: text("webhook-id"),
        timestamp: text("webhook-timestamp"),
        signature: text("webhook-signature"),
    };
    let agency = by_key(&state, &key);
    let secrets = agency.map_or(&[][..], |agency| &agency.secrets);
    let genuine = signed.is_genuine(secrets, &body, state.clock.now()) && signed.id.len() <= ID_MAX;
    let Some(agency) = agency.filter(|_| genuine) else {
        // Guessing is slow; those who can sign never get here.
        state.limits.code_try.take(&caller.0)?;
        metrics::counter!("opora_agency_callbacks_total", "result" => "signature").increment(1);
        return Err(AppError::Forbidden("signature-refused"));
    };
    let message: Callback =
        serde_json::from_slice(&body).map_err(|_| AppError::BadRequest("malformed-body"))?;
    let repeated = take(&state, agency, signed.id, &sha256(&body), &message).await?;
    metrics::counter!("opora_agency_callbacks_total", "result" => if repeated { "repeated" } else { "taken" })
        .increment(1);
    Ok(Json(CallbackTaken { repeated }))
}

/// Carries it out; true when it came before.
async fn take(
    state: &AppState,
    agency: &AgencyConfig,
    id: &str,
    fingerprint: &str,
    message: &Callback,
) -> Result<bool, AppError> {
    // A code that cannot be is one that is not there, and so is another agency's.
    let code = TransferCode::parse(&message.data.code).map_err(|_| AppError::NotFound)?;
    let found = by_code(&state.db, &agency.key, &code).await?.ok_or(AppError::NotFound)?;
    let text = plain(&message.data.text, TEXT_MAX);
    if text.is_empty() && message.kind != CallbackKind::Acknowledged {
        return Err(AppError::BadRequest("malformed-body"));
    }
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let mut work = AgencyWork::begin(state, tx, found.ticket_id, &agency.key, now).await?;
    if let Some(before) = store::remember(work.tx(), &agency.key, id, fingerprint, now).await? {
        return if before == fingerprint {
            Ok(true)
        } else {
            Err(AppError::Unprocessable("idempotency-other-body"))
        };
    }
    let mut row = store::lock(work.tx(), found.id).await?;
    apply(&mut row, message.kind, &text, now)?;
    let code = code_of(&row)?;
    store::save(work.tx(), row).await?;
    let (event, head) = match message.kind {
        CallbackKind::Acknowledged => (EventKind::AgencyAcknowledged, None),
        CallbackKind::Answered => (EventKind::AgencyAnswered, Some("agency-message-answer")),
        CallbackKind::Question => (EventKind::AgencyAsked, Some("agency-message-question")),
        CallbackKind::Rejected => (EventKind::AgencyFailed, Some("agency-message-rejected")),
    };
    let (lang, name) = (work.lang(), agency.name_in(work.lang()));
    let text = head.map(|key| {
        let args = [("name", name.into()), ("code", code.to_string().into())];
        format!("{}\n\n{text}", frontend::i18n::text_args(lang, key, &args))
    });
    let returns = message.kind != CallbackKind::Acknowledged;
    work.hear(Word { event, note: note_of(name, &code), text, returns }).await?;
    let what = match message.kind {
        CallbackKind::Acknowledged => "transfer.acknowledged",
        CallbackKind::Answered => "transfer.answered",
        CallbackKind::Question => "transfer.asked",
        CallbackKind::Rejected => "transfer.rejected",
    };
    work.commit(what).await?;
    Ok(false)
}

/// The transfer after the agency's word. An answer may come twice, the second one adds to the first; nothing else comes
/// after an answer or a refusal.
fn apply(
    row: &mut Transfer,
    kind: CallbackKind,
    text: &str,
    now: time::OffsetDateTime,
) -> Result<(), AppError> {
    let before = state_of(row)?;
    let settled = matches!(before, TransferState::Answered | TransferState::Rejected);
    if settled && !(kind == CallbackKind::Answered && before == TransferState::Answered) {
        return Err(AppError::Conflict("transfer-settled"));
    }
    // Whoever speaks of it has it, whatever became of the answer to our message.
    row.delivered_at.get_or_insert(millis(now));
    row.acknowledged_at.get_or_insert(millis(now));
    row.last_error = String::new();
    let after = match kind {
        CallbackKind::Acknowledged => TransferState::Acknowledged,
        CallbackKind::Answered => {
            row.answered_at.get_or_insert(millis(now));
            TransferState::Answered
        }
        CallbackKind::Question => TransferState::Asked,
        CallbackKind::Rejected => TransferState::Rejected,
    };
    if matches!(kind, CallbackKind::Question | CallbackKind::Rejected) {
        text.clone_into(&mut row.agency_says);
    }
    // A dead one that the agency has after all stays closed: another one may be open by now.
    if !after.is_open() {
        row.open_key = None;
    }
    after.as_str().clone_into(&mut row.state);
    Ok(())
}
