//! What stands around every page.

pub mod dom;
mod finder;
mod footer;
mod header;
pub mod links;
mod look_panel;
mod statics;

use std::rc::Rc;

use shared::api::pages::PageData;
use yew::prelude::*;
use yew_router::prelude::use_route;

use crate::{
    hooks::{PageState, use_go, use_page, use_site, use_store, use_url},
    i18n::use_lang,
    meta::meta,
    routes::Route,
    t,
    ui::SkipLink,
};

pub use finder::Finder;
pub use look_panel::{LookPanel, ThemeSwitch};
pub use statics::{Accessibility, Privacy};

/// Properties of [`Shell`].
#[derive(Properties, PartialEq)]
pub struct ShellProps {
    /// The appearance that the server found, as its cookie has it.
    pub look: String,
    /// Whether the browser has a session's cookie.
    pub signed_in: bool,
    /// The page.
    pub children: Html,
}

/// Header, page, footer, and what happens when the page changes.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let lang = use_lang();
    let site = use_site();
    let store = use_store();
    let url = use_url();
    let route = use_route::<Route>().unwrap_or(Route::NotFound);
    let go = use_go();
    let busy = use_state(|| false);
    let announced = use_state(String::new);
    {
        let (store, busy) = (store.clone(), busy.setter());
        use_effect_with((), move |()| store.on_busy(Callback::from(move |on| busy.set(on))));
    }
    let page = match use_page() {
        PageState::Ready(page) => page,
        _ => Rc::new(PageData::Client),
    };
    let about = meta(&route, &page, lang);
    let title = t!(lang, "title-page", title = &about.title, site = &site.name);
    {
        let about = about.clone();
        use_effect_with(title, move |title| dom::describe(title, &about.description, about.robots));
    }
    {
        let announced = announced.setter();
        let heading = about.title.clone();
        use_effect_with(url.clone(), move |_| {
            if store.take_pushed() {
                dom::to_top_of_page();
                announced.set(heading);
            }
        });
    }
    let onclick = {
        let go = go.clone();
        Callback::from(move |event: MouseEvent| links::follow(&event, &go))
    };
    let onsubmit = Callback::from(move |event: SubmitEvent| links::submit(&event, &go));
    html! {
        <div class="site" {onclick} {onsubmit}>
            <SkipLink label={t!(lang, "skip")} />
            if *busy { <div class="page-busy" aria-hidden="true"></div> }
            <header::SiteHeader {route} {url} look={props.look.clone()} signed_in={props.signed_in} />
            { props.children.clone() }
            <footer::SiteFooter />
            <p class="visually-hidden" role="status">{ if *busy { t!(lang, "ui-loading") } else { (*announced).clone() } }</p>
        </div>
    }
}
