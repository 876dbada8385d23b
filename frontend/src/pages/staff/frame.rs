//! The frame of an app of the staff: what is given to every page, and who is asked to sign in first.

use shared::{api::sessions::Stage, lang::Lang};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::toasts::Toasts;
use crate::{
    api::{ApiError, sessions},
    app::ui_words,
    i18n::use_lang,
    pages::{
        console::{
            desk::{Desk, List, Messages, Session, SessionChange, use_desk},
            hub::Hub,
            sign_in::{SignInAgain, SignInPage},
        },
        shell::dom as page,
    },
    t,
    ui::{Alert, Button, Skeleton, SkipLink, Tone, UiWords, dom},
};

fn served_lang() -> Lang {
    let root = dom::document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("lang")).and_then(|tag| Lang::parse(&tag)).unwrap_or_default()
}

/// Changes the language of the app; a context.
#[derive(Clone, PartialEq)]
pub struct SetLang(pub Callback<Lang>);

/// Properties of [`StaffApp`].
#[derive(Properties, PartialEq)]
pub struct StaffAppProps {
    /// The app.
    pub children: Html,
}

/// Addresses, language, words and desk for everything inside.
#[component]
pub fn StaffApp(props: &StaffAppProps) -> Html {
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
        <BrowserRouter>
            <ContextProvider<Lang> context={*lang}>
                <ContextProvider<SetLang> context={set_lang}>
                    <ContextProvider<UiWords> context={ui_words(*lang)}>
                        <ContextProvider<Desk> context={desk}>{ props.children.clone() }</ContextProvider<Desk>>
                    </ContextProvider<UiWords>>
                </ContextProvider<SetLang>>
            </ContextProvider<Lang>>
        </BrowserRouter>
    }
}

/// Properties of [`Entry`].
#[derive(Properties, PartialEq)]
pub struct EntryProps {
    /// Class of the whole.
    pub class: Classes,
    /// The page of signing in speaks of the editorial desk.
    #[prop_or(false)]
    pub editorial: bool,
    /// Beside everything, as the messages are.
    #[prop_or_default]
    pub beside: Html,
    /// For those who have signed in.
    pub children: Html,
}

/// Asks who is here; whoever has not signed in does so first.
#[component]
pub fn Entry(props: &EntryProps) -> Html {
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
        (Session::Nobody, _) => html! { <SignInPage editorial={props.editorial} /> },
        _ => props.children.clone(),
    };
    html! {
        <div class={props.class.clone()}>
            <SkipLink label={t!(lang, "console-skip")} />
            { inner }
            <SignInAgain />
            { props.beside.clone() }
            <Toasts />
        </div>
    }
}
