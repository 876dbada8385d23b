//! Carries out an import, in one transaction.

use std::collections::HashSet;

use shared::api::editor::{ImportChange, ImportResult, ItemRef};
use shared::content::ContentKind;
use shared::lang::Lang;
use time::OffsetDateTime;

use super::{Files, Known, Step, plan};
use crate::{
    editorial::{
        history::{Reason, replace},
        names::path_of,
        store,
    },
    entity::{content_item, millis},
    journal,
    knowledge::live,
    platform::{
        database::{Db, Tx},
        error::AppError,
        extract::Staff,
        ids::{Ids, sha256},
    },
};

/// What to do about conflicts.
#[derive(Clone, Debug)]
pub enum Choice {
    /// Nothing is imported while there is one.
    Refuse,
    /// The live text stays.
    Keep,
    /// The files win.
    Files,
    /// By name: those where the files win, and those where the live text stays; another one refuses.
    Named {
        /// The files win.
        files: HashSet<String>,
        /// The live text stays.
        keep: HashSet<String>,
    },
}

impl Choice {
    /// Whether the files win; nothing when it is not said.
    fn files_win(&self, name: &str) -> Option<bool> {
        match self {
            Self::Refuse => None,
            Self::Keep => Some(false),
            Self::Files => Some(true),
            Self::Named { files, .. } if files.contains(name) => Some(true),
            Self::Named { keep, .. } => keep.contains(name).then_some(false),
        }
    }
}

/// How an import went.
#[derive(Debug)]
pub enum Done {
    /// Carried out.
    Imported(ImportResult),
    /// Refused, because of these; nothing was changed.
    Conflicts(Vec<Step>),
}

fn known(row: &content_item::Model) -> Option<Known> {
    let (kind, lang) = (ContentKind::parse(&row.kind)?, Lang::parse(&row.lang)?);
    let item = ItemRef { kind, key: row.key.clone(), lang };
    Some(Known { item, checksum: row.checksum.clone(), imported: row.imported.clone() })
}

/// What an import would do now.
///
/// # Errors
/// When the database does not answer.
pub async fn look(
    db: &Db,
    files: &Files,
    whole: bool,
) -> Result<(Vec<Step>, Vec<content_item::Model>), AppError> {
    let rows: Vec<_> = live::rows(db.read()).await?.into_iter().filter(|row| known(row).is_some()).collect();
    let away: HashSet<String> = live::redirects(db.read()).await?.into_iter().map(|(from, _)| from).collect();
    let led = |item: &ItemRef| path_of(item.kind, &item.key).is_some_and(|path| away.contains(&path));
    let live: Vec<Known> = rows.iter().filter_map(known).collect();
    Ok((plan(&live, files, whole, led)?, rows))
}

/// Carries out an import of files without mistakes. What is replaced stays in the history.
///
/// # Errors
/// When the database refuses; then nothing was changed.
pub async fn apply(
    db: &Db,
    ids: &Ids,
    files: &Files,
    whole: bool,
    choice: &Choice,
    who: Option<&Staff>,
    now: OffsetDateTime,
) -> Result<Done, AppError> {
    let tx = db.begin().await?;
    // Publications and other imports wait from here on, so what is looked at stays as it is.
    let content_version = live::bump(&tx).await?;
    let rows: Vec<_> = live::rows(&tx).await?.into_iter().filter(|row| known(row).is_some()).collect();
    let away: HashSet<String> = live::redirects(&tx).await?.into_iter().map(|(from, _)| from).collect();
    let led = |item: &ItemRef| path_of(item.kind, &item.key).is_some_and(|path| away.contains(&path));
    let all: Vec<Known> = rows.iter().filter_map(known).collect();
    let mut steps = plan(&all, files, whole, led)?;
    let is_open =
        |step: &&Step| step.change == ImportChange::Conflict && choice.files_win(&step.name).is_none();
    let open: Vec<Step> = steps.iter().filter(is_open).cloned().collect();
    if !open.is_empty() {
        return Ok(Done::Conflicts(open));
    }
    for step in steps.iter_mut().filter(|step| step.change == ImportChange::Conflict) {
        step.change = match (choice.files_win(&step.name), step.live, step.file) {
            (Some(true), Some(_), Some(_)) => ImportChange::Changed,
            (Some(true), None, Some(_)) => ImportChange::New,
            (Some(true), _, None) => ImportChange::Removed,
            _ => ImportChange::Kept,
        };
    }
    let mut result = write(&tx, ids, files, whole, &steps, &rows, who, now).await?;
    result.content_version = content_version;
    let actor = who.map_or("system".to_owned(), crate::editorial::names::label);
    let note = format!("{} added, {} changed, {} removed", result.added, result.changed, result.removed);
    journal::append(
        &tx,
        now,
        journal::Entry { actor: &actor, action: "content.import", object: "content", note: &note },
    )
    .await?;
    tx.commit().await?;
    Ok(Done::Imported(result))
}

#[expect(clippy::too_many_arguments, reason = "one step of `apply`, kept apart for its length")]
async fn write(
    tx: &Tx,
    ids: &Ids,
    files: &Files,
    whole: bool,
    steps: &[Step],
    rows: &[content_item::Model],
    who: Option<&Staff>,
    now: OffsetDateTime,
) -> Result<ImportResult, AppError> {
    let mut result = ImportResult::default();
    let mut fresh = Vec::new();
    let mut position = live::next_position(tx).await?;
    let reason = Reason { who, note: "import" };
    for step in steps {
        let row = step.live.map(|at| &rows[at]);
        match (step.change, step.file.map(|at| &files.items[at])) {
            (ImportChange::New, Some(file)) => {
                let doc = file.doc.to_json().map_err(AppError::internal)?;
                let checksum = sha256(doc.as_bytes());
                // A whole import brings the order along; a few files are put at the end.
                let place = if whole { file.position } else { position };
                position += 1;
                fresh.push(content_item::Model {
                    id: ids.id(),
                    kind: file.kind.as_str().to_owned(),
                    key: file.key.clone(),
                    lang: file.lang.as_str().to_owned(),
                    position: place,
                    doc,
                    imported: checksum.clone(),
                    checksum,
                    updated_at: millis(now),
                    number: 0,
                });
                if let Some(path) = path_of(file.kind, &file.key) {
                    store::around::remove_redirect_from(tx, &path).await?;
                }
                result.added += 1;
            }
            (ImportChange::Changed, Some(file)) => {
                let Some(row) = row else { continue };
                replace(tx, ids, &step.item, row.clone(), &file.doc, &reason, now).await?;
                if let Some(mut row) = live::find(tx, &step.item).await? {
                    row.imported.clone_from(&row.checksum);
                    row.position = if whole { file.position } else { row.position };
                    live::save(tx, row).await?;
                }
                result.changed += 1;
            }
            (ImportChange::Removed, _) => {
                let Some(row) = row else { continue };
                live::remove(tx, row.id).await?;
                result.removed += 1;
            }
            (ImportChange::Same, file) => {
                let place = file.filter(|_| whole).map(|file| file.position);
                if let Some(row) = row
                    && (row.imported != row.checksum || place.is_some_and(|place| place != row.position))
                {
                    let row = content_item::Model {
                        imported: row.checksum.clone(),
                        position: place.unwrap_or(row.position),
                        ..row.clone()
                    };
                    live::save(tx, row).await?;
                }
                result.same += 1;
            }
            _ => result.kept += 1,
        }
    }
    live::insert(tx, fresh).await?;
    Ok(result)
}
