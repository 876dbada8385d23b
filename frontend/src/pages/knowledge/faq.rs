//! Frequent questions (SPEC 1.2): answers open in place, filters are links, everything works without scripts.

use shared::api::pages::{FaqBlock, FaqItem, PageData};
use yew::prelude::*;

use super::{
    PageProps,
    parts::{crumbs, rendered, updated},
};
use crate::{
    i18n::use_lang,
    routes::Route,
    t,
    ui::{Accordion, Button, ButtonVariant, Chip, EmptyState, FilterBar, Icon, Layout, Prose},
};

/// Tags shown before "all tags" is opened.
const TAGS_SHOWN: usize = 8;

/// Frequent questions.
#[component]
pub fn Faq(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Faq(page) = &*props.page else { return Html::default() };
    let url = |block: &str, tag: &str| Route::Faq.with(&[("block", block), ("tag", tag), ("q", &page.q)]);
    let tag_chip = |tag: &shared::content::Named| {
        let on = tag.key == page.tag;
        let href = url(&page.block, if on { "" } else { &tag.key });
        html! { <Chip label={tag.name(lang).to_owned()} {href} selected={on} removable={on} /> }
    };
    let (first, rest) = page.tags.split_at(page.tags.len().min(TAGS_SHOWN));
    let rest_open = rest.iter().any(|tag| tag.key == page.tag);
    html! {
        <Layout top={crumbs(lang, &[])}>
            <div class="page-head">
                <h1>{ t!(lang, "title-faq") }</h1>
                <p class="page-meta">{ updated(lang, &page.updated) }</p>
            </div>
            <form class="search" role="search" method="get" action="/faq">
                <label class="visually-hidden" for="faq-q">{ t!(lang, "faq-search") }</label>
                if !page.block.is_empty() { <input type="hidden" name="block" value={page.block.clone()} /> }
                if !page.tag.is_empty() { <input type="hidden" name="tag" value={page.tag.clone()} /> }
                <div class="search-line">
                    <Icon name="search" />
                    <input class="search-input" type="search" id="faq-q" name="q" value={page.q.clone()} placeholder={t!(lang, "faq-search")} />
                    <button class="button button-secondary" type="submit">{ t!(lang, "find") }</button>
                </div>
            </form>
            <div class="stack mt">
                <FilterBar label={t!(lang, "faq-blocks")}>
                    <Chip label={t!(lang, "all")} href={url("", &page.tag)} selected={page.block.is_empty()} />
                    { for page.blocks.iter().map(|block| html! {
                        <Chip label={block.name(lang).to_owned()} href={url(&block.key, &page.tag)} selected={block.key == page.block} />
                    }) }
                </FilterBar>
                if !first.is_empty() {
                    <FilterBar label={t!(lang, "faq-tags")}>{ for first.iter().map(tag_chip) }</FilterBar>
                }
                if !rest.is_empty() {
                    <Accordion summary={t!(lang, "faq-more-tags")} meta={rest.len().to_string()} open={rest_open}>
                        <div class="row">{ for rest.iter().map(tag_chip) }</div>
                    </Accordion>
                }
            </div>
            if page.groups.is_empty() {
                <EmptyState icon="help" title={t!(lang, "faq-none")} text={t!(lang, "faq-none-text")}>
                    <Button href={Route::Search.with(&[("q", &page.q)])}>{ t!(lang, "search-everywhere") }</Button>
                    <Button variant={ButtonVariant::Quiet} href="/faq">{ t!(lang, "faq-show-all") }</Button>
                </EmptyState>
            }
            { for page.groups.iter().map(|group| block(lang, group)) }
        </Layout>
    }
}

fn block(lang: shared::lang::Lang, group: &FaqBlock) -> Html {
    let question = |item: &FaqItem| {
        html! {
            <Accordion id={item.slug.clone()} summary={item.title.clone()}>
                <Prose>{ rendered(&item.html) }</Prose>
                <p><a href={item.url.clone()}>{ t!(lang, "faq-own-page") }</a></p>
            </Accordion>
        }
    };
    html! {
        <section class="section" aria-labelledby={format!("block-{}", group.key)}>
            <div class="section-head"><h2 id={format!("block-{}", group.key)}>{ &group.title }</h2></div>
            <div class="accordions">{ for group.items.iter().map(question) }</div>
        </section>
    }
}
