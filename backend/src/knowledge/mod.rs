//! The knowledge base: content in files and in the database, the published snapshot, pages, search.

use std::{path::Path, sync::Arc};

use arc_swap::ArcSwap;

use crate::platform::{assets, clock::Clock, database::Db, error::AppError, ids::Ids};

pub mod check;
pub mod codes;
pub mod export;
pub mod feedback;
pub mod files;
pub mod form;
pub mod item_pages;
pub mod listing;
pub mod pages;
pub mod paths;
pub mod published;
pub mod remit;
pub mod render;
pub mod routes;
pub mod search;
pub mod search_docs;
mod search_page;
pub mod service_pages;
mod store;

pub use published::Published;
pub use store::{ImportReport, forget_feedback};

/// The published content; cheap to read from any handler.
#[derive(Clone)]
pub struct Knowledge(Arc<ArcSwap<Published>>);

/// Why content was not imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The files cannot be read.
    #[error("the content cannot be read: {0}")]
    Io(#[from] std::io::Error),
    /// The files have mistakes; nothing was imported.
    #[error("{} mistakes in the content", .0.len())]
    Mistakes(Vec<files::Mistake>),
    /// The database refused.
    #[error("the database refused the content: {0}")]
    Store(#[from] AppError),
}

impl Knowledge {
    /// What the database holds.
    ///
    /// # Errors
    /// When it does not answer or holds a broken document.
    pub async fn load(db: &Db) -> Result<Self, AppError> {
        Ok(Self(Arc::new(ArcSwap::from_pointee(Published::build(store::load(db).await?)))))
    }

    /// The content of this moment.
    pub fn now(&self) -> Arc<Published> {
        self.0.load_full()
    }

    /// Reads the database again after something was published.
    ///
    /// # Errors
    /// When it does not answer; the old content stays.
    pub async fn reload(&self, db: &Db) -> Result<(), AppError> {
        self.0.store(Arc::new(Published::build(store::load(db).await?)));
        Ok(())
    }
}

/// Reads the content of a folder, or, without one, what is inside the binary.
///
/// # Errors
/// When the files cannot be read, or have mistakes.
pub fn read_content(folder: Option<&Path>) -> Result<Vec<files::Item>, ImportError> {
    let files = match folder {
        Some(folder) => files::read_folder(folder)?,
        None => assets::embedded_content()
            .into_iter()
            .filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)))
            .collect(),
    };
    let mut files = files;
    files.sort();
    let (items, mut mistakes) = files::read(&files);
    mistakes.extend(check::check(&items, &files));
    mistakes.sort();
    if mistakes.is_empty() { Ok(items) } else { Err(ImportError::Mistakes(mistakes)) }
}

/// Makes the database's content equal to the files, in one transaction; nothing changes on a mistake.
///
/// # Errors
/// [`ImportError`] says what was wrong.
pub async fn import(
    db: &Db,
    clock: &dyn Clock,
    ids: &Ids,
    items: &[files::Item],
) -> Result<ImportReport, ImportError> {
    let tx = db.begin().await.map_err(AppError::from)?;
    let report = store::replace(&tx, items, clock.now(), || ids.id()).await?;
    tx.commit().await.map_err(AppError::from)?;
    Ok(report)
}

/// Whether the database has no content yet.
///
/// # Errors
/// When it does not answer.
pub async fn is_empty(db: &Db) -> Result<bool, AppError> {
    store::is_empty(db.read()).await
}

/// Every item as stored, for export.
///
/// # Errors
/// When the database does not answer.
pub async fn stored(db: &Db) -> Result<Vec<files::Item>, AppError> {
    store::load(db).await
}
