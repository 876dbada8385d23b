//! The supervisor's board (SPEC 6.3): what is late now, who has how much, what quality control should look at.

use axum::{Json, extract::State};
use shared::{
    api::team::{Board, GroupLoad, InGroup, PersonLoad, ShiftView},
    problem::Problem,
    routing::Candidate,
    ticket::Level,
};

use super::{people::Roster, store};
use crate::{
    journal,
    platform::{
        error::AppError,
        extract::{Actor, Staff, Supervisor},
        state::AppState,
    },
    tickets::{self, OpenCount},
};

/// The board. Reading it is journalled, since it shows names.
#[utoipa::path(
    get,
    path = "/console/board",
    tag = "desk",
    responses(
        (status = 200, description = "The board", body = Board),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not supervise", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Supervisor(staff): Supervisor,
) -> Result<Json<Board>, AppError> {
    let now = state.clock.now();
    let actor = Actor::Staff(staff);
    let label = actor.label();
    let entry = journal::Entry { actor: &label, action: "queue.read", object: "queue:board", note: "" };
    journal::append_once(&state, entry).await?;
    let roster = Roster::read(&state).await?;
    let counts = tickets::open_counts(&state).await?;
    let groups = store::groups(state.db.read()).await?;
    let could = roster.candidates(&groups, now);
    let load = |one: &Candidate| {
        counts
            .iter()
            .filter(|count| count.assignee == Some(one.id))
            .map(|count| count.open - count.waiting)
            .sum()
    };
    let groups = groups.into_iter().map(|group| {
        let here: Vec<&OpenCount> = counts.iter().filter(|count| count.group == group.key).collect();
        let people = could.get(&group.key).map(Vec::as_slice).unwrap_or_default();
        let free =
            people.iter().filter(|one| Candidate { load: load(one), ..(*one).clone() }.is_free()).count();
        GroupLoad {
            open: here.iter().map(|count| count.open).sum(),
            unassigned: here.iter().filter(|count| count.assignee.is_none()).map(|count| count.open).sum(),
            late: here.iter().map(|count| count.late).sum(),
            free: u32::try_from(free).unwrap_or_default(),
            key: group.key,
            title: group.title,
            title_en: group.title_en,
        }
    });
    let groups: Vec<GroupLoad> = groups.collect();
    let people = roster.people.iter().map(|person| person_load(&roster, person, &counts, now)).collect();
    let rows = tickets::board(&state, &actor).await?;
    Ok(Json(Board { breaching: rows.breaching, groups, people, to_review: rows.to_review }))
}

fn person_load(
    roster: &Roster,
    person: &Staff,
    counts: &[OpenCount],
    now: time::OffsetDateTime,
) -> PersonLoad {
    let own = || counts.iter().filter(|count| count.assignee == Some(person.id));
    let duty = roster.duty(person.id);
    PersonLoad {
        id: person.id,
        name: person.name.clone(),
        roles: person.roles.list(),
        present: roster.is_present(person.id, now),
        on_shift: roster.is_on_shift(person.id, now),
        away_until: duty.and_then(|duty| duty.away_until).map(|until| until.0).filter(|until| *until > now),
        note: duty.map(|duty| duty.note.clone()).unwrap_or_default(),
        limit: roster.limit(person.id),
        open: own().map(|count| count.open).sum(),
        waiting: own().map(|count| count.waiting).sum(),
        late: own().map(|count| count.late).sum(),
        groups: roster
            .members
            .iter()
            .filter(|member| member.account_id == person.id)
            .map(|member| InGroup {
                group: member.group_key.clone(),
                level: Level::of_place(member.level),
                skills: member.skills.split_whitespace().map(str::to_owned).collect(),
            })
            .collect(),
        shifts: roster
            .week(person.id)
            .into_iter()
            .map(|shift| ShiftView { weekday: shift.weekday, from: shift.from, to: shift.to })
            .collect(),
    }
}
