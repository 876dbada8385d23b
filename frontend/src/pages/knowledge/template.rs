//! A ready text of a request (SPEC 1.6).

use shared::api::pages::PageData;
use yew::prelude::*;

use super::{
    PageProps,
    blanks::{Known, Piece, pieces, plain},
    parts::{copy_button, crumbs, text_lang, untranslated, updated},
};
use crate::{
    device::describe::describe,
    format,
    hooks::use_live,
    i18n::use_lang,
    islands::{Island, Isle},
    pages::shell::dom::user_agent,
    t,
    ui::{Button, Layout},
};

/// A template.
#[component]
pub fn Template(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Template(page) = &*props.page else { return Html::default() };
    html! {
        <Layout top={crumbs(lang, &page.crumbs)}>
            { untranslated(lang, page.untranslated) }
            <div class="page-head" lang={text_lang(page.untranslated)}>
                <h1>{ &page.title }</h1>
                <p>{ &page.summary }</p>
                <p class="page-meta">{ updated(lang, &format::iso(page.updated)) }</p>
            </div>
            <section class="section">
                <div class="section-head"><h2>{ t!(lang, "template-subject") }</h2></div>
                <p lang={text_lang(page.untranslated)}>{ &page.subject }</p>
            </section>
            <section class="section"><Isle island={Island::Template { body: page.body.clone() }} /></section>
            <p class="row"><Button href={page.form_url.clone()}>{ t!(lang, "template-use") }</Button></p>
        </Layout>
    }
}

/// Properties of [`TemplateText`].
#[derive(Properties, PartialEq)]
pub struct TemplateTextProps {
    /// The text with its blanks.
    pub body: AttrValue,
}

/// The text with a way to copy it; in the browser with what the device fills in.
#[component]
pub fn TemplateText(props: &TemplateTextProps) -> Html {
    let lang = use_lang();
    let known = if use_live() {
        let described = describe(&user_agent(), false);
        Known { device: described.os, browser: described.browser }
    } else {
        Known::default()
    };
    let body = pieces(&props.body, &known);
    html! {
        <>
            <div class="section-head">
                <h2>{ t!(lang, "template-text") }</h2>
                { copy_button(&plain(&body), &t!(lang, "copy-text"), &t!(lang, "copied"), false) }
            </div>
            <div class="lead as-typed" lang={text_lang(is_russian(&props.body))}>
                { for body.iter().map(|piece| match piece {
                    Piece::Text(text) => html! { { text.clone() } },
                    Piece::Filled(text) => html! { <strong>{ text.clone() }</strong> },
                    Piece::Blank(name) => html! { <mark>{ format!("{{{name}}}") }</mark> },
                }) }
            </div>
            <p class="muted">{ t!(lang, "template-blanks") }</p>
        </>
    }
}

/// Whether a text has Cyrillic letters: the island gets the text alone.
fn is_russian(text: &str) -> bool {
    text.chars().any(|c| matches!(c, 'А'..='я' | 'Ё' | 'ё'))
}
