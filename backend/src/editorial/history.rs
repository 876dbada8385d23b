//! How a live text is replaced: never without a revision of what was there before.

use shared::{
    api::editor::{ItemRef, RevisionState, Significance},
    content::Doc,
};
use time::OffsetDateTime;

use super::store::{self, Revision};
use crate::{
    entity::{content_item, millis},
    knowledge::live,
    platform::{
        database::Tx,
        error::AppError,
        extract::Staff,
        ids::{Ids, sha256},
    },
};

/// Who changes a live text without a draft, and why.
pub(super) struct Reason<'a> {
    /// Who; nobody for an import.
    pub(super) who: Option<&'a Staff>,
    /// In words for colleagues.
    pub(super) note: &'a str,
}

/// A revision of an item with nothing but its document in it.
pub(super) fn blank(ids: &Ids, item: &ItemRef, number: i32, doc: String, now: OffsetDateTime) -> Revision {
    Revision {
        id: ids.id(),
        kind: item.kind.as_str().to_owned(),
        key: item.key.clone(),
        lang: item.lang.as_str().to_owned(),
        number,
        state: RevisionState::Published.as_str().to_owned(),
        open_item: None,
        author_id: None,
        author: String::new(),
        edited_by: None,
        editor: String::new(),
        reviewer_id: None,
        reviewer: String::new(),
        publisher_id: None,
        publisher: String::new(),
        doc,
        base_number: 0,
        significance: Significance::Medium.as_str().to_owned(),
        note: String::new(),
        returned: String::new(),
        publish_at: None,
        version: 1,
        created_at: millis(now),
        updated_at: millis(now),
        published_at: Some(millis(now)),
    }
}

/// Keeps what came from files as the first revision, before anything else replaces it.
pub(super) async fn keep_first(
    tx: &Tx,
    ids: &Ids,
    item: &ItemRef,
    row: &mut content_item::Model,
) -> Result<(), AppError> {
    if row.number > 0 {
        return Ok(());
    }
    row.number = store::next_number(tx, item).await?;
    let first = blank(ids, item, row.number, row.doc.clone(), row.updated_at.0);
    store::insert(tx, first).await?;
    live::save(tx, row.clone()).await
}

/// Makes a document the live one of an item, under the number of its revision.
pub(super) async fn put_live(
    tx: &Tx,
    ids: &Ids,
    item: &ItemRef,
    row: Option<content_item::Model>,
    doc: &Doc,
    number: i32,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let json = doc.to_json().map_err(AppError::internal)?;
    let checksum = sha256(json.as_bytes());
    match row {
        Some(row) => {
            let key = item.key.clone();
            live::save(
                tx,
                content_item::Model { key, doc: json, checksum, number, updated_at: millis(now), ..row },
            )
            .await
        }
        None => {
            let row = content_item::Model {
                id: ids.id(),
                kind: item.kind.as_str().to_owned(),
                key: item.key.clone(),
                lang: item.lang.as_str().to_owned(),
                position: live::next_position(tx).await?,
                doc: json,
                checksum,
                updated_at: millis(now),
                number,
                imported: String::new(),
            };
            live::insert(tx, vec![row]).await
        }
    }
}

/// Replaces a live text without a draft, as a slip of the pen: both the text of before and the new one stay in the history.
pub(super) async fn replace(
    tx: &Tx,
    ids: &Ids,
    item: &ItemRef,
    mut row: content_item::Model,
    doc: &Doc,
    reason: &Reason<'_>,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    keep_first(tx, ids, item, &mut row).await?;
    let number = store::next_number(tx, item).await?;
    let mut new = blank(ids, item, number, doc.to_json().map_err(AppError::internal)?, now);
    new.base_number = row.number;
    new.significance = Significance::Typo.as_str().to_owned();
    reason.note.clone_into(&mut new.note);
    if let Some(staff) = reason.who {
        for (id, name) in [
            (&mut new.author_id, &mut new.author),
            (&mut new.edited_by, &mut new.editor),
            (&mut new.publisher_id, &mut new.publisher),
        ] {
            (*id, *name) = (Some(staff.id), staff.name.clone());
        }
    }
    store::insert(tx, new).await?;
    put_live(tx, ids, item, Some(row), doc, number, now).await
}
