//! How many of my requests stand where, for the chips of the list.

use axum::{Json, extract::State};
use shared::api::my_requests::TicketCounts;

use super::store;
use crate::{
    platform::{error::AppError, extract::Requester, state::AppState},
    server::limits::{ForRead, Limited},
};

/// How many of my requests stand where. Counted are the last changed 5000; `more` says that there are others.
#[utoipa::path(
    get,
    path = "/tickets/counts",
    tag = "tickets",
    responses((status = 200, description = "The counts", body = TicketCounts)),
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Requester(actor): Requester,
) -> Result<Json<TicketCounts>, AppError> {
    Ok(Json(store::own_counts(&state.db, &actor).await?))
}
