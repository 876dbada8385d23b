//! The history of sign-ins, for their owner.

use axum::{Json, extract::State};
use shared::{
    api::sessions::{HistoryFilter, Method, SignInOutcome, SignInRow},
    page::{DEFAULT_LIMIT, MAX_LIMIT, Page},
    problem::Problem,
};

use crate::{
    accounts::store::history,
    platform::{
        error::AppError,
        extract::{Account, Query},
        state::AppState,
    },
};

/// Sign-ins and refused tries, newest first, kept for half a year.
#[utoipa::path(
    get,
    path = "/account/sign-ins",
    tag = "account",
    params(HistoryFilter),
    responses(
        (status = 200, description = "A page of the history", body = Page<SignInRow>),
        (status = 400, description = "A cursor that is none", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    account: Account,
    Query(filter): Query<HistoryFilter>,
) -> Result<Json<Page<SignInRow>>, AppError> {
    let before = match filter.cursor.as_str() {
        "" => None,
        text => Some(text.parse().map_err(|_| AppError::BadRequest("malformed-query"))?),
    };
    let limit = usize::from(filter.limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT));
    let mut rows = history::of(&state.db, account.id, before, limit as u64 + 1).await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| more).map(|row| row.id.to_string());
    let items = rows.into_iter().map(view).collect();
    Ok(Json(Page { items, next }))
}

/// A line as its owner sees it.
pub(in crate::accounts) fn view(row: crate::entity::sign_in::Model) -> SignInRow {
    SignInRow {
        at: row.at.0,
        outcome: SignInOutcome::parse(&row.outcome).unwrap_or(SignInOutcome::WrongPassword),
        method: Method::parse(&row.method).unwrap_or(Method::Password),
        device: row.device,
        place: row.place,
        new_device: row.new_device,
    }
}
