//! The requester asks for a higher level (SPEC 2.12), with a reason and what shows it.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use shared::{
    api::tickets::TicketView,
    forms::{followup::EscalationForm, reply::Reply},
    problem::Problem,
    ticket::{EscalationReason, NotYet, may_escalate},
};

use super::{
    change::{Work, status_of},
    comment::add_message,
    get::answer,
    store, view,
};
use crate::{
    entity::ticket,
    platform::{
        error::AppError,
        extract::{Actor, Json, Requester, idempotency_key},
        idempotency::Once,
        state::AppState,
    },
    server::limits::{ForWrite, Limited},
    uploads::Owner,
};

/// Takes a request one level up: operator, specialist, supervisor, quality control. It is promised anew, and somebody
/// else than before looks at it.
#[utoipa::path(
    post,
    path = "/tickets/{number}/escalation",
    tag = "tickets",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("Idempotency-Key" = Uuid, Header, description = "A repeat takes it no further up"),
    ),
    request_body = EscalationForm,
    responses(
        (status = 200, description = "The request, one level up", body = TicketView),
        (status = 400, description = "No `Idempotency-Key`, or the body cannot be read", body = Problem),
        (status = 404, description = "None that this device may see, or a file is gone", body = Problem),
        (status = 409, description = "Not for this reason now: `not-late`, `not-answered`, `highest-level`, `closed-too-long`, `staff-reason`", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    signed_in: Actor,
    Path(number): Path<String>,
    headers: HeaderMap,
    Json(form): Json<EscalationForm>,
) -> Result<Response, AppError> {
    let key = idempotency_key(&headers)?;
    let owners: Vec<Owner> = [Owner::of(&actor), Owner::of(&signed_in)].into_iter().flatten().collect();
    // Whether the request is there at all comes before what is wrong with the words.
    store::find(state.db.read(), &actor, &number).await?;
    let reply = form.parse().map_err(AppError::fields)?;
    let once = Once::new(actor.label(), key, "tickets.escalate", &number, &form);
    let row = escalate(&state, &actor, &number, (form.reason, reply), &owners, &once).await?;
    answer(&state, &actor, StatusCode::OK, &row).await
}

async fn escalate(
    state: &AppState,
    actor: &Actor,
    number: &str,
    (reason, reply): (EscalationReason, Reply),
    owners: &[Owner],
    once: &Once,
) -> Result<ticket::Model, AppError> {
    let tx = state.db.begin().await?;
    if let Some(before) = store::begin_once(&tx, once, None, state.clock.now()).await? {
        return store::of_write(&tx, before.ticket_id).await;
    }
    let mut work = Work::begin(state, tx, actor, number, None).await?;
    let status = status_of(&work.row)?;
    may_escalate(view::grounds(state, &work.row, status, work.now), reason).map_err(refused)?;
    work.escalate(reason, "")?;
    add_message(&work, reply, owners, false).await?;
    store::finish_once(&work.tx, once, work.row.id, None);
    work.commit("ticket.escalate").await
}

const fn refused(why: NotYet) -> AppError {
    AppError::Conflict(match why {
        NotYet::Highest => "highest-level",
        NotYet::NotLate => "not-late",
        NotYet::NotAnswered => "not-answered",
        NotYet::Closed => "closed-too-long",
        NotYet::Reason => "staff-reason",
    })
}
