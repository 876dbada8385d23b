//! One service (SPEC 1.8).

use shared::api::pages::PageData;
use yew::prelude::*;

use super::{
    PageProps,
    parts::{crumbs, link_section, print_button, rendered, side_links, text_lang, untranslated, updated},
    services::ways,
};
use crate::{
    format,
    i18n::{text, use_lang},
    islands::{Island, Isle},
    t,
    ui::{Button, Layout, Prose, StepList, SummaryList, SummaryRow},
};

/// A service.
#[component]
pub fn Service(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Service(page) = &*props.page else { return Html::default() };
    let row = &page.row;
    let mut facts = vec![
        SummaryRow::new(t!(lang, "service-way"), ways(lang, &row.way)),
        SummaryRow::new(t!(lang, "service-term"), row.term.clone()),
        SummaryRow::new(t!(lang, "service-fee"), page.fee.clone()),
    ];
    if !page.result.is_empty() {
        facts.push(SummaryRow::new(t!(lang, "service-result"), page.result.clone()));
    }
    facts.push(SummaryRow::new(
        t!(lang, "services-category"),
        text(lang, &["service-category-", &row.category].concat()),
    ));
    facts.push(SummaryRow::new(t!(lang, "service-code"), row.code.clone()));
    let side = html! {
        <div class="side-sticky stack">
            <section>
                <h2>{ t!(lang, "service-trouble") }</h2>
                <p>{ t!(lang, "service-trouble-text") }</p>
                <Button wide=true href={page.form_url.clone()}>{ t!(lang, "service-write") }</Button>
            </section>
            { side_links(&t!(lang, "home-guides"), &page.guides) }
        </div>
    };
    html! {
        <Layout top={crumbs(lang, &page.crumbs)} {side} side_label={t!(lang, "service-trouble")}>
            { untranslated(lang, page.untranslated) }
            <div class="page-head">
                <h1 lang={text_lang(page.untranslated)}>{ &row.title }</h1>
                <div class="page-meta">{ updated(lang, &format::iso(page.updated)) }{ print_button(&t!(lang, "print")) }</div>
            </div>
            <p class="lead" lang={text_lang(page.untranslated)}>{ &row.summary }</p>
            <SummaryList rows={facts} />
            if !page.documents.is_empty() {
                <section class="section">
                    <div class="section-head"><h2>{ t!(lang, "service-documents") }</h2></div>
                    <Prose><ul>{ for page.documents.iter().map(|document| html! { <li>{ document }</li> }) }</ul></Prose>
                </section>
            }
            if !page.steps.is_empty() {
                <section class="section">
                    <div class="section-head"><h2>{ t!(lang, "service-steps") }</h2></div>
                    <StepList steps={page.steps.iter().map(|step| html! { <p>{ step }</p> }).collect::<Vec<_>>()} />
                </section>
            }
            if !page.html.is_empty() { <section class="section"><Prose>{ rendered(&page.html) }</Prose></section> }
            { link_section(&t!(lang, "related"), &page.related) }
            <Isle island={Island::Vote { target: page.vote.clone(), question: None }} />
        </Layout>
    }
}
