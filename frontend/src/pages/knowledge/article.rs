//! An article or an answer (SPEC 1.3).

use shared::{
    api::pages::{ArticlePage, PageData},
    lang::Lang,
};
use yew::prelude::*;

use super::{
    PageProps,
    parts::{crumbs, link_section, rendered, side_links, text_lang, untranslated, updated},
    vote::Vote,
};
use crate::{
    format,
    hooks::use_address,
    i18n::use_lang,
    pages::shell::PrintButton,
    t,
    ui::{Chip, CopyButton, Layout, Prose},
};

/// An article.
#[component]
pub fn Article(props: &PageProps) -> Html {
    let lang = use_lang();
    let address = use_address();
    let PageData::Article(page) = &*props.page else { return Html::default() };
    html! {
        <Layout top={crumbs(lang, &page.crumbs)} side={side(lang, page, &address)} side_label={t!(lang, "article-side")}>
            <div class="page-head" lang={text_lang(page.untranslated)}>
                <h1>{ &page.title }</h1>
                <div class="page-meta">
                    { updated(lang, &format::iso(page.updated)) }
                    <span>{ t!(lang, "reading", n = page.minutes) }</span>
                    <CopyButton text={address} label={t!(lang, "copy-link")} copied={t!(lang, "copied")} />
                    <PrintButton label={t!(lang, "print")} />
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
            <Vote target={page.vote.clone()} />
        </Layout>
    }
}

fn side(lang: Lang, page: &ArticlePage, address: &AttrValue) -> Html {
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
                                <CopyButton text={format!("{address}{link}")} label={t!(lang, "copy-section-link", title = &heading.title)} copied={t!(lang, "copied")} icon_only=true />
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
