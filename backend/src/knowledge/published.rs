//! The published content in memory: what pages, search and forms read. Built from the database, and
//! swapped whole when something is published, so that reading needs no database and never sees half
//! a change.

use std::collections::HashMap;

use shared::{
    content::{Article, Category, Contacts, ContentKind, ErrorCode, ErrorFamily, Guide, Named, Service, Template},
    error_code::{CodeBook, CodeEntry},
    lang::Lang,
    search::{Doc as SearchDoc, Index, Kind},
};

use super::{
    files::{Doc, Item},
    paths, render,
};
use crate::platform::ids::sha256;

/// The content of one moment.
pub struct Published {
    /// Name of this version: changes with any item.
    pub version: String,
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
    /// Guides.
    pub guides: Vec<Guide>,
    /// Templates.
    pub templates: Vec<Template>,
    /// Services.
    pub services: Vec<Service>,
    /// Contacts.
    pub contacts: Contacts,
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
    /// Puts the items in order and builds the index.
    pub fn build(items: Vec<Item>) -> Self {
        let mut out = Self {
            version: String::new(),
            blocks: Vec::new(),
            tags: Vec::new(),
            categories: Vec::new(),
            articles: Vec::new(),
            articles_en: HashMap::new(),
            families: Vec::new(),
            codes: Vec::new(),
            guides: Vec::new(),
            templates: Vec::new(),
            services: Vec::new(),
            contacts: Contacts::default(),
            index: Index::build(&[], &[]),
            index_bytes: Vec::new(),
            index_hash: String::new(),
            code_book: CodeBook::build(&[]),
        };
        let mut synonyms: Vec<Vec<String>> = Vec::new();
        let mut all = String::new();
        for item in items {
            all.push_str(&item.doc.to_json().unwrap_or_default());
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
                (Doc::Guide(_) | Doc::Template(_) | Doc::Service(_), Lang::En) => {}
            }
        }
        out.services.sort_by(|a, b| a.code.cmp(&b.code));
        out.version = sha256(all.as_bytes()).chars().take(16).collect();
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
        out.index = Index::build(&out.search_docs(), &synonyms);
        out.index_bytes = out.index.to_bytes();
        out.index_hash = sha256(&out.index_bytes).chars().take(16).collect();
        out
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
        match lang {
            Lang::Ru => Some((ru, false)),
            Lang::En => Some(self.articles_en.get(slug).map_or((ru, true), |en| (en, false))),
        }
    }

    /// A guide.
    pub fn guide(&self, slug: &str) -> Option<&Guide> {
        self.guides.iter().find(|guide| guide.slug == slug)
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
            _ => false,
        }
    }

    fn tag_names(&self, keys: &[String]) -> Vec<String> {
        keys.iter()
            .filter_map(|key| self.tags.iter().find(|tag| tag.key == *key))
            .map(|tag| format!("{} {}", tag.title, tag.title_en))
            .collect()
    }

    /// What is searched: every Russian item, and the English articles.
    fn search_docs(&self) -> Vec<SearchDoc> {
        let mut docs = Vec::new();
        let mut article = |doc: &Article| {
            docs.push(SearchDoc {
                kind: if doc.kind == ContentKind::Faq { Kind::Faq } else { Kind::Article },
                id: doc.slug.clone(),
                family: None,
                title: doc.title.clone(),
                tags: self.tag_names(&doc.tags),
                keywords: doc.keywords.clone(),
                summary: doc.summary.clone(),
                body: render::plain(&doc.body),
                url: paths::article(&doc.slug),
                popularity: if doc.popular { 60 } else { 20 },
            });
        };
        self.articles.iter().for_each(&mut article);
        // English titles and summaries find the same page; the reader gets it in their language.
        let mut english: Vec<&Article> = self.articles_en.values().collect();
        english.sort_by(|a, b| a.slug.cmp(&b.slug));
        english.into_iter().for_each(&mut article);
        for code in &self.codes {
            let family = self.family(&code.family);
            let name = family.map(|family| family.title.as_str()).unwrap_or_default();
            docs.push(SearchDoc {
                kind: Kind::ErrorCode,
                id: code.code.clone(),
                family: Some(code.family.clone()),
                title: code.title.clone(),
                tags: vec![name.to_owned()],
                keywords: format!("{} {}", code.code, code.aliases.join(" ")),
                summary: code.meaning.clone(),
                body: format!("{} {}", code.steps.join(" "), code.title_en),
                url: paths::code(&code.family, &code.code),
                popularity: 10,
            });
        }
        for guide in &self.guides {
            let steps = guide.steps.values().map(|step| format!("{} {}", step.question, step.title));
            docs.push(SearchDoc {
                kind: Kind::Guide,
                id: guide.slug.clone(),
                family: None,
                title: guide.title.clone(),
                tags: self.tag_names(&guide.tags),
                keywords: guide.keywords.clone(),
                summary: guide.summary.clone(),
                body: steps.collect::<Vec<_>>().join(" "),
                url: paths::guide(&guide.slug),
                popularity: 40,
            });
        }
        for template in &self.templates {
            docs.push(SearchDoc {
                kind: Kind::Template,
                id: template.slug.clone(),
                family: None,
                title: template.title.clone(),
                tags: self.tag_names(&template.tags),
                keywords: format!("{} {}", template.keywords, template.subject),
                summary: template.summary.clone(),
                body: template.body.clone(),
                url: paths::template(&template.slug),
                popularity: 5,
            });
        }
        for service in &self.services {
            docs.push(SearchDoc {
                kind: Kind::Service,
                id: service.slug.clone(),
                family: None,
                title: service.title.clone(),
                tags: self.tag_names(&service.tags),
                keywords: format!("{} {}", service.code, service.keywords),
                summary: service.summary.clone(),
                body: format!("{} {}", service.steps.join(" "), service.documents.join(" ")),
                url: paths::service(&service.slug),
                popularity: 20,
            });
        }
        docs
    }
}
