//! Groups and colleagues, for whoever passes a request on.

use axum::{Json, extract::State};
use shared::{
    api::team::{Colleague, Duty, GroupName, Team},
    problem::Problem,
};
use uuid::Uuid;

use super::{people::Roster, store};
use crate::{
    accounts::Right,
    platform::{error::AppError, extract::Desk, state::AppState},
    tickets,
};

/// Groups, colleagues who work on requests with how much they have, the caller's own duty.
#[utoipa::path(
    get,
    path = "/console/team",
    tag = "desk",
    responses(
        (status = 200, description = "The team", body = Team),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
    )
)]
pub async fn handler(State(state): State<AppState>, Desk(staff): Desk) -> Result<Json<Team>, AppError> {
    let now = state.clock.now();
    let roster = Roster::read(&state).await?;
    let counts = tickets::open_counts(&state).await?;
    let open =
        |id: Uuid| counts.iter().filter(|count| count.assignee == Some(id)).map(|count| count.open).sum();
    let groups = store::groups(state.db.read()).await?.into_iter().map(|group| GroupName {
        mine: roster
            .members
            .iter()
            .any(|member| member.group_key == group.key && member.account_id == staff.id),
        key: group.key,
        title: group.title,
        title_en: group.title_en,
    });
    let people = roster.people.iter().map(|person| {
        let open = open(person.id);
        Colleague {
            id: person.id,
            name: person.name.clone(),
            free: roster.is_present(person.id, now)
                && roster.is_on_shift(person.id, now)
                && open < u32::from(roster.limit(person.id)),
            open,
        }
    });
    Ok(Json(Team {
        groups: groups.collect(),
        people: people.collect(),
        duty: Duty {
            present: roster.duty(staff.id).is_some_and(|duty| duty.present),
            limit: roster.limit(staff.id),
        },
        supervisor: staff.roles.may(Right::Supervise),
    }))
}
