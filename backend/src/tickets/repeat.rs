//! The requester was not content with the answer: a new request that refers to the old one and is looked at a level
//! above it (SPEC 2.11).

use axum::{
    extract::{Path, State},
    http::HeaderMap,
    response::Response,
};
use shared::{
    api::tickets::{Details, EventKind, Filed, LinkKind},
    forms::{
        followup::RepeatForm,
        reply::Reply,
        request::{RequestForm, SUBJECT_MAX},
    },
    lang::Lang,
    problem::Problem,
    ticket::{Level, RequestKind, Status},
};
use uuid::Uuid;

use super::{
    change::{Work, number_of, status_of},
    create::{Filing, Outcome, created, file_request},
    store,
};
use crate::{
    challenge::Human,
    entity::ticket,
    platform::{
        error::AppError,
        extract::{Actor, Json, Requester, idempotency_key},
        idempotency::Once,
        state::AppState,
    },
    server::limits::{ForFiling, Limited},
};

/// Files a request again: a new one with what was wrong with the answer, linked to the old one and one level above it.
#[utoipa::path(
    post,
    path = "/tickets/{number}/repeat",
    tag = "tickets",
    params(
        ("number" = String, Path, description = "Ten digits: the request whose answer did not help"),
        ("Idempotency-Key" = Uuid, Header, description = "A repeat files nothing more"),
    ),
    request_body = RepeatForm,
    responses(
        (status = 201, description = "The new request; `Location` is its address", body = Filed),
        (status = 400, description = "No `Idempotency-Key`, or the body cannot be read", body = Problem),
        (status = 404, description = "None that this device may see, or a file is gone", body = Problem),
        (status = 409, description = "It is neither answered nor closed: `not-answered`", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
        (status = 428, description = "Answer the challenge: `challenge-needed`", body = Problem),
        (status = 429, description = "Too many requests from this address", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForFiling>,
    State(state): State<AppState>,
    requester: Requester,
    Path(number): Path<String>,
    _human: Human,
    headers: HeaderMap,
    Json(form): Json<RepeatForm>,
) -> Result<Response, AppError> {
    let key = idempotency_key(&headers)?;
    let old = store::find(state.db.read(), &requester.0, &number).await?;
    let reply = form.parse().map_err(AppError::fields)?;
    if !matches!(status_of(&old)?, Status::Answered | Status::Closed) {
        return Err(AppError::Conflict("not-answered"));
    }
    created(repeat(&state, &requester, &old, reply, key).await?)
}

async fn repeat(
    state: &AppState,
    requester: &Requester,
    old: &ticket::Model,
    reply: Reply,
    key: Uuid,
) -> Result<Outcome, AppError> {
    let form = form_of(old, reply)?;
    let once = Once::new(requester.0.label(), key, "tickets.repeat", &old.number, &form);
    let filing = Filing::by(requester, form, once, state.clock.now());
    let (filed, cookie) = file_request(state, filing).await?;
    raise(state, &requester.0, old, filed.number.digits()).await?;
    Ok((filed, cookie))
}

/// Links the new request to the old one and takes it a level above. Filing may have been a repeat of the same write,
/// or this may have been cut short after it: a request that is linked stays as it is.
async fn raise(state: &AppState, actor: &Actor, old: &ticket::Model, number: &str) -> Result<(), AppError> {
    let tx = state.db.begin().await?;
    let mut work = Work::begin(state, tx, actor, number, None).await?;
    let links = store::links(&work.tx, actor, &work.row).await?;
    if links.iter().any(|link| link.kind == LinkKind::Repeat && !link.back) {
        return Ok(());
    }
    store::link(&work.tx, work.row.id, old.id, LinkKind::Repeat, work.now);
    let level = Level::of_place(old.level);
    work.row.level = level.up().unwrap_or(level).place();
    work.row.is_escalated = true;
    // Somebody else than before looks at it.
    work.row.previous_assignee_id = old.assignee_id;
    work.tell(EventKind::Linked, format!("{}:{}", LinkKind::Repeat.as_str(), old.number));
    work.commit("ticket.repeat").await?;
    Ok(())
}

/// The old request, with what was wrong with its answer in place of its story.
fn form_of(old: &ticket::Model, reply: Reply) -> Result<RequestForm, AppError> {
    let details: Details = serde_json::from_value(old.details.clone()).map_err(AppError::internal)?;
    let lang = Lang::parse(&old.lang).unwrap_or_default();
    let number = number_of(old)?.to_string();
    let prefix = frontend::t!(lang, "repeat-subject", number = &number);
    let subject = format!("{prefix} {}", old.subject).chars().take(SUBJECT_MAX).collect();
    Ok(RequestForm {
        category: old.category.clone(),
        subtopic: old.subtopic.clone().unwrap_or_default(),
        kind: RequestKind::Complaint.as_str().to_owned(),
        service: old.service.clone().unwrap_or_default(),
        subject,
        steps: reply.body,
        error_text: details.error_text,
        name: old.requester_name.clone(),
        email: old.email.clone().unwrap_or_default(),
        phone: old.phone.clone().unwrap_or_default(),
        account: details.account,
        preferred: old.preferred.clone(),
        device: details.device,
        files: reply.files,
        // Masked already, where it was asked for.
        mask_secrets: true,
        lang,
        ..RequestForm::default()
    })
}
