//! Which text of an item goes into which field of the search index. Keywords hold whatever people type
//! and the page does not say; pieces between semicolons that look like codes are recognised as codes.

use shared::{
    content::{Article, ContentKind, ErrorCode, Guide, Service, Template},
    search::{Doc, Kind},
};

use super::{Published, paths, render};

/// Weight of an item that is shown among the frequent situations.
const POPULAR: u8 = 255;
/// Weight of a guide: it asks back where an article guesses.
const GUIDE: u8 = 128;

/// What is searched: every item once. English titles and keywords find the Russian item; the page then
/// comes in the reader's language.
pub fn search_docs(content: &Published) -> Vec<Doc> {
    let articles = content.articles.iter().map(|doc| article(content, doc));
    let services = content.services.iter().map(|doc| service(content, doc));
    let templates = content.templates.iter().map(|doc| template(content, doc));
    let guides = content.guides.iter().map(|doc| guide(content, doc));
    let codes = content.codes.iter().map(|doc| code(content, doc));
    let all = articles.chain(services).chain(templates).chain(guides).chain(codes);
    all.map(|mut doc| {
        let key = doc.family.as_ref().map_or_else(|| doc.id.clone(), |family| format!("{family}/{}", doc.id));
        let used = ContentKind::parse(doc.kind.as_str()).and_then(|kind| content.uses.get(&(kind, key)));
        doc.popularity = doc.popularity.max(used.copied().unwrap_or_default());
        doc
    })
    .collect()
}

fn tags(content: &Published, keys: &[String]) -> Vec<String> {
    let known = keys.iter().filter_map(|key| content.tags.iter().find(|tag| tag.key == *key));
    known.map(|tag| tag.title.clone()).collect()
}

fn join(pieces: impl IntoIterator<Item = String>, with: &str) -> String {
    pieces.into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(with)
}

fn article(content: &Published, doc: &Article) -> Doc {
    let mut keywords = vec![doc.keywords.clone()];
    if let Some(english) = content.articles_en.get(&doc.slug) {
        keywords.extend([english.title.clone(), english.keywords.clone()]);
        let known = doc.tags.iter().filter_map(|key| content.tags.iter().find(|tag| tag.key == *key));
        keywords.extend(known.map(|tag| tag.title_en.clone()));
    }
    Doc {
        kind: if doc.kind == ContentKind::Faq { Kind::Faq } else { Kind::Article },
        id: doc.slug.clone(),
        family: None,
        title: doc.title.clone(),
        tags: tags(content, &doc.tags),
        keywords: join(keywords, "; "),
        summary: doc.summary.clone(),
        body: render::plain(&doc.body),
        url: paths::article(&doc.slug),
        popularity: if doc.popular > 0 { POPULAR } else { 0 },
    }
}

fn service(content: &Published, doc: &Service) -> Doc {
    let lists = doc.documents.iter().chain(&doc.steps).cloned();
    Doc {
        kind: Kind::Service,
        id: doc.slug.clone(),
        family: None,
        title: doc.title.clone(),
        tags: tags(content, &doc.tags),
        keywords: join(
            [doc.keywords.clone(), doc.code.clone()].into_iter().chain(
                content
                    .services_en
                    .get(&doc.slug)
                    .into_iter()
                    .flat_map(|en| [en.title.clone(), en.keywords.clone()]),
            ),
            "; ",
        ),
        summary: doc.summary.clone(),
        body: join([render::plain(&doc.body)].into_iter().chain(lists).chain([doc.result.clone()]), "\n"),
        url: paths::service(&doc.slug),
        popularity: 0,
    }
}

fn template(content: &Published, doc: &Template) -> Doc {
    Doc {
        kind: Kind::Template,
        id: doc.slug.clone(),
        family: None,
        title: doc.title.clone(),
        tags: tags(content, &doc.tags),
        keywords: join(
            [doc.keywords.clone()].into_iter().chain(
                content
                    .templates_en
                    .get(&doc.slug)
                    .into_iter()
                    .flat_map(|en| [en.title.clone(), en.keywords.clone()]),
            ),
            "; ",
        ),
        summary: doc.summary.clone(),
        body: join([doc.body.clone(), doc.subject.clone()], "\n"),
        url: paths::template(&doc.slug),
        popularity: 0,
    }
}

fn guide(content: &Published, doc: &Guide) -> Doc {
    let steps = doc.steps.values().flat_map(|step| {
        let labels = step.answers.iter().map(|answer| answer.label.clone());
        [step.question.clone(), step.title.clone(), render::plain(&step.text)].into_iter().chain(labels)
    });
    Doc {
        kind: Kind::Guide,
        id: doc.slug.clone(),
        family: None,
        title: doc.title.clone(),
        tags: tags(content, &doc.tags),
        keywords: join(
            [doc.keywords.clone()].into_iter().chain(
                content
                    .guides_en
                    .get(&doc.slug)
                    .into_iter()
                    .flat_map(|en| [en.title.clone(), en.keywords.clone()]),
            ),
            "; ",
        ),
        summary: doc.summary.clone(),
        body: join(steps, "\n"),
        url: paths::guide(&doc.slug),
        popularity: GUIDE,
    }
}

fn code(content: &Published, doc: &ErrorCode) -> Doc {
    let family = content.family(&doc.family);
    let prefixes = family.map(|family| family.prefixes.as_slice()).unwrap_or_default();
    let keywords = doc.aliases.iter().chain(prefixes).chain(std::iter::once(&doc.title_en)).cloned();
    Doc {
        kind: Kind::ErrorCode,
        id: doc.code.clone(),
        family: Some(doc.family.clone()),
        title: doc.title.clone(),
        tags: Vec::new(),
        keywords: join(keywords, "; "),
        summary: doc.meaning.clone(),
        body: join(
            family.map(|family| family.title.clone()).into_iter().chain(doc.steps.iter().cloned()),
            "\n",
        ),
        url: paths::code(&doc.family, &doc.code),
        popularity: 0,
    }
}
