//! The guide runner (SPEC 1.5): one question a page, every answer is a link.

use shared::{
    api::pages::{GuidePage, ItemLink, PageData},
    content::GuideEnd,
    guide::{Walk, walk},
    lang::Lang,
};
use yew::prelude::*;

use super::{
    PageProps,
    parts::{crumbs, follow_link, links, rendered, share_button, text_lang, untranslated},
};
use crate::{
    hooks::use_param,
    i18n::use_lang,
    islands::{Island, Isle},
    routes::{Route, with_query},
    t,
    ui::{Alert, Button, ButtonVariant, Icon, Layout, Progress, Prose, Tone},
};

/// A guide.
#[component]
pub fn Guide(props: &PageProps) -> Html {
    let lang = use_lang();
    let path = use_param("path");
    let PageData::Guide(page) = &*props.page else { return Html::default() };
    let Some(walk) = walk(&page.guide, &path) else { return Html::default() };
    let base = Route::Guide { slug: page.guide.slug.clone() }.with(&[]);
    let first = walk.taken.is_empty();
    let russian = text_lang(page.untranslated);
    html! {
        <Layout top={crumbs(lang, &page.crumbs)}>
            // A guide that is left here counts as given up, unless it was not begun or is over.
            { untranslated(lang, page.untranslated && first) }
            <div class="guide" data-guide={page.guide.slug.clone()} data-guide-step={(!first && walk.step.end.is_none()).then(|| walk.key.to_owned())}>
                if first && walk.step.end.is_none() {
                    <p class="page-meta">{ share_button(&t!(lang, "share"), &t!(lang, "copied")) }{ follow_link(lang, &page.vote) }</p>
                    <p class="muted">{ &page.guide.summary }{ " " }{ t!(lang, "guide-takes", n = page.guide.minutes) }</p>
                }
                { so_far(lang, page, &walk, &base) }
                if let Some(end) = walk.step.end {
                    { ending(lang, page, &walk, end) }
                } else {
                    <h1 lang={russian}>{ &walk.step.question }</h1>
                    if !walk.step.text.is_empty() { <div lang={russian}><Prose>{ rendered(&walk.step.text) }</Prose></div> }
                    <div class="guide-answers" lang={russian}>
                        { for walk.step.answers.iter().enumerate().map(|(at, answer)| html! {
                            <a href={with_query(&base, &[("path", &walk.then(at))])} class={answer.unsure.then_some("guide-unsure")}>
                                { &answer.label }
                                if !answer.unsure { <Icon name="arrow-right" /> }
                            </a>
                        }) }
                    </div>
                }
                if !first {
                    <p class="row">
                        <Button variant={ButtonVariant::Quiet} icon="arrow-left" href={with_query(&base, &[("path", &walk.path(walk.taken.len() - 1))])}>{ t!(lang, "guide-back") }</Button>
                        <Button variant={ButtonVariant::Quiet} icon="refresh" href={base.clone()}>{ t!(lang, "guide-restart") }</Button>
                    </p>
                }
            </div>
            if walk.step.end.is_some() { <Isle island={Island::Vote { target: page.vote.clone(), question: Some(t!(lang, "guide-vote")) }} /> }
        </Layout>
    }
}

/// How far, and the answers given, each with a way to change it.
fn so_far(lang: Lang, page: &GuidePage, walk: &Walk<'_>, base: &str) -> Html {
    let done = walk.taken.len();
    let text = match walk.left {
        0 => t!(lang, "guide-finished", title = &page.guide.title),
        1 => t!(lang, "guide-last", title = &page.guide.title, n = done + 1),
        left => t!(lang, "guide-progress", title = &page.guide.title, n = done + 1, left = left - 1),
    };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    html! {
        <>
            <Progress {text} value={count(done)} max={count(done + walk.left)} />
            if done > 0 {
                <details class="accordion guide-path">
                    <summary><span>{ t!(lang, "guide-answers", n = done) }</span><Icon name="chevron-down" /></summary>
                    <ul class="accordion-body">
                        { for walk.taken.iter().enumerate().map(|(at, taken)| html! {
                            <li>
                                <span>{ &taken.step.question }</span>
                                <span>{ taken.step.answers.get(taken.answer).map(|answer| answer.label.clone()) }</span>
                                <a href={with_query(base, &[("path", &walk.path(at))])}>{ t!(lang, "change") }<span class="visually-hidden">{ ": " }{ &taken.step.question }</span></a>
                            </li>
                        }) }
                    </ul>
                </details>
            }
        </>
    }
}

fn ending(lang: Lang, page: &GuidePage, walk: &Walk<'_>, end: GuideEnd) -> Html {
    let step = walk.step;
    let write =
        Route::NewRequest.with(&[("guide", &page.guide.slug), ("path", &walk.path(walk.taken.len()))]);
    let article: Vec<ItemLink> = step
        .article
        .iter()
        .filter_map(|slug| page.articles.iter().find(|article| article.note == *slug).cloned())
        .collect();
    let tone = if end == GuideEnd::Solved { Tone::Positive } else { Tone::Info };
    let badge = match end {
        GuideEnd::Solved => t!(lang, "guide-end-solved"),
        GuideEnd::Read => t!(lang, "guide-end-read"),
        GuideEnd::Write => t!(lang, "guide-end-write"),
    };
    html! {
        <>
            <h1>{ if step.title.is_empty() { badge.clone() } else { step.title.clone() } }</h1>
            <Alert {tone}><p>{ badge }</p></Alert>
            if !step.text.is_empty() { <Prose>{ rendered(&step.text) }</Prose> }
            if !article.is_empty() { { links(&article) } }
            if end == GuideEnd::Write {
                <p><Button href={write}>{ t!(lang, "guide-write") }</Button></p>
                <p class="muted">{ t!(lang, "guide-write-note") }</p>
            } else {
                <p><a href={write}>{ t!(lang, "guide-not-solved") }</a></p>
            }
        </>
    }
}
