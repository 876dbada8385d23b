//! What a supervisor's board shows of requests; people and groups are added by `desk`.

use shared::api::console::QueueRow;
use uuid::Uuid;

use super::{
    console::queue_rows,
    store::{self, Load},
};
use crate::platform::{error::AppError, extract::Actor, state::AppState};

/// Rows of each list.
const ROWS: u64 = 20;

/// Requests on the board.
#[derive(Clone, Debug)]
pub struct BoardRows {
    /// Past the promised time, the worst first.
    pub breaching: Vec<QueueRow>,
    /// For quality control.
    pub to_review: Vec<QueueRow>,
}

/// The lists.
///
/// # Errors
/// When the database does not answer.
pub async fn board(state: &AppState, actor: &Actor) -> Result<BoardRows, AppError> {
    let (late, review) = store::board_rows(&state.db, actor, state.clock.now(), ROWS).await?;
    Ok(BoardRows { breaching: queue_rows(state, &late).await?, to_review: queue_rows(state, &review).await? })
}

/// Open requests of somebody, or of nobody, in a group's queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCount {
    /// Who has them.
    pub assignee: Option<Uuid>,
    /// Group.
    pub group: String,
    /// Open.
    pub open: u32,
    /// Waiting for somebody else.
    pub waiting: u32,
    /// Past the promised time.
    pub late: u32,
}

/// How many open requests each has in each group.
///
/// # Errors
/// When the database does not answer.
pub async fn open_counts(state: &AppState) -> Result<Vec<OpenCount>, AppError> {
    let number = |count: i64| u32::try_from(count).unwrap_or_default();
    let count = |load: Load| OpenCount {
        assignee: load.assignee_id,
        group: load.queue_group,
        open: number(load.open),
        waiting: number(load.waiting),
        late: number(load.late),
    };
    Ok(store::loads(&state.db, state.clock.now()).await?.into_iter().map(count).collect())
}
