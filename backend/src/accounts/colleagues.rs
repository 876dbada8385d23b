//! Those who work on requests, as their colleagues name them.

use uuid::Uuid;

use super::{Right, Roles, store};
use crate::{
    entity::account,
    platform::{error::AppError, extract::Staff, state::AppState},
};

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
