//! The requester writes something more, or adds files.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use shared::{
    api::tickets::TicketView,
    forms::reply::{COMMENT_MAX, Reply, ReplyForm},
    problem::Problem,
    ticket::{Action, Party},
};
use uuid::Uuid;

use super::{change::Work, get::answer, store};
use crate::{
    entity::{millis, ticket, ticket_message},
    platform::{
        error::AppError,
        extract::{Actor, Json, Requester, idempotency_key},
        idempotency::Once,
        state::AppState,
    },
    server::limits::{ForWrite, Limited},
    uploads::{self, Claim, Owner},
};

/// Adds a message. A request that waited for the requester or was answered goes back to work.
#[utoipa::path(
    post,
    path = "/tickets/{number}/messages",
    tag = "tickets",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("Idempotency-Key" = Uuid, Header, description = "A repeat adds nothing"),
    ),
    request_body = ReplyForm,
    responses(
        (status = 201, description = "The request with the message", body = TicketView),
        (status = 400, description = "No `Idempotency-Key`, or the body cannot be read", body = Problem),
        (status = 404, description = "None that this device may see, or a file is gone", body = Problem),
        (status = 409, description = "It is closed: open it again first", body = Problem),
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
    Json(form): Json<ReplyForm>,
) -> Result<Response, AppError> {
    let key = idempotency_key(&headers)?;
    let owners: Vec<Owner> = [Owner::of(&actor), Owner::of(&signed_in)].into_iter().flatten().collect();
    // Whether the request is there at all comes before what is wrong with the words.
    store::find(state.db.read(), &actor, &number).await?;
    let reply = form.parse(COMMENT_MAX).map_err(AppError::fields)?;
    let once = Once::new(actor.label(), key, "tickets.comment", &number, &form);
    let row = comment(&state, &actor, &number, reply, &owners, &once).await?;
    answer(&state, &actor, StatusCode::CREATED, &row).await
}

async fn comment(
    state: &AppState,
    actor: &Actor,
    number: &str,
    reply: Reply,
    owners: &[Owner],
    once: &Once,
) -> Result<ticket::Model, AppError> {
    let tx = state.db.begin().await?;
    if let Some(before) = store::begin_once(&tx, once, None, state.clock.now()).await? {
        return store::of_write(&tx, before.ticket_id).await;
    }
    let mut work = Work::begin(state, tx, actor, number, None).await?;
    work.act(Action::Comment, "")?;
    add_message(&work, reply, owners, false).await?;
    store::finish_once(&work.tx, once, work.row.id, None);
    work.commit("ticket.comment").await
}

/// Adds the message and its files to the change.
///
/// # Errors
/// 404 when a file is gone.
pub(super) async fn add_message(
    work: &Work<'_>,
    reply: Reply,
    owners: &[Owner],
    internal: bool,
) -> Result<Uuid, AppError> {
    let id = work.state.ids.id_at(work.now);
    let author_id = match work.actor {
        Actor::Staff(staff) => Some(staff.id),
        Actor::Citizen(_) | Actor::Guest { .. } | Actor::Key(_) | Actor::Anonymous | Actor::System => None,
    };
    let party: Party = work.party;
    let message = ticket_message::Model {
        id,
        ticket_id: work.row.id,
        party: party.as_str().to_owned(),
        author_id,
        internal,
        body: reply.body,
        created_at: millis(work.now),
    };
    store::insert_message(&work.tx, message).await?;
    let claim = Claim { ticket_id: work.row.id, message_id: Some(id), internal };
    uploads::claim(&work.tx, owners, &reply.files, claim, work.now).await?;
    Ok(id)
}
