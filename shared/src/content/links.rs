//! What an item offers others to link to, and what it links to itself.

use super::{Article, ContentKind, Doc, Guide, drawing::drawing_of};
use crate::markdown;

/// Somewhere a link can lead: an item, a sub-topic (`Category`, `category/subtopic`) or a heading of an article (`Article`,
/// `slug#heading`). Answers are named as articles, since both share their addresses.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Target {
    /// Kind.
    pub kind: ContentKind,
    /// Key.
    pub key: String,
}

impl Target {
    /// A place to link to.
    pub fn new(kind: ContentKind, key: impl Into<String>) -> Self {
        Self { kind: address_kind(kind), key: key.into() }
    }
}

/// The kind whose addresses an item shares: answers live where articles do.
pub const fn address_kind(kind: ContentKind) -> ContentKind {
    match kind {
        ContentKind::Faq => ContentKind::Article,
        other => other,
    }
}

/// The kind of a link's scheme, `article:…`.
fn of_scheme(scheme: &str) -> Option<ContentKind> {
    Some(match scheme {
        "article" => ContentKind::Article,
        "guide" => ContentKind::Guide,
        "code" => ContentKind::ErrorCode,
        "service" => ContentKind::Service,
        "template" => ContentKind::Template,
        "form" => ContentKind::Category,
        _ => return None,
    })
}

/// Where a link of a text leads; nothing for an address of the web.
pub fn target_of(link: &str) -> Option<Target> {
    let (scheme, key) = link.split_once(':')?;
    Some(Target::new(of_scheme(scheme)?, key))
}

/// Everything that can be linked to once this item is published.
pub fn offers(kind: ContentKind, key: &str, doc: &Doc) -> Vec<Target> {
    let mut out = vec![Target::new(kind, key)];
    match doc {
        Doc::Article(doc) => {
            let (_, headings) = markdown::html(&doc.body, |_| None);
            out.extend(
                headings.into_iter().map(|heading| Target::new(kind, format!("{key}#{}", heading.id))),
            );
        }
        Doc::Category(doc) => {
            let topics = doc.subtopics.iter().map(|topic| Target::new(kind, format!("{key}/{}", topic.key)));
            out.extend(topics);
        }
        _ => {}
    }
    out
}

/// Calls with every key of another item that a document names; the closure may change it.
fn keys(doc: &mut Doc, see: &mut dyn FnMut(ContentKind, &mut String)) {
    use ContentKind as K;
    let mut all = |kind: K, list: &mut [String]| list.iter_mut().for_each(|key| see(kind, key));
    match doc {
        Doc::Article(doc) => {
            let Article { block, tags, related, guides, codes, services, template, .. } = &mut **doc;
            all(K::Block, std::slice::from_mut(block));
            all(K::Tag, tags);
            all(K::Article, related);
            all(K::Guide, guides);
            all(K::ErrorCode, codes);
            all(K::Service, services);
            all(K::Template, template.as_mut_slice());
        }
        Doc::ErrorFamily(doc) => {
            all(K::Category, std::slice::from_mut(&mut doc.category));
            all(K::Block, std::slice::from_mut(&mut doc.block));
        }
        Doc::ErrorCode(doc) => {
            all(K::ErrorFamily, std::slice::from_mut(&mut doc.family));
            all(K::Article, &mut doc.articles);
            all(K::Guide, &mut doc.guides);
            all(K::Category, doc.category.as_mut_slice());
        }
        Doc::Guide(doc) => {
            let Guide { block, tags, category, template, steps, .. } = &mut **doc;
            all(K::Block, std::slice::from_mut(block));
            all(K::Tag, tags);
            all(K::Category, std::slice::from_mut(category));
            all(K::Template, template.as_mut_slice());
            for step in steps.values_mut() {
                all(K::Article, step.article.as_mut_slice());
            }
        }
        Doc::Template(doc) => {
            if let Some(topic) = &mut doc.subtopic {
                let mut whole = format!("{}/{topic}", doc.category);
                all(K::Category, std::slice::from_mut(&mut whole));
                if let Some((_, new)) = whole.split_once('/') {
                    new.clone_into(topic);
                }
            }
            all(K::Category, std::slice::from_mut(&mut doc.category));
            all(K::Block, std::slice::from_mut(&mut doc.block));
            all(K::Tag, &mut doc.tags);
        }
        Doc::Service(doc) => {
            all(K::Block, std::slice::from_mut(&mut doc.block));
            all(K::Tag, &mut doc.tags);
            all(K::Category, std::slice::from_mut(&mut doc.request_category));
            all(K::Article, &mut doc.related);
            all(K::Guide, &mut doc.guides);
        }
        Doc::Remit(doc) => all(K::Category, &mut doc.subtopics),
        Doc::Category(_) | Doc::Named(_) | Doc::Synonyms(_) | Doc::Contacts(_) | Doc::Drawing(_) => {}
    }
}

/// The Markdown texts of a document.
fn texts(doc: &mut Doc) -> Vec<&mut String> {
    match doc {
        Doc::Article(doc) => vec![&mut doc.body],
        Doc::Service(doc) => vec![&mut doc.body],
        Doc::Guide(doc) => doc.steps.values_mut().map(|step| &mut step.text).collect(),
        _ => Vec::new(),
    }
}

/// Where a document's links lead, headers and texts alike.
pub fn leads_to(doc: &Doc) -> Vec<Target> {
    let mut doc = doc.clone();
    let mut out = Vec::new();
    keys(&mut doc, &mut |kind, key| out.push(Target::new(kind, key.as_str())));
    for text in texts(&mut doc) {
        for (link, _) in markdown::links_of(text) {
            let Some(target) = target_of(&link) else { continue };
            // A link to a heading needs the article as well.
            if let Some((slug, _)) = target.key.split_once('#') {
                out.push(Target::new(target.kind, slug));
            }
            out.push(target);
        }
        let pictures = markdown::pictures_of(text);
        let drawings = pictures.iter().filter_map(|(target, _)| drawing_of(target));
        out.extend(drawings.map(|key| Target::new(ContentKind::Drawing, key)));
    }
    if let Doc::Remit(doc) = &doc {
        out.extend(target_of(&doc.link));
    }
    out
}

/// Gives every link to an item its new key; says whether there was one. A family's codes and a category's sub-topics move
/// with it.
pub fn relink(doc: &mut Doc, kind: ContentKind, from: &str, to: &str) -> bool {
    let kind = address_kind(kind);
    let mut found = false;
    let renamed = |key: &str| {
        let rest = key.strip_prefix(from)?;
        (rest.is_empty() || rest.starts_with(['/', '#'])).then(|| format!("{to}{rest}"))
    };
    keys(doc, &mut |of, key| {
        let moved =
            address_kind(of) == kind || (kind == ContentKind::ErrorFamily && of == ContentKind::ErrorCode);
        if let (true, Some(new)) = (moved, renamed(key)) {
            *key = new;
            found = true;
        }
    });
    let schemes: &[&str] = match kind {
        ContentKind::Article => &["article"],
        ContentKind::Guide => &["guide"],
        ContentKind::ErrorCode | ContentKind::ErrorFamily => &["code"],
        ContentKind::Service => &["service"],
        ContentKind::Template => &["template"],
        ContentKind::Category => &["form"],
        _ => &[],
    };
    for text in texts(doc) {
        if kind == ContentKind::Drawing {
            let changed = text.replace(&format!("](img/{from}.svg)"), &format!("](img/{to}.svg)"));
            found |= changed != *text;
            *text = changed;
        }
        for (link, _) in markdown::links_of(text) {
            let Some((scheme, key)) = link.split_once(':') else { continue };
            if let (true, Some(new)) = (schemes.contains(&scheme), renamed(key)) {
                let changed = text
                    .replace(&format!("({link})"), &format!("({scheme}:{new})"))
                    .replace(&format!("(<{link}>)"), &format!("(<{scheme}:{new}>)"));
                found |= changed != *text;
                *text = changed;
            }
        }
    }
    if let Doc::Remit(doc) = doc
        && let Some((scheme, key)) = doc.link.split_once(':')
        && let (true, Some(new)) = (schemes.contains(&scheme), renamed(key))
    {
        doc.link = format!("{scheme}:{new}");
        found = true;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Category, ErrorCode, Named, Side};

    fn code() -> Doc {
        Doc::ErrorCode(Box::new(ErrorCode {
            family: "http".into(),
            code: "503".into(),
            aliases: vec![],
            title: String::new(),
            title_en: String::new(),
            side: Side::Portal,
            meaning: String::new(),
            steps: vec![],
            retry: String::new(),
            support: String::new(),
            articles: vec!["no-code".into(), "no-code-again".into()],
            guides: vec![],
            category: None,
        }))
    }

    fn article(body: &str) -> Doc {
        Doc::Article(Box::new(Article {
            kind: ContentKind::Article,
            slug: "a".into(),
            title: String::new(),
            summary: String::new(),
            block: "access".into(),
            tags: vec![],
            audience: vec![],
            related: vec!["no-code".into()],
            guides: vec![],
            codes: vec!["http/503".into()],
            services: vec![],
            template: None,
            keywords: String::new(),
            popular: 0,
            upkeep: crate::content::Upkeep::default(),
            body: body.into(),
        }))
    }

    #[test]
    fn every_link_to_a_renamed_item_follows() {
        let mut doc = article("[x](article:no-code#why) [y](article:no-code-again) [z](article:no-code)");
        assert!(relink(&mut doc, ContentKind::Faq, "no-code", "sms"));
        let Doc::Article(changed) = &doc else { panic!("an article") };
        assert_eq!(changed.body, "[x](article:sms#why) [y](article:no-code-again) [z](article:sms)");
        assert_eq!(changed.related, ["sms"]);
        let mut doc = code();
        assert!(relink(&mut doc, ContentKind::Article, "no-code", "sms"));
        assert!(!relink(&mut doc, ContentKind::Guide, "sms", "x"));
        let Doc::ErrorCode(changed) = &doc else { panic!("a code") };
        assert_eq!(changed.articles, ["sms", "no-code-again"]);
    }

    #[test]
    fn a_drawing_is_a_place_that_texts_lead_to() {
        let mut doc = article("![Щит](img/shield.svg) ![Кнопка](img/a.png)");
        assert!(leads_to(&doc).contains(&Target::new(ContentKind::Drawing, "shield")));
        assert!(relink(&mut doc, ContentKind::Drawing, "shield", "guard"));
        let Doc::Article(changed) = &doc else { panic!("an article") };
        assert_eq!(changed.body, "![Щит](img/guard.svg) ![Кнопка](img/a.png)");
    }

    #[test]
    fn a_family_takes_its_codes_along() {
        let mut doc = article("[x](code:http/503)");
        assert!(relink(&mut doc, ContentKind::ErrorFamily, "http", "web"));
        let Doc::Article(changed) = &doc else { panic!("an article") };
        assert_eq!((changed.body.as_str(), changed.codes[0].as_str()), ("[x](code:web/503)", "web/503"));
    }

    #[test]
    fn what_is_offered_and_what_is_needed() {
        let leads = leads_to(&article("[x](article:b#why)"));
        for target in [
            ("b", ContentKind::Article),
            ("b#why", ContentKind::Article),
            ("http/503", ContentKind::ErrorCode),
        ] {
            assert!(leads.contains(&Target::new(target.1, target.0)), "{leads:?}");
        }
        let offered = offers(ContentKind::Faq, "a", &article("## Why\n\nx"));
        assert_eq!(
            offered,
            [Target::new(ContentKind::Article, "a"), Target::new(ContentKind::Article, "a#why")]
        );
        let category = Category {
            key: "access".into(),
            subtopics: vec![Named { key: "sms".into(), ..Named::default() }],
            ..Category::default()
        };
        let offered = offers(ContentKind::Category, "access", &Doc::Category(category.into()));
        assert!(offered.contains(&Target::new(ContentKind::Category, "access/sms")));
    }
}
