//! Names on the wire and in the database.

use shared::{
    api::editor::{Change, ItemRef, Person, RevisionState, Significance},
    content::{ContentKind, Doc, links::Target},
    lang::Lang,
};
use uuid::Uuid;

use super::store::Revision;
use crate::{
    knowledge::{Live, paths},
    platform::{
        error::AppError,
        extract::{Actor, Staff},
    },
};

/// Who, as the journal calls them.
pub(super) fn label(staff: &Staff) -> String {
    Actor::Staff(staff.clone()).label()
}

/// A person of a revision.
pub(super) fn person(id: Option<Uuid>, name: &str) -> Option<Person> {
    id.map(|id| Person { id, name: name.to_owned() })
}

/// The item of a revision.
pub(super) fn item_of(row: &Revision) -> Result<ItemRef, AppError> {
    let kind = ContentKind::parse(&row.kind).ok_or_else(|| AppError::internal("a revision of no kind"))?;
    let lang = Lang::parse(&row.lang).ok_or_else(|| AppError::internal("a revision in no language"))?;
    Ok(ItemRef { kind, key: row.key.clone(), lang })
}

/// The item of a live text.
pub(super) fn item_of_live(live: &Live) -> ItemRef {
    ItemRef { kind: live.item.kind, key: live.item.key.clone(), lang: live.item.lang }
}

/// Where a revision stands.
pub(super) fn state_of(row: &Revision) -> Result<RevisionState, AppError> {
    RevisionState::parse(&row.state).ok_or_else(|| AppError::internal("a revision in no state"))
}

/// How much it changes.
pub(super) fn significance_of(row: &Revision) -> Significance {
    Significance::parse(&row.significance).unwrap_or_default()
}

/// The document of a revision.
pub(super) fn doc_of(row: &Revision) -> Result<Doc, AppError> {
    Doc::from_json(item_of(row)?.kind, &row.doc).map_err(AppError::internal)
}

/// The state after a change.
///
/// # Errors
/// 409 when it is not possible now.
pub(super) fn after(row: &Revision, change: Change) -> Result<RevisionState, AppError> {
    state_of(row)?.may(change).ok_or(AppError::Conflict("draft-state"))
}

/// Path of an item's page on the site; kinds without a page of their own have none.
pub(super) fn path_of(kind: ContentKind, key: &str) -> Option<String> {
    Some(match kind {
        ContentKind::Article | ContentKind::Faq => paths::article(key),
        ContentKind::Guide => paths::guide(key),
        ContentKind::Service => paths::service(key),
        ContentKind::Template => paths::template(key),
        ContentKind::ErrorFamily => paths::family(key),
        ContentKind::ErrorCode => {
            let (family, code) = key.split_once('/')?;
            paths::code(family, code)
        }
        ContentKind::Block => paths::block(key),
        _ => return None,
    })
}

/// A place of the content in words: `article:no-code#why`.
pub(super) fn target_name(target: &Target) -> String {
    format!("{}:{}", target.kind.as_str(), target.key)
}
