//! The published content in memory: what pages, search and forms read. Built from the database, and
//! swapped whole when something is published, so that reading needs no database and never sees half
//! a change.

use std::{collections::HashMap, sync::Arc};

use bytes::Bytes;
use shared::{
    api::pages::Heading,
    content::{
        Article, Category, Contacts, ContentKind, ErrorCode, ErrorFamily, Guide, Named, Remit, Service,
        Template, drawing::drawing_of,
    },
    error_code::{CodeBook, CodeEntry},
    lang::Lang,
    markdown,
    search::Index,
};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    files::{Doc, Item},
    search_docs::search_docs,
};
use crate::platform::ids::sha256;

/// A drawing as it is served.
pub struct PublishedDrawing {
    /// The SVG text.
    pub svg: Bytes,
    /// Changes with the text.
    pub version: String,
}

/// A live item.
#[derive(Clone, Debug)]
pub struct Live {
    /// Id of its row.
    pub id: Uuid,
    /// The item.
    pub item: Item,
    /// SHA-256 of its document as stored.
    pub checksum: String,
    /// Number of its revision; 0 when it never changed since it came from files.
    pub number: u32,
    /// When it was published.
    pub updated_at: OffsetDateTime,
}

/// How much items are used lately, by kind and key.
pub type Uses = HashMap<(ContentKind, String), u8>;

/// The content of one moment.
pub struct Published {
    /// Name of this version: changes with any item.
    pub version: String,
    /// Number of this version in the database; 0 when it was not read from one.
    pub number: i64,
    /// Every item as stored, in the order of lists.
    pub live: Vec<Arc<Live>>,
    /// Addresses that lead to another.
    pub redirects: HashMap<String, String>,
    /// How much items are used lately, 1 to 255; what is not there was not used.
    pub uses: Uses,
    /// Blocks in their order.
    pub blocks: Vec<Named>,
    /// Tags.
    pub tags: Vec<Named>,
    /// Categories of requests.
    pub categories: Vec<Category>,
    /// Russian articles and answers in their order.
    pub articles: Vec<Article>,
    /// English ones by slug.
    pub articles_en: HashMap<String, Article>,
    /// Families of codes.
    pub families: Vec<ErrorFamily>,
    /// Codes.
    pub codes: Vec<ErrorCode>,
    /// Russian guides.
    pub guides: Vec<Guide>,
    /// English ones by slug.
    pub guides_en: HashMap<String, Guide>,
    /// Russian templates.
    pub templates: Vec<Template>,
    /// English ones by slug.
    pub templates_en: HashMap<String, Template>,
    /// Russian services.
    pub services: Vec<Service>,
    /// English ones by slug.
    pub services_en: HashMap<String, Service>,
    /// Contacts.
    pub contacts: Contacts,
    /// What the support cannot decide, and who can.
    pub remits: Vec<Remit>,
    /// Drawings by name.
    pub drawings: HashMap<String, PublishedDrawing>,
    /// Groups of words that mean the same.
    pub synonyms: Vec<Vec<String>>,
    /// The search index.
    pub index: Index,
    /// The same, as the browser fetches it.
    pub index_bytes: Vec<u8>,
    /// SHA-256 of those bytes.
    pub index_hash: String,
    /// The recogniser of codes.
    pub code_book: CodeBook,
}

impl Published {
    /// The content of the database at a version.
    pub fn of(live: Vec<Arc<Live>>, redirects: HashMap<String, String>, number: i64, uses: Uses) -> Self {
        let mut all = String::with_capacity(live.len() * 64);
        for one in &live {
            all.push_str(&one.checksum);
        }
        // In one order: the version names what the index was made of.
        let mut weights: Vec<_> = uses.iter().collect();
        weights.sort_unstable();
        for ((kind, key), figure) in weights {
            all.push_str(&format!("{} {key} {figure}\n", kind.as_str()));
        }
        let items = live.iter().map(|one| one.item.clone()).collect();
        let version = sha256(all.as_bytes()).chars().take(16).collect();
        Self { number, live, redirects, ..Self::put_together(items, version, uses) }
    }

    /// Puts the items in order and builds the index.
    pub fn build(items: Vec<Item>) -> Self {
        let all: String = items.iter().map(|item| item.doc.to_json().unwrap_or_default()).collect();
        let version = sha256(all.as_bytes()).chars().take(16).collect();
        Self::put_together(items, version, Uses::new())
    }

    fn put_together(items: Vec<Item>, version: String, uses: Uses) -> Self {
        let mut out = Self {
            version,
            number: 0,
            live: Vec::new(),
            redirects: HashMap::new(),
            uses,
            blocks: Vec::new(),
            tags: Vec::new(),
            categories: Vec::new(),
            articles: Vec::new(),
            articles_en: HashMap::new(),
            families: Vec::new(),
            codes: Vec::new(),
            guides: Vec::new(),
            guides_en: HashMap::new(),
            templates: Vec::new(),
            templates_en: HashMap::new(),
            services: Vec::new(),
            services_en: HashMap::new(),
            contacts: Contacts::default(),
            remits: Vec::new(),
            drawings: HashMap::new(),
            synonyms: Vec::new(),
            index: Index::build(&[], &[]),
            index_bytes: Vec::new(),
            index_hash: String::new(),
            code_book: CodeBook::build(&[]),
        };
        let mut synonyms: Vec<Vec<String>> = Vec::new();
        for item in items {
            match (item.doc, item.lang) {
                (Doc::Article(doc), Lang::Ru) => out.articles.push(*doc),
                (Doc::Article(doc), Lang::En) => {
                    out.articles_en.insert(item.key, *doc);
                }
                (Doc::ErrorFamily(doc), _) => out.families.push(doc),
                (Doc::ErrorCode(doc), _) => out.codes.push(*doc),
                (Doc::Guide(doc), Lang::Ru) => out.guides.push(*doc),
                (Doc::Template(doc), Lang::Ru) => out.templates.push(*doc),
                (Doc::Service(doc), Lang::Ru) => out.services.push(*doc),
                (Doc::Category(doc), _) => out.categories.push(*doc),
                (Doc::Named(doc), _) if item.kind == ContentKind::Block => out.blocks.push(doc),
                (Doc::Named(doc), _) => out.tags.push(doc),
                (Doc::Synonyms(groups), _) => synonyms = groups,
                (Doc::Contacts(doc), _) => out.contacts = *doc,
                (Doc::Remit(doc), _) => out.remits.push(*doc),
                (Doc::Drawing(doc), _) => {
                    let version = sha256(doc.svg.as_bytes()).chars().take(16).collect();
                    out.drawings.insert(item.key, PublishedDrawing { svg: doc.svg.into(), version });
                }
                (Doc::Guide(doc), Lang::En) => {
                    out.guides_en.insert(item.key, *doc);
                }
                (Doc::Template(doc), Lang::En) => {
                    out.templates_en.insert(item.key, *doc);
                }
                (Doc::Service(doc), Lang::En) => {
                    out.services_en.insert(item.key, *doc);
                }
            }
        }
        out.services.sort_by(|a, b| a.code.cmp(&b.code));
        let entries: Vec<CodeEntry> = out
            .codes
            .iter()
            .map(|code| CodeEntry {
                family: code.family.clone(),
                code: code.code.clone(),
                aliases: code.aliases.clone(),
                prefixes: out.family(&code.family).map(|family| family.prefixes.clone()).unwrap_or_default(),
            })
            .collect();
        out.code_book = CodeBook::build(&entries);
        out.index = Index::build(&search_docs(&out), &synonyms);
        out.synonyms = synonyms;
        out.index_bytes = out.index.to_bytes();
        out.index_hash = sha256(&out.index_bytes).chars().take(16).collect();
        out
    }

    /// Markdown as safe HTML with its headings; drawings by their versions, so that browsers may keep them for ever.
    pub fn html(&self, text: &str) -> (String, Vec<Heading>) {
        frontend::markdown::html_with(text, |target| {
            let url = markdown::picture_url(target)?;
            let drawing = drawing_of(target).and_then(|key| self.drawings.get(key));
            Some(drawing.map_or_else(|| url.clone(), |drawing| format!("{url}?v={}", drawing.version)))
        })
    }

    /// A family by key.
    pub fn family(&self, key: &str) -> Option<&ErrorFamily> {
        self.families.iter().find(|family| family.family == key)
    }

    /// A code by family and code.
    pub fn code(&self, family: &str, code: &str) -> Option<&ErrorCode> {
        self.codes.iter().find(|known| known.family == family && known.code == code)
    }

    /// A code by its key, `family/code`.
    pub fn code_of_key(&self, key: &str) -> Option<&ErrorCode> {
        let (family, code) = key.split_once('/')?;
        self.code(family, code)
    }

    /// An article in a language; the second value says that it is the Russian one for an English
    /// reader.
    pub fn article(&self, slug: &str, lang: Lang) -> Option<(&Article, bool)> {
        let ru = self.articles.iter().find(|article| article.slug == slug)?;
        Some(translated(ru, &self.articles_en, slug, lang))
    }

    /// A guide.
    pub fn guide(&self, slug: &str) -> Option<&Guide> {
        self.guides.iter().find(|guide| guide.slug == slug)
    }

    /// A guide in a language, and whether it is the Russian one for an English reader.
    pub fn guide_in(&self, slug: &str, lang: Lang) -> Option<(&Guide, bool)> {
        Some(translated(self.guide(slug)?, &self.guides_en, slug, lang))
    }

    /// A template in a language, and whether it is the Russian one for an English reader.
    pub fn template_in(&self, slug: &str, lang: Lang) -> Option<(&Template, bool)> {
        Some(translated(self.template(slug)?, &self.templates_en, slug, lang))
    }

    /// A service in a language, and whether it is the Russian one for an English reader.
    pub fn service_in(&self, slug: &str, lang: Lang) -> Option<(&Service, bool)> {
        Some(translated(self.service(slug)?, &self.services_en, slug, lang))
    }

    /// A template.
    pub fn template(&self, slug: &str) -> Option<&Template> {
        self.templates.iter().find(|template| template.slug == slug)
    }

    /// A service.
    pub fn service(&self, slug: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.slug == slug)
    }

    /// A block.
    pub fn block(&self, key: &str) -> Option<&Named> {
        self.blocks.iter().find(|block| block.key == key)
    }

    /// Whether an item of a kind exists.
    pub fn exists(&self, kind: ContentKind, key: &str) -> bool {
        match kind {
            ContentKind::Article | ContentKind::Faq => self.article(key, Lang::Ru).is_some(),
            ContentKind::ErrorCode => self.code_of_key(key).is_some(),
            ContentKind::Guide => self.guide(key).is_some(),
            ContentKind::Template => self.template(key).is_some(),
            ContentKind::Service => self.service(key).is_some(),
            ContentKind::Drawing => self.drawings.contains_key(key),
            _ => false,
        }
    }
}

/// An item in a language; English readers get the Russian one where nobody has translated it, which the second value says.
fn translated<'a, T>(ru: &'a T, en: &'a HashMap<String, T>, slug: &str, lang: Lang) -> (&'a T, bool) {
    match lang {
        Lang::Ru => (ru, false),
        Lang::En => en.get(slug).map_or((ru, true), |en| (en, false)),
    }
}
