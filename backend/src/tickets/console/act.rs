//! Staff change the status.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use shared::{
    api::console::{StaffAction, StaffTicket},
    problem::Problem,
    ticket::Action,
    validate::secrets::mask_secrets,
};

use super::{super::change::Work, get::answer, take_if_nobodys};
use crate::platform::{
    error::AppError,
    extract::{Actor, Desk, Json, if_match},
    state::AppState,
};

/// Characters of a reason.
const REASON_MAX: usize = 500;

/// A reason as it is kept: clean, masked, not longer than 500 characters.
pub(super) fn reason(text: &str) -> String {
    mask_secrets(&shared::forms::clean(text)).chars().take(REASON_MAX).collect()
}

/// Takes an action without a message: `start`, `send_to_agency`, `close`, `reopen`.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/actions",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("If-Match" = Option<String>, Header, description = "The version that the writer saw"),
    ),
    request_body = StaffAction,
    responses(
        (status = 200, description = "The request after it", body = StaffTicket),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
        (status = 409, description = "Not possible in its status", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    headers: HeaderMap,
    Json(body): Json<StaffAction>,
) -> Result<Response, AppError> {
    let version = if_match(&headers)?;
    let actor = Actor::Staff(staff.clone());
    let tx = state.db.begin().await?;
    let mut work = Work::begin(&state, tx, &actor, &number, version).await?;
    act(&mut work, body.action, &reason(&body.reason))?;
    let row = work.commit(&format!("ticket.{}", body.action.as_str())).await?;
    answer(&state, &staff, StatusCode::OK, &row).await
}

/// Puts the action into the change.
///
/// # Errors
/// 409 for an action that needs a message, or is not legal now.
pub(in super::super) fn act(work: &mut Work<'_>, action: Action, reason: &str) -> Result<(), AppError> {
    match action {
        Action::Start | Action::SendToAgency => take_if_nobodys(work),
        Action::Close | Action::Reopen => {}
        Action::Answer | Action::AskRequester | Action::Comment | Action::Escalate | Action::Remind => {
            return Err(AppError::Conflict("illegal-change"));
        }
    }
    work.act(action, reason)
}
