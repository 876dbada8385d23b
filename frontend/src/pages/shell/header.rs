//! The header: name, search, language, appearance, the way to one's requests, navigation.

use shared::lang::Lang;
use yew::prelude::*;

use crate::{
    hooks::use_site,
    i18n::{text, use_lang},
    islands::{Island, Isle},
    pages::notices::NoticeBell,
    routes::{Part, Route, with_query},
    t,
    ui::{Brand, Button, ButtonSize, ButtonVariant, Header},
};

/// Entries of the navigation: where they lead, their words, which pages stand under them.
const NAV: [(&str, &str); 8] = [
    ("/faq", "nav-faq"),
    ("/kb", "nav-kb"),
    ("/errors", "nav-codes"),
    ("/guides", "nav-guides"),
    ("/services", "nav-services"),
    ("/templates", "nav-templates"),
    ("/contacts", "nav-contacts"),
    ("/me/requests", "nav-my-requests"),
];

/// Properties of [`SiteHeader`].
#[derive(Properties, PartialEq)]
pub struct SiteHeaderProps {
    /// The present page.
    pub route: Route,
    /// Its address.
    pub url: String,
    /// The appearance that the server found, as its cookie has it.
    pub look: String,
    /// Whether the browser has a session's cookie.
    pub signed_in: bool,
}

/// The other language.
fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Ru => Lang::En,
        Lang::En => Lang::Ru,
    }
}

/// The header.
#[component]
pub fn SiteHeader(props: &SiteHeaderProps) -> Html {
    let lang = use_lang();
    let site = use_site();
    let to = other(lang);
    // A page load: the server sets the cookie and renders the page in the other language, also without scripts.
    let switch = with_query(&["/lang/", to.as_str()].concat(), &[("back", &props.url)]);
    let search = match props.route {
        Route::Home | Route::Search => Html::default(),
        _ => html! { <Isle key={props.url.clone()} island={Island::finder("head-q")} /> },
    };
    let note = if site.demo { t!(lang, "brand-demo") } else { t!(lang, "brand-note") };
    let entries = NAV.into_iter().map(|(href, key)| {
        let inside =
            props.url.strip_prefix(href).is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '?']));
        html! { <li><a {href} aria-current={inside.then_some("page")}>{ text(lang, key) }</a></li> }
    });
    let (person_href, person) = if props.signed_in {
        ("/me", t!(lang, "nav-profile"))
    } else {
        ("/sign-in", t!(lang, "nav-sign-in"))
    };
    // A page that is only read is kept for many readers: it has the way to the list, the others its live count.
    let bell = match (props.signed_in, props.route.part()) {
        (false, _) => Html::default(),
        (true, Part::Reader) => html! {
            <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="bell" label={t!(lang, "nav-notices")} href="/me/notices" />
        },
        (true, _) => html! { <NoticeBell /> },
    };
    // On a phone these stand in the menu, where there is room for their words.
    let in_menu = html! { <>
        <li class="phone-only"><a href={person_href}>{ &person }</a></li>
        <li class="phone-only"><a href={switch.clone()} lang={to.as_str()} hreflang={to.as_str()} rel="nofollow">{ t!(to, "language-name") }</a></li>
    </> };
    html! {
        <Header brand={html! { <Brand name={site.name.clone()} {note} /> }} nav_label={t!(lang, "nav-label")} {search}
            nav={html! { <>{ for entries }{ in_menu }</> }}
            tools={html! { <>
                { bell }
                <Isle island={Island::Look { now: props.look.clone(), back: props.url.clone() }} />
                <a class="button button-quiet button-small wide-only" href={switch} lang={to.as_str()} hreflang={to.as_str()} rel="nofollow">{ t!(to, "language-name") }</a>
                <Button class="wide-only" variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="user" href={person_href}>{ person }</Button>
            </> }} />
    }
}
