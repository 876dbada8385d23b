//! The footer.

use yew::prelude::*;

use crate::{
    hooks::{use_site, use_url},
    i18n::{text, use_lang},
    routes::{self, Route},
    t,
    ui::Footer,
};

fn column(lang: shared::lang::Lang, title: &str, entries: &[(&'static str, &str)]) -> Html {
    html! {
        <div>
            <h2>{ text(lang, title) }</h2>
            <ul>{ for entries.iter().map(|(href, key)| html! { <li><a href={*href}>{ text(lang, key) }</a></li> }) }</ul>
        </div>
    }
}

/// The footer, with the notice of the demonstration.
#[component]
pub fn SiteFooter() -> Html {
    let lang = use_lang();
    let site = use_site();
    // The page goes along, without what was searched or typed on it.
    let url = use_url();
    let note = Route::Note.with(&[("from", routes::split(&url).0)]);
    let bottom = html! {
        <>
            <a class="button button-secondary button-small" href={note}>{ t!(lang, "note-open") }</a>
            if site.demo { <span>{ t!(lang, "demo-notice") }</span> }
            <a href="/accessibility">{ t!(lang, "title-accessibility") }</a>
            <a href="/privacy">{ t!(lang, "title-privacy") }</a>
        </>
    };
    html! {
        <Footer {bottom}>
            { column(lang, "footer-help", &[("/faq", "nav-faq"), ("/kb", "nav-kb"), ("/errors", "nav-codes"), ("/guides", "nav-guides")]) }
            { column(lang, "footer-requests", &[("/request/new", "footer-new"), ("/request/status", "title-status"), ("/me/requests", "nav-my-requests"), ("/templates", "nav-templates")]) }
            { column(lang, "footer-more", &[("/services", "nav-services"), ("/search", "title-search"), ("/contacts", "nav-contacts")]) }
        </Footer>
    }
}
