//! «Ответ уйдёт через 7 с»: what can still be undone, on every page of the console.

use gloo_timers::callback::Interval;
use shared::{api::desk::drafts::HeldReply, lang::Lang};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    bench::{Bench, TrayChange, Undoable, use_bench},
    desk::{Desk, News, use_desk},
    route::{ConsoleRoute, ticket_url},
};
use crate::{
    api::{self, ApiError},
    device::clock,
    i18n::{text, use_lang},
    pages::{console::words::text_or, staff::links},
    t,
    ui::{Button, ButtonSize, ButtonVariant, Icon, Tone},
};

/// Milliseconds between two looks at the clock.
const TICK: u32 = 500;
/// Milliseconds after its time after which is asked what became of a reply: the server looks every second.
const SETTLE: i64 = 1_500;

/// The tray.
#[component]
pub fn UndoTray() -> Html {
    let lang = use_lang();
    let (desk, bench) = (use_desk(), use_bench());
    let navigator = use_navigator();
    let now = use_state(clock::now_ms);
    let busy = !bench.tray.0.is_empty();
    {
        let now = now.setter();
        use_effect_with(busy, move |busy| {
            now.set(clock::now_ms());
            let interval = (*busy && cfg!(target_arch = "wasm32"))
                .then(|| Interval::new(TICK, move || now.set(clock::now_ms())));
            move || drop(interval)
        });
    }
    {
        // What became of those whose time is over.
        let over: Vec<Undoable> = bench
            .tray
            .0
            .iter()
            .filter(|each| each.ends_at().is_some_and(|end| *now > end + settle(each)))
            .cloned()
            .collect();
        let (desk, bench) = (desk.clone(), bench.clone());
        let key: Vec<_> = over.iter().map(Undoable::id).collect();
        use_effect_with(key, move |_| {
            for each in over {
                match each {
                    Undoable::Bulk(id, ..) => bench.tray.dispatch(TrayChange::Drop(id)),
                    Undoable::Reply(held) => spawn_local(settled(lang, desk.clone(), bench.clone(), held)),
                }
            }
        });
    }
    let items = bench.tray.0.iter().map(|each| {
        let undo = {
            let (desk, bench, each, navigator) = (desk.clone(), bench.clone(), each.clone(), navigator.clone());
            Callback::from(move |_: MouseEvent| {
                let (desk, bench, each, navigator) = (desk.clone(), bench.clone(), each.clone(), navigator.clone());
                spawn_local(async move {
                    if let Err(error) = take_back(&desk, &bench, &each, navigator.as_ref(), lang).await
                        && !desk.refused(&error)
                    {
                        desk.say(Tone::Danger, error.sentence(lang));
                    }
                });
            })
        };
        let send = match each {
            Undoable::Reply(held) if held.failed.is_none() => {
                let (desk, bench, held) = (desk.clone(), bench.clone(), held.clone());
                let onclick = Callback::from(move |_: MouseEvent| {
                    let (desk, bench, held) = (desk.clone(), bench.clone(), held.clone());
                    spawn_local(async move {
                        match api::desk::send_now(&held.number, held.id).await {
                            Ok(_) => {
                                bench.tray.dispatch(TrayChange::Drop(held.id));
                                desk.say(Tone::Positive, done(lang, &held));
                            }
                            Err(error) if desk.refused(&error) => {}
                            Err(error) => {
                                desk.say(Tone::Danger, error.sentence(lang));
                                settled(lang, desk, bench, held).await;
                            }
                        }
                    });
                });
                html! { <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} {onclick}>{ t!(lang, "console-held-send") }</Button> }
            }
            _ => Html::default(),
        };
        let left = each.ends_at().map(|end| ((end - *now) / 1000).max(0));
        let failed = matches!(each, Undoable::Reply(held) if held.failed.is_some());
        html! {
            <li key={each.id().to_string()} class={classes!("undo-item", failed.then_some("undo-failed"))}>
                <Icon name={if failed { "alert" } else { "clock" }} />
                <p role="status">{ words(lang, each) }</p>
                // Seconds are for the eye: read aloud each one would drown everything else.
                if let Some(left) = left.filter(|left| *left > 0) {
                    <span class="undo-left" aria-hidden="true">{ t!(lang, "console-held-left", n = left) }</span>
                }
                <span class="row">
                    <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="undo" onclick={undo}>
                        { t!(lang, if failed { "console-held-return" } else { "console-held-undo" }) }
                    </Button>
                    { send }
                </span>
            </li>
        }
    });
    html! {
        <section class="undo-tray" aria-label={t!(lang, "console-held-region")}>
            if busy { <ul>{ for items }</ul> }
        </section>
    }
}

const fn settle(each: &Undoable) -> i64 {
    match each {
        Undoable::Reply(_) => SETTLE,
        Undoable::Bulk(..) => 0,
    }
}

fn words(lang: Lang, each: &Undoable) -> String {
    match each {
        Undoable::Bulk(_, said, _) => said.clone(),
        Undoable::Reply(held) => match &held.failed {
            None => t!(lang, "console-held-waits", number = held.number.to_string()),
            Some(code) => {
                let key = format!("console-held-failed-{code}");
                let why = text_or(lang, &key, &t!(lang, "console-held-failed-other"));
                t!(lang, "console-held-failed", number = held.number.to_string(), why = why)
            }
        },
    }
}

fn done(lang: Lang, held: &HeldReply) -> String {
    text(lang, &format!("console-done-{}", held.action.as_str()))
}

/// Asks what became of a reply whose time is over.
async fn settled(lang: Lang, desk: Desk, bench: Bench, held: HeldReply) {
    match api::desk::in_hand(&held.number).await {
        Ok(hand) => match hand.held.into_iter().find(|each| each.id == held.id) {
            Some(still) if still.failed.is_some() => {
                bench.tray.dispatch(TrayChange::Put(Undoable::Reply(still)));
            }
            // The server has not looked yet: asked again a little later.
            Some(still) => {
                let send_at = clock::now();
                bench.tray.dispatch(TrayChange::Put(Undoable::Reply(HeldReply { send_at, ..still })));
            }
            None => {
                bench.tray.dispatch(TrayChange::Drop(held.id));
                desk.say(Tone::Positive, done(lang, &held));
            }
        },
        Err(error) => {
            // Without a connection it is asked again; the reply itself is safe with the server.
            if !desk.refused(&error) {
                let send_at = clock::now();
                bench.tray.dispatch(TrayChange::Put(Undoable::Reply(HeldReply { send_at, ..held })));
            }
        }
    }
}

async fn take_back(
    desk: &Desk,
    bench: &Bench,
    each: &Undoable,
    navigator: Option<&Navigator>,
    lang: Lang,
) -> Result<(), ApiError> {
    match each {
        Undoable::Reply(held) => {
            let answer = api::desk::take_back(&held.number, held.id).await;
            if answer.as_ref().err().is_none_or(|error| error.code() == Some("already-sent")) {
                bench.tray.dispatch(TrayChange::Drop(held.id));
            }
            answer?;
            bench.returned.tell(&held.number);
            links::go::<ConsoleRoute>(navigator, &ticket_url(&held.number));
        }
        Undoable::Bulk(id, ..) => {
            let answer = api::desk::undo_bulk(*id).await;
            bench.tray.dispatch(TrayChange::Drop(*id));
            let undone = answer?;
            let (said, tone) = super::bulk::summary(lang, "undone", &undone.items);
            desk.say(tone, said);
            desk.news.tell(&News::Back);
        }
    }
    Ok(())
}
