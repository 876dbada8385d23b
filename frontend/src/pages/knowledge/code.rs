//! One error code (SPEC 1.4).

use shared::{api::pages::PageData, content::Side};
use yew::prelude::*;

use super::{
    PageProps,
    codes::choices,
    parts::{
        copy_button, crumbs, follow_link, link_section, offline_button, print_button, share_button,
        text_lang, untranslated, updated,
    },
};
use crate::{
    format,
    i18n::use_lang,
    islands::{Island, Isle},
    t,
    ui::{Accordion, Button, ButtonVariant, Layout, StatusBadge, StatusTone, StepList},
};

/// An error code.
#[component]
pub fn Code(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Code(page) = &*props.page else { return Html::default() };
    let (tone, side) = match page.side {
        Side::You => (StatusTone::Action, t!(lang, "side-you")),
        Side::Portal => (StatusTone::Info, t!(lang, "side-portal")),
        Side::Other => (StatusTone::Neutral, t!(lang, "side-other")),
        Side::Temporary => (StatusTone::Muted, t!(lang, "side-temporary")),
    };
    let russian = text_lang(page.untranslated);
    html! {
        <Layout top={crumbs(lang, &page.crumbs)}>
            <div class="page-head">
                <div class="code-head">
                    <h1><span class="code-display">{ &page.code }</span><span class="code-title">{ &page.title }</span></h1>
                    { copy_button(&page.code, &t!(lang, "copy-code"), &t!(lang, "copied"), false) }
                </div>
                <p class="row"><StatusBadge large=true {tone} label={side} /><span class="muted">{ &page.seen_at }</span></p>
                <div class="page-meta">
                    { updated(lang, &format::iso(page.updated)) }
                    { copy_button("", &t!(lang, "copy-link"), &t!(lang, "copied"), false) }
                    { share_button(&t!(lang, "share"), &t!(lang, "copied")) }
                    { print_button(&t!(lang, "print")) }
                    { follow_link(lang, &page.vote) }
                    { offline_button(lang) }
                </div>
            </div>
            { untranslated(lang, page.untranslated) }
            <div lang={russian}>
                <p class="lead">{ &page.meaning }</p>
                if !page.steps.is_empty() {
                    <section class="section">
                        <div class="section-head"><h2>{ t!(lang, "what-to-do") }</h2></div>
                        <StepList steps={page.steps.iter().map(|step| html! { <p>{ step }</p> }).collect::<Vec<_>>()} />
                    </section>
                }
                if !page.retry.is_empty() {
                    <section class="section"><h2>{ t!(lang, "code-retry") }</h2><p>{ &page.retry }</p></section>
                }
            </div>
            if !page.support.is_empty() || !page.aliases.is_empty() {
                <section class="section">
                    <div class="accordions">
                        <Accordion summary={t!(lang, "code-support")}>
                            if !page.support.is_empty() { <p lang={russian}>{ &page.support }</p> }
                            if !page.aliases.is_empty() { <p>{ t!(lang, "code-aliases") }{ " " }<span class="code">{ page.aliases.join(", ") }</span></p> }
                            <p>{ &page.family_title }</p>
                        </Accordion>
                    </div>
                </section>
            }
            if !page.same.is_empty() {
                <section class="section"><div class="section-head"><h2>{ t!(lang, "code-same") }</h2></div>{ choices(&page.same) }</section>
            }
            { link_section(&t!(lang, "articles-about"), &page.articles) }
            { link_section(&t!(lang, "home-guides"), &page.guides) }
            <section class="section">
                <div class="section-head"><h2>{ t!(lang, "not-helped") }</h2></div>
                <p class="row">
                    <Button href={page.form_url.clone()}>{ t!(lang, "code-write") }</Button>
                    <Button variant={ButtonVariant::Quiet} href="/errors">{ t!(lang, "code-other") }</Button>
                </p>
            </section>
            <Isle island={Island::Vote { target: page.vote.clone(), question: Some(t!(lang, "code-was-this-it")) }} />
        </Layout>
    }
}
