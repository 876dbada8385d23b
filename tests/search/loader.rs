//! The shipped content as search documents, straight from the files.
//!
//! Which text goes into which field is a rule of the product: keywords hold whatever people type and the page
//! does not say, also the English title, so that English queries find Russian answers.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use shared::search::{Doc, Kind};

/// The folder `content` of the workspace.
pub fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")
}

#[derive(Deserialize)]
struct Tag {
    key: String,
    title: String,
    #[serde(default)]
    title_en: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Header {
    kind: String,
    code: String,
    title: String,
    summary: String,
    tags: Vec<String>,
    keywords: String,
    popular: bool,
    subject: String,
    documents: Vec<String>,
    steps: Vec<String>,
    result: String,
}

#[derive(Deserialize)]
struct CodeFile {
    family: String,
    title: String,
    #[serde(default)]
    prefixes: Vec<String>,
    codes: Vec<CodeRecord>,
}

#[derive(Deserialize)]
struct CodeRecord {
    code: String,
    #[serde(default)]
    aliases: Vec<String>,
    title: String,
    #[serde(default)]
    title_en: String,
    meaning: String,
    #[serde(default)]
    steps: Vec<String>,
}

#[derive(Deserialize)]
struct Guide {
    title: String,
    summary: String,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    keywords: String,
    steps: BTreeMap<String, Step>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Step {
    question: String,
    title: String,
    text: String,
    answers: Vec<Answer>,
}

#[derive(Deserialize)]
struct Answer {
    label: String,
}

/// Every document of the Russian knowledge base; a file that cannot be read is an error with its name.
pub fn docs() -> Vec<Doc> {
    let tags: Vec<Tag> = yaml(&content().join("tags.yaml"));
    let tags: BTreeMap<String, Tag> = tags.into_iter().map(|t| (t.key.clone(), t)).collect();
    let named = |keys: &[String]| keys.iter().filter_map(|k| tags.get(k)).map(|t| t.title.clone()).collect();
    let mut docs = Vec::new();
    for (folder, way) in [("articles", "kb"), ("services", "services"), ("templates", "templates")] {
        for (id, path) in files(folder, "md") {
            let (header, body) = page(&path);
            let mut keywords = vec![header.keywords.clone(), header.code.clone()];
            if let Some(english) = Some(path.with_extension("en.md")).filter(|p| p.exists()) {
                let english = page(&english).0;
                keywords.extend([english.title, english.keywords]);
                keywords.extend(header.tags.iter().filter_map(|k| tags.get(k)).map(|t| t.title_en.clone()));
            }
            keywords.retain(|k| !k.is_empty());
            let kind = match (folder, header.kind.as_str()) {
                ("articles", "faq") => Kind::Faq,
                ("articles", _) => Kind::Article,
                ("services", _) => Kind::Service,
                _ => Kind::Template,
            };
            let parts =
                [body, header.subject, header.documents.join("\n"), header.steps.join("\n"), header.result];
            docs.push(Doc {
                kind,
                url: format!("/{way}/{id}"),
                id,
                family: None,
                title: header.title,
                tags: named(&header.tags),
                keywords: keywords.join("; "),
                summary: header.summary,
                body: parts.join("\n"),
                popularity: if header.popular { 255 } else { 0 },
            });
        }
    }
    for (id, path) in files("guides", "yaml") {
        let guide: Guide = yaml(&path);
        let mut body = String::new();
        for step in guide.steps.values() {
            let labels = step.answers.iter().map(|a| a.label.as_str());
            for part in [step.question.as_str(), &step.title, &step.text].into_iter().chain(labels) {
                body.push_str(part);
                body.push('\n');
            }
        }
        docs.push(Doc {
            kind: Kind::Guide,
            url: format!("/guides/{id}"),
            id,
            family: None,
            title: guide.title,
            tags: named(&guide.tags),
            keywords: guide.keywords,
            summary: guide.summary,
            body: plain(&body),
            popularity: 128,
        });
    }
    for (_, path) in files("error-codes", "yaml") {
        let family: CodeFile = yaml(&path);
        for code in family.codes {
            let mut keywords = code.aliases;
            keywords.extend(family.prefixes.iter().cloned());
            keywords.push(code.title_en);
            docs.push(Doc {
                kind: Kind::ErrorCode,
                url: format!("/errors/{}/{}", family.family, code.code),
                id: code.code,
                family: Some(family.family.clone()),
                title: code.title,
                tags: Vec::new(),
                keywords: keywords.join("; "),
                summary: code.meaning,
                body: format!("{}\n{}", family.title, plain(&code.steps.join("\n"))),
                popularity: 0,
            });
        }
    }
    docs
}

/// The editors' groups of words that mean the same.
pub fn synonyms() -> Vec<Vec<String>> {
    let text = fs::read_to_string(content().join("synonyms.csv")).unwrap_or_default();
    text.lines().map(|line| line.split(';').map(|w| w.trim().to_owned()).collect()).collect()
}

/// Russian files of a folder: slug and path, in order; `x.en.md` is the English version of `x`.
fn files(folder: &str, kind: &str) -> Vec<(String, PathBuf)> {
    let mut found: Vec<(String, PathBuf)> = fs::read_dir(content().join(folder))
        .map(|entries| entries.flatten().map(|e| e.path()).collect::<Vec<_>>())
        .unwrap_or_default()
        .into_iter()
        .filter_map(|path| {
            let slug = path.file_name()?.to_str()?.strip_suffix(&format!(".{kind}"))?.to_owned();
            (!slug.contains('.')).then_some((slug, path))
        })
        .collect();
    found.sort();
    found
}

fn yaml<T: DeserializeOwned>(path: &Path) -> T {
    let text = fs::read_to_string(path).unwrap_or_default();
    serde_saphyr::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn page(path: &Path) -> (Header, String) {
    let text = fs::read_to_string(path).unwrap_or_default();
    let parts = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    let (header, body) = parts.unwrap_or_else(|| panic!("{}: no header between --- lines", path.display()));
    let header = serde_saphyr::from_str(header).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    (header, plain(body))
}

/// Markdown without the addresses of its links: what a reader sees.
fn plain(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((text, link)) = rest.split_once("](") {
        out.push_str(text);
        rest = link.split_once(')').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}
