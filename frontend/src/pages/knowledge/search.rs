//! Search results, rendered by the server, so that searching works without scripts.

use shared::{
    api::{
        pages::{PageData, SearchAnswer, SearchPage},
        search::SearchHit,
    },
    forms::feedback::GapKind,
    lang::Lang,
    search::Kind,
};
use yew::prelude::*;

use super::{
    PageProps,
    parts::{gap, kind_icon, kind_word, marked},
};
use crate::{
    hooks::use_site,
    i18n::use_lang,
    islands::{Island, Isle},
    routes::Route,
    t,
    ui::{Alert, Button, ButtonVariant, Chip, EmptyState, FilterBar, Icon, Layout, ResultRow},
};

/// Kinds that exist in this release, in the order of the filter.
const KINDS: [Kind; 6] =
    [Kind::Faq, Kind::Article, Kind::ErrorCode, Kind::Guide, Kind::Service, Kind::Template];

/// Search results.
#[component]
pub fn Search(props: &PageProps) -> Html {
    let lang = use_lang();
    let site = use_site();
    let PageData::Search(page) = &*props.page else { return Html::default() };
    let query = &page.results.query;
    let is_filtered = !page.kind.is_empty() || !page.block.is_empty();
    let is_missed = page.results.hits.is_empty() && !is_filtered && !query.is_empty();
    let missed = is_missed.then_some(query.as_str());
    let url = |kind: &str, block: &str| Route::Search.with(&[("q", query), ("kind", kind), ("block", block)]);
    html! {
        <Layout>
            <div class="page-head"><h1>{ t!(lang, "title-search") }</h1></div>
            <Isle island={Island::Finder { id: "search-q".into(), value: query.clone(), label: None, large: false }} />
            { gap(GapKind::ZeroResult, missed) }
            if !query.is_empty() {
                <div class="stack mt">
                    if page.kinds.len() > 1 || is_filtered {
                        <FilterBar label={t!(lang, "search-kinds")}>
                            <Chip label={t!(lang, "all")} href={url("", &page.block)} selected={page.kind.is_empty()} />
                            { for KINDS.into_iter().filter(|kind| page.kinds.contains(kind) || page.kind == kind.as_str()).map(|kind| html! {
                                <Chip label={kind_word(lang, kind, true)} href={url(kind.as_str(), &page.block)} selected={page.kind == kind.as_str()} />
                            }) }
                        </FilterBar>
                    }
                    if page.blocks.len() > 1 || !page.block.is_empty() {
                        <FilterBar label={t!(lang, "search-blocks")}>
                            <Chip label={t!(lang, "search-all-blocks")} href={url(&page.kind, "")} selected={page.block.is_empty()} />
                            { for page.blocks.iter().map(|block| html! {
                                <Chip label={block.name(lang).to_owned()} href={url(&page.kind, &block.key)} selected={block.key == page.block} />
                            }) }
                        </FilterBar>
                    }
                    { corrected(lang, page) }
                    { for page.answer.as_ref().map(|answer| answer_box(lang, answer)) }
                    if page.results.hits.is_empty() {
                        { nothing(lang, page, &site.categories) }
                    } else {
                        <h2 class="visually-hidden">{ t!(lang, "search-results") }</h2>
                        <p class="muted" role="status">{ t!(lang, "search-found", n = page.results.hits.len()) }</p>
                        <div class="results">{ for page.results.hits.iter().map(|hit| result(lang, hit)) }</div>
                        <p>{ t!(lang, "search-not-it") }{ " " }<a href={page.form_url.clone()}>{ t!(lang, "search-write") }</a></p>
                    }
                </div>
            }
        </Layout>
    }
}

fn corrected(lang: Lang, page: &SearchPage) -> Html {
    let Some(corrected) = page.results.corrected.as_ref().filter(|_| !page.results.hits.is_empty()) else {
        return Html::default();
    };
    let respell = Route::Search.with(&[("q", corrected), ("kind", &page.kind), ("block", &page.block)]);
    html! {
        <Alert>
            <p>{ t!(lang, "search-corrected", query = corrected) }{ " " }<a href={respell}>{ t!(lang, "search-respell") }</a></p>
        </Alert>
    }
}

/// The answer of the item that stands out, so that a reader in a hurry need not open it.
fn answer_box(lang: Lang, answer: &SearchAnswer) -> Html {
    html! {
        <section class="answer" aria-labelledby="answer-title">
            <p class="answer-label">{ t!(lang, "search-answer") }</p>
            <h2 id="answer-title"><a href={answer.url.clone()}>{ &answer.title }</a></h2>
            <p>{ &answer.text }</p>
            if !answer.steps.is_empty() { <ol>{ for answer.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ol> }
            <p><a href={answer.url.clone()}>{ t!(lang, "search-answer-whole") }</a></p>
        </section>
    }
}

fn result(lang: Lang, hit: &SearchHit) -> Html {
    let code =
        (hit.kind == Kind::ErrorCode).then(|| html! { <><span class="code">{ &hit.id }</span>{ " · " }</> });
    html! {
        <ResultRow href={hit.url.clone()} icon={kind_icon(hit.kind)} kind={kind_word(lang, hit.kind, false)}
            title={html! { <>{ for code }{ marked(&hit.title, &hit.title_marks) }</> }}
            snippet={marked(&hit.snippet, &hit.snippet_marks)} />
    }
}

/// The closest spelling, the categories, and the form with the text carried over.
fn nothing(lang: Lang, page: &SearchPage, categories: &[shared::content::Named]) -> Html {
    let query = &page.results.query;
    html! {
        <>
            <EmptyState icon="search" title={t!(lang, "search-nothing", query = query)} text={t!(lang, "search-nothing-text")}>
                <Button href={page.form_url.clone()}>{ t!(lang, "search-write") }</Button>
                if !page.kind.is_empty() || !page.block.is_empty() {
                    <Button variant={ButtonVariant::Secondary} href={Route::Search.with(&[("q", query)])}>{ t!(lang, "search-all-kinds") }</Button>
                }
            </EmptyState>
            if let Some(corrected) = &page.results.corrected {
                <p>{ t!(lang, "search-perhaps") }{ " " }<a href={Route::Search.with(&[("q", corrected)])}>{ corrected }</a></p>
            }
            <section class="section">
                <div class="section-head"><h2>{ t!(lang, "search-by-topic") }</h2></div>
                <ul class="link-list">
                    { for categories.iter().map(|category| html! {
                        <li><a href={Route::NewRequest.with(&[("category", &category.key), ("subject", query)])}>{ category.name(lang) }<Icon name="chevron-right" /></a></li>
                    }) }
                </ul>
            </section>
        </>
    }
}
