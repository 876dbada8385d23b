//! A supervisor sets somebody's week.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use shared::{
    api::team::{ShiftView, Week},
    problem::Problem,
};
use uuid::Uuid;

use super::{people::colleague, store};
use crate::{
    journal,
    platform::{
        error::AppError,
        extract::{Actor, Json, Supervisor},
        state::AppState,
    },
};

/// Stretches of a week.
const SHIFTS_MAX: usize = 28;
/// Minutes of a day.
const DAY: u16 = 1440;

fn row(shift: ShiftView) -> Option<(i16, i16, i16)> {
    let good = (1..=7).contains(&shift.weekday) && shift.from < shift.to && shift.to <= DAY;
    let minute = |minute: u16| i16::try_from(minute).ok();
    good.then_some((i16::from(shift.weekday), minute(shift.from)?, minute(shift.to)?))
}

/// Puts a week in place of the one before.
#[utoipa::path(
    put,
    path = "/console/people/{id}/shifts",
    tag = "desk",
    params(("id" = Uuid, Path, description = "Id of the account")),
    request_body = Week,
    responses(
        (status = 204, description = "Set"),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not supervise", body = Problem),
        (status = 404, description = "Nobody of the desk", body = Problem),
        (status = 422, description = "A shift has no such day or ends before it begins", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Supervisor(staff): Supervisor,
    Path(id): Path<Uuid>,
    Json(body): Json<Week>,
) -> Result<StatusCode, AppError> {
    colleague(&state, id).await?;
    let rows = body.shifts.iter().copied().map(row).collect::<Option<Vec<_>>>();
    let rows = rows.filter(|rows| rows.len() <= SHIFTS_MAX).ok_or(AppError::Unprocessable("bad-shift"))?;
    let tx = state.db.begin().await?;
    store::set_shifts(&tx, id, &rows).await?;
    let (label, object) = (Actor::Staff(staff).label(), format!("account:{id}"));
    let entry = journal::Entry { actor: &label, action: "desk.shifts", object: &object, note: "" };
    journal::append(&tx, state.clock.now(), entry).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
