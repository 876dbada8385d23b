//! Addresses of the site that lead to another.

use axum::{
    Json as Out,
    extract::{Path, State},
    http::StatusCode,
};
use serde::Deserialize;
use shared::{
    api::editor::{Redirect, RedirectForm},
    page::{MAX_LIMIT, Page},
    problem::Problem,
};
use time::OffsetDateTime;

use super::{drafts::id_of, names::label, store::around};
use crate::{
    entity::{content_redirect, millis},
    journal,
    knowledge::{live, pages},
    platform::{
        database::Tx,
        error::AppError,
        extract::{Editor, Json, Query, Staff},
        ids::Ids,
        state::AppState,
    },
};

/// Longest address, characters.
const PATH_MAX: usize = 300;

/// Where to read on.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default, deny_unknown_fields)]
pub struct RedirectsQuery {
    /// `next` of the page before.
    pub cursor: String,
}

/// Redirects, newest first.
#[utoipa::path(
    get,
    path = "/editor/redirects",
    operation_id = "editor_redirects_list",
    tag = "editor",
    params(RedirectsQuery),
    responses(
        (status = 200, description = "A page of redirects", body = Page<Redirect>),
        (status = 400, description = "The cursor is none", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
    )
)]
pub async fn list(
    State(state): State<AppState>,
    _editor: Editor,
    Query(query): Query<RedirectsQuery>,
) -> Result<Out<Page<Redirect>>, AppError> {
    let bad = |_| AppError::BadRequest("malformed-query");
    let after = if query.cursor.is_empty() { None } else { Some(query.cursor.parse().map_err(bad)?) };
    let limit = usize::from(MAX_LIMIT);
    let mut rows = around::redirects(state.db.read(), after, limit as u64 + 1).await?;
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next = if more { rows.last().map(|row| row.id.to_string()) } else { None };
    Ok(Out(Page { items: rows.into_iter().map(view).collect(), next }))
}

fn view(row: content_redirect::Model) -> Redirect {
    Redirect { id: row.id, from: row.source, to: row.target, created_at: row.created_at.0, by: row.made_by }
}

/// A path of the site: no other host, no query, no way out.
fn path(text: &str) -> Option<String> {
    let text = text.trim();
    let plain = text.starts_with('/') && !text.starts_with("//") && !text.contains(['?', '#', '\\', '\0']);
    let good = plain
        && !text.chars().any(|c| c.is_control() || c.is_whitespace())
        && text.chars().count() <= PATH_MAX;
    (good && text.len() > 1 && !text.contains("..")).then(|| text.trim_end_matches('/').to_owned())
}

/// Writes a redirect; what led to its address leads on to the new one.
pub(super) async fn put(
    tx: &Tx,
    ids: &Ids,
    staff: &Staff,
    from: &str,
    to: &str,
    now: OffsetDateTime,
) -> Result<Redirect, AppError> {
    around::lead_on(tx, from, to).await?;
    // Whatever leads to itself by now is a page again.
    around::remove_redirect_from(tx, to).await?;
    let row = content_redirect::Model {
        id: ids.id(),
        source: from.to_owned(),
        target: to.to_owned(),
        made_by: staff.name.clone(),
        created_at: millis(now),
    };
    around::add_redirect(tx, row.clone()).await?;
    Ok(view(row))
}

/// Adds a redirect (301). An address that is a page of its own cannot lead away, and the target must be a page.
#[utoipa::path(
    post,
    path = "/editor/redirects",
    operation_id = "editor_redirects_add",
    tag = "editor",
    request_body = RedirectForm,
    responses(
        (status = 201, description = "The redirect", body = Redirect),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 409, description = "There is a page at the address: `address-taken`", body = Problem),
        (status = 422, description = "No good address (`redirect-path`), or no page to lead to (`redirect-target`)", body = Problem),
    )
)]
pub async fn add(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Json(form): Json<RedirectForm>,
) -> Result<(StatusCode, Out<Redirect>), AppError> {
    let bad = || AppError::Unprocessable("redirect-path");
    let (from, to) = (path(&form.from).ok_or_else(bad)?, path(&form.to).ok_or_else(bad)?);
    let content = state.knowledge.now();
    let is_page = |path: &str| pages::load(&content, path, shared::lang::Lang::Ru).1 == 200;
    if is_page(&from) {
        return Err(AppError::Conflict("address-taken"));
    }
    if from == to || !is_page(&to) {
        return Err(AppError::Unprocessable("redirect-target"));
    }
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    live::bump(&tx).await?;
    let made = put(&tx, &state.ids, &staff, &from, &to, now).await?;
    note(&tx, &staff, "content.redirect.add", &made.id.to_string(), now).await?;
    tx.commit().await?;
    state.knowledge.follow(&state.db).await?;
    Ok((StatusCode::CREATED, Out(made)))
}

/// Takes a redirect away.
#[utoipa::path(
    delete,
    path = "/editor/redirects/{id}",
    operation_id = "editor_redirects_remove",
    tag = "editor",
    params(("id" = String, Path, description = "Id")),
    responses(
        (status = 204, description = "It is gone"),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such redirect", body = Problem),
    )
)]
pub async fn remove(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Path(id): Path<String>,
) -> Result<StatusCode, AppError> {
    let id = id_of(&id)?;
    let tx = state.db.begin().await?;
    live::bump(&tx).await?;
    if !around::remove_redirect(&tx, id).await? {
        return Err(AppError::NotFound);
    }
    note(&tx, &staff, "content.redirect.remove", &id.to_string(), state.clock.now()).await?;
    tx.commit().await?;
    state.knowledge.follow(&state.db).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn note(tx: &Tx, staff: &Staff, action: &str, id: &str, now: OffsetDateTime) -> Result<(), AppError> {
    let (actor, object) = (label(staff), format!("redirect:{id}"));
    journal::append(tx, now, journal::Entry { actor: &actor, action, object: &object, note: "" }).await
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn only_paths_of_the_site() {
        assert_eq!(path(" /kb/old/ ").as_deref(), Some("/kb/old"));
        for bad in [
            "",
            "/",
            "kb/old",
            "//evil.example",
            "/kb/x?y",
            "/kb/../x",
            "https://evil.example",
            "/a b",
            "/\\evil",
        ] {
            assert_eq!(path(bad), None, "{bad}");
        }
    }
}
