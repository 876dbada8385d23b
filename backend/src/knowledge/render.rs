//! Markdown of the knowledge base to safe HTML: raw HTML is never let through, links by kind become
//! paths, headings get anchors.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use shared::api::pages::Heading;

use super::paths;

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH
}

/// The path of a link by kind, `article:slug` and the like; other schemes than https give nothing.
pub fn resolve(target: &str) -> Option<String> {
    let (scheme, key) = target.split_once(':')?;
    Some(match scheme {
        "article" => match key.split_once('#') {
            Some((slug, anchor)) => format!("{}#{anchor}", paths::article(slug)),
            None => paths::article(key),
        },
        "guide" => paths::guide(key),
        "code" => {
            let (family, code) = key.split_once('/')?;
            paths::code(family, code)
        }
        "service" => paths::service(key),
        "template" => paths::template(key),
        "form" => paths::new_request(&[("category", key)]),
        "https" => target.to_owned(),
        _ => return None,
    })
}

/// Markdown to HTML, with the headings of the second level.
pub fn html(markdown: &str) -> (String, Vec<Heading>) {
    let mut headings: Vec<Heading> = Vec::new();
    let mut events: Vec<Event<'_>> = Vec::new();
    let mut heading: Option<(usize, String)> = None;
    for event in Parser::new_ext(markdown, options()) {
        match event {
            // Raw HTML is shown as the text it is.
            Event::Html(text) | Event::InlineHtml(text) => events.push(Event::Text(text)),
            Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                let dest_url = CowStr::from(resolve(&dest_url).unwrap_or_else(|| "#".to_owned()));
                events.push(Event::Start(Tag::Link { link_type, dest_url, title, id: CowStr::Borrowed("") }));
            }
            Event::Start(Tag::Image { link_type, dest_url, title, .. }) => {
                let local = dest_url.starts_with("img/") && !dest_url.contains("..");
                let dest_url = if local { format!("/content/{dest_url}") } else { String::new() };
                let dest_url = CowStr::from(dest_url);
                events.push(Event::Start(Tag::Image {
                    link_type,
                    dest_url,
                    title,
                    id: CowStr::Borrowed(""),
                }));
            }
            Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                heading = Some((events.len(), String::new()));
                events.push(Event::Start(Tag::Heading { level, id: None, classes, attrs }));
            }
            Event::End(TagEnd::Heading(level)) => {
                if let Some((at, title)) = heading.take() {
                    let id = anchor(&title, headings.len());
                    if let Some(Event::Start(Tag::Heading { id: slot, .. })) = events.get_mut(at) {
                        *slot = Some(CowStr::from(id.clone()));
                    }
                    headings.push(Heading { id, title });
                }
                events.push(Event::End(TagEnd::Heading(level)));
            }
            Event::Text(text) => {
                if let Some((_, title)) = &mut heading {
                    title.push_str(&text);
                }
                events.push(Event::Text(text));
            }
            other => events.push(other),
        }
    }
    let mut out = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut out, events.into_iter());
    (out, headings)
}

/// An anchor of a heading: its place, so that it stays when the words change a little.
fn anchor(title: &str, place: usize) -> String {
    let words: Vec<String> = title
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(5)
        .map(str::to_owned)
        .collect();
    if words.is_empty() { format!("section-{}", place + 1) } else { words.join("-") }
}

/// The words of a Markdown text, for search and counting.
pub fn plain(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak
            | Event::HardBreak
            | Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_) | TagEnd::TableCell)
                if !out.ends_with([' ', '\n']) =>
            {
                out.push(' ');
            }
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// Links of a Markdown text: target and words.
pub fn links_of(markdown: &str) -> Vec<(String, String)> {
    let mut links = Vec::new();
    let mut open: Option<(String, String)> = None;
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => open = Some((dest_url.to_string(), String::new())),
            Event::End(TagEnd::Link) => links.extend(open.take()),
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, words)) = &mut open {
                    words.push_str(&text);
                }
            }
            _ => {}
        }
    }
    links
}

/// Whether a Markdown text has raw HTML.
pub fn has_raw_html(markdown: &str) -> bool {
    Parser::new_ext(markdown, options()).any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_is_text() {
        let (html, _) = html("a <script>alert(1)</script> b\n\n<img src=x onerror=alert(1)>");
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
        assert!(has_raw_html("x <b>y</b>") && !has_raw_html("1 < 2"));
    }

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

    #[test]
    fn headings_have_anchors() {
        let (html, headings) = html("## Если не помогло\n\ntext");
        assert_eq!(headings[0].id, "если-не-помогло");
        assert!(html.contains("id=\"если-не-помогло\""), "{html}");
    }

    #[test]
    fn plain_words() {
        assert_eq!(plain("1. Нажмите **«Да»**.\n2. [Ждите](article:x)."), "Нажмите «Да». Ждите.");
    }
}
