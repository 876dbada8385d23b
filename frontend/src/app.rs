//! The citizens' site: what is given to every page, and which page an address shows.

use std::rc::Rc;

use shared::{api::pages::Boot, lang::Lang};
use yew::prelude::*;
use yew_router::{history::AnyHistory, prelude::*};

use crate::{
    hooks::{Live, PageState, Store, use_loaded},
    pages::{knowledge, request, shell},
    routes::Route,
    t,
    ui::UiWords,
};

/// Properties of [`App`].
#[derive(Properties, Clone)]
pub struct AppProps {
    /// Of the browser, or of one request on the server.
    pub history: AnyHistory,
    /// What the server embedded.
    pub boot: Rc<Boot>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.boot, &other.boot) && self.history == other.history
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
    let words = use_memo((), |()| ui_words(props.boot.lang));
    let page = use_loaded(&store);
    let live = use_state(|| Live(false));
    {
        let live = live.setter();
        use_effect_with((), move |()| {
            shell::dom::restore_look();
            shell::dom::mark_live();
            live.set(Live(true));
        });
    }
    html! {
        <ContextProvider<Store> context={(*store).clone()}>
            <ContextProvider<Lang> context={props.boot.lang}>
                <ContextProvider<UiWords> context={(*words).clone()}>
                    <ContextProvider<Live> context={*live}>
                        <ContextProvider<PageState> context={page}>
                            <shell::Shell><Switch<Route> render={switch} /></shell::Shell>
                        </ContextProvider<PageState>>
                    </ContextProvider<Live>>
                </ContextProvider<UiWords>>
            </ContextProvider<Lang>>
        </ContextProvider<Store>>
    }
}

fn switch(route: Route) -> Html {
    match route {
        Route::NewRequest => html! { <request::NewRequest /> },
        Route::Sent => html! { <request::Sent /> },
        Route::Status => html! { <request::Status /> },
        Route::MyRequests => html! { <request::MyRequests /> },
        Route::Ticket { number } => html! { <request::Ticket {number} /> },
        Route::Gallery => gallery(),
        Route::Privacy => html! { <shell::Privacy /> },
        Route::Accessibility => html! { <shell::Accessibility /> },
        _ => html! { <knowledge::Page /> },
    }
}

/// Rendered by the server only and never taken over, so that no reader downloads it.
#[cfg(not(target_arch = "wasm32"))]
fn gallery() -> Html {
    html! { <GalleryPage /> }
}

#[cfg(target_arch = "wasm32")]
fn gallery() -> Html {
    Html::default()
}

#[cfg(not(target_arch = "wasm32"))]
#[component]
fn GalleryPage() -> Html {
    let layout = crate::hooks::use_param("layout");
    let layout = (!layout.is_empty()).then(|| AttrValue::from(layout));
    html! { <crate::ui::Gallery {layout} /> }
}
