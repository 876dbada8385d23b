//! The text as the reader will see it: by the renderer that the server uses for the page itself.

use shared::lang::Lang;
use yew::prelude::*;

use crate::{i18n::use_lang, markdown, pages::knowledge::rendered, t, ui::Prose};

/// Properties of [`Preview`].
#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    /// Title of the page; none for a part of one.
    #[prop_or_default]
    pub title: AttrValue,
    /// Markdown.
    pub text: AttrValue,
    /// Language of the text.
    pub lang: Lang,
    /// Tints the first paragraph: the answer.
    #[prop_or(true)]
    pub lead: bool,
    /// What stands between title and text.
    #[prop_or_default]
    pub children: Html,
}

/// The preview. Its links lead to the reader's pages in a tab of their own, so that a look at one loses nothing.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    let words = use_lang();
    let markup = use_memo(props.text.clone(), |text| apart(&markdown::html(text).0));
    html! {
        <section class="editor-preview" aria-label={t!(words, "editor-preview")} lang={props.lang.as_str()}>
            // The page's real heading is the item's name above; here it only looks like one.
            if !props.title.is_empty() { <p class="editor-preview-title">{ &props.title }</p> }
            { props.children.clone() }
            if props.text.trim().is_empty() {
                <p class="muted" lang={words.as_str()}>{ t!(words, "editor-preview-empty") }</p>
            } else {
                <Prose class={classes!(props.lead.then_some("prose-lead"))}>{ rendered(&markup) }</Prose>
            }
        </section>
    }
}

/// Links open in a tab of their own.
fn apart(markup: &str) -> String {
    markup.replace("<a href=\"", "<a target=\"_blank\" rel=\"noopener\" href=\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_of_the_preview_open_apart() {
        let (markup, _) = markdown::html("Читайте [здесь](article:sms-code).");
        assert!(
            apart(&markup).contains("target=\"_blank\" rel=\"noopener\" href=\"/kb/sms-code\""),
            "{markup}"
        );
    }
}
