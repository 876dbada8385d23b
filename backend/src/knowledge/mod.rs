//! The knowledge base: content in files and in the database, the published snapshot, pages, search.

use std::{collections::HashMap, path::Path, sync::Arc};

use arc_swap::ArcSwap;
use shared::{
    content::{ContentKind, check::Known},
    lang::Lang,
};

use crate::{
    entity::content_item,
    platform::{assets, database::Db, error::AppError},
};

pub mod address;
pub mod anchors;
pub mod builder;
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

pub use published::{Live, Published, Uses};
pub use store::{forget_feedback, live};

/// The published content; cheap to read from any handler.
#[derive(Clone)]
pub struct Knowledge(Arc<Inner>);

struct Inner {
    now: ArcSwap<Published>,
    /// Held while a newer version is put together: one at a time.
    turn: tokio::sync::Mutex<()>,
}

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

/// A stored item, typed.
fn live_of(row: content_item::Model) -> Result<Option<Live>, AppError> {
    let (Some(kind), Some(lang)) = (ContentKind::parse(&row.kind), Lang::parse(&row.lang)) else {
        return Ok(None);
    };
    let doc = files::Doc::from_json(kind, &row.doc)
        .map_err(|error| AppError::internal(format!("stored {} {} is broken: {error}", row.kind, row.key)))?;
    let item =
        files::Item { kind, key: row.key, lang, position: row.position, doc, file: String::new(), line: 0 };
    let number = u32::try_from(row.number).unwrap_or_default();
    Ok(Some(Live { id: row.id, item, checksum: row.checksum, number, updated_at: row.updated_at.0 }))
}

impl Knowledge {
    /// What the database holds.
    ///
    /// # Errors
    /// When it does not answer or holds a broken document.
    pub async fn load(db: &Db) -> Result<Self, AppError> {
        let empty = ArcSwap::from_pointee(Published::of(Vec::new(), HashMap::new(), 0, HashMap::new()));
        let knowledge = Self(Arc::new(Inner { now: empty, turn: tokio::sync::Mutex::default() }));
        knowledge.follow(db).await?;
        Ok(knowledge)
    }

    /// The content of this moment.
    pub fn now(&self) -> Arc<Published> {
        self.0.now.load_full()
    }

    /// Takes over what was published since, here or by another server; says whether there was anything. Only what changed
    /// is read, so that one publication among ten thousand items costs little.
    ///
    /// # Errors
    /// When the database does not answer; the old content stays.
    pub async fn follow(&self, db: &Db) -> Result<bool, AppError> {
        if live::version(db.read()).await? == self.now().number {
            return Ok(false);
        }
        let _turn = self.0.turn.lock().await;
        // Read before the items: what is published meanwhile makes another version, which is followed next time.
        let version = live::version(db.read()).await?;
        let before = self.now();
        if version == before.number {
            return Ok(false);
        }
        let heads = live::heads(db.read()).await?;
        let known: HashMap<_, _> = before.live.iter().map(|one| (one.id, one)).collect();
        let same = |head: &live::Head| {
            let one = known.get(&head.id)?;
            let item = &one.item;
            let number = u32::try_from(head.number).unwrap_or_default();
            let same =
                one.checksum == head.checksum && item.position == head.position && one.number == number;
            (same && item.key == head.key).then(|| Arc::clone(one))
        };
        let changed: Vec<_> = heads.iter().filter(|head| same(head).is_none()).map(|head| head.id).collect();
        let mut fresh = HashMap::new();
        for row in live::by_ids(db.read(), &changed).await? {
            if let Some(one) = live_of(row)? {
                fresh.insert(one.id, Arc::new(one));
            }
        }
        let all = heads.iter().filter_map(|head| same(head).or_else(|| fresh.remove(&head.id))).collect();
        let redirects = live::redirects(db.read()).await?.into_iter().collect();
        let uses = before.uses.clone();
        let new = tokio::task::spawn_blocking(move || Published::of(all, redirects, version, uses));
        self.0.now.store(Arc::new(new.await.map_err(AppError::internal)?));
        Ok(true)
    }

    /// Lets search weigh items by how much they are used lately; says whether anything changed.
    ///
    /// # Errors
    /// When the index cannot be built; the old one stays.
    pub async fn weigh(&self, uses: Uses) -> Result<bool, AppError> {
        let _turn = self.0.turn.lock().await;
        let before = self.now();
        if before.uses == uses {
            return Ok(false);
        }
        let new = tokio::task::spawn_blocking(move || {
            Published::of(before.live.clone(), before.redirects.clone(), before.number, uses)
        });
        self.0.now.store(Arc::new(new.await.map_err(AppError::internal)?));
        Ok(true)
    }
}

/// The content files of a folder, or, without one, of the binary: path and text.
///
/// # Errors
/// When a file cannot be read.
pub fn content_files(folder: Option<&Path>) -> Result<Vec<(String, String)>, ImportError> {
    let mut files = match folder {
        Some(folder) => files::read_folder(folder)?,
        None => assets::embedded_content()
            .into_iter()
            .filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)))
            .collect(),
    };
    files.sort();
    Ok(files)
}

/// Reads content files into items.
///
/// # Errors
/// When the files have mistakes.
pub fn check_content(files: &[(String, String)]) -> Result<Vec<files::Item>, ImportError> {
    let (items, mut mistakes) = files::read(files);
    mistakes.extend(check::check(&items, files));
    mistakes.sort();
    if mistakes.is_empty() { Ok(items) } else { Err(ImportError::Mistakes(mistakes)) }
}

/// Reads the content of a folder, or, without one, what is inside the binary.
///
/// # Errors
/// When the files cannot be read, or have mistakes.
pub fn read_content(folder: Option<&Path>) -> Result<Vec<files::Item>, ImportError> {
    check_content(&content_files(folder)?)
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
/// When the database does not answer or holds a broken document.
pub async fn stored(db: &Db) -> Result<Vec<Live>, AppError> {
    let mut items = Vec::new();
    for row in live::rows(db.read()).await? {
        items.extend(live_of(row)?);
    }
    Ok(items)
}

/// What the rules of content are checked against: everything that readers can open now.
impl Known for Published {
    fn has(&self, kind: ContentKind, key: &str) -> bool {
        match kind {
            ContentKind::Article | ContentKind::Faq => match key.split_once('#') {
                None => self.article(key, Lang::Ru).is_some(),
                Some((slug, heading)) => self.article(slug, Lang::Ru).is_some_and(|(article, _)| {
                    shared::markdown::html(&article.body, |_| None).1.iter().any(|known| known.id == heading)
                }),
            },
            ContentKind::ErrorCode => self.code_of_key(key).is_some(),
            ContentKind::ErrorFamily => self.family(key).is_some(),
            ContentKind::Guide => self.guide(key).is_some(),
            ContentKind::Template => self.template(key).is_some(),
            ContentKind::Service => self.service(key).is_some(),
            ContentKind::Block => self.block(key).is_some(),
            ContentKind::Tag => self.tags.iter().any(|tag| tag.key == key),
            ContentKind::Category => {
                let (category, topic) =
                    key.split_once('/').map_or((key, None), |(key, topic)| (key, Some(topic)));
                let known = self.categories.iter().find(|known| known.key == category);
                known.is_some_and(|known| {
                    topic.is_none_or(|topic| known.subtopics.iter().any(|one| one.key == topic))
                })
            }
            ContentKind::Remit => self.remits.iter().any(|remit| remit.key == key),
            ContentKind::Drawing => self.drawings.contains_key(key),
            ContentKind::Synonyms | ContentKind::Contacts => true,
        }
    }
}
