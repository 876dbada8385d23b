//! Staff answer, ask, or write an internal note.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::{IntoResponse as _, Response},
};
use shared::{
    api::{
        console::{StaffReply, StaffTicket},
        desk::drafts::HeldReply,
    },
    forms::reply::{REPLY_MAX, Reply, ReplyForm},
    problem::Problem,
    ticket::Action,
};
use uuid::Uuid;

use super::{
    super::{change::Work, comment::add_message, store},
    desk::{self, Extras},
    get::answer,
    take_if_nobodys,
};
use crate::{
    entity::ticket,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Json, idempotency_key, if_match},
        idempotency::Once,
        state::AppState,
    },
    uploads::Owner,
};

/// Adds a message: `answer`, `ask_requester`, or `comment` for a note that only staff see. The requester
/// gets a letter without its text. A request that was nobody's becomes the writer's.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/messages",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("Idempotency-Key" = Uuid, Header, description = "A repeat adds nothing"),
        ("If-Match" = Option<String>, Header, description = "The version that the writer saw"),
    ),
    request_body = StaffReply,
    responses(
        (status = 201, description = "The request with the message", body = StaffTicket),
        (status = 202, description = "With a delay: it waits and can be taken back", body = HeldReply),
        (status = 400, description = "No `Idempotency-Key`, or the body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request, or a file is gone", body = Problem),
        (status = 409, description = "Not possible in its status", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile", body = Problem),
        (status = 422, description = "Fields are wrong", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    headers: HeaderMap,
    Json(body): Json<StaffReply>,
) -> Result<Response, AppError> {
    let key = idempotency_key(&headers)?;
    let version = if_match(&headers)?;
    let actor = Actor::Staff(staff.clone());
    store::find(state.db.read(), &actor, &number).await?;
    // What staff quote from a requester may hold a secret: it is masked without asking.
    let form = ReplyForm { body: body.body.clone(), files: body.files.clone(), mask_secrets: true };
    let reply = form.parse(REPLY_MAX).map_err(AppError::fields)?;
    let once = Once::new(actor.label(), key, "console.reply", &number, &body);
    let extras = Extras::of(&state, &body).await?;
    if body.delay > 0 {
        let held = desk::hold(&state, &staff, &number, version, reply, &body, &once).await?;
        return Ok((StatusCode::ACCEPTED, axum::Json(held)).into_response());
    }
    let row = write(&state, &actor, &number, version, reply, body.action, &extras, &once).await?;
    answer(&state, &staff, StatusCode::CREATED, &row).await
}

#[expect(clippy::too_many_arguments, reason = "what is written, by whom, to what, once")]
async fn write(
    state: &AppState,
    actor: &Actor,
    number: &str,
    version: Option<i32>,
    reply: Reply,
    action: Action,
    extras: &Extras,
    once: &Once,
) -> Result<ticket::Model, AppError> {
    let tx = state.db.begin().await?;
    if let Some(before) = store::begin_once(&tx, once, None, state.clock.now()).await? {
        return store::of_write(&tx, before.ticket_id).await;
    }
    let mut work = Work::begin(state, tx, actor, number, version).await?;
    desk::send(&mut work, reply, action, extras).await?;
    if let Actor::Staff(staff) = actor {
        // What was typed is said now.
        store::desk::drafts::remove(&work.tx, staff.id, work.row.id, None).await?;
    }
    store::finish_once(&work.tx, once, work.row.id, None);
    work.commit("ticket.reply").await
}

/// Puts the message into the change.
///
/// # Errors
/// 409 for an action that is none of a reply, or not legal now.
pub(in super::super) async fn say(
    work: &mut Work<'_>,
    reply: Reply,
    action: Action,
    owners: &[Owner],
) -> Result<Uuid, AppError> {
    let internal = match action {
        Action::Answer | Action::AskRequester => false,
        Action::Comment => true,
        _ => return Err(AppError::Conflict("illegal-change")),
    };
    if internal {
        work.internal();
    } else {
        take_if_nobodys(work);
        work.act(action, "")?;
    }
    add_message(work, reply, owners, internal).await
}
