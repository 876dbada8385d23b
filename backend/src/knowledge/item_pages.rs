//! Pages of one item: article, guide, template.

use shared::{
    api::pages::{ArticlePage, Crumb, GuidePage, ItemLink, TemplatePage, VoteTarget},
    content::ContentKind,
    lang::Lang,
};

use super::{
    Published, anchors,
    pages::{article_link, code_link, guide_link},
    paths,
};
use frontend::{i18n::text, routes::Route};

/// Words a minute of quiet reading on a phone.
const READING_SPEED: usize = 160;

/// The crumb of a page with a name in the locales.
pub fn crumb(route: &Route, key: &str, lang: Lang) -> Crumb {
    Crumb { url: route.with(&[]), title: text(lang, key) }
}

fn block_crumbs(content: &Published, block: &str, lang: Lang) -> Vec<Crumb> {
    let mut crumbs = vec![crumb(&Route::Home, "nav-home", lang), crumb(&Route::Kb, "nav-kb", lang)];
    crumbs.extend(
        content
            .block(block)
            .map(|block| Crumb { url: paths::block(&block.key), title: block.name(lang).to_owned() }),
    );
    crumbs
}

/// An article.
pub fn article(content: &Published, slug: &str, lang: Lang) -> Option<ArticlePage> {
    let (article, untranslated) = content.article(slug, lang)?;
    let (html, contents) = content.html(&article.body);
    let html = anchors::add(&html, &contents, lang);
    let words = article.body.split_whitespace().count();
    let mut next: Vec<ItemLink> =
        article.guides.iter().filter_map(|slug| guide_link(content, slug, lang)).collect();
    for link in &mut next {
        link.icon = "help".into();
    }
    next.extend(article.template.iter().filter_map(|slug| content.template_in(slug, lang)).map(
        |(template, _)| ItemLink {
            url: paths::template(&template.slug),
            title: template.title.clone(),
            icon: "file".into(),
            ..ItemLink::default()
        },
    ));
    let category = content.categories.iter().find(|category| category.key == article.block).or_else(|| {
        content.categories.iter().find(|category| category.key == category_of_block(&article.block))
    });
    next.push(ItemLink {
        url: paths::new_request(&[(
            "category",
            category.map(|category| category.key.as_str()).unwrap_or_default(),
        )]),
        title: text(lang, "next-write"),
        icon: "message".into(),
        ..ItemLink::default()
    });
    next.truncate(3);
    Some(ArticlePage {
        crumbs: block_crumbs(content, &article.block, lang),
        vote: VoteTarget { kind: article.kind, key: article.slug.clone() },
        title: article.title.clone(),
        summary: article.summary.clone(),
        html,
        contents,
        tags: article
            .tags
            .iter()
            .filter_map(|key| content.tags.iter().find(|tag| tag.key == *key))
            .map(|tag| ItemLink {
                url: Route::Faq.with(&[("tag", &tag.key)]),
                title: tag.name(lang).to_owned(),
                ..ItemLink::default()
            })
            .collect(),
        updated: article.upkeep.updated,
        minutes: u8::try_from(words.div_ceil(READING_SPEED)).unwrap_or(u8::MAX).max(1),
        untranslated,
        related: article.related.iter().filter_map(|slug| article_link(content, slug, lang)).collect(),
        codes: article.codes.iter().filter_map(|key| code_link(content, key, lang)).collect(),
        next,
    })
}

/// The category of requests that fits a block of the knowledge base.
pub fn category_of_block(block: &str) -> &'static str {
    match block {
        "access" | "security" => "access",
        "identity" => "identity",
        "documents" | "signature" => "documents",
        "payments" => "payments",
        "errors" | "applications" => "forms",
        "app" => "technical",
        _ => "general",
    }
}

/// A guide, with every step's text as HTML.
pub fn guide(content: &Published, slug: &str, lang: Lang) -> Option<GuidePage> {
    let (guide, untranslated) = content.guide_in(slug, lang)?;
    let mut guide = guide.clone();
    let mut articles = Vec::new();
    for step in guide.steps.values_mut() {
        step.text = content.html(&step.text).0;
        if let Some(link) = step.article.as_deref().and_then(|slug| article_link(content, slug, lang)) {
            articles.push(ItemLink { note: step.article.clone().unwrap_or_default(), ..link });
        }
    }
    articles.sort_by(|a, b| a.note.cmp(&b.note));
    articles.dedup();
    Some(GuidePage {
        crumbs: vec![crumb(&Route::Home, "nav-home", lang), crumb(&Route::Guides, "nav-guides", lang)],
        vote: VoteTarget { kind: ContentKind::Guide, key: slug.to_owned() },
        guide,
        articles,
        untranslated,
    })
}

/// A template.
pub fn template(content: &Published, slug: &str, lang: Lang) -> Option<TemplatePage> {
    let (template, untranslated) = content.template_in(slug, lang)?;
    Some(TemplatePage {
        crumbs: vec![crumb(&Route::Home, "nav-home", lang), crumb(&Route::Templates, "nav-templates", lang)],
        title: template.title.clone(),
        summary: template.summary.clone(),
        subject: template.subject.clone(),
        body: template.body.clone(),
        form_url: paths::new_request(&[("template", slug)]),
        untranslated,
        updated: template.upkeep.updated,
    })
}
