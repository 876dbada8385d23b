//! An item changed: noted in the transaction of the change.

use shared::{api::editor::Significance, content::ContentKind, lang::Lang, validate::secrets::mask_secrets};
use time::OffsetDateTime;

use super::store;
use crate::platform::{database::Tx, error::AppError};

/// Longest remark that is passed on, characters.
const NOTE_MAX: usize = 300;

/// A published change.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// Kind of the item.
    pub kind: ContentKind,
    /// Key of the item.
    pub key: &'a str,
    /// Language of the text that changed.
    pub lang: Lang,
    /// What changed, in the editor's words, for readers; may be empty.
    pub note: &'a str,
}

/// Tells subscribers of a change that is worth it: a medium or major one. A corrected slip of the pen tells nobody. Call it in
/// the transaction that publishes; the letters are written afterwards, by the worker.
///
/// # Errors
/// When the database refuses.
pub async fn tell(
    tx: &Tx,
    change: &Change<'_>,
    significance: Significance,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    if significance == Significance::Typo {
        return Ok(());
    }
    let note: String = mask_secrets(change.note.trim()).chars().take(NOTE_MAX).collect();
    store::add_news(tx, change.kind, change.key, change.lang, &note, now).await
}
