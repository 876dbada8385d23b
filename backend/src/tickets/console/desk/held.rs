//! Replies that can be taken back (undo send). A reply waits in the database, so closing the page, a crash or a
//! restart neither loses it nor sends it twice: it leaves its place in the transaction that writes the message.

use std::time::Duration;

use axum::{
    Json as Out,
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use shared::{
    api::{
        console::{StaffReply, StaffTicket},
        desk::drafts::{HeldReply, InHand},
    },
    forms::reply::Reply,
    ids::TicketNumber,
    problem::Problem,
    ticket::{Action, Party, transition},
};
use uuid::Uuid;

use super::{
    super::{
        super::{
            change::{Work, status_of},
            store::{
                self,
                desk::{drafts, held as rows, held::State as At},
            },
        },
        get::answer,
    },
    Extras,
    draft::{action_of, in_hand},
    extras::send,
};
use crate::{
    accounts,
    entity::{held_reply, millis, ticket},
    journal,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Staff},
        idempotency::Once,
        rounds::rounds,
        state::AppState,
    },
};

/// The longest time to wait, seconds.
const DELAY_MAX: u8 = 60;
/// How often is looked whose time has come.
const EVERY: Duration = Duration::from_secs(1);

/// As the page shows it.
///
/// # Errors
/// When a stored number is none.
pub(super) fn view(row: &held_reply::Model) -> Result<HeldReply, AppError> {
    let extras: Extras = serde_json::from_str(&row.extras).map_err(AppError::internal)?;
    Ok(HeldReply {
        id: row.id,
        number: TicketNumber::parse(&row.number).map_err(AppError::internal)?,
        body: row.body.clone(),
        action: action_of(&row.action),
        files: extras.files,
        send_at: row.send_at.0,
        failed: (!row.failure.is_empty()).then(|| row.failure.clone()),
    })
}

/// Keeps a reply until its time comes. What would refuse it now refuses it now.
///
/// # Errors
/// Those of sending it.
pub(in super::super) async fn hold(
    state: &AppState,
    staff: &Staff,
    number: &str,
    version: Option<i32>,
    reply: Reply,
    body: &StaffReply,
    once: &Once,
) -> Result<HeldReply, AppError> {
    if body.delay > DELAY_MAX {
        return Err(AppError::BadRequest("malformed-body"));
    }
    let actor = Actor::Staff(staff.clone());
    let extras = Extras::of(state, body).await?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    if store::begin_once(&tx, once, None, now).await?.is_some() {
        let row = rows::of_key(&tx, staff.id, once.key).await?.ok_or(AppError::NotFound)?;
        return view(&row);
    }
    let ticket = store::lock(&tx, &actor, number).await?;
    if version.is_some_and(|version| version != ticket.version) {
        return Err(AppError::Stale);
    }
    possible(&ticket, body.action)?;
    let row = held_reply::Model {
        id: state.ids.id(),
        account_id: staff.id,
        ticket_id: ticket.id,
        number: ticket.number.clone(),
        action: body.action.as_str().to_owned(),
        body: reply.body,
        extras: serde_json::to_string(&extras).map_err(AppError::internal)?,
        key: once.key,
        state: At::Held.as_str().to_owned(),
        failure: String::new(),
        created_at: millis(now),
        send_at: millis(now + time::Duration::seconds(body.delay.into())),
    };
    rows::insert(&tx, row.clone()).await?;
    drafts::remove(&tx, staff.id, ticket.id, None).await?;
    store::finish_once(&tx, once, ticket.id, None);
    note(&tx, &actor, &ticket.number, "reply.hold", now).await?;
    tx.commit().await?;
    view(&row)
}

fn possible(ticket: &ticket::Model, action: Action) -> Result<(), AppError> {
    let illegal = AppError::Conflict("illegal-change");
    match action {
        Action::Comment => Ok(()),
        Action::Answer | Action::AskRequester => {
            transition(status_of(ticket)?, action, Party::Staff).map(drop).map_err(|_| illegal)
        }
        _ => Err(illegal),
    }
}

async fn note(
    tx: &crate::platform::database::Tx,
    actor: &Actor,
    number: &str,
    action: &str,
    now: time::OffsetDateTime,
) -> Result<(), AppError> {
    let (label, object) = (actor.label(), format!("ticket:{number}"));
    journal::append(tx, now, journal::Entry { actor: &label, action, object: &object, note: "" }).await
}

/// Takes a reply back: its text becomes the draft again, unless there is another one by now.
#[utoipa::path(
    delete,
    path = "/console/tickets/{number}/held/{id}",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("id" = Uuid, Path, description = "Id of the waiting reply"),
    ),
    responses(
        (status = 200, description = "It is taken back; what is in hand now", body = InHand),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such reply of the caller", body = Problem),
        (status = 409, description = "It is sent already: `already-sent`", body = Problem),
    )
)]
pub async fn cancel(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path((number, id)): Path<(String, String)>,
) -> Result<Out<InHand>, AppError> {
    let actor = Actor::Staff(staff.clone());
    let row = store::find(state.db.read(), &actor, &number).await?;
    let id: Uuid = id.parse().map_err(|_| AppError::NotFound)?;
    rows::find(state.db.read(), staff.id, row.id, id).await?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    match rows::take(&tx, id, &[At::Held, At::Failed], At::Cancelled).await? {
        Some(held) => {
            restore(&tx, &held, now).await?;
            note(&tx, &actor, &row.number, "reply.cancel", now).await?;
            tx.commit().await?;
        }
        None => {
            let now = rows::find(&tx, staff.id, row.id, id).await?;
            if now.state == At::Sent.as_str() {
                return Err(AppError::Conflict("already-sent"));
            }
        }
    }
    in_hand(&state, &staff, &row).await.map(Out)
}

/// Puts the text back into the draft; if something else is typed by now, both stay, one below the other.
async fn restore(
    tx: &crate::platform::database::Tx,
    held: &held_reply::Model,
    now: time::OffsetDateTime,
) -> Result<(), AppError> {
    let extras: Extras = serde_json::from_str(&held.extras).map_err(AppError::internal)?;
    let other = drafts::find(tx, held.account_id, held.ticket_id).await?;
    let mut files = extras.files;
    let (seen, body) = match other {
        None => (0, held.body.clone()),
        Some(other) => {
            let more: Vec<Uuid> = serde_json::from_str(&other.files).map_err(AppError::internal)?;
            files.extend(more);
            let body = if other.body.trim().is_empty() {
                held.body.clone()
            } else {
                format!("{}\n\n{}", held.body, other.body)
            };
            (other.version, body)
        }
    };
    let new = drafts::NewDraft {
        action: held.action.clone(),
        body,
        files: serde_json::to_string(&files).map_err(AppError::internal)?,
    };
    drafts::put(tx, held.account_id, held.ticket_id, seen, new, now).await.map(drop)
}

/// Sends a waiting reply at once; one that is sent already stays sent once.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/held/{id}/send",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("id" = Uuid, Path, description = "Id of the waiting reply"),
    ),
    responses(
        (status = 200, description = "The request with the message", body = StaffTicket),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such reply of the caller", body = Problem),
        (status = 409, description = "It was taken back, or is not possible in the request's status", body = Problem),
        (status = 412, description = "A colleague answered meanwhile", body = Problem),
    )
)]
pub async fn send_now(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path((number, id)): Path<(String, String)>,
) -> Result<Response, AppError> {
    let actor = Actor::Staff(staff.clone());
    let row = store::find(state.db.read(), &actor, &number).await?;
    let id: Uuid = id.parse().map_err(|_| AppError::NotFound)?;
    rows::find(state.db.read(), staff.id, row.id, id).await?;
    let row = if let Some(row) = release(&state, id).await? {
        row
    } else {
        let held = rows::find(state.db.read(), staff.id, row.id, id).await?;
        if held.state != At::Sent.as_str() {
            return Err(AppError::Conflict("not-held"));
        }
        store::find(state.db.read(), &actor, &number).await?
    };
    answer(&state, &staff, StatusCode::OK, &row).await
}

/// Sends a waiting reply, if it still waits. One that can never go out is marked so and keeps its text.
///
/// # Errors
/// Why it cannot go out.
async fn release(state: &AppState, id: Uuid) -> Result<Option<ticket::Model>, AppError> {
    match try_release(state, id).await {
        Err(error) if is_final(&error) => {
            let tx = state.db.begin().await?;
            rows::fail(&tx, id, error.status().1).await?;
            tx.commit().await?;
            Err(error)
        }
        other => other,
    }
}

/// Whether trying again would end the same way. Trouble of the server passes.
fn is_final(error: &AppError) -> bool {
    !error.status().0.is_server_error()
}

async fn try_release(state: &AppState, id: Uuid) -> Result<Option<ticket::Model>, AppError> {
    let tx = state.db.begin().await?;
    let Some(held) = rows::take(&tx, id, &[At::Held], At::Sent).await? else { return Ok(None) };
    let staff = accounts::colleague(state, held.account_id).await?.ok_or(AppError::Forbidden("no-right"))?;
    let extras: Extras = serde_json::from_str(&held.extras).map_err(AppError::internal)?;
    let (action, author, since) = (action_of(&held.action), staff.id, held.created_at.0);
    let actor = Actor::Staff(staff);
    let mut work = Work::begin(state, tx, &actor, &held.number, None).await?;
    if action != Action::Comment && rows::answered_since(&work.tx, work.row.id, author, since).await? {
        return Err(AppError::Stale);
    }
    let reply = Reply { body: held.body, files: extras.files.clone() };
    // A draft that was begun meanwhile is another one: it stays.
    send(&mut work, reply, action, &extras).await?;
    work.commit("ticket.reply").await.map(Some)
}

/// Sends every reply whose time has come; tells how many went out.
///
/// # Errors
/// When the database does not answer.
pub async fn send_due(state: &AppState) -> Result<usize, AppError> {
    let mut sent = 0;
    for id in rows::due(&state.db, state.clock.now()).await? {
        match release(state, id).await {
            Ok(row) => sent += usize::from(row.is_some()),
            Err(error) => tracing::warn!(cause = %error, "a reply that waited could not be sent"),
        }
    }
    Ok(sent)
}

/// Sends what is due, every second until the server stops; lets go of those who left their pages.
pub async fn run(state: AppState) {
    let round = |state: AppState| async move {
        let sent = send_due(&state).await;
        state.desk.sweep(state.clock.now());
        sent
    };
    rounds(state, EVERY, "waiting replies were not looked at", round).await;
}
