//! Files into the live content: what would change, and the change itself. Nothing that was edited here is overwritten unless
//! somebody says so.

use std::collections::{HashMap, HashSet};

use shared::api::editor::{ImportChange, ItemRef};

use super::{names::item_of_live, store::name_of};
use crate::{
    knowledge::{
        Live,
        files::{Item, Mistake},
    },
    platform::{error::AppError, ids::sha256},
};

mod apply;

pub use apply::{Choice, Done, apply, look};
pub(super) mod routes;

/// The list of what an export was made from: `name;checksum`, a line each.
pub const MANIFEST: &str = "manifest.csv";

/// The manifest of items.
pub fn manifest(live: &[Live]) -> String {
    let mut lines: Vec<String> =
        live.iter().map(|live| format!("{};{}", name_of(&item_of_live(live)), live.checksum)).collect();
    lines.sort();
    lines.push(String::new());
    lines.join("\n")
}

/// The checksums of a manifest, by name. A line that is none is left out.
pub fn read_manifest(text: &str) -> HashMap<String, String> {
    text.lines()
        .filter_map(|line| line.rsplit_once(';'))
        .map(|(name, checksum)| (name.to_owned(), checksum.trim().to_owned()))
        .collect()
}

/// Files as they are read: items, mistakes, and what they were made from.
#[derive(Debug)]
pub struct Files {
    /// Items.
    pub items: Vec<Item>,
    /// What cannot be read.
    pub mistakes: Vec<Mistake>,
    /// Checksums by name; empty without a manifest.
    pub base: HashMap<String, String>,
}

impl Files {
    /// Items that were read without a mistake, with what their files say they were made from.
    pub fn of(items: Vec<Item>, texts: &[(String, String)]) -> Self {
        Self { items, mistakes: Vec::new(), base: base_of(texts) }
    }
}

fn base_of(texts: &[(String, String)]) -> HashMap<String, String> {
    texts.iter().find(|(path, _)| path == MANIFEST).map(|(_, text)| read_manifest(text)).unwrap_or_default()
}

/// Reads files.
pub fn read(mut texts: Vec<(String, String)>) -> Files {
    let base = base_of(&texts);
    texts.sort();
    let (items, mistakes) = crate::knowledge::files::read(&texts);
    Files { items, mistakes, base }
}

/// What becomes of one item.
#[derive(Clone, Debug)]
pub struct Step {
    /// `kind:lang:key`.
    pub name: String,
    /// The item.
    pub item: ItemRef,
    /// What becomes of it.
    pub change: ImportChange,
    /// Its place among the live items.
    pub live: Option<usize>,
    /// Its place among the items of the files.
    pub file: Option<usize>,
}

/// A live item as far as an import looks at it.
#[derive(Clone, Debug)]
pub struct Known {
    /// The item.
    pub item: ItemRef,
    /// SHA-256 of its document.
    pub checksum: String,
    /// The same of what the last import brought; empty for what was made here.
    pub imported: String,
}

/// What an import of files would do. `whole`: what the files do not have is removed. `led_away`: addresses that were given up
/// here for others.
///
/// # Errors
/// Never for documents of content; the serializer's error is passed on.
pub fn plan(
    live: &[Known],
    files: &Files,
    whole: bool,
    led_away: impl Fn(&ItemRef) -> bool,
) -> Result<Vec<Step>, AppError> {
    use ImportChange as C;
    let by_name: HashMap<String, usize> =
        live.iter().enumerate().map(|(at, known)| (name_of(&known.item), at)).collect();
    let mut steps = Vec::new();
    let mut seen = HashSet::new();
    for (at, file) in files.items.iter().enumerate() {
        let item = ItemRef { kind: file.kind, key: file.key.clone(), lang: file.lang };
        let name = name_of(&item);
        let checksum = sha256(file.doc.to_json().map_err(AppError::internal)?.as_bytes());
        let base = files.base.get(&name).map(String::as_str);
        let place = by_name.get(&name).copied();
        let change = match place.map(|place| &live[place]) {
            // Given up here, or removed here although the file was made from it.
            None if led_away(&item) || base.is_some() => C::Conflict,
            None => C::New,
            Some(known) if known.checksum == checksum => C::Same,
            Some(known) if known.checksum == known.imported || Some(known.checksum.as_str()) == base => {
                C::Changed
            }
            Some(known) if checksum == known.imported || Some(checksum.as_str()) == base => C::Kept,
            Some(_) => C::Conflict,
        };
        seen.insert(name.clone());
        steps.push(Step { name, item, change, live: place, file: Some(at) });
    }
    for (at, known) in live.iter().enumerate().filter(|_| whole) {
        let name = name_of(&known.item);
        if seen.contains(&name) {
            continue;
        }
        let base = files.base.get(&name);
        let change = match base {
            Some(base) if *base == known.checksum => C::Removed,
            None if known.checksum == known.imported => C::Removed,
            // Made here, and the files never knew it.
            None if known.imported.is_empty() => C::Kept,
            // Edited here since the files were written.
            Some(_) | None => C::Conflict,
        };
        steps.push(Step { name, item: known.item.clone(), change, live: Some(at), file: None });
    }
    Ok(steps)
}

#[cfg(test)]
mod tests {
    use shared::{
        content::{ContentKind, Doc, Named},
        lang::Lang,
    };

    use super::*;

    fn tag(title: &str) -> Doc {
        Doc::Named(Named { key: "sms".into(), title: title.into(), ..Named::default() })
    }

    fn sum(title: &str) -> String {
        sha256(tag(title).to_json().unwrap().as_bytes())
    }

    fn change(live: Option<(&str, &str)>, file: Option<&str>, base: Option<&str>) -> Option<ImportChange> {
        let item = ItemRef { kind: ContentKind::Tag, key: "sms".into(), lang: Lang::Ru };
        let known = live.map(|(now, imported)| Known {
            item: item.clone(),
            checksum: sum(now),
            imported: if imported.is_empty() { String::new() } else { sum(imported) },
        });
        let items = file.map(|title| Item {
            kind: item.kind,
            key: item.key.clone(),
            lang: item.lang,
            position: 0,
            doc: tag(title),
            file: String::new(),
            line: 0,
        });
        let base = base.map(|title| (name_of(&item), sum(title)));
        let files =
            Files { items: items.into_iter().collect(), mistakes: vec![], base: base.into_iter().collect() };
        plan(&known.into_iter().collect::<Vec<_>>(), &files, true, |_| false)
            .unwrap()
            .first()
            .map(|step| step.change)
    }

    #[test]
    fn what_was_edited_here_is_never_overwritten_in_silence() {
        use ImportChange as C;
        for (live, file, base, wanted) in [
            (None, Some("a"), None, C::New),
            (Some(("a", "a")), Some("a"), None, C::Same),
            (Some(("a", "a")), Some("b"), None, C::Changed),
            // Edited here only, edited there only, edited on both sides.
            (Some(("x", "a")), Some("a"), None, C::Kept),
            (Some(("x", "a")), Some("b"), Some("x"), C::Changed),
            (Some(("x", "a")), Some("b"), None, C::Conflict),
            (Some(("x", "a")), Some("b"), Some("a"), C::Conflict),
            (Some(("x", "")), Some("b"), None, C::Conflict),
            // Gone from the files.
            (Some(("a", "a")), None, None, C::Removed),
            (Some(("x", "a")), None, None, C::Conflict),
            (Some(("x", "")), None, None, C::Kept),
            (Some(("x", "")), None, Some("x"), C::Removed),
            (Some(("y", "")), None, Some("x"), C::Conflict),
            // Gone from here.
            (None, Some("a"), Some("a"), C::Conflict),
        ] {
            assert_eq!(change(live, file, base), Some(wanted), "{live:?} {file:?} {base:?}");
        }
    }

    #[test]
    fn a_manifest_comes_back() {
        let read = read_manifest("tag:ru:sms;ab\nerror_code:ru:x/a;b;cd\n");
        assert_eq!(read["tag:ru:sms"], "ab");
        assert_eq!(read["error_code:ru:x/a;b"], "cd");
    }
}
