//! The knowledge base: all blocks, or one.

use shared::api::pages::{Crumb, PageData};
use yew::prelude::*;

use super::{
    PageProps,
    parts::{crumbs, links, rows, updated},
};
use crate::{
    i18n::use_lang,
    routes::with_query,
    t,
    ui::{Card, Layout, Width},
};

/// The knowledge base or one of its blocks.
#[component]
pub fn Kb(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Kb(page) = &*props.page else { return Html::default() };
    if let Some(block) = &page.block {
        let up = [Crumb { url: "/kb".into(), title: t!(lang, "title-kb") }];
        return html! {
            <Layout top={crumbs(lang, &up)}>
                <div class="page-head">
                    <h1>{ block.name(lang) }</h1>
                    <p class="page-meta">
                        { updated(lang, &page.updated) }
                        <a href={with_query("/feed.atom", &[("block", &block.key)])} type="application/atom+xml">{ t!(lang, "feed-link") }</a>
                    </p>
                </div>
                { for page.groups.iter().map(|group| html! {
                    <section class="section">
                        if group.title != block.name(lang) && !group.title.is_empty() { <div class="section-head"><h2>{ &group.title }</h2></div> }
                        { rows(&group.items) }
                    </section>
                }) }
            </Layout>
        };
    }
    html! {
        <Layout width={Width::Wide} top={crumbs(lang, &[])}>
            <div class="page-head">
                <h1>{ t!(lang, "title-kb") }</h1>
                <p class="page-meta">{ updated(lang, &page.updated) }</p>
            </div>
            <nav aria-label={t!(lang, "kb-blocks")}>
                <ul class="tiles">
                    { for page.groups.iter().map(|group| html! {
                        <li><Card href={format!("#{}", group.key)} icon={(!group.icon.is_empty()).then(|| group.icon.clone())} title={group.title.clone()} text={t!(lang, "articles", n = group.items.len())} /></li>
                    }) }
                </ul>
            </nav>
            { for page.groups.iter().map(|group| html! {
                <section class="section" id={group.key.clone()}>
                    <div class="section-head">
                        <h2>{ &group.title }</h2>
                        if !group.url.is_empty() { <a href={group.url.clone()}>{ t!(lang, "kb-block-page") }<span class="visually-hidden">{ ": " }{ &group.title }</span></a> }
                    </div>
                    { links(&group.items) }
                </section>
            }) }
        </Layout>
    }
}
