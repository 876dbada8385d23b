//! Markdown of the knowledge base: to safe HTML, to plain words, and what it leads to. Raw HTML is never let through, headings
//! get anchors. The server and the preview of the editorial desk use the same code.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use crate::{
    api::pages::Heading,
    content::drawing::{HEIGHT, WIDTH, drawing_of},
};

/// Where the pictures of the content are served, before their names.
pub const PICTURES: &str = "/img/";
/// Where its drawings are served.
pub const DRAWINGS: &str = "/drawings/";

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH
}

/// Markdown to HTML, with its headings. A link by kind becomes what `resolve` makes of it; what it does not know leads nowhere.
pub fn html(markdown: &str, resolve: impl Fn(&str) -> Option<String>) -> (String, Vec<Heading>) {
    html_with(markdown, resolve, picture_url)
}

/// The same with pictures at the addresses that `picture` gives: a server knows their versions.
pub fn html_with(
    markdown: &str,
    resolve: impl Fn(&str) -> Option<String>,
    picture: impl Fn(&str) -> Option<String>,
) -> (String, Vec<Heading>) {
    let mut headings: Vec<Heading> = Vec::new();
    let mut events: Vec<Event<'_>> = Vec::new();
    let mut heading: Option<(usize, String)> = None;
    let mut drawing: Option<(String, String)> = None;
    for event in Parser::new_ext(markdown, options()) {
        if let Some((url, words)) = &mut drawing {
            match event {
                Event::End(TagEnd::Image) => {
                    events.push(Event::InlineHtml(CowStr::from(drawn(url, words))));
                    drawing = None;
                }
                Event::Text(text) | Event::Code(text) => words.push_str(&text),
                Event::SoftBreak => words.push(' '),
                _ => {}
            }
            continue;
        }
        match event {
            // Raw HTML is shown as the text it is.
            Event::Html(text) | Event::InlineHtml(text) => events.push(Event::Text(text)),
            Event::Start(Tag::Link { link_type, dest_url, title, .. }) => {
                let dest_url = CowStr::from(resolve(&dest_url).unwrap_or_else(|| "#".to_owned()));
                events.push(Event::Start(Tag::Link { link_type, dest_url, title, id: CowStr::Borrowed("") }));
            }
            Event::Start(Tag::Image { link_type, dest_url, title, .. }) => {
                let url = picture(&dest_url).unwrap_or_default();
                if drawing_of(&dest_url).is_some() && !url.is_empty() {
                    drawing = Some((url, String::new()));
                    continue;
                }
                let dest_url = CowStr::from(url);
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

/// A drawing as a part of the page, so that it takes the page's colours, light, dark or of the low-vision version; its size
/// stands in the markup, so that nothing jumps when it arrives.
fn drawn(url: &str, words: &str) -> String {
    let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    format!(
        "<svg class=\"drawing\" role=\"img\" aria-label=\"{words}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
         viewBox=\"0 0 {WIDTH} {HEIGHT}\"><use href=\"{url}#drawing\"></use></svg>"
    )
}

/// The address of a picture of the content, `img/name.svg`; another place gives nothing, so that no reader is shown to a
/// stranger's server.
pub fn picture_url(target: &str) -> Option<String> {
    let name = target.strip_prefix("img/")?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let place = if drawing_of(target).is_some() { DRAWINGS } else { PICTURES };
    (!name.is_empty() && name.chars().all(plain) && !name.contains("..")).then(|| format!("{place}{name}"))
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

/// A paragraph, list item, cell or heading as plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Line of the text where it begins, from 1.
    pub line: usize,
    /// It is a heading.
    pub heading: bool,
    /// The words; lines of the text stay lines.
    pub text: String,
}

/// The passages of a Markdown text; descriptions of pictures are not among them.
pub fn passages(markdown: &str) -> Vec<Passage> {
    passages_of(markdown, true)
}

/// The same without the words of links.
pub fn unlinked_passages(markdown: &str) -> Vec<Passage> {
    passages_of(markdown, false)
}

fn passages_of(markdown: &str, with_links: bool) -> Vec<Passage> {
    let mut out: Vec<Passage> = Vec::new();
    let mut open: Option<Passage> = None;
    let (mut heading, mut hidden) = (false, 0_usize);
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Image { .. }) => hidden += 1,
            Event::End(TagEnd::Image) => hidden -= 1,
            Event::Start(Tag::Link { .. }) if !with_links => hidden += 1,
            Event::End(TagEnd::Link) if !with_links => hidden -= 1,
            Event::Text(text) | Event::Code(text) if hidden == 0 => {
                let line = || markdown[..range.start].matches('\n').count() + 1;
                let passage =
                    open.get_or_insert_with(|| Passage { line: line(), heading, text: String::new() });
                passage.text.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(passage) = &mut open {
                    passage.text.push('\n');
                }
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => {}
            Event::Start(tag) => {
                out.extend(open.take());
                heading = matches!(tag, Tag::Heading { .. });
            }
            Event::End(_) => {
                out.extend(open.take());
                heading = false;
            }
            _ => {}
        }
    }
    out.extend(open);
    out
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
    fn a_drawing_takes_the_colours_of_the_page() {
        let (html, _) = html_with(
            "![Щит <\"&> с `галочкой`](img/shield.svg) ![Кнопка](img/a.png)",
            |_| None,
            |target| picture_url(target).map(|url| url + "?v=1"),
        );
        assert_eq!(
            html,
            "<p><svg class=\"drawing\" role=\"img\" aria-label=\"Щит &lt;&quot;&amp;&gt; с галочкой\" width=\"240\" \
             height=\"144\" viewBox=\"0 0 240 144\"><use href=\"/drawings/shield.svg?v=1#drawing\"></use></svg> \
             <img src=\"/img/a.png?v=1\" alt=\"Кнопка\" /></p>\n"
        );
        assert!(!shown("![x](https://evil.example/a.svg)").contains("evil"));
    }

    #[test]
    fn passages_keep_their_lines() {
        let text = "![x](img/a.svg)\n\nРаз **два**\n[три](article:x).\n\n## Четыре\n\n1. Пять.\n2. Шесть.";
        let found: Vec<(usize, bool, String)> =
            passages(text).into_iter().map(|passage| (passage.line, passage.heading, passage.text)).collect();
        let all =
            [(3, false, "Раз два\nтри."), (6, true, "Четыре"), (8, false, "Пять."), (9, false, "Шесть.")];
        assert_eq!(found, all.map(|(line, heading, text)| (line, heading, text.to_owned())));
        assert_eq!(unlinked_passages(text)[0].text, "Раз два\n.");
    }

    #[test]
    fn plain_words() {
        assert_eq!(plain("1. Нажмите **«Да»**.\n2. [Ждите](article:x)."), "Нажмите «Да». Ждите.");
    }
}
