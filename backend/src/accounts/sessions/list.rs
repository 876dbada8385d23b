//! The person's own sessions.

use axum::{Json, extract::State};
use shared::{api::sessions::SessionRow, problem::Problem};

use crate::{
    accounts::{CITIZEN_LONGEST, STAFF_LONGEST, store::sessions},
    platform::{error::AppError, extract::Account, state::AppState},
};

/// Where the person is signed in, the last used first.
#[utoipa::path(
    get,
    path = "/account/sessions",
    tag = "account",
    responses(
        (status = 200, description = "The sessions", body = Vec<SessionRow>),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    account: Account,
) -> Result<Json<Vec<SessionRow>>, AppError> {
    list(&state, &account).await.map(Json)
}

/// The finished sessions of an account.
pub(in crate::accounts) async fn list(
    state: &AppState,
    account: &Account,
) -> Result<Vec<SessionRow>, AppError> {
    let rows = sessions::of(&state.db, account.id, state.clock.now()).await?;
    let row = |row: crate::entity::session::Model| SessionRow {
        id: row.id,
        current: row.id == account.session,
        device: row.device,
        place: row.place,
        begun_at: row.created_at.0,
        seen_at: row.seen_at.0,
        ends_at: row.created_at.0 + if row.staff { STAFF_LONGEST } else { CITIZEN_LONGEST },
    };
    Ok(rows.into_iter().map(row).collect())
}
