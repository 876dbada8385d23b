//! The catalogue of services (SPEC 1.8): four filters that combine, in a plain form.

use shared::{
    api::pages::{Facet, PageData, ServiceRow},
    lang::Lang,
};
use yew::prelude::*;

use super::{PageProps, parts::crumbs};
use crate::{
    i18n::{text, use_lang},
    routes::Route,
    t,
    ui::{Button, ButtonVariant, Choice, EmptyState, Icon, Layout, Select, TextField, Width},
};

/// «Онлайн (9)»
fn choices(lang: Lang, prefix: &str, facets: &[Facet]) -> Vec<Choice> {
    let label = |facet: &Facet| format!("{} ({})", text(lang, &[prefix, &facet.key].concat()), facet.count);
    facets.iter().map(|facet| Choice::new(facet.key.clone(), label(facet))).collect()
}

/// The catalogue.
#[component]
pub fn Services(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Services(page) = &*props.page else { return Html::default() };
    let filter = &page.filter;
    let filtered =
        [&filter.q, &filter.category, &filter.way, &filter.audience].iter().any(|value| !value.is_empty());
    html! {
        <Layout width={Width::Wide} top={crumbs(lang, &[])}>
            <div class="page-head"><h1>{ t!(lang, "title-services") }</h1><p>{ t!(lang, "services-lead") }</p></div>
            // Once the page is live a list acts at once; before that and without scripts the button does.
            <form data-at-once="" class="filters" role="search" method="get" action="/services" aria-label={t!(lang, "services-filter")}>
                <TextField id="service-q" name="q" r#type="search" label={t!(lang, "services-q")} value={filter.q.clone()} />
                <Select id="service-category" name="category" label={t!(lang, "services-category")} empty={t!(lang, "any")} value={filter.category.clone()}
                    choices={choices(lang, "service-category-", &page.categories)} />
                <Select id="service-way" name="way" label={t!(lang, "services-way")} empty={t!(lang, "any")} value={filter.way.clone()}
                    choices={choices(lang, "way-", &page.ways)} />
                <Select id="service-audience" name="audience" label={t!(lang, "services-audience")} empty={t!(lang, "anybody")} value={filter.audience.clone()}
                    choices={choices(lang, "audience-", &page.audiences)} />
                <div class="row">
                    <Button r#type="submit" variant={ButtonVariant::Secondary}>{ t!(lang, "show") }</Button>
                    if filtered { <a href="/services">{ t!(lang, "filters-clear") }</a> }
                </div>
            </form>
            <p class="muted" role="status">{ t!(lang, "services-found", n = page.items.len()) }</p>
            if page.items.is_empty() {
                <EmptyState icon="clipboard" title={t!(lang, "services-none")} text={t!(lang, "services-none-text")}>
                    <Button href="/services">{ t!(lang, "filters-clear") }</Button>
                    <Button variant={ButtonVariant::Quiet} href={Route::Search.with(&[("q", &filter.q)])}>{ t!(lang, "search-everywhere") }</Button>
                </EmptyState>
            } else {
                <ul class="link-list">{ for page.items.iter().map(|item| row(lang, item)) }</ul>
            }
        </Layout>
    }
}

/// «Онлайн, лично»
pub fn ways(lang: Lang, ways: &[String]) -> String {
    ways.iter().map(|way| text(lang, &["way-", way].concat())).collect::<Vec<_>>().join(", ")
}

fn row(lang: Lang, item: &ServiceRow) -> Html {
    html! {
        <li><a href={item.url.clone()}>
            <span>
                { &item.title }
                <span class="card-note">{ &item.summary }</span>
                <span class="card-note"><span class="code">{ &item.code }</span>{ " · " }{ ways(lang, &item.way) }</span>
            </span>
            <Icon name="chevron-right" />
        </a></li>
    }
}
