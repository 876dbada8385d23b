//! Quality control looks at the work on a request.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use shared::{
    api::{
        console::StaffTicket,
        team::{Missed, ReviewTicket},
        tickets::EventKind,
    },
    problem::Problem,
    validate::secrets::mask_secrets,
};

use super::{
    super::{change::Work, store},
    get::answer,
};
use crate::platform::{
    error::AppError,
    extract::{Actor, Json, Supervisor},
    state::AppState,
};

/// Characters of a remark.
const NOTE_MAX: usize = 2000;

/// Writes down what was good and what was missed; its requester does not see it.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/reviews",
    tag = "console",
    params(("number" = String, Path, description = "Ten digits")),
    request_body = ReviewTicket,
    responses(
        (status = 200, description = "The request after it", body = StaffTicket),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
        (status = 409, description = "Not possible as it stands", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile", body = Problem),
        (status = 422, description = "The score is not 1 to 5", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Supervisor(staff): Supervisor,
    Path(number): Path<String>,
    Json(body): Json<ReviewTicket>,
) -> Result<Response, AppError> {
    let actor = Actor::Staff(staff.clone());
    store::find(state.db.read(), &actor, &number).await?;
    if !(1..=5).contains(&body.score) {
        return Err(AppError::Unprocessable("bad-score"));
    }
    let note: String = mask_secrets(&shared::forms::clean(&body.note)).chars().take(NOTE_MAX).collect();
    let missed: Vec<&str> = body.missed.iter().copied().map(Missed::as_str).collect();
    let tx = state.db.begin().await?;
    let mut work = Work::begin(&state, tx, &actor, &number, None).await?;
    work.internal();
    let review = store::Review { score: i16::from(body.score), note: &note, missed: missed.join(" ") };
    store::insert_review(&work.tx, state.ids.id_at(work.now), work.row.id, staff.id, review, work.now);
    let line = [body.score.to_string(), missed.join(", "), note].join(" · ");
    work.tell(EventKind::Reviewed, line.trim_matches([' ', '·']).to_owned());
    let row = work.commit("ticket.review").await?;
    answer(&state, &staff, StatusCode::OK, &row).await
}
