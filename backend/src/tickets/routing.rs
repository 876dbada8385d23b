//! Requests find who works on them (SPEC 3.4). Filing puts a request into the queue of its group; here those that are
//! nobody's are given to people who are there, on shift and below their limit. Nobody free: they stay in the queue, which
//! everybody of the desk sees.

use std::{collections::BTreeMap, time::Duration};

use shared::{
    api::tickets::EventKind,
    routing::{Candidate, Need, choose},
    ticket::Level,
};
use uuid::Uuid;

use super::{
    change::Work,
    store::{self, Load},
};
use crate::{
    desk,
    entity::ticket,
    platform::{error::AppError, extract::Actor, rounds::rounds, state::AppState},
};

/// How often it looks.
const EVERY: Duration = Duration::from_secs(2);
/// Requests of a group in one round.
const BATCH: u64 = 50;

/// Looks every two seconds until the server stops.
pub async fn run(state: AppState) {
    let round = |state: AppState| async move { route(&state).await };
    rounds(state, EVERY, "requests were not given out", round).await;
}

/// One round. Returns how many requests were given to somebody.
///
/// # Errors
/// When the database refuses; what was given stays given.
pub async fn route(state: &AppState) -> Result<usize, AppError> {
    let now = state.clock.now();
    let mut groups = desk::candidates(state, now).await?;
    if !groups.values().flatten().any(|one| one.present && one.on_shift) {
        return Ok(0);
    }
    for load in store::loads(&state.db, now).await? {
        let Load { assignee_id: Some(id), open, waiting, .. } = load else { continue };
        for one in groups.values_mut().flatten().filter(|one| one.id == id) {
            // What waits for somebody else is no work now.
            one.load += u32::try_from(open - waiting).unwrap_or_default();
        }
    }
    let mut given = 0;
    let keys: Vec<String> = groups.keys().cloned().collect();
    for group in keys {
        if !groups.get(&group).is_some_and(|people| people.iter().any(Candidate::is_free)) {
            continue;
        }
        for row in store::unowned(&state.db, &group, BATCH).await? {
            let Some(people) = groups.get(&group) else { break };
            let Some(id) = choose(people, need_of(&row)) else { continue };
            match give(state, &row.number, id).await {
                Ok(()) => {
                    given += 1;
                    took(&mut groups, id, now);
                }
                // Somebody took it at this moment.
                Err(AppError::Stale | AppError::Conflict(_) | AppError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(given)
}

fn need_of(row: &ticket::Model) -> Need<'_> {
    Need {
        category: &row.category,
        subtopic: row.subtopic.as_deref(),
        level: Level::of_place(row.level),
        not: row.previous_assignee_id,
    }
}

fn took(groups: &mut BTreeMap<String, Vec<Candidate>>, id: Uuid, now: time::OffsetDateTime) {
    for one in groups.values_mut().flatten().filter(|one| one.id == id) {
        one.load += 1;
        one.last_given = Some(now);
    }
}

async fn give(state: &AppState, number: &str, id: Uuid) -> Result<(), AppError> {
    let actor = Actor::System;
    let name = desk::colleague(state, id).await?;
    let tx = state.db.begin().await?;
    let mut work = Work::begin(state, tx, &actor, number, None).await?;
    if work.row.assignee_id.is_some() || !work.row.is_open {
        return Err(AppError::Conflict("taken"));
    }
    work.internal();
    work.row.assignee_id = Some(id);
    work.tell(EventKind::Assigned, name);
    desk::was_given(&work.tx, id, work.now).await?;
    work.commit("ticket.route").await?;
    Ok(())
}

/// What somebody has goes back into the queues of its groups, for they are away.
///
/// # Errors
/// When the database refuses; what went back stays so.
pub async fn give_back(state: &AppState, actor: &Actor, of: Uuid) -> Result<usize, AppError> {
    let mut count = 0;
    for number in store::give_back(&state.db, of).await? {
        let tx = state.db.begin().await?;
        let mut work = Work::begin(state, tx, actor, &number, None).await?;
        if work.row.assignee_id != Some(of) || !work.row.is_open {
            continue;
        }
        work.internal();
        work.row.assignee_id = None;
        work.tell(EventKind::Assigned, "");
        work.commit("ticket.give_back").await?;
        count += 1;
    }
    Ok(count)
}
