//! Staff register a request for somebody: who called, wrote in a social network or came by.

use axum::{
    Json as Body,
    extract::State,
    http::{HeaderMap, StatusCode},
};
use shared::{
    api::tickets::Filed,
    forms::{
        callback::When,
        intake::{Intake, IntakeForm},
        reply::Reply,
        request::RequestForm,
    },
    problem::Problem,
};

use super::super::{
    change::Work,
    comment::add_message,
    create::{Filing, file_request},
    store,
};
use crate::platform::{
    error::AppError,
    extract::{Actor, Desk, Json, idempotency_key},
    idempotency::Once,
    state::AppState,
};

/// Files a request in the person's name. It belongs to no account: whoever knows number and code, which are dictated, or has
/// confirmed the same contact, takes it over. How the person was verified is noted for staff.
#[utoipa::path(
    post,
    path = "/console/tickets",
    tag = "console",
    params(("Idempotency-Key" = Uuid, Header, description = "Made once by the form; a repeat gets the same answer")),
    request_body = IntakeForm,
    responses(
        (status = 201, description = "Filed; number and code are to be dictated", body = Filed),
        (status = 400, description = "No `Idempotency-Key`, or the body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 422, description = "Fields are wrong, or the key came with another body", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    headers: HeaderMap,
    Json(form): Json<IntakeForm>,
) -> Result<(StatusCode, Body<Filed>), AppError> {
    let key = idempotency_key(&headers)?;
    let intake = form.parse().map_err(AppError::fields)?;
    let actor = Actor::Staff(staff);
    let label = actor.label();
    let request = RequestForm { files: Vec::new(), mask_secrets: true, ..form.request.clone() };
    let filing = Filing {
        form: request,
        once: Once::new(label.clone(), key, "console.register", "", &form),
        account: None,
        session: None,
        owners: Vec::new(),
        channel: intake.channel,
        // The journal names whoever registers it; the cookie of the new guest session is given to nobody.
        call: When::Now,
        by_key: true,
        now: state.clock.now(),
    };
    let (filed, _) = file_request(&state, filing).await?;
    // A key of its own: cut off between the two, the repeat of the whole makes up for it, once.
    let once = Once::new(format!("{label} note"), key, "console.register.note", filed.number.digits(), &form);
    note(&state, &actor, &filed, &intake, &once).await?;
    Ok((StatusCode::CREATED, Body(filed)))
}

async fn note(
    state: &AppState,
    actor: &Actor,
    filed: &Filed,
    intake: &Intake,
    once: &Once,
) -> Result<(), AppError> {
    let tx = state.db.begin().await?;
    if store::begin_once(&tx, once, None, state.clock.now()).await?.is_some() {
        return Ok(());
    }
    let mut work = Work::begin(state, tx, actor, filed.number.digits(), None).await?;
    work.internal();
    let lang = shared::lang::Lang::parse(&work.row.lang).unwrap_or_default();
    let channel = frontend::i18n::text(lang, &format!("intake-channel-{}", intake.channel.as_str()));
    let way = frontend::i18n::text(lang, &format!("intake-verification-{}", intake.verification.as_str()));
    let args = [("channel", channel.into()), ("way", way.into())];
    let head = frontend::i18n::text_args(lang, "intake-note", &args);
    let body = format!("{head}\n{}", intake.remark).trim().to_owned();
    add_message(&work, Reply { body, files: Vec::new() }, &[], true).await?;
    store::finish_once(&work.tx, once, work.row.id, None);
    work.commit("ticket.register").await?;
    Ok(())
}
