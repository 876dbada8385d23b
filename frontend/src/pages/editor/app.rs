//! The desk: what is given to every page, and which page an address shows.

use shared::{
    api::sessions::{Role, SessionView, Stage},
    lang::Lang,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    import::ImportPage,
    list::{ListPage, ReviewPage},
    redirects::RedirectsPage,
    route::{EditorRoute, Place},
    shell::Shell,
};
use crate::{
    api::{ApiError, sessions},
    app::ui_words,
    i18n::use_lang,
    pages::{
        console::{
            app::{SetLang, Toasts},
            desk::{Desk, List, Messages, Session, SessionChange, use_desk},
            hub::Hub,
            sign_in::{SignInAgain, SignInPage},
        },
        shell::dom as page,
    },
    t,
    ui::{Alert, Button, EmptyState, Skeleton, SkipLink, Tone, UiWords, dom},
};

/// The whole desk.
#[component]
pub fn EditorApp() -> Html {
    html! { <BrowserRouter><Provided /></BrowserRouter> }
}

fn served_lang() -> Lang {
    let root = dom::document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("lang")).and_then(|tag| Lang::parse(&tag)).unwrap_or_default()
}

#[component]
fn Provided() -> Html {
    let lang = use_state_eq(served_lang);
    let session = use_reducer_eq(Session::default);
    let list = use_reducer_eq(List::default);
    let messages = use_reducer_eq(Messages::default);
    let news = use_memo((), |()| Hub::default());
    let keys = use_memo((), |()| Hub::default());
    let desk = Desk { session, list, messages, news: (*news).clone(), keys: (*keys).clone() };
    use_effect_with((), |()| page::mark_live());
    use_effect_with(*lang, |lang| {
        if let Some(root) = dom::document().and_then(|document| document.document_element()) {
            // The name is a valid one.
            let _ = root.set_attribute("lang", lang.as_str());
        }
    });
    let set_lang = {
        let lang = lang.setter();
        SetLang(use_callback((), move |chosen: Lang, ()| {
            if let Some(document) = dom::document().and_then(|d| d.dyn_into::<web_sys::HtmlDocument>().ok()) {
                // The server reads it when the page is loaded next.
                let _ = document
                    .set_cookie(&format!("lang={}; path=/; max-age=31536000; samesite=lax", chosen.as_str()));
            }
            lang.set(chosen);
        }))
    };
    html! {
        <ContextProvider<Lang> context={*lang}>
            <ContextProvider<SetLang> context={set_lang}>
                <ContextProvider<UiWords> context={ui_words(*lang)}>
                    <ContextProvider<Desk> context={desk}><Site /></ContextProvider<Desk>>
                </ContextProvider<UiWords>>
            </ContextProvider<SetLang>>
        </ContextProvider<Lang>>
    }
}

/// Whether the desk is theirs. The server decides; this only spares them pages of refusals.
pub fn may_edit(person: &SessionView) -> bool {
    person.roles.iter().any(|role| matches!(role, Role::Editor | Role::Administrator))
}

#[component]
fn Site() -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let failed = use_state(|| None::<ApiError>);
    let round = use_state(|| 0_u32);
    {
        let (session, failed) = (desk.session.dispatcher(), failed.setter());
        use_effect_with(*round, move |_| {
            spawn_local(async move {
                match sessions::current().await {
                    Ok(view) if view.stage == Stage::Full => session.dispatch(SessionChange::Found(view)),
                    // A sign-in that was left half-way begins anew.
                    Ok(_) => session.dispatch(SessionChange::Gone),
                    Err(error) if error.status() == Some(401) => session.dispatch(SessionChange::Gone),
                    Err(error) => failed.set(Some(error)),
                }
            });
        });
    }
    let retry = {
        let failed = failed.clone();
        Callback::from(move |_: MouseEvent| {
            failed.set(None);
            round.set(*round + 1);
        })
    };
    let inner = match (&*desk.session, &*failed) {
        (Session::Asking, Some(error)) => html! {
            <main id="main" class="sign-in">
                <Alert tone={Tone::Danger} live=true title={t!(lang, "console-failed")}><p>{ error.sentence(lang) }</p></Alert>
                <Button onclick={retry}>{ t!(lang, "console-retry") }</Button>
            </main>
        },
        (Session::Asking, None) => {
            html! { <main id="main" class="sign-in"><Skeleton title=true lines={4} /></main> }
        }
        (Session::Nobody, _) => html! { <SignInPage editorial=true /> },
        (Session::Known(person) | Session::Expired(person), _) if !may_edit(person) => html! { <Stranger /> },
        _ => html! { <Shell><Switch<EditorRoute> render={switch} /></Shell> },
    };
    html! {
        <div class="console editor">
            <SkipLink label={t!(lang, "console-skip")} />
            { inner }
            <SignInAgain />
            <Toasts />
        </div>
    }
}

fn switch(route: EditorRoute) -> Html {
    match route {
        EditorRoute::Item { rest } => match Place::parse(&rest) {
            Some(place) => super::item::page(&place),
            None => html! { <Missing /> },
        },
        EditorRoute::Gaps => html! { <super::gaps::GapsPage /> },
        EditorRoute::NotFound => html! { <Missing /> },
        EditorRoute::List => html! { <ListPage /> },
        EditorRoute::Review => html! { <ReviewPage /> },
        EditorRoute::Redirects => html! { <RedirectsPage /> },
        EditorRoute::Import => html! { <ImportPage /> },
    }
}

/// Somebody of the staff who edits nothing.
#[component]
fn Stranger() -> Html {
    let lang = use_lang();
    html! {
        <main id="main" tabindex="-1" class="sign-in">
            <EmptyState icon="lock" title={t!(lang, "editor-stranger")} text={t!(lang, "editor-stranger-text")}>
                <Button href="/console">{ t!(lang, "editor-to-console") }</Button>
            </EmptyState>
        </main>
    }
}

/// There is no such page or item.
#[component]
pub fn Missing() -> Html {
    let lang = use_lang();
    html! {
        <main id="main" tabindex="-1" class="editor-main">
            <EmptyState icon="search" title={t!(lang, "editor-missing")} text={t!(lang, "editor-missing-text")}>
                <Button href={EditorRoute::List.to_path()}>{ t!(lang, "editor-to-list") }</Button>
            </EmptyState>
        </main>
    }
}
