//! The console: what is given to every page, and which page an address shows.

use shared::{api::sessions::Stage, lang::Lang};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    bench::WithBench,
    board::BoardPage,
    desk::{Desk, List, Messages, MessagesChange, Session, SessionChange, use_desk},
    hub::Hub,
    mentions::MentionsPage,
    queue::QueuePage,
    ready::ReadyPage,
    route::ConsoleRoute,
    shell::Shell,
    sign_in::{SignInAgain, SignInPage},
    team::WithTeam,
    ticket::TicketPage,
    tray::UndoTray,
};
use crate::{
    api::{ApiError, sessions},
    app::ui_words,
    i18n::use_lang,
    pages::shell::dom as page,
    t,
    ui::{Alert, Button, EmptyState, Skeleton, SkipLink, Toast, ToastRegion, Tone, UiWords, dom},
};

/// Milliseconds that a message stays.
const SAID_FOR: u32 = 6000;

/// The whole console.
#[component]
pub fn ConsoleApp() -> Html {
    html! { <BrowserRouter><Provided /></BrowserRouter> }
}

fn served_lang() -> Lang {
    let root = dom::document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("lang")).and_then(|tag| Lang::parse(&tag)).unwrap_or_default()
}

/// Changes the language of the console; a context.
#[derive(Clone, PartialEq)]
pub struct SetLang(pub Callback<Lang>);

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
                    <ContextProvider<Desk> context={desk}>
                        <WithBench><Site /></WithBench>
                    </ContextProvider<Desk>>
                </ContextProvider<UiWords>>
            </ContextProvider<SetLang>>
        </ContextProvider<Lang>>
    }
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
        (Session::Nobody, _) => html! { <SignInPage /> },
        _ => html! { <WithTeam><Shell><Switch<ConsoleRoute> render={switch} /></Shell></WithTeam> },
    };
    html! {
        <div class="console">
            <SkipLink label={t!(lang, "console-skip")} />
            { inner }
            <SignInAgain />
            <UndoTray />
            <Toasts />
        </div>
    }
}

fn switch(route: ConsoleRoute) -> Html {
    match route {
        ConsoleRoute::SignIn => html! { <Redirect<ConsoleRoute> to={ConsoleRoute::Queue} /> },
        ConsoleRoute::Queue => html! { <QueuePage /> },
        ConsoleRoute::Ticket { number } => {
            let key = number.clone();
            html! { <TicketPage {key} {number} /> }
        }
        ConsoleRoute::Intake => html! { <super::intake::IntakePage /> },
        ConsoleRoute::Board => html! { <BoardPage /> },
        ConsoleRoute::Mentions => html! { <MentionsPage /> },
        ConsoleRoute::Mail => html! { <super::mail::MailPage /> },
        ConsoleRoute::Ready => html! { <ReadyPage /> },
        ConsoleRoute::NotFound => html! { <Missing /> },
    }
}

/// There is no such page or request.
#[component]
pub fn Missing() -> Html {
    let lang = use_lang();
    html! {
        <main id="main" tabindex="-1" class="console-wide">
            <EmptyState icon="search" title={t!(lang, "console-ticket-missing")} text={t!(lang, "console-ticket-missing-text")}>
                <Button href={ConsoleRoute::Queue.to_path()}>{ t!(lang, "console-ticket-back") }</Button>
            </EmptyState>
        </main>
    }
}

/// The messages at the edge of the screen.
#[component]
pub fn Toasts() -> Html {
    let lang = use_lang();
    let desk = use_desk();
    {
        let messages = desk.messages.dispatcher();
        let last = desk.messages.said.last().map(|said| said.id);
        use_effect_with(last, move |last| {
            let id = *last;
            let timer = id.map(|id| {
                gloo_timers::callback::Timeout::new(SAID_FOR, move || {
                    messages.dispatch(MessagesChange::Close(id));
                })
            });
            // Runs on although another message comes: each leaves in its own time.
            move || timer.into_iter().for_each(|timer| drop(timer.forget()))
        });
    }
    let close = {
        let messages = desk.messages.dispatcher();
        Callback::from(move |id: AttrValue| {
            if let Ok(id) = id.parse() {
                messages.dispatch(MessagesChange::Close(id));
            }
        })
    };
    let toasts: Vec<Toast> = desk
        .messages
        .said
        .iter()
        .map(|said| Toast {
            id: said.id.to_string().into(),
            text: said.text.clone().into(),
            tone: said.tone,
            action: None,
        })
        .collect();
    html! { <ToastRegion label={t!(lang, "console-region-toasts")} {toasts} onclose={close} /> }
}
