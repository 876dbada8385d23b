//! What the rail counts beside the standard views.

use axum::{Json, extract::State};
use shared::{
    api::desk::{RailCounts, views::CountedView},
    problem::Problem,
};

use super::{
    super::{super::store, queue::query_of},
    views,
};
use crate::{
    mail_in,
    platform::{
        error::AppError,
        extract::{Desk, Staff},
        state::AppState,
    },
};

/// Unread mentions, and the saved views with their counts up to a cap. A count may be three seconds old.
#[utoipa::path(
    get,
    path = "/console/rail",
    tag = "console",
    responses(
        (status = 200, description = "The counts", body = RailCounts),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, Desk(staff): Desk) -> Result<Json<RailCounts>, AppError> {
    let mentions = store::desk::mentions::unread(&state.db, staff.id).await?;
    let mut counted = Vec::new();
    for view in views::visible(&state, &staff).await? {
        let count = count(&state, &staff, &view.filter).await?;
        counted.push(CountedView { view, count });
    }
    let mail = mail_in::waiting(&state, store::COUNT_CAP).await?;
    let mentions = u32::try_from(mentions).unwrap_or(store::COUNT_CAP).min(store::COUNT_CAP);
    Ok(Json(RailCounts { mentions, mail, views: counted, cap: store::COUNT_CAP }))
}

/// Counted once for everybody who sees the same: only «mine» and «me» are each one's own.
async fn count(
    state: &AppState,
    staff: &Staff,
    filter: &shared::api::console::QueueFilter,
) -> Result<u32, AppError> {
    let group = match (filter.view.as_str(), filter.group.as_str()) {
        ("group", "") => state.desk.first_group(state, staff.id).await?,
        (_, group) => group.to_owned(),
    };
    let own = filter.view == "mine" || filter.assignee == "me";
    let whose = if own { staff.id.to_string() } else { String::new() };
    let key = format!("{whose} {group} {}", serde_json::to_string(filter).map_err(AppError::internal)?);
    if let Some(count) = state.desk.counts.get(&key) {
        return Ok(count);
    }
    // A view that was kept by an older server may ask for what there is no more: it counts nothing.
    let Ok(query) = query_of(filter, &group, staff) else { return Ok(0) };
    let count = store::count(&state.db, staff, &query, state.clock.now()).await?;
    state.desk.counts.insert(key, count);
    Ok(count)
}
