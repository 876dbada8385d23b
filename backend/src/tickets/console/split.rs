//! Making a part of a request one of its own.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use shared::{
    api::{
        console::StaffTicket,
        team::SplitTicket,
        tickets::{EventKind, LinkKind},
    },
    ids::TicketNumber,
    problem::Problem,
    ticket::{Party, Status},
    validate::secrets::mask_secrets,
};

use super::{
    super::{
        change::{Work, Written, number_of},
        codes, create,
        store::{self, NewEvent},
    },
    get::answer,
};
use crate::{
    entity::{millis, ticket},
    platform::{
        clock::moscow,
        error::AppError,
        extract::{Actor, Desk, Json, idempotency_key, if_match},
        idempotency::Once,
        state::AppState,
    },
};

/// Characters of a subject.
const SUBJECT_MAX: usize = 120;

/// Moves messages into a new request of the same person, who is told its number and code by letter.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/split",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("If-Match" = Option<String>, Header, description = "The version that the writer saw"),
        ("Idempotency-Key" = Uuid, Header, description = "A repeat makes nothing new"),
    ),
    request_body = SplitTicket,
    responses(
        (status = 200, description = "The request after it", body = StaffTicket),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
        (status = 409, description = "Not possible as it stands", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile", body = Problem),
        (status = 422, description = "No subject, category or message", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    headers: HeaderMap,
    Json(body): Json<SplitTicket>,
) -> Result<Response, AppError> {
    let key = idempotency_key(&headers)?;
    let version = if_match(&headers)?;
    let actor = Actor::Staff(staff.clone());
    store::find(state.db.read(), &actor, &number).await?;
    let subject: String =
        mask_secrets(&shared::forms::clean(&body.subject)).chars().take(SUBJECT_MAX).collect();
    let content = state.knowledge.now();
    if subject.is_empty()
        || body.messages.is_empty()
        || !content.categories.iter().any(|category| category.key == body.category)
    {
        return Err(AppError::Unprocessable("bad-split"));
    }
    let once = Once::new(actor.label(), key, "console.split", &number, &body);
    let row = split(&state, &actor, &number, version, subject, &body, &once).await?;
    answer(&state, &staff, StatusCode::OK, &row).await
}

async fn split(
    state: &AppState,
    actor: &Actor,
    number: &str,
    version: Option<i32>,
    subject: String,
    body: &SplitTicket,
    once: &Once,
) -> Result<ticket::Model, AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    if let Some(before) = store::begin_once(&tx, once, None, now).await? {
        return store::of_write(&tx, before.ticket_id).await;
    }
    let mut work = Work::begin(state, tx, actor, number, version).await?;
    let messages = store::messages_of(&work.tx, work.row.id, &body.messages).await?;
    if messages.len() != body.messages.len() {
        return Err(AppError::NotFound);
    }
    let (new, code) = part(&work, subject, body.category.clone(), once).await?;
    let mut rows = [new];
    store::insert_all(&work.tx, &mut rows).await?;
    let [new] = rows;
    let words = store::terms_of(&new.subject);
    store::insert_terms(&work.tx, new.id, &new.category, words);
    store::move_messages(&work.tx, &body.messages, new.id).await?;
    store::share_grants(&work.tx, work.row.id, &new, now).await?;
    store::link(&work.tx, new.id, work.row.id, LinkKind::Split, now);
    store::finish_once(&work.tx, once, work.row.id, None);
    work.tell(EventKind::Split, new.number.clone());
    let Written { tx, row, after } = work.write_down("ticket.split").await?;
    let begins = [
        NewEvent {
            kind: EventKind::Filed,
            party: Party::Staff,
            status: None,
            until: None,
            note: String::new(),
        },
        NewEvent {
            kind: EventKind::Promise,
            party: Party::System,
            status: None,
            until: Some(new.solution_due),
            note: String::new(),
        },
    ];
    store::insert_events(&tx, new.id, begins.into(), now);
    let mut born = Work::on(state, tx, actor, new, now);
    born.confirm(code);
    let Written { tx, after: second, .. } = born.write_down("ticket.create").await?;
    tx.commit().await?;
    after.publish(state);
    second.publish(state);
    Ok(row)
}

/// The row of the part: the person's, in the queue of its own category, promised from now.
async fn part(
    work: &Work<'_>,
    subject: String,
    category: String,
    once: &Once,
) -> Result<(ticket::Model, String), AppError> {
    let now = millis(work.now);
    let year = moscow(work.now).year();
    let number: TicketNumber = store::next_numbers(&work.tx, year, 1)
        .await?
        .pop()
        .ok_or_else(|| AppError::internal("no number was given"))?;
    let code = codes::derive(&work.state.server_key, &once.caller, once.key);
    let mut row = ticket::Model {
        id: 0,
        number: number.digits().to_owned(),
        version: 1,
        subject,
        subtopic: None,
        queue_group: create::group_of(work.state, &category),
        category,
        status: Status::Received.as_str().to_owned(),
        is_open: true,
        is_waiting: false,
        details: serde_json::to_value(shared::api::tickets::Details::default()).unwrap_or_default(),
        access_code_hash: codes::hash(&work.state.server_key, &number, &code),
        assignee_id: None,
        created_at: now,
        updated_at: now,
        answered_at: None,
        first_answered_at: None,
        paused_at: None,
        paused_total: 0,
        warned: 0,
        status_at: now,
        reminded_at: None,
        closed_at: None,
        close_reason: None,
        merged_into: None,
        previous_assignee_id: None,
        rating: None,
        rating_text: String::new(),
        ..work.row.clone()
    };
    work.state.book.begin(&mut row);
    debug_assert!(number_of(&row).is_ok(), "a number was just made");
    Ok((row, code))
}
