//! An article or an answer (SPEC 1.3).

use shared::{
    api::pages::{ArticlePage, PageData},
    lang::Lang,
};
use yew::prelude::*;

use super::{
    PageProps,
    parts::{
        copy_button, crumbs, follow_link, link_section, offline_button, print_button, rendered, share_button,
        side_links, text_lang, untranslated, updated,
    },
};
use crate::{
    format,
    i18n::use_lang,
    islands::{Island, Isle},
    t,
    ui::{Chip, Layout, Prose},
};

/// An article.
#[component]
pub fn Article(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Article(page) = &*props.page else { return Html::default() };
    html! {
        <Layout top={crumbs(lang, &page.crumbs)} side={side(lang, page)} side_label={t!(lang, "article-side")}>
            <div class="page-head" lang={text_lang(page.untranslated)}>
                <h1>{ &page.title }</h1>
                <div class="page-meta">
                    { updated(lang, &format::iso(page.updated)) }
                    <span>{ t!(lang, "reading", n = page.minutes) }</span>
                    { copy_button("", &t!(lang, "copy-link"), &t!(lang, "copied"), false) }
                    { share_button(&t!(lang, "share"), &t!(lang, "copied")) }
                    { print_button(&t!(lang, "print")) }
                    { follow_link(lang, &page.vote) }
                    { offline_button(lang) }
                </div>
            </div>
            { untranslated(lang, page.untranslated) }
            <div lang={text_lang(page.untranslated)}>
                <Prose class="prose-lead">{ rendered(&page.html) }</Prose>
            </div>
            if !page.tags.is_empty() {
                <p class="row mt">
                    { for page.tags.iter().map(|tag| html! { <Chip label={tag.title.clone()} href={tag.url.clone()} /> }) }
                </p>
            }
            { link_section(&t!(lang, "not-helped"), &page.next) }
            <Isle island={Island::Vote { target: page.vote.clone(), question: None }} />
        </Layout>
    }
}

fn side(lang: Lang, page: &ArticlePage) -> Html {
    html! {
        <div class="side-sticky stack">
            if page.contents.len() > 1 {
                <nav class="toc" aria-label={t!(lang, "contents")}>
                    <h2>{ t!(lang, "contents") }</h2>
                    { for page.contents.iter().map(|heading| {
                        let link = format!("#{}", heading.id);
                        html! {
                            <div class="toc-line">
                                <a href={link.clone()}>{ &heading.title }</a>
                                { copy_button(&link, &t!(lang, "copy-section-link", title = &heading.title), &t!(lang, "copied"), true) }
                            </div>
                        }
                    }) }
                </nav>
            }
            { side_links(&t!(lang, "related"), &page.related) }
            { side_links(&t!(lang, "related-codes"), &page.codes) }
        </div>
    }
}
