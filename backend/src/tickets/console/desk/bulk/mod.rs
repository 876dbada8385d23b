//! One change of many requests: each in a transaction of its own, so that one that somebody else just changed does
//! not keep the others.

mod before;
pub(super) mod undo;

use axum::{Json as Out, extract::State};
use shared::{
    api::{
        desk::{
            UNDO_SECONDS,
            bulk::{BULK_MAX, BulkAction, BulkChange, BulkDone, BulkItem, BulkOutcome, Outcome},
        },
        tickets::EventKind,
    },
    problem::Problem,
    ticket::Action,
};
use time::Duration;
use uuid::Uuid;

use super::super::{
    super::{
        change::Work,
        create,
        store::{self, desk::bulk as rows},
    },
    act::reason,
    assign_to,
};
use crate::{
    accounts,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Json, Staff},
        state::AppState,
    },
};

/// For how long a change can be taken back: what the page says, and a little for the way of the answer.
const UNDO: Duration = Duration::seconds(UNDO_SECONDS as i64 + 2);

/// A change with what it needs looked up.
enum Deed {
    Assign(Option<Staff>),
    Category(String),
    Other(BulkAction),
}

/// Changes up to a hundred requests; tells of each how it went. Those that somebody changed since they were seen are
/// left as they are. For ten seconds the whole can be taken back; letters wait as long.
#[utoipa::path(
    post,
    path = "/console/bulk",
    tag = "console",
    request_body = BulkChange,
    responses(
        (status = 200, description = "How it went with each", body = BulkDone),
        (status = 400, description = "The body cannot be read, names no request or too many", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 422, description = "There is no such colleague or category", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Json(body): Json<BulkChange>,
) -> Result<Out<BulkDone>, AppError> {
    if body.items.is_empty() || body.items.len() > BULK_MAX {
        return Err(AppError::BadRequest("malformed-body"));
    }
    let journalled = format!("bulk.{}", body.action.as_str());
    let kind = body.action.as_str();
    let deed = prepare(&state, body.action).await?;
    let (id, now) = (state.ids.id(), state.clock.now());
    let tx = state.db.begin().await?;
    rows::begin(&tx, id, staff.id, kind, now).await?;
    tx.commit().await?;
    let actor = Actor::Staff(staff);
    let mut items = Vec::with_capacity(body.items.len());
    for item in body.items {
        let went = change(&state, &actor, id, &item, &deed, &journalled).await;
        items.push(told(item, went));
    }
    Ok(Out(BulkDone { id, items, undo_until: now + Duration::seconds(UNDO_SECONDS.into()) }))
}

async fn prepare(state: &AppState, action: BulkAction) -> Result<Deed, AppError> {
    Ok(match action {
        BulkAction::Assign { to: None } => Deed::Assign(None),
        BulkAction::Assign { to: Some(id) } => {
            let colleague = accounts::colleague(state, id).await?;
            Deed::Assign(Some(colleague.ok_or(AppError::Unprocessable("no-colleague"))?))
        }
        BulkAction::Category { category } => {
            let known = state.knowledge.now().categories.iter().any(|known| known.key == category);
            if !known {
                return Err(AppError::Unprocessable("no-category"));
            }
            Deed::Category(category)
        }
        other => Deed::Other(other),
    })
}

fn told(item: BulkItem, went: Result<i32, AppError>) -> BulkOutcome {
    let (outcome, version) = match went {
        Ok(version) => (Outcome::Done, Some(version)),
        Err(AppError::Stale) => (Outcome::Stale, None),
        Err(AppError::Conflict(_)) => (Outcome::NotPossible, None),
        Err(AppError::NotFound) => (Outcome::Missing, None),
        Err(error) => {
            tracing::warn!(cause = %error, "one request of many was not changed");
            (Outcome::Failed, None)
        }
    };
    BulkOutcome { number: item.number, outcome, version }
}

async fn change(
    state: &AppState,
    actor: &Actor,
    bulk: Uuid,
    item: &BulkItem,
    deed: &Deed,
    journalled: &str,
) -> Result<i32, AppError> {
    let tx = state.db.begin().await?;
    let mut work = Work::begin(state, tx, actor, item.number.digits(), Some(item.version)).await?;
    before::keep(&work, bulk).await?;
    match deed {
        Deed::Assign(to) => {
            work.internal();
            match to {
                Some(colleague) => assign_to(&mut work, colleague),
                None => {
                    work.row.assignee_id = None;
                    work.tell(EventKind::Assigned, "");
                }
            }
        }
        Deed::Category(category) => {
            work.internal();
            // A sub-topic belongs to its category.
            let subtopic = work.row.subtopic.clone().filter(|_| work.row.category == *category);
            store::change_category(&work.tx, &mut work.row, category, subtopic).await?;
            work.row.queue_group = create::group_of(work.state, category);
        }
        Deed::Other(BulkAction::Priority { priority, reason: why }) => {
            work.set_priority(*priority, &reason(why));
        }
        Deed::Other(BulkAction::Close { reason: why }) => {
            work.hold_letters(UNDO);
            work.act(Action::Close, &reason(why))?;
        }
        Deed::Other(BulkAction::Assign { .. } | BulkAction::Category { .. }) => {
            return Err(AppError::internal("a change was not prepared"));
        }
    }
    Ok(work.commit(journalled).await?.version)
}
