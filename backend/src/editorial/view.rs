//! Drafts and revisions as the wire shows them.

use shared::{
    api::editor::{Change, Comment, DraftView, Person, RevisionRow, RevisionState, may_publish},
    content::Doc,
};
use uuid::Uuid;

use super::{
    check,
    names::{doc_of, item_of, person, significance_of, state_of},
    store::{self, Revision},
};
use crate::{
    accounts,
    entity::content_comment,
    knowledge::live,
    platform::{error::AppError, extract::Staff, state::AppState},
};

/// Whether nobody else may read what this person wrote.
pub(super) async fn is_alone(state: &AppState, staff: Uuid) -> Result<bool, AppError> {
    Ok(accounts::editors(state).await?.iter().all(|one| one.id == staff))
}

/// What a member of staff may do with a revision now.
pub(super) fn allowed(row: &Revision, staff: Uuid, alone: bool) -> Result<Vec<Change>, AppError> {
    let (now, significance) = (state_of(row)?, significance_of(row));
    let own = row.edited_by == Some(staff);
    let may = |change: &&Change| {
        now.may(**change).is_some()
            && match **change {
                Change::Approve => !own || alone,
                Change::Publish | Change::Schedule => may_publish(now, significance, own, alone),
                _ => true,
            }
    };
    Ok(Change::ALL.iter().filter(may).copied().collect())
}

/// A draft as its reader sees it.
///
/// # Errors
/// When the database does not answer or a stored document is broken.
pub(super) async fn draft(state: &AppState, staff: &Staff, row: Revision) -> Result<DraftView, AppError> {
    let item = item_of(&row)?;
    let doc = doc_of(&row)?;
    let current = live::find(state.db.read(), &item).await?;
    let live_doc = match &current {
        Some(current) => {
            let doc = Doc::from_json(item.kind, &current.doc).map_err(AppError::internal)?;
            Some(doc.to_value().map_err(AppError::internal)?)
        }
        None => None,
    };
    let live_number = current.as_ref().map_or(0, |row| row.number);
    let alone = is_alone(state, staff.id).await?;
    let comments = store::around::comments(state.db.read(), row.id).await?;
    let nobody = || Person { id: Uuid::nil(), name: String::new() };
    Ok(DraftView {
        findings: check::in_words(&check::faults(&state.knowledge.now(), &item, &doc)),
        may: allowed(&row, staff.id, alone)?,
        others: state.editorial.others(row.id, Some(staff.id), state.clock.now()),
        comments: comments.into_iter().map(comment).collect(),
        id: row.id,
        kind: item.kind,
        key: item.key,
        lang: item.lang,
        number: whole(row.number),
        state: state_of(&row)?,
        version: row.version,
        doc: doc.to_value().map_err(AppError::internal)?,
        live: live_doc,
        base_number: whole(row.base_number),
        live_number: whole(live_number),
        stale: state_of(&row)?.is_open() && live_number != row.base_number,
        author: person(row.author_id, &row.author).unwrap_or_else(nobody),
        edited_by: person(row.edited_by, &row.editor).unwrap_or_else(nobody),
        reviewer: person(row.reviewer_id, &row.reviewer),
        significance: significance_of(&row),
        note: row.note,
        returned: row.returned,
        publish_at: row.publish_at.map(|at| at.0),
        created_at: row.created_at.0,
        updated_at: row.updated_at.0,
        alone,
    })
}

/// A number of a revision.
pub(super) fn whole(number: i32) -> u32 {
    u32::try_from(number).unwrap_or_default()
}

/// A remark.
pub(super) fn comment(row: content_comment::Model) -> Comment {
    Comment {
        id: row.id,
        author: Person { id: row.author_id, name: row.author },
        field: row.field,
        line: row.line.and_then(|line| u32::try_from(line).ok()),
        text: row.body,
        resolved: row.resolved,
        created_at: row.created_at.0,
    }
}

/// A revision in a history; `live`: the number that readers see.
pub(super) fn revision(row: &Revision, live: i32) -> Result<RevisionRow, AppError> {
    let state = state_of(row)?;
    Ok(RevisionRow {
        number: whole(row.number),
        state,
        author: person(row.author_id, &row.author),
        reviewer: person(row.reviewer_id, &row.reviewer),
        publisher: person(row.publisher_id, &row.publisher),
        significance: significance_of(row),
        note: row.note.clone(),
        live: state == RevisionState::Published && row.number == live,
        created_at: row.created_at.0,
        published_at: row.published_at.map(|at| at.0),
    })
}
