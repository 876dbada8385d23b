//! Pages of plain text.

use shared::lang::Lang;
use yew::prelude::*;

use crate::{
    hooks::use_site,
    i18n::{text, use_lang},
    t,
    ui::{Breadcrumbs, Crumb, Layout, Prose},
};

/// A heading and a paragraph for each key: `<page>-<part>` with its `.title`.
fn page(lang: Lang, name: &str, lead: String, parts: &[&str]) -> Html {
    let items = vec![Crumb::link(t!(lang, "nav-home"), "/")];
    html! {
        <Layout top={html! { <Breadcrumbs label={t!(lang, "crumbs")} {items} /> }}>
            <div class="page-head"><h1>{ text(lang, &["title-", name].concat()) }</h1></div>
            <Prose class="prose-lead">
                <p>{ lead }</p>
                { for parts.iter().map(|part| {
                    let key = [name, "-", part].concat();
                    html! { <><h2>{ text(lang, &[&key, ".title"].concat()) }</h2><p>{ text(lang, &key) }</p></> }
                }) }
            </Prose>
        </Layout>
    }
}

/// What happens to personal data.
#[component]
pub fn Privacy() -> Html {
    let lang = use_lang();
    let lead = if use_site().demo { t!(lang, "privacy-demo") } else { t!(lang, "privacy-lead") };
    page(lang, "privacy", lead, &["what", "why", "who", "device", "rights"])
}

/// How accessible the site is.
#[component]
pub fn Accessibility() -> Html {
    let lang = use_lang();
    page(
        lang,
        "accessibility",
        t!(lang, "accessibility-lead"),
        &["keyboard", "reader", "look", "scripts", "known"],
    )
}
