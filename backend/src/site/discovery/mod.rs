//! What search engines and feed readers see: one address a page and language, the sitemap, the feed of changes,
//! structured data.

mod lists;
mod structured;

use frontend::{
    i18n::{text, text_args},
    routes::{param, split, with_query},
};
use shared::{api::pages::PageData, lang::Lang};

use super::template::escape;
use crate::config::Config;

pub use lists::{feed, sitemap};

/// The parameter that makes a language part of an address: without it a reader's cookie or browser decides.
const LANG: &str = "lang";

/// An address without its language, and the language if it is a known one.
pub fn split_lang(url: &str) -> (String, Option<Lang>) {
    let (path, query) = split(url);
    let Some(lang) = Lang::parse(&param(query, LANG)) else { return (url.to_owned(), None) };
    let rest: Vec<&str> = query.split('&').filter(|pair| !pair.starts_with("lang=")).collect();
    (frontend::routes::normalise(path, &rest.join("&")), Some(lang))
}

/// The whole address of a page in a language. Russian, the language of whoever asks for none, needs no parameter.
fn address(config: &Config, url: &str, lang: Lang) -> String {
    let url = match lang {
        Lang::Ru => url.to_owned(),
        Lang::En => frontend::routes::with_query(url, &[(LANG, lang.as_str())]),
    };
    [config.public_url.trim_end_matches('/'), &url].concat()
}

/// The feed of changes, of a block or of everything.
fn feed_of(block: Option<&str>) -> String {
    with_query("/feed.atom", &[("block", block.unwrap_or_default())])
}

/// Key and name of the block that a page belongs to.
fn block_of(data: &PageData, lang: Lang) -> Option<(String, String)> {
    match data {
        PageData::Kb(page) => {
            page.block.as_ref().map(|block| (block.key.clone(), block.name(lang).to_owned()))
        }
        PageData::Article(page) => page
            .crumbs
            .iter()
            .find_map(|crumb| Some((crumb.url.strip_prefix("/kb/block/")?.to_owned(), crumb.title.clone()))),
        _ => None,
    }
}

/// The page of a filtered list or of a step of a guide is the list, or the guide.
fn canonical<'a>(url: &'a str, data: &PageData) -> Option<&'a str> {
    match data {
        // Everybody's own, or nothing.
        PageData::Search(_)
        | PageData::CodeChoice(_)
        | PageData::Client
        | PageData::Subscribe(_)
        | PageData::NotFound => None,
        _ => Some(split(url).0),
    }
}

/// Elements of the head: the address of the page and of its other language, the feed, structured data.
pub fn head(config: &Config, url: &str, data: &PageData, lang: Lang) -> String {
    let Some(path) = canonical(url, data) else { return String::new() };
    let link =
        |rel: &str, more: &str, href: &str| format!("<link rel=\"{rel}\"{more} href=\"{}\">", escape(href));
    let mut out = link("canonical", "", &address(config, path, lang));
    for other in [Lang::Ru, Lang::En] {
        let more = format!(" hreflang=\"{}\"", other.as_str());
        out.push_str(&link("alternate", &more, &address(config, path, other)));
    }
    out.push_str(&link("alternate", " hreflang=\"x-default\"", &address(config, path, Lang::Ru)));
    let feed = |words: &str, block: Option<&str>| {
        let more = format!(" type=\"application/atom+xml\" title=\"{}\"", escape(words));
        link("alternate", &more, &address(config, &feed_of(block), lang))
    };
    out.push_str(&feed(&text(lang, "feed-all"), None));
    if let Some((block, name)) = block_of(data, lang) {
        out.push_str(&feed(&text_args(lang, "feed-of", &[("title", name.into())]), Some(&block)));
    }
    // Only pages that can be kept fetch the script that keeps them.
    if matches!(data, PageData::Article(_) | PageData::Code(_)) {
        out.push_str("<script type=\"module\" src=\"/assets/offline.js\"></script>");
    }
    for data in structured::of(config, path, data, lang) {
        // No `</script>` may end it early.
        let json = data.to_string().replace('<', "\\u003c");
        out.push_str(&format!("<script type=\"application/ld+json\">{json}</script>"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_leaves_the_address() {
        assert_eq!(split_lang("/kb/x?lang=en"), ("/kb/x".into(), Some(Lang::En)));
        assert_eq!(split_lang("/faq?block=a&lang=ru&q=b"), ("/faq?block=a&q=b".into(), Some(Lang::Ru)));
        assert_eq!(split_lang("/kb/x?lang=xx"), ("/kb/x?lang=xx".into(), None));
        assert_eq!(split_lang("/kb/x"), ("/kb/x".into(), None));
    }
}
