//! A link to each section of a text, beside its heading: reached by the keyboard, works without scripts, and copied by the
//! same listener as every other address (`islands::behaviours`).

use frontend::i18n::{text, text_args};
use shared::{api::pages::Heading, lang::Lang};

use crate::site::template::escape;

/// Puts the links into rendered Markdown. Words are in the page's language, the ids are those of the headings.
pub fn add(html: &str, headings: &[Heading], lang: Lang) -> String {
    let mut out = String::with_capacity(html.len() + headings.len() * 240);
    let mut rest = html;
    for heading in headings {
        let id = escape(&heading.id);
        let begin = rest.find(&[" id=\"", &id, "\">"].concat());
        let end = begin.and_then(|at| Some(at + rest[at..].find("</h")?));
        // A heading that is not found as it was written keeps its anchor and has no link.
        let Some(end) = end else { continue };
        let (before, after) = rest.split_at(end);
        out.push_str(before);
        out.push_str(&link(heading, lang));
        rest = after;
    }
    out.push_str(rest);
    out
}

fn link(heading: &Heading, lang: Lang) -> String {
    let label = text_args(lang, "anchor", &[("title", heading.title.as_str().into())]);
    let (id, label, copied) = (escape(&heading.id), escape(&label), escape(&text(lang, "anchor-copied")));
    format!(
        " <a class=\"anchor\" href=\"#{id}\" data-copy=\"#{id}\" data-copied=\"{copied}\"><span aria-hidden=\"true\">#</span>\
         <span class=\"visually-hidden\" role=\"status\">{label}</span></a>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::render;

    #[test]
    fn every_heading_gets_its_own_link() {
        let (html, headings) = render::html("## Если не помогло\n\nтекст\n\n## <b>& «Да»</b>\n\nещё");
        let html = add(&html, &headings, Lang::Ru);
        assert_eq!(html.matches("class=\"anchor\"").count(), 2, "{html}");
        assert!(html.contains("Если не помогло <a class=\"anchor\" href=\"#если-не-помогло\""), "{html}");
        assert!(!html.contains("<b>"), "{html}");
        for heading in &headings {
            assert_eq!(html.matches(&format!(" id=\"{}\"", heading.id)).count(), 1);
        }
    }

    #[test]
    fn a_text_without_headings_stays_as_it_is() {
        let (html, headings) = render::html("текст [x](article:y)");
        assert_eq!(add(&html, &headings, Lang::En), html);
    }
}
