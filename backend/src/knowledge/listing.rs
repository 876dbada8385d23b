//! Every published item with its address: for sitemaps and feeds.

use shared::lang::Lang;
use time::Date;

use super::{Published, paths};

/// An item as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Path of its page.
    pub url: String,
    /// Title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// Day of the last edit.
    pub updated: Date,
    /// Key of its block; empty: in none.
    pub block: String,
}

/// Articles and answers, guides, services, templates and error codes, in the order of the content.
pub fn all(content: &Published, lang: Lang) -> Vec<Listed> {
    let mut out = texts(content, lang);
    out.extend(content.services.iter().filter_map(|service| content.service_in(&service.slug, lang)).map(
        |(service, _)| Listed {
            url: paths::service(&service.slug),
            title: service.title.clone(),
            summary: service.summary.clone(),
            updated: service.upkeep.updated,
            block: String::new(),
        },
    ));
    out.extend(
        content.templates.iter().filter_map(|template| content.template_in(&template.slug, lang)).map(
            |(template, _)| Listed {
                url: paths::template(&template.slug),
                title: template.title.clone(),
                summary: template.summary.clone(),
                updated: template.upkeep.updated,
                block: String::new(),
            },
        ),
    );
    out.extend(content.codes.iter().filter_map(|code| {
        let family = content.family(&code.family)?;
        Some(Listed {
            url: paths::code(&code.family, &code.code),
            title: [&code.code, ": ", lang.pick(&code.title, &code.title_en)].concat(),
            summary: code.meaning.clone(),
            updated: family.updated,
            block: String::new(),
        })
    }));
    out
}

/// What is written to be read: articles, answers and guides.
pub fn texts(content: &Published, lang: Lang) -> Vec<Listed> {
    let articles = content.articles.iter().map(|article| {
        let article = match lang {
            Lang::Ru => article,
            Lang::En => content.articles_en.get(&article.slug).unwrap_or(article),
        };
        Listed {
            url: paths::article(&article.slug),
            title: article.title.clone(),
            summary: article.summary.clone(),
            updated: article.upkeep.updated,
            block: article.block.clone(),
        }
    });
    let guides =
        content.guides.iter().filter_map(|guide| content.guide_in(&guide.slug, lang)).map(|(guide, _)| {
            Listed {
                url: paths::guide(&guide.slug),
                title: guide.title.clone(),
                summary: guide.summary.clone(),
                updated: guide.updated,
                block: guide.block.clone(),
            }
        });
    articles.chain(guides).collect()
}
