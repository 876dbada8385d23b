//! Who may read what somebody else wrote.

use axum::{Json as Out, extract::State};
use shared::{api::editor::Person, problem::Problem};

use crate::{
    accounts,
    platform::{error::AppError, extract::Editor, state::AppState},
};

/// Everybody who edits the knowledge base, but for the caller, by name.
#[utoipa::path(
    get,
    path = "/editor/reviewers",
    operation_id = "editor_reviewers",
    tag = "editor",
    responses(
        (status = 200, description = "Colleagues", body = Vec<Person>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
) -> Result<Out<Vec<Person>>, AppError> {
    let people = accounts::editors(&state).await?.into_iter().filter(|one| one.id != staff.id);
    Ok(Out(people.map(|one| Person { id: one.id, name: one.name }).collect()))
}
