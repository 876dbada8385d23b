//! From an item to its page, and back.

use frontend::routes::{Route, split};
use shared::{api::pages::ItemLink, content::ContentKind, lang::Lang};

use super::{Published, paths};

/// The title of a published item in a language, with the path of its page; none when there is no such page.
pub fn link_of(content: &Published, kind: ContentKind, key: &str, lang: Lang) -> Option<ItemLink> {
    let (title, summary, url) = match kind {
        ContentKind::Article | ContentKind::Faq => {
            let (article, _) = content.article(key, lang)?;
            (article.title.clone(), article.summary.clone(), paths::article(key))
        }
        ContentKind::ErrorCode => {
            let code = content.code_of_key(key)?;
            let title = [&code.code, ": ", lang.pick(&code.title, &code.title_en)].concat();
            (title, code.meaning.clone(), paths::code(&code.family, &code.code))
        }
        ContentKind::Guide => {
            let guide = content.guide(key)?;
            (guide.title.clone(), guide.summary.clone(), paths::guide(key))
        }
        ContentKind::Template => {
            let template = content.template(key)?;
            (template.title.clone(), template.summary.clone(), paths::template(key))
        }
        ContentKind::Service => {
            let service = content.service(key)?;
            (service.title.clone(), service.summary.clone(), paths::service(key))
        }
        _ => return None,
    };
    Some(ItemLink { url, title, summary, ..ItemLink::default() })
}

/// The published item that a path shows, with its kind as it is published.
pub fn item_at(content: &Published, path: &str) -> Option<(ContentKind, String)> {
    Some(match Route::of(split(path).0)? {
        Route::Article { slug } => (content.article(&slug, Lang::Ru)?.0.kind, slug),
        Route::Code { family, code } => (ContentKind::ErrorCode, content.code(&family, &code)?.key()),
        Route::Guide { slug } => (ContentKind::Guide, content.guide(&slug)?.slug.clone()),
        Route::Template { slug } => (ContentKind::Template, content.template(&slug)?.slug.clone()),
        Route::Service { slug } => (ContentKind::Service, content.service(&slug)?.slug.clone()),
        _ => return None,
    })
}
