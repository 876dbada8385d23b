//! The sitemap (sitemaps.org) and the feed of changes (Atom, RFC 4287).

use axum::{
    extract::{Query, State},
    http::header,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use shared::{content::Named, iso_date, lang::Lang};

use super::address;
use crate::{
    knowledge::{Published, listing, paths},
    platform::{
        error::{AppError, request_lang},
        state::AppState,
    },
    site::template::escape,
};

/// Entries of the feed.
const ENTRIES: usize = 50;

/// Pages that list others.
const LISTS: [&str; 8] = ["/", "/faq", "/kb", "/errors", "/guides", "/services", "/templates", "/contacts"];

/// What a feed is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    lang: String,
    /// Key of a block: its texts only.
    block: String,
}

/// `/sitemap.xml`: every page that a search engine may show, in both languages.
pub async fn sitemap(State(state): State<AppState>) -> Response {
    let content = state.knowledge.now();
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let lists = LISTS.iter().map(|url| ((*url).to_owned(), None));
    let texts = listing::all(&content, Lang::Ru);
    // A page that lists others is as new as the newest of them.
    let newest = |block: &str| texts.iter().filter(|item| item.block == block).map(|item| item.updated).max();
    let blocks: Vec<_> =
        content.blocks.iter().map(|block| (paths::block(&block.key), newest(&block.key))).collect();
    let families: Vec<_> =
        content.families.iter().map(|family| (paths::family(&family.family), Some(family.updated))).collect();
    let items = texts.into_iter().map(|item| (item.url, Some(item.updated)));
    for (url, updated) in lists.chain(blocks).chain(families).chain(items) {
        for lang in [Lang::Ru, Lang::En] {
            out.push_str(&format!("<url><loc>{}</loc>", escape(&address(&state.config, &url, lang))));
            if let Some(day) = updated {
                out.push_str(&format!("<lastmod>{}</lastmod>", iso_date::format(day)));
            }
            for other in [Lang::Ru, Lang::En] {
                out.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                    other.as_str(),
                    escape(&address(&state.config, &url, other))
                ));
            }
            out.push_str(&format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"{}\"/>",
                escape(&address(&state.config, &url, Lang::Ru))
            ));
            out.push_str("</url>\n");
        }
    }
    out.push_str("</urlset>\n");
    (
        [
            (header::CONTENT_TYPE, "application/xml; charset=utf-8"),
            (header::CACHE_CONTROL, "public, max-age=600"),
        ],
        out,
    )
        .into_response()
}

/// `/feed.atom`: the texts that changed last, all or those of a block.
pub async fn feed(State(state): State<AppState>, Query(asked): Query<Asked>) -> Response {
    let lang = Lang::parse(&asked.lang).unwrap_or_else(request_lang);
    let content = state.knowledge.now();
    let block = content.block(&asked.block);
    if block.is_none() && !asked.block.is_empty() {
        return AppError::NotFound.into_response();
    }
    let out = atom(&state, &content, block, lang);
    (
        [
            (header::CONTENT_TYPE, "application/atom+xml; charset=utf-8"),
            (header::CACHE_CONTROL, "public, max-age=600"),
            (header::VARY, "accept-language, cookie"),
        ],
        out,
    )
        .into_response()
}

fn atom(state: &AppState, content: &Published, block: Option<&Named>, lang: Lang) -> String {
    let mut items = listing::texts(content, lang);
    items.retain(|item| block.is_none_or(|block| item.block == block.key));
    items.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.title.cmp(&b.title)));
    items.truncate(ENTRIES);
    // Days are Moscow days.
    let moment = |day| format!("{}T00:00:00+03:00", iso_date::format(day));
    let place = block.map_or_else(|| "/".to_owned(), |block| paths::block(&block.key));
    let home = escape(&address(&state.config, &place, lang));
    let own = escape(&address(&state.config, &super::feed_of(block.map(|block| block.key.as_str())), lang));
    let name = match block {
        Some(block) => escape(&[&state.config.name, ": ", block.name(lang)].concat()),
        None => escape(&state.config.name),
    };
    let latest = items.first().map(|item| moment(item.updated)).unwrap_or_default();
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <id>{own}</id><title>{name}</title><updated>{latest}</updated><author><name>{name}</name></author>\n\
         <link rel=\"self\" href=\"{own}\"/><link rel=\"alternate\" href=\"{home}\"/>\n",
        lang.as_str()
    );
    for item in items {
        let url = escape(&address(&state.config, &item.url, lang));
        out.push_str(&format!(
            "<entry><id>{url}</id><title>{}</title><updated>{}</updated><link href=\"{url}\"/><summary>{}</summary></entry>\n",
            escape(&item.title),
            moment(item.updated),
            escape(&item.summary)
        ));
    }
    out.push_str("</feed>\n");
    out
}
