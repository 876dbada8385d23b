//! Content as files: reading them into typed items, with the file and the line of each mistake.

use std::{fmt, path::Path};

use serde::de::DeserializeOwned;
pub use shared::content::Doc;
use shared::{
    content::{
        Article, Category, Contacts, ContentKind, Drawing, ErrorCode, ErrorFamily, Guide, Named, Remit,
        Service, Template,
    },
    lang::Lang,
};

/// A mistake in a content file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// Path below the content folder.
    pub file: String,
    /// Line, from 1; 0 when it is the whole file.
    pub line: usize,
    /// What is wrong and how to mend it.
    pub what: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "content/{}:{}: {}", self.file, self.line, self.what)
    }
}

/// One item read from the files.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Kind.
    pub kind: ContentKind,
    /// Key.
    pub key: String,
    /// Language.
    pub lang: Lang,
    /// Position in its file or folder.
    pub position: i32,
    /// The typed document.
    pub doc: Doc,
    /// The file it was read from.
    pub file: String,
    /// The line where it begins.
    pub line: usize,
}

/// The files of a content folder: path below it and text.
///
/// # Errors
/// When a folder or a file cannot be read, or is no UTF-8.
pub fn read_folder(root: &Path) -> std::io::Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let known = path
                .extension()
                .is_some_and(|ending| ["md", "yaml", "csv", "svg"].iter().any(|e| ending == *e));
            if let (true, Ok(below)) = (known, path.strip_prefix(root)) {
                files.push((below.to_string_lossy().replace('\\', "/"), std::fs::read_to_string(&path)?));
            }
        }
    }
    files.sort();
    Ok(files)
}

// The header's own unknown keys are refused when it becomes an `ErrorFamily`.
#[derive(serde::Deserialize)]
struct CodeFile {
    #[serde(flatten)]
    family: serde_json::Map<String, serde_json::Value>,
    codes: Vec<ErrorCode>,
}

struct Reader {
    items: Vec<Item>,
    mistakes: Vec<Mistake>,
}

impl Reader {
    fn wrong(&mut self, file: &str, line: usize, what: impl Into<String>) {
        self.mistakes.push(Mistake { file: file.to_owned(), line, what: what.into() });
    }

    fn yaml<T: DeserializeOwned>(&mut self, file: &str, text: &str, offset: usize) -> Option<T> {
        match serde_saphyr::from_str::<T>(text) {
            Ok(value) => Some(value),
            Err(error) => {
                let line = error.location().map_or(0, |location| location.line() as usize + offset);
                let full = error.to_string();
                let first = full.lines().next().unwrap_or("cannot be read").to_owned();
                self.wrong(file, line, format!("{first}. content/README.md lists the keys of each kind"));
                None
            }
        }
    }

    fn push(&mut self, kind: ContentKind, key: &str, lang: Lang, doc: Doc, file: &str, line: usize) {
        let position = i32::try_from(self.items.len()).unwrap_or(i32::MAX);
        let same = self.items.iter().find(|item| {
            let both_articles = matches!(item.doc, Doc::Article(_))
                && matches!(kind, ContentKind::Article | ContentKind::Faq);
            (item.kind == kind || both_articles) && item.key == key && item.lang == lang
        });
        if let Some(same) = same {
            let what = format!(
                "`{key}` stands already at content/{}:{}; give one of them another key",
                same.file, same.line
            );
            self.wrong(file, line, what);
            return;
        }
        self.items.push(Item { kind, key: key.to_owned(), lang, position, doc, file: file.to_owned(), line });
    }

    fn header<'t>(&mut self, file: &str, text: &'t str) -> Option<(&'t str, &'t str)> {
        let parts = text.strip_prefix("---\n").and_then(|rest| {
            let at = rest.find("\n---\n")?;
            Some((&rest[..=at], &rest[at + 5..]))
        });
        if parts.is_none() {
            self.wrong(
                file,
                1,
                "the header is broken: begin the file with a line `---` and end the header with one",
            );
        }
        parts
    }

    fn file(&mut self, file: &str, text: &str) {
        if text.contains('\r') {
            self.wrong(file, 1, "line ends are \\r\\n; save the file with \\n");
            return;
        }
        let (folder, name) = file.rsplit_once('/').unwrap_or(("", file));
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let (slug, lang) = match stem.rsplit_once('.') {
            Some((slug, "en")) => (slug, Lang::En),
            _ => (stem, Lang::Ru),
        };
        match (folder, name) {
            ("img", _) if name.ends_with(".svg") => {
                let drawing = Drawing { key: stem.to_owned(), svg: text.to_owned() };
                self.push(ContentKind::Drawing, stem, Lang::Ru, Doc::Drawing(drawing), file, 1);
            }
            ("", "README.md" | "manifest.csv") | ("img", _) => {}
            ("", "blocks.yaml" | "tags.yaml") => {
                let kind = if name == "blocks.yaml" { ContentKind::Block } else { ContentKind::Tag };
                for named in self.yaml::<Vec<Named>>(file, text, 0).unwrap_or_default() {
                    let line = line_of(text, &format!("key: {}", named.key));
                    self.push(kind, &named.key.clone(), Lang::Ru, Doc::Named(named), file, line);
                }
            }
            ("", "categories.yaml") => {
                for category in self.yaml::<Vec<Category>>(file, text, 0).unwrap_or_default() {
                    let line = line_of(text, &format!("key: {}", category.key));
                    let key = category.key.clone();
                    self.push(
                        ContentKind::Category,
                        &key,
                        Lang::Ru,
                        Doc::Category(Box::new(category)),
                        file,
                        line,
                    );
                }
            }
            ("", "remit.yaml") => {
                for remit in self.yaml::<Vec<Remit>>(file, text, 0).unwrap_or_default() {
                    let line = line_of(text, &format!("key: {}", remit.key));
                    let key = remit.key.clone();
                    self.push(ContentKind::Remit, &key, Lang::Ru, Doc::Remit(remit.into()), file, line);
                }
            }
            ("", "contacts.yaml") => {
                if let Some(contacts) = self.yaml::<Contacts>(file, text, 0) {
                    self.push(
                        ContentKind::Contacts,
                        "contacts",
                        Lang::Ru,
                        Doc::Contacts(contacts.into()),
                        file,
                        1,
                    );
                }
            }
            ("", "synonyms.csv") => self.synonyms(file, text),
            ("articles", _) => {
                let Some((header, body)) = self.header(file, text) else { return };
                if let Some(mut doc) = self.yaml::<Article>(file, header, 1) {
                    slug.clone_into(&mut doc.slug);
                    body.trim().clone_into(&mut doc.body);
                    self.push(doc.kind, slug, lang, Doc::Article(doc.into()), file, 1);
                }
            }
            ("templates", _) => {
                let Some((header, body)) = self.header(file, text) else { return };
                if let Some(mut doc) = self.yaml::<Template>(file, header, 1) {
                    slug.clone_into(&mut doc.slug);
                    body.trim().clone_into(&mut doc.body);
                    self.push(ContentKind::Template, slug, lang, Doc::Template(doc.into()), file, 1);
                }
            }
            ("services", _) => {
                let Some((header, body)) = self.header(file, text) else { return };
                if let Some(mut doc) = self.yaml::<Service>(file, header, 1) {
                    slug.clone_into(&mut doc.slug);
                    body.trim().clone_into(&mut doc.body);
                    self.push(ContentKind::Service, slug, lang, Doc::Service(doc.into()), file, 1);
                }
            }
            ("guides", _) => {
                if let Some(mut doc) = self.yaml::<Guide>(file, text, 0) {
                    slug.clone_into(&mut doc.slug);
                    self.push(ContentKind::Guide, slug, lang, Doc::Guide(doc.into()), file, 1);
                }
            }
            ("error-codes", _) => self.codes(file, text, slug, lang),
            _ => self.wrong(file, 0, "this folder is not known; content/README.md lists the folders"),
        }
    }

    fn codes(&mut self, file: &str, text: &str, slug: &str, lang: Lang) {
        let Some(read) = self.yaml::<CodeFile>(file, text, 0) else { return };
        let family: ErrorFamily = match serde_json::from_value(read.family.into()) {
            Ok(family) => family,
            Err(error) => return self.wrong(file, 1, format!("{error} in the family's header")),
        };
        if family.family != slug {
            self.wrong(
                file,
                line_of(text, "family:"),
                format!("`family` must be `{slug}`, as the file's name"),
            );
        }
        self.push(ContentKind::ErrorFamily, slug, lang, Doc::ErrorFamily(family), file, 1);
        for mut code in read.codes {
            slug.clone_into(&mut code.family);
            let line = text
                .lines()
                .position(|line| {
                    line.trim().strip_prefix("- code:").is_some_and(|value| {
                        value.split(" #").next().unwrap_or_default().trim().trim_matches(['"', '\''])
                            == code.code
                    })
                })
                .map_or(1, |line| line + 1);
            self.push(ContentKind::ErrorCode, &code.key(), lang, Doc::ErrorCode(code.into()), file, line);
        }
    }

    fn synonyms(&mut self, file: &str, text: &str) {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .delimiter(b';')
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut groups: Vec<Vec<String>> = Vec::new();
        for (at, record) in reader.records().enumerate() {
            match record {
                Ok(record) => {
                    let words: Vec<String> = record
                        .iter()
                        .map(|word| word.trim().to_lowercase())
                        .filter(|word| !word.is_empty())
                        .collect();
                    if words.len() < 2 {
                        self.wrong(file, at + 1, "a group needs at least two words, separated by `;`");
                    }
                    groups.push(words);
                }
                Err(error) => self.wrong(file, at + 1, error.to_string()),
            }
        }
        self.push(ContentKind::Synonyms, "synonyms", Lang::Ru, Doc::Synonyms(groups), file, 1);
    }
}

/// The line, from 1, of the first occurrence of a text; 1 when it is nowhere.
pub fn line_of(text: &str, needle: &str) -> usize {
    text.lines().position(|line| line.contains(needle)).map_or(1, |at| at + 1)
}

/// Reads every file.
pub fn read(files: &[(String, String)]) -> (Vec<Item>, Vec<Mistake>) {
    let mut reader = Reader { items: Vec::new(), mistakes: Vec::new() };
    for (file, text) in files {
        reader.file(file, text);
    }
    (reader.items, reader.mistakes)
}
