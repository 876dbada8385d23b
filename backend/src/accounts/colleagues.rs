//! Those who work on requests, as their colleagues name them.

use std::time::Duration;

use uuid::Uuid;

use super::{Right, Roles, store};
use crate::{
    entity::account,
    platform::{error::AppError, extract::Staff, state::AppState},
};

/// How long a name is good: every page of the desk shows some.
const NAMED: Duration = Duration::from_secs(10);
/// Names kept.
const NAMES_MAX: u64 = 10_000;

/// Names of staff, for a few seconds.
#[derive(Debug)]
pub struct StaffNames(moka::sync::Cache<Uuid, String>);

impl Default for StaffNames {
    fn default() -> Self {
        Self(moka::sync::Cache::builder().max_capacity(NAMES_MAX).time_to_live(NAMED).build())
    }
}

/// The names of several, as of the last seconds; whoever is not there any more is left out.
///
/// # Errors
/// When the database does not answer.
pub async fn staff_names(state: &AppState, ids: Vec<Uuid>) -> Result<Vec<(Uuid, String)>, AppError> {
    let (mut known, mut asked) = (Vec::new(), Vec::new());
    for id in ids {
        match state.names.0.get(&id) {
            Some(name) => known.push((id, name)),
            None => asked.push(id),
        }
    }
    for (id, name) in store::accounts::names_of(&state.db, asked).await? {
        state.names.0.insert(id, name.clone());
        known.push((id, name));
    }
    Ok(known)
}

fn at_the_desk(row: &account::Model) -> bool {
    !row.disabled && Roles::parse(&row.roles).may(Right::WorkOnRequests)
}

fn staff(row: account::Model) -> Staff {
    Staff {
        id: row.id,
        session: Uuid::nil(),
        roles: Roles::parse(&row.roles),
        login: row.login,
        name: row.name,
    }
}

/// Everybody who works on requests now, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn colleagues(state: &AppState) -> Result<Vec<Staff>, AppError> {
    let rows = store::accounts::staff(&state.db).await?;
    let mut people: Vec<Staff> = rows.into_iter().filter(at_the_desk).map(staff).collect();
    people.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    Ok(people)
}

/// One of them; nobody when the account works on requests no longer.
///
/// # Errors
/// When the database does not answer.
pub async fn colleague(state: &AppState, id: Uuid) -> Result<Option<Staff>, AppError> {
    let row = store::accounts::by_id(state.db.read(), id).await?;
    Ok(row.filter(at_the_desk).map(staff))
}

/// Everybody who edits the knowledge base now, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn editors(state: &AppState) -> Result<Vec<Staff>, AppError> {
    let rows = store::accounts::staff(&state.db).await?;
    let edits = |row: &account::Model| !row.disabled && Roles::parse(&row.roles).may(Right::EditKnowledge);
    let mut people: Vec<Staff> = rows.into_iter().filter(edits).map(staff).collect();
    people.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    Ok(people)
}
