//! One loader for every public page: it feeds the HTML and `GET /api/v1/page` alike.

use frontend::routes::{Route, param, split};
use shared::{
    api::pages::{
        ContactsPage, FaqBlock, FaqItem, FaqPage, HomePage, ItemLink, KbPage, LinkGroup, ListPage, PageData,
    },
    content::{Article, ContentKind, Named},
    iso_date,
    lang::Lang,
};
use time::Date;

use super::{Published, codes, form, item_pages, paths, remit, search, search_page, service_pages};

/// Links in a list of frequent situations: eight at most.
const FREQUENT: usize = 8;

/// The data of a page and its HTTP status.
pub fn load(content: &Published, url: &str, lang: Lang) -> (PageData, u16) {
    let (path, query) = split(url);
    let Some(route) = Route::of(path) else { return (PageData::NotFound, 404) };
    let found = match route {
        Route::Home => Some(PageData::Home(home(content, lang))),
        Route::Faq => Some(PageData::Faq(faq(content, query, lang))),
        Route::Kb => Some(PageData::Kb(kb(content, None, lang))),
        Route::KbBlock { block } => {
            content.block(&block).map(|block| PageData::Kb(kb(content, Some(block), lang)))
        }
        Route::Article { slug } => {
            item_pages::article(content, &slug, lang).map(|page| PageData::Article(page.into()))
        }
        Route::Codes => Some(PageData::Codes(codes::reference(content, &param(query, "text"), lang))),
        Route::CodeFamily { family } => codes::family(content, &family, lang).map(PageData::CodeFamily),
        Route::Code { family, code } => {
            codes::page(content, &family, &code, lang).map(|page| PageData::Code(page.into()))
        }
        Route::CodeChoice { code } => Some(PageData::CodeChoice(codes::choice(content, &code))),
        Route::Guides => Some(PageData::Guides(guides(content, lang))),
        Route::Guide { slug } => {
            item_pages::guide(content, &slug, lang).map(|page| PageData::Guide(page.into()))
        }
        Route::Templates => Some(PageData::Templates(templates(content, lang))),
        Route::Template { slug } => {
            item_pages::template(content, &slug, lang).map(|page| PageData::Template(page.into()))
        }
        Route::Services => Some(PageData::Services(service_pages::catalogue(content, query, lang))),
        Route::Service { slug } => {
            service_pages::service(content, &slug, lang).map(|page| PageData::Service(page.into()))
        }
        Route::Search => Some(PageData::Search(search_page::load(content, query, lang))),
        Route::Contacts => Some(PageData::Contacts(ContactsPage {
            contacts: content.contacts.clone(),
            region: param(query, "region"),
        })),
        Route::Note => Some(PageData::Note(Box::default())),
        Route::Call => Some(PageData::Call(Box::default())),
        Route::Elsewhere { key } => {
            remit::page(content, &key, lang).map(|page| PageData::Elsewhere(page.into()))
        }
        Route::Subscribe | Route::Subscription { .. } => Some(PageData::Subscribe(Box::default())),
        Route::NewRequest => Some(PageData::RequestForm(form::page(content, query, lang))),
        route if route.is_client() => Some(PageData::Client),
        _ => None,
    };
    match found {
        // An unknown code is answered honestly, but there is no such page.
        Some(data @ PageData::CodeChoice(_)) => {
            let status = matches!(&data, PageData::CodeChoice(page) if page.choices.is_empty());
            (data, if status { 404 } else { 200 })
        }
        Some(data) => (data, 200),
        None => (PageData::NotFound, 404),
    }
}

/// A link to an article.
pub fn article_link(content: &Published, slug: &str, lang: Lang) -> Option<ItemLink> {
    let (article, _) = content.article(slug, lang)?;
    Some(ItemLink {
        url: paths::article(slug),
        title: article.title.clone(),
        summary: article.summary.clone(),
        ..ItemLink::default()
    })
}

/// A link to a guide, with its minutes.
pub fn guide_link(content: &Published, slug: &str, lang: Lang) -> Option<ItemLink> {
    let (guide, _) = content.guide_in(slug, lang)?;
    Some(ItemLink {
        url: paths::guide(slug),
        title: guide.title.clone(),
        summary: guide.summary.clone(),
        icon: content.block(&guide.block).map(|block| block.icon.clone()).unwrap_or_default(),
        note: guide.minutes.to_string(),
    })
}

/// A link to an error code, with the code in `note`.
pub fn code_link(content: &Published, key: &str, lang: Lang) -> Option<ItemLink> {
    let code = content.code_of_key(key)?;
    Some(ItemLink {
        url: paths::code(&code.family, &code.code),
        title: lang.pick(&code.title, &code.title_en).to_owned(),
        note: code.code.clone(),
        ..ItemLink::default()
    })
}

fn articles(content: &Published, lang: Lang) -> impl Iterator<Item = &Article> {
    content
        .articles
        .iter()
        .filter_map(move |article| content.article(&article.slug, lang))
        .map(|(article, _)| article)
}

fn home(content: &Published, lang: Lang) -> HomePage {
    let mut popular: Vec<&Article> = content.articles.iter().filter(|article| article.popular > 0).collect();
    popular.sort_by_key(|article| article.popular);
    HomePage {
        frequent: popular
            .into_iter()
            .take(FREQUENT)
            .filter_map(|article| article_link(content, &article.slug, lang))
            .collect(),
        blocks: content
            .blocks
            .iter()
            .map(|block| ItemLink {
                url: paths::block(&block.key),
                title: block.name(lang).to_owned(),
                summary: String::new(),
                icon: block.icon.clone(),
                note: content
                    .articles
                    .iter()
                    .filter(|article| article.block == block.key)
                    .count()
                    .to_string(),
            })
            .collect(),
        guides: content.guides.iter().filter_map(|guide| guide_link(content, &guide.slug, lang)).collect(),
        contacts: content.contacts.clone(),
    }
}

fn latest(dates: impl Iterator<Item = Date>) -> String {
    dates.max().map(iso_date::format).unwrap_or_default()
}

fn faq(content: &Published, query: &str, lang: Lang) -> FaqPage {
    let (block, tag, q) = (param(query, "block"), param(query, "tag"), param(query, "q"));
    let questions: Vec<&Article> =
        articles(content, lang).filter(|article| article.kind == ContentKind::Faq).collect();
    // "Search inside" uses the same engine as everywhere.
    let wanted: Option<Vec<String>> = (!q.trim().is_empty()).then(|| {
        search::run(content, &q, 100, &[shared::search::Kind::Faq])
            .hits
            .into_iter()
            .map(|hit| hit.id)
            .collect()
    });
    let fits = |article: &&Article| {
        (block.is_empty() || article.block == block)
            && (tag.is_empty() || article.tags.contains(&tag))
            && wanted.as_ref().is_none_or(|wanted| wanted.contains(&article.slug))
    };
    let shown: Vec<&Article> = questions.iter().copied().filter(fits).collect();
    let named = |named: &Named| Named { title: named.name(lang).to_owned(), ..named.clone() };
    FaqPage {
        blocks: content
            .blocks
            .iter()
            .filter(|block| questions.iter().any(|article| article.block == block.key))
            .map(named)
            .collect(),
        tags: content
            .tags
            .iter()
            .filter(|tag| questions.iter().any(|article| article.tags.contains(&tag.key)))
            .map(named)
            .collect(),
        groups: content
            .blocks
            .iter()
            .filter_map(|block| {
                let items: Vec<FaqItem> = shown
                    .iter()
                    .filter(|article| article.block == block.key)
                    .map(|article| FaqItem {
                        slug: article.slug.clone(),
                        url: paths::article(&article.slug),
                        title: article.title.clone(),
                        summary: article.summary.clone(),
                        html: content.html(&article.body).0,
                        tags: article.tags.clone(),
                    })
                    .collect();
                (!items.is_empty()).then(|| FaqBlock {
                    key: block.key.clone(),
                    title: block.name(lang).to_owned(),
                    icon: block.icon.clone(),
                    items,
                })
            })
            .collect(),
        updated: latest(shown.iter().map(|article| article.upkeep.updated)),
        block,
        tag,
        q,
    }
}

fn kb(content: &Published, only: Option<&Named>, lang: Lang) -> KbPage {
    let groups = content
        .blocks
        .iter()
        .filter(|block| only.is_none_or(|only| only.key == block.key))
        .map(|block| LinkGroup {
            key: block.key.clone(),
            title: block.name(lang).to_owned(),
            icon: block.icon.clone(),
            url: paths::block(&block.key),
            items: articles(content, lang)
                .filter(|article| article.block == block.key)
                .filter_map(|article| article_link(content, &article.slug, lang))
                .collect(),
        })
        .collect();
    let in_block = |article: &&Article| only.is_none_or(|only| only.key == article.block);
    KbPage {
        block: only.map(|block| Named { title: block.name(lang).to_owned(), ..block.clone() }),
        groups,
        updated: latest(content.articles.iter().filter(in_block).map(|article| article.upkeep.updated)),
    }
}

fn guides(content: &Published, lang: Lang) -> ListPage {
    let title = frontend::i18n::text(lang, "nav-guides");
    let items = content.guides.iter().filter_map(|guide| guide_link(content, &guide.slug, lang)).collect();
    ListPage { groups: vec![LinkGroup { key: "guides".into(), title, items, ..LinkGroup::default() }] }
}

fn templates(content: &Published, lang: Lang) -> ListPage {
    let groups = content
        .categories
        .iter()
        .filter_map(|category| {
            let items: Vec<ItemLink> = content
                .templates
                .iter()
                .filter(|template| template.category == category.key)
                .filter_map(|template| content.template_in(&template.slug, lang))
                .map(|(template, _)| ItemLink {
                    url: paths::template(&template.slug),
                    title: template.title.clone(),
                    summary: template.summary.clone(),
                    ..ItemLink::default()
                })
                .collect();
            (!items.is_empty()).then(|| LinkGroup {
                key: category.key.clone(),
                title: category.name(lang).to_owned(),
                icon: category.icon.clone(),
                url: String::new(),
                items,
            })
        })
        .collect();
    ListPage { groups }
}
