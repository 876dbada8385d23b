//! Structured data by schema.org, so that a search engine can show the answer itself.

use serde_json::{Value, json};
use shared::{
    api::pages::{Crumb, PageData},
    content::ContentKind,
    iso_date,
    lang::Lang,
};

use super::address;
use crate::config::Config;

/// The data of a page, one object a type.
pub fn of(config: &Config, path: &str, data: &PageData, lang: Lang) -> Vec<Value> {
    let trail = |crumbs: &[Crumb], title: &str| breadcrumbs(config, crumbs, title, path, lang);
    match data {
        PageData::Home(_) => vec![website(config, lang)],
        PageData::Faq(page) => {
            let questions = page.groups.iter().flat_map(|group| &group.items);
            vec![faq(questions.map(|item| (item.title.as_str(), item.summary.as_str())).collect())]
        }
        PageData::Article(page) if page.vote.kind == ContentKind::Faq => {
            vec![trail(&page.crumbs, &page.title), faq(vec![(page.title.as_str(), page.summary.as_str())])]
        }
        PageData::Article(page) => vec![
            trail(&page.crumbs, &page.title),
            json!({
                "@context": "https://schema.org",
                "@type": "Article",
                "headline": page.title,
                "description": page.summary,
                "dateModified": iso_date::format(page.updated),
                "inLanguage": if page.untranslated { "ru" } else { lang.as_str() },
                "mainEntityOfPage": address(config, path, lang),
                "publisher": { "@type": "Organization", "name": config.name },
            }),
        ],
        PageData::Code(page) if !page.steps.is_empty() => vec![
            trail(&page.crumbs, &page.title),
            json!({
                "@context": "https://schema.org",
                "@type": "HowTo",
                "name": format!("{}: {}", page.code, page.title),
                "description": page.meaning,
                "step": page.steps.iter().map(|step| json!({ "@type": "HowToStep", "text": step })).collect::<Vec<_>>(),
            }),
        ],
        PageData::Code(page) => vec![trail(&page.crumbs, &page.title)],
        PageData::Guide(page) => vec![trail(&page.crumbs, &page.guide.title)],
        PageData::Service(page) => vec![trail(&page.crumbs, &page.row.title)],
        PageData::Template(page) => vec![trail(&page.crumbs, &page.title)],
        PageData::CodeFamily(page) => vec![trail(&page.crumbs, &page.title)],
        _ => Vec::new(),
    }
}

fn website(config: &Config, lang: Lang) -> Value {
    let home = address(config, "/", lang);
    let search = [config.public_url.trim_end_matches('/'), "/search?q={query}"].concat();
    json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": config.name,
        "url": home,
        "inLanguage": lang.as_str(),
        "potentialAction": { "@type": "SearchAction", "target": search, "query-input": "required name=query" },
    })
}

/// Questions with their answers in short.
fn faq(questions: Vec<(&str, &str)>) -> Value {
    let questions: Vec<Value> = questions
        .into_iter()
        .map(|(name, text)| {
            json!({ "@type": "Question", "name": name, "acceptedAnswer": { "@type": "Answer", "text": text } })
        })
        .collect();
    json!({ "@context": "https://schema.org", "@type": "FAQPage", "mainEntity": questions })
}

fn breadcrumbs(config: &Config, crumbs: &[Crumb], title: &str, path: &str, lang: Lang) -> Value {
    let home = Crumb { url: "/".into(), title: config.name.clone() };
    let own = Crumb { url: path.to_owned(), title: title.to_owned() };
    let all = std::iter::once(&home).chain(crumbs.iter().filter(|crumb| crumb.url != "/")).chain([&own]);
    let items: Vec<Value> = all
        .enumerate()
        .map(|(at, crumb)| {
            let item = address(config, &crumb.url, lang);
            json!({ "@type": "ListItem", "position": at + 1, "name": crumb.title, "item": item })
        })
        .collect();
    json!({ "@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items })
}
