//! The citizens' site: what is given to every page, and which page an address shows.

use std::rc::Rc;

use shared::{api::pages::Boot, lang::Lang};
use yew::prelude::*;
use yew_router::{history::AnyHistory, prelude::*};

use crate::{
    hooks::{Around, PageState, SignedIn, Site, Store, use_loaded},
    pages::{account, notices, request, shell},
    routes::Route,
    t,
    ui::UiWords,
};
#[cfg(feature = "ssr")]
use crate::{pages::knowledge, routes::Part};

/// Properties of [`App`].
#[derive(Properties, Clone)]
pub struct AppProps {
    /// Of the browser, or of one request on the server.
    pub history: AnyHistory,
    /// What the server embedded.
    pub boot: Rc<Boot>,
    /// The page of an address: all of them on the server, the cabinet's own in the browser. A pointer, so that a
    /// page that is not pointed at is not downloaded.
    pub pages: fn(Route) -> Html,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && self.history == other.history // `pages` never changes
    }
}

/// The whole site.
#[component]
pub fn App(props: &AppProps) -> Html {
    html! { <Router history={props.history.clone()}><Provided ..props.clone() /></Router> }
}

/// The words that components repeat.
pub fn ui_words(lang: Lang) -> UiWords {
    UiWords {
        error: t!(lang, "ui-error").into(),
        optional: t!(lang, "ui-optional").into(),
        close: t!(lang, "ui-close").into(),
        loading: t!(lang, "ui-loading").into(),
    }
}

#[component]
fn Provided(props: &AppProps) -> Html {
    let store = use_memo((), |()| Store::new(&props.boot, props.history.clone()));
    let site = use_memo((), |()| Site::new(props.boot.lang, props.boot.site.clone()));
    let page = use_loaded(&store);
    let pages = props.pages;
    use_effect_with((), move |()| {
        shell::dom::restore_look();
        shell::dom::mark_live();
    });
    html! {
        <ContextProvider<Store> context={(*store).clone()}>
            <ContextProvider<PageState> context={page}>
                <Around site={(*site).clone()}>
                    <ContextProvider<SignedIn> context={SignedIn(props.boot.signed_in)}>
                        <shell::Shell look={props.boot.look.clone()} signed_in={props.boot.signed_in}><Switch<Route> render={pages} /></shell::Shell>
                    </ContextProvider<SignedIn>>
                </Around>
            </ContextProvider<PageState>>
        </ContextProvider<Store>>
    }
}

/// The pages of the cabinet.
pub fn cabinet(route: Route) -> Html {
    match route {
        Route::NewRequest => html! { <request::NewRequest /> },
        Route::Sent => html! { <request::Sent /> },
        Route::Status => html! { <request::Status /> },
        Route::MyRequests => html! { <request::MyRequests /> },
        Route::Ticket { number } => html! { <request::Ticket {number} /> },
        // Links to anything else are page loads.
        _ => Html::default(),
    }
}

/// Signing in and the profile.
pub fn account(route: Route) -> Html {
    match route {
        Route::SignIn => html! { <account::SignInPage /> },
        Route::SignUp => html! { <account::SignUpPage /> },
        Route::Recovery => html! { <account::RecoveryPage /> },
        Route::Profile => html! { <account::ProfilePage /> },
        Route::Security => html! { <account::SecurityPage /> },
        Route::Notices => html! { <notices::NoticesPage /> },
        Route::Unsubscribe => html! { <notices::UnsubscribePage /> },
        Route::Notifications => html! { <account::NotificationsPage /> },
        Route::MyData => html! { <account::MyDataPage /> },
        // Links to anything else are page loads.
        _ => Html::default(),
    }
}

/// Every page, for the server.
#[cfg(feature = "ssr")]
pub fn every_page(route: Route) -> Html {
    match route {
        Route::Gallery => html! { <GalleryPage /> },
        Route::Privacy => html! { <shell::Privacy /> },
        Route::Accessibility => html! { <shell::Accessibility /> },
        route => match route.part() {
            Part::Cabinet => cabinet(route),
            Part::Account => account(route),
            Part::Reader => html! { <knowledge::Page /> },
        },
    }
}

#[cfg(feature = "ssr")]
#[component]
fn GalleryPage() -> Html {
    let layout = crate::hooks::use_param("layout");
    let layout = (!layout.is_empty()).then(|| AttrValue::from(layout));
    html! { <crate::ui::Gallery {layout} /> }
}

/// Takes over what the server rendered, with the pages of one app. `P` is what its pages are embedded with. Without its
/// data or its root the served page stays as it is: readable, with links that work.
#[cfg(feature = "hydrate")]
pub fn take_over<P>(pages: fn(Route) -> Html)
where
    P: serde::de::DeserializeOwned + Into<shared::api::pages::PageData>,
{
    use shared::api::pages::AppBoot;
    use yew_router::history::BrowserHistory;

    let Some(document) = crate::ui::dom::document() else { return };
    let text = document.get_element_by_id("boot").and_then(|element| element.text_content());
    let Some(boot) = text.and_then(|text| serde_json::from_str::<AppBoot<P>>(&text).ok()) else { return };
    let Some(root) = document.get_element_by_id("app") else { return };
    // `boot.js` empties the root when something foreign stood in the way of the first try.
    let replace = root.has_attribute("data-boot");
    let props = AppProps { history: BrowserHistory::new().into(), boot: Rc::new(boot.into()), pages };
    let renderer = yew::Renderer::<App>::with_root_and_props(root, props);
    if replace {
        renderer.render();
    } else {
        renderer.hydrate();
    }
}
