//! There is no such page.

use yew::prelude::*;

use crate::{
    i18n::use_lang,
    islands::{Island, Isle},
    t,
    ui::{Icon, Layout},
};

/// Says so, and where to go instead.
#[component]
pub fn NotFound() -> Html {
    let lang = use_lang();
    html! {
        <Layout>
            <div class="page-head"><h1>{ t!(lang, "title-not-found") }</h1><p>{ t!(lang, "not-found-text") }</p></div>
            <Isle island={Island::Finder { id: "lost-q".into(), value: String::new(), label: Some(t!(lang, "finder-label-lost")), large: false }} />
            <ul class="link-list mt">
                { for [("/faq", "nav-faq"), ("/kb", "nav-kb"), ("/errors", "nav-codes"), ("/contacts", "nav-contacts")].map(|(href, key)| html! {
                    <li><a {href}>{ crate::i18n::text(lang, key) }<Icon name="chevron-right" /></a></li>
                }) }
            </ul>
        </Layout>
    }
}
