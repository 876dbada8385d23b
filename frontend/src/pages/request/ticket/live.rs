//! Following a request: the stream of changes, read again at each.

use std::{cell::Cell, rc::Rc};

use gloo_timers::callback::Timeout;
use shared::{api::tickets::TicketView, ids::TicketNumber};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::VisibilityState;
use yew::prelude::*;

use super::super::words;
use crate::{
    api::tickets::{Live, Watch, watch},
    i18n::use_lang,
    t,
    ui::dom::document,
};

/// Pause before the stream is opened again after the `failures`-th break in a row, milliseconds: doubling, at most a
/// minute.
const fn pause_ms(failures: u32) -> u32 {
    let shift = if failures > 6 { 6 } else { failures };
    let pause = 1000 << shift;
    if pause > 60_000 { 60_000 } else { pause }
}

fn hidden() -> bool {
    document().is_some_and(|document| document.visibility_state() == VisibilityState::Hidden)
}

/// Follows a request while the page is seen: `reload` is called at each change and after each gap. Gives what to say
/// aloud about the latest change.
#[hook]
pub fn use_follow(number: &TicketNumber, ticket: Option<&TicketView>, reload: Callback<()>) -> AttrValue {
    let lang = use_lang();
    let news = use_state(AttrValue::default);
    // Each turn of this wheel opens the stream anew.
    let turn = use_state(|| 0_u32);
    let failures = use_mut_ref(|| Rc::new(Cell::new(0_u32))).borrow().clone();
    let seen = use_state(|| true);
    let version = use_mut_ref(|| Rc::new(Cell::new(0_i32))).borrow().clone();
    let opened_before = use_mut_ref(|| Rc::new(Cell::new(false))).borrow().clone();
    let here = ticket.is_some();
    if let Some(ticket) = ticket {
        version.set(ticket.version);
    }
    {
        let seen = seen.setter();
        use_effect_with((), move |()| {
            let listener = Closure::<dyn FnMut()>::new(move || seen.set(!hidden()));
            let document = document();
            if let Some(document) = &document {
                let _ = document
                    .add_event_listener_with_callback("visibilitychange", listener.as_ref().unchecked_ref());
            }
            move || {
                if let Some(document) = document {
                    let _ = document.remove_event_listener_with_callback(
                        "visibilitychange",
                        listener.as_ref().unchecked_ref(),
                    );
                }
            }
        });
    }
    {
        let (news, turn_setter) = (news.setter(), turn.setter());
        let pending = use_mut_ref(|| None::<Timeout>);
        use_effect_with((number.clone(), here, *seen, *turn), move |(number, here, seen, turn)| {
            let turn = *turn;
            let again = pending.clone();
            let opened: Option<Watch> = (*here && *seen)
                .then(|| {
                    let told = Callback::from(move |live| match live {
                        Live::Open => {
                            // What happened while nobody listened is read now.
                            if opened_before.replace(true) {
                                reload.emit(());
                            }
                            failures.set(0);
                        }
                        Live::Changed(change) => {
                            if change.version > version.get() {
                                news.set(
                                    t!(lang, "ticket-news", status = words::status(lang, change.status))
                                        .into(),
                                );
                                reload.emit(());
                            }
                        }
                        Live::Broken => {
                            let count = failures.get();
                            failures.set(count.saturating_add(1));
                            let turn_setter = turn_setter.clone();
                            *pending.borrow_mut() = Some(Timeout::new(pause_ms(count), move || {
                                turn_setter.set(turn.wrapping_add(1));
                            }));
                        }
                    });
                    watch(number, told)
                })
                .flatten();
            move || {
                drop(opened);
                again.borrow_mut().take();
            }
        });
    }
    (*news).clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_doubles_up_to_a_minute() {
        assert_eq!(
            [pause_ms(0), pause_ms(1), pause_ms(5), pause_ms(6), pause_ms(99)],
            [1000, 2000, 32_000, 60_000, 60_000]
        );
    }
}
