//! A ready text of a request (SPEC 1.6).

use shared::api::pages::PageData;
use yew::prelude::*;

use super::{
    PageProps,
    blanks::{Known, Piece, pieces, plain},
    parts::{crumbs, updated},
};
use crate::{
    device::describe::describe,
    format,
    hooks::use_live,
    i18n::use_lang,
    pages::shell::dom::user_agent,
    t,
    ui::{Button, CopyButton, Layout},
};

/// A template.
#[component]
pub fn Template(props: &PageProps) -> Html {
    let lang = use_lang();
    let live = use_live();
    let PageData::Template(page) = &*props.page else { return Html::default() };
    let known = if live {
        let described = describe(&user_agent(), false);
        Known { device: described.os, browser: described.browser }
    } else {
        Known::default()
    };
    let body = pieces(&page.body, &known);
    html! {
        <Layout top={crumbs(lang, &page.crumbs)}>
            <div class="page-head">
                <h1>{ &page.title }</h1>
                <p>{ &page.summary }</p>
                <p class="page-meta">{ updated(lang, &format::iso(page.updated)) }</p>
            </div>
            <section class="section">
                <div class="section-head"><h2>{ t!(lang, "template-subject") }</h2></div>
                <p lang="ru">{ &page.subject }</p>
            </section>
            <section class="section">
                <div class="section-head"><h2>{ t!(lang, "template-text") }</h2><CopyButton text={plain(&body)} label={t!(lang, "copy-text")} copied={t!(lang, "copied")} /></div>
                <div class="lead as-typed" lang="ru">
                    { for body.iter().map(|piece| match piece {
                        Piece::Text(text) => html! { { text.clone() } },
                        Piece::Filled(text) => html! { <strong>{ text.clone() }</strong> },
                        Piece::Blank(name) => html! { <mark>{ format!("{{{name}}}") }</mark> },
                    }) }
                </div>
                <p class="muted">{ t!(lang, "template-blanks") }</p>
            </section>
            <p class="row"><Button href={page.form_url.clone()}>{ t!(lang, "template-use") }</Button></p>
        </Layout>
    }
}
