//! Drafts: one open an item.

use axum::http::HeaderMap;
use shared::api::editor::{Change, DraftView, RevisionState};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    names::{after, item_of, label},
    presence::EditorEvent,
    store::{self, Revision},
    view,
};
use crate::{
    journal,
    platform::{
        database::Tx,
        error::AppError,
        extract::{Staff, if_match},
        state::AppState,
    },
};

pub(super) mod approve;
pub(super) mod discard;
pub(super) mod get;
pub(super) mod give_back;
pub(super) mod open;
pub(super) mod publish;
pub(super) mod rebase;
pub(super) mod save;
pub(super) mod seen;
pub(super) mod submit;
pub(super) mod unschedule;

/// The id of a path.
pub(super) fn id_of(text: &str) -> Result<Uuid, AppError> {
    text.parse().map_err(|_| AppError::NotFound)
}

/// A text of somebody who explains something, cleaned; at most as long as a remark.
///
/// # Errors
/// 422 when it is longer, or missing where it is needed.
pub(super) fn remark(field: &'static str, text: &str, needed: bool) -> Result<String, AppError> {
    use shared::api::editor::REMARK_MAX;

    use crate::platform::error::WrongField;
    let text = shared::forms::clean(text);
    let wrong = |code, limit| {
        let field = field.to_owned();
        Err(AppError::Invalid(vec![WrongField { field, code, limit }]))
    };
    if needed && text.is_empty() {
        return wrong("required", None);
    }
    if text.chars().count() > REMARK_MAX {
        return wrong("too-long", Some(REMARK_MAX));
    }
    Ok(text)
}

/// A draft, locked, in the version that was seen.
///
/// # Errors
/// 412 with the newer draft when somebody changed it meanwhile, 404 when there is none.
pub(super) async fn lock_seen(
    state: &AppState,
    tx: &Tx,
    staff: &Staff,
    id: &str,
    headers: &HeaderMap,
) -> Result<Revision, AppError> {
    let seen = if_match(headers)?;
    let row = store::lock(tx, id_of(id)?).await?;
    if seen.is_some_and(|seen| seen != row.version) {
        return Err(AppError::Stale.and("current", &view::draft(state, staff, row).await?));
    }
    Ok(row)
}

/// Writes a changed draft and its line of the journal.
pub(super) async fn keep(
    state: &AppState,
    tx: &Tx,
    staff: &Staff,
    row: &mut Revision,
    action: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    store::save(tx, row, now).await?;
    note(tx, staff, row, action, now).await?;
    state.editorial.beat(row.id, staff, false, now);
    Ok(())
}

/// A line of the journal about a draft.
pub(super) async fn note(
    tx: &Tx,
    staff: &Staff,
    row: &Revision,
    action: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let (actor, object) = (label(staff), format!("content:{}", store::name_of(&item_of(row)?)));
    let note = format!("revision {}", row.number);
    journal::append(tx, now, journal::Entry { actor: &actor, action, object: &object, note: &note }).await
}

/// Moves a draft to the state after a change.
pub(super) fn step(row: &mut Revision, change: Change) -> Result<RevisionState, AppError> {
    let state = after(row, change)?;
    state.as_str().clone_into(&mut row.state);
    Ok(state)
}

/// Tells open pages that a draft changed.
pub(super) fn tell(state: &AppState, name: &'static str, row: &Revision) -> Result<(), AppError> {
    let others = state.editorial.others(row.id, None, state.clock.now());
    state.editorial.tell(EditorEvent { name, id: row.id, item: item_of(row)?, version: row.version, others });
    Ok(())
}

/// After the commit: open pages are told, and whoever changed it sees it.
pub(super) async fn done(state: &AppState, staff: &Staff, row: Revision) -> Result<DraftView, AppError> {
    tell(state, "draft-changed", &row)?;
    view::draft(state, staff, row).await
}
