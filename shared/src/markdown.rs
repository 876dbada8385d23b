//! Markdown of the knowledge base: to safe HTML, to plain words, and what it leads to. Raw HTML is never let through, headings
//! get anchors. The server and the preview of the editorial desk use the same code.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use crate::api::pages::Heading;

/// Where the pictures of the content are served, before their names.
pub const PICTURES: &str = "/img/";

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH
}

/// Markdown to HTML, with its headings. A link by kind becomes what `resolve` makes of it; what it does not know leads nowhere.
pub fn html(markdown: &str, resolve: impl Fn(&str) -> Option<String>) -> (String, Vec<Heading>) {
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
                let dest_url = CowStr::from(picture_url(&dest_url).unwrap_or_default());
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

/// The address of a picture of the content, `img/name.svg`; another place gives nothing, so that no reader is shown to a
/// stranger's server.
pub fn picture_url(target: &str) -> Option<String> {
    let name = target.strip_prefix("img/")?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    (!name.is_empty() && name.chars().all(plain) && !name.contains("..")).then(|| format!("{PICTURES}{name}"))
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

/// Pictures of a Markdown text: target and description.
pub fn pictures_of(markdown: &str) -> Vec<(String, String)> {
    let mut pictures = Vec::new();
    let mut open: Option<(String, String)> = None;
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Start(Tag::Image { dest_url, .. }) => open = Some((dest_url.to_string(), String::new())),
            Event::End(TagEnd::Image) => pictures.extend(open.take()),
            Event::Text(text) | Event::Code(text) => {
                if let Some((_, words)) = &mut open {
                    words.push_str(&text);
                }
            }
            _ => {}
        }
    }
    pictures
}

/// Whether a Markdown text has raw HTML.
pub fn has_raw_html(markdown: &str) -> bool {
    Parser::new_ext(markdown, options()).any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(markdown: &str) -> String {
        html(markdown, |target| target.starts_with("https:").then(|| target.to_owned())).0
    }

    #[test]
    fn raw_html_is_text() {
        let html = shown("a <script>alert(1)</script> b\n\n<img src=x onerror=alert(1)>");
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
        assert!(has_raw_html("x <b>y</b>") && !has_raw_html("1 < 2"));
    }

    #[test]
    fn what_nobody_resolves_leads_nowhere() {
        let html = shown("[x](javascript:alert(1)) [y](https://example.org)");
        assert!(html.contains("href=\"#\"") && html.contains("href=\"https://example.org\""), "{html}");
    }

    #[test]
    fn headings_have_anchors() {
        let (html, headings) = html("## Если не помогло\n\ntext", |_| None);
        assert_eq!(headings[0].id, "если-не-помогло");
        assert!(html.contains("id=\"если-не-помогло\""), "{html}");
    }

    #[test]
    fn only_pictures_of_the_content_are_shown() {
        assert_eq!(picture_url("img/a1-b.png").as_deref(), Some("/img/a1-b.png"));
        for bad in ["https://evil.example/p.png", "img/../key", "img/a/b.png", "img/", "/img/a.png"] {
            assert_eq!(picture_url(bad), None, "{bad}");
        }
        assert_eq!(
            pictures_of("x ![Кнопка **«Да»**](img/a.png)"),
            [("img/a.png".into(), "Кнопка «Да»".into())]
        );
    }

    #[test]
    fn plain_words() {
        assert_eq!(plain("1. Нажмите **«Да»**.\n2. [Ждите](article:x)."), "Нажмите «Да». Ждите.");
    }
}
