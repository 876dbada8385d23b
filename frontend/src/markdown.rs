//! Markdown of the knowledge base with links to the pages of the site.

use shared::{api::pages::Heading, markdown};

use crate::routes::Route;

fn article(slug: &str) -> String {
    Route::Article { slug: slug.to_owned() }.with(&[])
}

/// The path of a link by kind, `article:slug` and the like; other schemes than https give nothing.
pub fn resolve(target: &str) -> Option<String> {
    let (scheme, key) = target.split_once(':')?;
    let slug = key.to_owned();
    Some(match scheme {
        "article" => match key.split_once('#') {
            Some((slug, anchor)) => format!("{}#{anchor}", article(slug)),
            None => article(key),
        },
        "guide" => Route::Guide { slug }.with(&[]),
        "code" => {
            let (family, code) = key.split_once('/')?;
            Route::Code { family: family.to_owned(), code: code.to_owned() }.with(&[])
        }
        "service" => Route::Service { slug }.with(&[]),
        "template" => Route::Template { slug }.with(&[]),
        "form" => Route::NewRequest.with(&[("category", key)]),
        "https" => target.to_owned(),
        _ => return None,
    })
}

/// Markdown to HTML, with its headings.
pub fn html(text: &str) -> (String, Vec<Heading>) {
    markdown::html(text, resolve)
}

/// The same with pictures at the addresses that `picture` gives.
pub fn html_with(text: &str, picture: impl Fn(&str) -> Option<String>) -> (String, Vec<Heading>) {
    markdown::html_with(text, resolve, picture)
}

#[cfg(test)]
mod tests {
    use super::html;

    #[test]
    fn only_known_schemes_become_links() {
        for bad in ["javascript:alert(1)", "data:text/html,x", "http://x", "//evil", "vbscript:x"] {
            let (html, _) = html(&format!("[x]({bad})"));
            assert!(html.contains("href=\"#\""), "{bad}: {html}");
        }
        let (html, _) = html("[x](article:sms-code-not-coming) [y](code:http/503)");
        assert!(
            html.contains("href=\"/kb/sms-code-not-coming\"") && html.contains("href=\"/errors/http/503\""),
            "{html}"
        );
    }
}
