//! «Анна пишет ответ»: who else has the request open, and the sign of life of this page.

use gloo_timers::callback::Interval;
use shared::{
    api::desk::presence::{BEAT_SECONDS, Doing, PresenceView, Viewer},
    ids::TicketNumber,
    lang::Lang,
};
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    api,
    device::clock,
    i18n::use_lang,
    pages::console::{
        desk::{News, use_desk},
        hub::use_hub,
    },
    ui::Avatar,
};

/// Milliseconds without a key after which somebody reads rather than writes.
const TYPED: i64 = 30_000;

/// Properties of [`Present`].
#[derive(Properties, PartialEq)]
pub struct PresentProps {
    /// The request.
    pub number: TicketNumber,
    /// Something for the requester is typed.
    pub typing: bool,
    /// When it was changed last, milliseconds since 1970.
    pub typed_at: i64,
}

/// The line above the composer; empty while nobody else is there.
#[component]
pub fn Present(props: &PresentProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let people = use_state_eq(Vec::<Viewer>::new);
    let me = use_state_eq(|| None::<Uuid>);
    let typing = props.typing && clock::now_ms() - props.typed_at < TYPED;
    let (latest, typed_at) = (use_mut_ref(|| false), use_mut_ref(|| 0_i64));
    (*latest.borrow_mut(), *typed_at.borrow_mut()) = (props.typing, props.typed_at);
    let beat = {
        let (people, me) = (people.setter(), me.setter());
        let number = props.number.clone();
        Callback::from(move |doing: Doing| {
            let (people, me, number) = (people.clone(), me.clone(), number.clone());
            spawn_local(async move {
                // It is a hint: when it fails, the version of the request still guards what is written.
                if let Ok(view) = api::desk::beat(&number, doing).await {
                    me.set(view.me);
                    people.set(view.people);
                }
            });
        })
    };
    {
        let beat = beat.clone();
        use_effect_with(props.number.digits().to_owned(), move |_| {
            let every = beat.clone();
            let interval = cfg!(target_arch = "wasm32").then(|| {
                Interval::new(BEAT_SECONDS * 1000, move || {
                    let fresh = clock::now_ms() - *typed_at.borrow() < TYPED;
                    every.emit(if *latest.borrow() && fresh { Doing::Typing } else { Doing::Viewing });
                })
            });
            move || {
                drop(interval);
                beat.emit(Doing::Gone);
            }
        });
    }
    use_effect_with((props.number.digits().to_owned(), typing), move |(_, typing)| {
        beat.emit(if *typing { Doing::Typing } else { Doing::Viewing });
    });
    {
        let (people, number) = (people.setter(), props.number.clone());
        let listener = Callback::from(move |news: News| {
            if let News::Present(PresenceView { number: of, people: now, .. }) = news
                && of == number
            {
                people.set(now);
            }
        });
        use_hub(&desk.news, listener);
    }
    let others: Vec<&Viewer> =
        people.iter().filter(|person| me.is_some() && Some(person.id) != *me).collect();
    html! {
        // Always in the page, so that whoever comes is read aloud.
        <div class="present" role="status" aria-live="polite">
            { for others.iter().map(|person| html! {
                <span key={person.id.to_string()} class={classes!("present-person", person.typing.then_some("present-typing"))}>
                    <Avatar name={person.name.clone()} small=true />{ words(lang, person) }
                </span>
            }) }
        </div>
    }
}

fn words(lang: Lang, person: &Viewer) -> String {
    let key = if person.typing { "console-present-typing" } else { "console-present-viewing" };
    crate::i18n::text_args(lang, key, &[("name", person.name.as_str().into())])
}
