//! Rules of each kind.

use super::{
    ARTICLE_WORDS, AUDIENCES, CODE_STEPS_MAX, Checker, FAQ_WORDS, Fault, MEANING_WORDS, RELATED_MAX,
    REMIT_STEPS_MAX, SUMMARY_MAX, TAGS_MAX, TITLE_MAX,
};
use crate::{
    content::{
        Article, Category, ContentKind as K, Doc, Drawing, ErrorCode, Remit, Service, Template,
        drawing::{BYTES_MAX, Flaw, flaws},
    },
    forms::request::{SUBJECT_MAX, TEXT_MAX},
    search::stems,
};

impl Checker<'_> {
    pub(super) fn item(&mut self, doc: &Doc) {
        self.upkeep(doc);
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
            Doc::Drawing(doc) => self.drawing(doc),
        }
    }

    fn article(&mut self, doc: &Article) {
        self.length("title", &doc.title, TITLE_MAX);
        self.length("summary", &doc.summary, SUMMARY_MAX);
        self.key_of("block", &doc.block, K::Block);
        self.tags(&doc.tags);
        self.audience(&doc.audience);
        if doc.related.is_empty() {
            self.add(Fault::error("no-related", "related"));
        }
        if doc.related.len() > RELATED_MAX {
            let fault = Fault::error("related-many", "related").number("count", doc.related.len());
            self.add(fault.number("max", RELATED_MAX));
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
    }

    pub(super) fn tags(&mut self, tags: &[String]) {
        if !(1..=TAGS_MAX).contains(&tags.len()) {
            self.add(Fault::error("tags", "tags").number("count", tags.len()).number("max", TAGS_MAX));
        }
        for tag in tags {
            self.key_of("tags", tag, K::Tag);
        }
    }

    fn audience(&mut self, audience: &[String]) {
        for key in audience.iter().filter(|key| !AUDIENCES.contains(&key.as_str())) {
            let fault = Fault::error("unknown-key", "audience").with("field", "audience");
            self.add(fault.with("key", key.as_str()));
        }
    }

    /// The days of the last edit and of the next review, and who answers for it.
    fn upkeep(&mut self, doc: &Doc) {
        let Some((updated, due)) = doc.days() else { return };
        if due < updated {
            self.add(Fault::error("due-before-updated", "review_due"));
        }
        if doc.owner().trim().is_empty() {
            self.empty("owner");
        }
    }

    fn code(&mut self, doc: &ErrorCode) {
        self.length("title", &doc.title, TITLE_MAX);
        if !(1..=CODE_STEPS_MAX).contains(&doc.steps.len()) {
            let fault = Fault::error("steps", "steps").number("count", doc.steps.len());
            self.add(fault.number("max", CODE_STEPS_MAX));
        }
        self.length("title_en", &doc.title_en, TITLE_MAX);
        let words = doc.meaning.split_whitespace().count();
        if words == 0 {
            self.empty("meaning");
        } else if !(MEANING_WORDS.0..=MEANING_WORDS.1).contains(&words) {
            let fault = Fault::warning("meaning-words", "meaning").number("count", words);
            self.add(fault.number("least", MEANING_WORDS.0).number("most", MEANING_WORDS.1));
        }
        self.links("family", std::slice::from_ref(&doc.family), K::ErrorFamily);
        self.links("articles", &doc.articles, K::Article);
        self.links("guides", &doc.guides, K::Guide);
        self.links("category", doc.category.as_slice(), K::Category);
    }

    fn template(&mut self, doc: &Template) {
        self.length("title", &doc.title, TITLE_MAX);
        self.length("subject", &doc.subject, SUBJECT_MAX);
        self.length("summary", &doc.summary, SUMMARY_MAX);
        self.length("body", &doc.body, TEXT_MAX);
        self.tags(&doc.tags);
        self.key_of("category", &doc.category, K::Category);
        self.key_of("block", &doc.block, K::Block);
    }

    fn service(&mut self, doc: &Service) {
        self.length("title", &doc.title, TITLE_MAX);
        self.length("summary", &doc.summary, SUMMARY_MAX);
        self.key_of("block", &doc.block, K::Block);
        self.tags(&doc.tags);
        self.audience(&doc.audience);
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

    fn drawing(&mut self, doc: &Drawing) {
        for flaw in flaws(&doc.svg) {
            self.add(match flaw {
                Flaw::Heavy(count) => Fault::error("drawing-heavy", "svg")
                    .number("count", count)
                    .number("max", BYTES_MAX)
                    .near("<svg"),
                Flaw::Canvas => Fault::error("drawing-canvas", "svg").near("<svg"),
                Flaw::Part(part) => {
                    let fault = Fault::error("drawing-part", "svg").with("part", part.as_str());
                    fault.near(&*part).line_in(&doc.svg, &part)
                }
                Flaw::Broken => Fault::error("drawing-broken", "svg").near("<"),
            });
        }
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
