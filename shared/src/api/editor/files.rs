//! The content as files; pictures.

use serde::{Deserialize, Serialize};

use super::Finding;
use crate::{content::ContentKind, lang::Lang};

/// A file of the content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ContentFile {
    /// Path below the content folder, `articles/no-code.md`.
    pub path: String,
    /// The text.
    pub text: String,
}

/// What to import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportForm {
    /// The files.
    pub files: Vec<ContentFile>,
    /// They are the whole content: what they do not have is removed.
    #[serde(default)]
    pub whole: bool,
    /// Conflicts in which the files win, `kind:lang:key`. Without them a conflict refuses the import.
    #[serde(default)]
    pub accept: Vec<String>,
    /// Conflicts in which the live text stays, `kind:lang:key`.
    #[serde(default)]
    pub keep: Vec<String>,
}

/// What becomes of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportChange {
    /// It is not there yet.
    New,
    /// The file has another text; the live one is as the files knew it.
    Changed,
    /// Nothing.
    Same,
    /// It was edited here since the files were written, and the files did not change it: it stays.
    Kept,
    /// Both changed.
    Conflict,
    /// The files no longer have it.
    Removed,
}

/// What becomes of an item, with both texts where they differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ImportItem {
    /// `kind:lang:key`: its name in `accept` and `keep`.
    pub id: String,
    /// Kind.
    pub kind: ContentKind,
    /// Key.
    pub key: String,
    /// Language.
    pub lang: Lang,
    /// Title.
    pub title: String,
    /// What becomes of it.
    pub change: ImportChange,
    /// The file it comes from; empty when it is removed.
    pub file: String,
    /// The live text as a file; empty when the same or new.
    pub live: String,
    /// The new text as a file; empty when the same or removed.
    pub new: String,
}

/// What an import would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ImportPlan {
    /// What changes; items that stay the same are counted only.
    pub items: Vec<ImportItem>,
    /// Items that stay the same.
    pub same: u32,
    /// Mistakes of the files: with one of them nothing is imported. `field` is file and line.
    pub mistakes: Vec<Finding>,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ImportResult {
    /// New items.
    pub added: u32,
    /// Items whose text differs.
    pub changed: u32,
    /// Items as they were.
    pub same: u32,
    /// Items edited here that stayed.
    pub kept: u32,
    /// Items that are gone.
    pub removed: u32,
    /// Version of the whole content.
    pub content_version: i64,
}

/// A picture for texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Picture {
    /// How a text names it, `img/<hash>.png`.
    pub src: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}
