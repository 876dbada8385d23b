//! Opening a request by its number and access code (SPEC 1.7, 5.5).

use std::time::Duration;

use axum::{
    Json as Body,
    extract::State,
    http::{HeaderName, HeaderValue, header},
};
use shared::{api::tickets::Opened, forms::access::AccessForm, ids::TicketNumber, problem::Problem};
use uuid::Uuid;

use super::{codes, store};
use crate::{
    accounts, journal,
    platform::{
        error::AppError,
        extract::{Actor, Json, Requester},
        state::AppState,
    },
    server::limits::{ForAccess, Limited},
};

/// A wrong pair is answered later, so that guessing is slow even from many addresses.
const PENANCE: Duration = Duration::from_millis(300);

/// Lets this device see a request. A wrong number and a wrong code get the same answer; ten tries for
/// a number, then one in six minutes. The device's token changes.
#[utoipa::path(
    post,
    path = "/tickets/access",
    tag = "tickets",
    request_body = AccessForm,
    responses(
        (status = 200, description = "The device may see the request from now on", body = Opened),
        (status = 404, description = "No such pair of number and code", body = Problem),
        (status = 422, description = "Number or code is mistyped", body = Problem),
        (status = 429, description = "Too many tries for this number or from this address", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForAccess>,
    State(state): State<AppState>,
    requester: Requester,
    Json(form): Json<AccessForm>,
) -> Result<([(HeaderName, HeaderValue); 1], Body<Opened>), AppError> {
    let (number, code) = form.parse().map_err(AppError::fields)?;
    state.limits.access_number.take(number.digits())?;
    let result = open(&state, requester.guest(), &number, &code).await;
    if matches!(result, Err(AppError::NotFound)) {
        tokio::time::sleep(PENANCE).await;
    }
    let cookie = result?;
    Ok(([(header::SET_COOKIE, cookie)], Body(Opened { number })))
}

async fn open(
    state: &AppState,
    session: Option<Uuid>,
    number: &TicketNumber,
    code: &str,
) -> Result<HeaderValue, AppError> {
    let row = store::for_code_check(&state.db, number).await?;
    let stored = row.as_ref().map(|row| row.access_code_hash.as_slice());
    let fits = codes::fits(&state.server_key, number, code, stored);
    let Some(row) = row.filter(|_| fits) else { return Err(AppError::NotFound) };
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let (session, cookie) = if let Some(session) = session {
        (session, accounts::rotate_guest(state, &tx, session).await?)
    } else {
        let guest = accounts::begin_guest(state, &tx, now)?;
        (guest.session, guest.cookie)
    };
    store::grant(&tx, session, row.id, row.updated_at, now);
    let actor = Actor::Guest { session }.label();
    let object = format!("ticket:{}", number.digits());
    let entry = journal::Entry { actor: &actor, action: "ticket.access", object: &object, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(cookie)
}
