//! Rules of each kind.

use super::{
    ARTICLE_WORDS, CODE_STEPS_MAX, Checker, FAQ_WORDS, Fault, REMIT_STEPS_MAX, SUMMARY_MAX, TAGS_MAX,
    TITLE_MAX,
};
use crate::{
    content::{Article, Category, ContentKind as K, Doc, ErrorCode, Remit, Service, Template},
    forms::request::{SUBJECT_MAX, TEXT_MAX},
    search::stems,
};

impl Checker<'_> {
    pub(super) fn item(&mut self, doc: &Doc) {
        match doc {
            Doc::Article(doc) => self.article(doc),
            Doc::ErrorFamily(doc) => {
                self.key_of("category", &doc.category, K::Category);
                self.key_of("block", &doc.block, K::Block);
            }
            Doc::ErrorCode(doc) => self.code(doc),
            Doc::Guide(doc) => self.guide(doc),
            Doc::Template(doc) => self.template(doc),
            Doc::Service(doc) => self.service(doc),
            Doc::Remit(doc) => self.remit(doc),
            Doc::Category(doc) => self.category(doc),
            Doc::Named(doc) => self.length("title", &doc.title, TITLE_MAX),
            Doc::Synonyms(groups) => {
                for (at, group) in groups.iter().enumerate().filter(|(_, group)| group.len() < 2) {
                    let word = group.first().map_or("", String::as_str);
                    let fault = Fault::error("short-group", format!("{at}")).with("word", word);
                    self.add(fault.near(word));
                }
            }
            Doc::Contacts(_) => {}
        }
    }

    fn article(&mut self, doc: &Article) {
        self.length("title", &doc.title, TITLE_MAX);
        self.length("summary", &doc.summary, SUMMARY_MAX);
        self.key_of("block", &doc.block, K::Block);
        if !(1..=TAGS_MAX).contains(&doc.tags.len()) {
            self.add(Fault::error("tags", "tags").number("count", doc.tags.len()).number("max", TAGS_MAX));
        }
        for tag in &doc.tags {
            self.key_of("tags", tag, K::Tag);
        }
        if doc.related.is_empty() {
            self.add(Fault::error("no-related", "related"));
        }
        if doc.related.iter().any(|slug| slug == self.key) {
            self.add(Fault::error("related-to-itself", "related"));
        }
        self.links("related", &doc.related, K::Article);
        self.links("guides", &doc.guides, K::Guide);
        self.links("codes", &doc.codes, K::ErrorCode);
        self.links("services", &doc.services, K::Service);
        self.links("template", doc.template.as_slice(), K::Template);
        self.words(&doc.body, if doc.kind == K::Faq { FAQ_WORDS } else { ARTICLE_WORDS });
        self.body("body", &doc.body);
        if doc.upkeep.review_due < doc.upkeep.updated {
            self.add(Fault::error("due-before-updated", "review_due"));
        }
    }

    fn code(&mut self, doc: &ErrorCode) {
        self.length("title", &doc.title, TITLE_MAX);
        if !(1..=CODE_STEPS_MAX).contains(&doc.steps.len()) {
            let fault = Fault::error("steps", "steps").number("count", doc.steps.len());
            self.add(fault.number("max", CODE_STEPS_MAX));
        }
        if doc.meaning.trim().is_empty() {
            self.empty("meaning");
        }
        self.links("family", std::slice::from_ref(&doc.family), K::ErrorFamily);
        self.links("articles", &doc.articles, K::Article);
        self.links("guides", &doc.guides, K::Guide);
        self.links("category", doc.category.as_slice(), K::Category);
    }

    fn template(&mut self, doc: &Template) {
        self.length("title", &doc.title, TITLE_MAX);
        self.length("subject", &doc.subject, SUBJECT_MAX);
        self.length("body", &doc.body, TEXT_MAX);
        self.key_of("category", &doc.category, K::Category);
        self.key_of("block", &doc.block, K::Block);
    }

    fn service(&mut self, doc: &Service) {
        self.length("title", &doc.title, TITLE_MAX);
        self.length("summary", &doc.summary, SUMMARY_MAX);
        self.key_of("block", &doc.block, K::Block);
        self.key_of("request_category", &doc.request_category, K::Category);
        self.links("related", &doc.related, K::Article);
        self.links("guides", &doc.guides, K::Guide);
        if doc.documents.is_empty() {
            self.empty("documents");
        }
        if doc.steps.is_empty() {
            self.empty("steps");
        }
        self.body("body", &doc.body);
    }

    fn category(&mut self, doc: &Category) {
        self.length("title", &doc.title, TITLE_MAX);
        for (at, topic) in doc.subtopics.iter().enumerate() {
            if doc.subtopics[..at].iter().any(|before| before.key == topic.key) {
                self.add(
                    Fault::error("key-twice", "subtopics").with("key", topic.key.as_str()).near(&topic.key),
                );
            }
        }
    }

    fn remit(&mut self, doc: &Remit) {
        self.length("title", &doc.title, TITLE_MAX);
        for (field, russian, english) in [
            ("title_en", &doc.title, &doc.title_en),
            ("why_en", &doc.why, &doc.why_en),
            ("still_en", &doc.still, &doc.still_en),
        ] {
            if russian.is_empty() || english.is_empty() {
                self.add(Fault::error("one-language", field).with("field", field).near(field));
            }
        }
        if !(1..=REMIT_STEPS_MAX).contains(&doc.steps.len()) || doc.steps_en.len() != doc.steps.len() {
            self.add(Fault::error("remit-steps", "steps").number("max", REMIT_STEPS_MAX));
        }
        if !doc.link.is_empty()
            && let Some(fault) = self.link("link", &doc.link)
        {
            self.add(fault);
        }
        for topic in &doc.subtopics {
            if !topic.contains('/') || !self.exists(K::Category, topic) {
                self.add(Fault::error("no-such-topic", "subtopics").with("key", topic.as_str()).near(topic));
            }
        }
        for phrase in doc.phrases.iter().filter(|phrase| stems(phrase).len() < 2) {
            self.add(Fault::error("short-phrase", "phrases").with("phrase", phrase.as_str()).near(phrase));
        }
        if doc.phrases.is_empty() && doc.subtopics.is_empty() {
            self.add(Fault::error("never-shown", "phrases").near("key:"));
        }
    }
}
