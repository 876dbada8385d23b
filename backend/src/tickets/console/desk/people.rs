//! Colleagues by name, for `@` in a note and for giving requests to somebody.

use axum::{Json, extract::State};
use shared::{
    api::desk::{Colleague, PeopleQuery},
    problem::Problem,
};

use crate::{
    accounts,
    platform::{
        error::AppError,
        extract::{Desk, Query},
        state::AppState,
    },
};

/// People shown.
const SHOWN: usize = 200;

/// Colleagues who work on requests, a word of whose name begins with the text; two hundred at most, by name.
#[utoipa::path(
    get,
    path = "/console/people",
    tag = "console",
    params(PeopleQuery),
    responses(
        (status = 200, description = "Colleagues", body = Vec<Colleague>),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(_staff): Desk,
    Query(query): Query<PeopleQuery>,
) -> Result<Json<Vec<Colleague>>, AppError> {
    let mut found: Vec<Colleague> = accounts::colleagues(&state)
        .await?
        .into_iter()
        .filter(|person| matches(&person.name, &query.q))
        .map(|person| Colleague { id: person.id, name: person.name })
        .collect();
    found.truncate(SHOWN);
    Ok(Json(found))
}

fn matches(name: &str, typed: &str) -> bool {
    let plain = |text: &str| text.trim().to_lowercase().replace('ё', "е");
    let (name, typed) = (plain(name), plain(typed));
    name.starts_with(&typed) || name.split_whitespace().any(|word| word.starts_with(&typed))
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn any_word_of_a_name_is_found() {
        assert!(matches("Ольга Примерова", "при"));
        assert!(matches("Пётр Образцов", "петр о"));
        assert!(matches("Ольга Примерова", ""));
        assert!(!matches("Ольга Примерова", "мер"));
    }
}
