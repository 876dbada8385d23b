//! The draft on the server: the same text on another device or after another browser was used. The copy on the device
//! stays, for the time without a connection.

use std::{cell::RefCell, rc::Rc};

use gloo_timers::callback::Timeout;
use shared::{
    api::desk::drafts::{DraftView, DraftWrite},
    ids::TicketNumber,
    lang::Lang,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::draft_keeper::Keeper;
use crate::{
    api,
    device::clock,
    format,
    pages::console::{
        bench::{TrayChange, Undoable, use_bench},
        desk::use_desk,
        draft::{Draft, Mode},
        hub::use_hub,
    },
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Tone},
};

/// Milliseconds without a key after which the draft goes to the server.
const PAUSE: u32 = 1_000;

/// What is known of the server's draft.
#[derive(Default)]
struct Sync {
    /// The version that what is typed here comes from; 0: there was none.
    base: i32,
    /// What was sent last.
    sent: Option<DraftWrite>,
    /// On its way; the next one waits.
    busy: bool,
    /// The draft of the server was read once.
    read: bool,
}

/// The draft of the server and what can be done about it.
#[derive(Clone)]
pub struct Server {
    /// When it was kept there last, milliseconds since 1970.
    kept_at: Option<i64>,
    /// Another text that is kept there.
    other: Option<DraftView>,
    take: Callback<()>,
    keep: Callback<()>,
}

/// What is written to the server of a draft.
fn write_of(draft: &Draft) -> DraftWrite {
    DraftWrite {
        body: draft.text.clone(),
        action: draft.mode.action(),
        files: draft.files.iter().map(|file| file.id).collect(),
    }
}

/// The draft that the server keeps, as one of the device.
fn draft_of(view: &DraftView) -> Draft {
    let mode = Mode::ALL.into_iter().find(|mode| mode.action() == view.action).unwrap_or(Mode::Note);
    Draft {
        text: view.body.clone(),
        mode,
        files: view.files.clone(),
        saved_at: clock::now_ms(),
        ..Draft::default()
    }
}

/// What to do with a draft that the server keeps.
#[derive(Debug, PartialEq, Eq)]
enum Meeting {
    /// It is the same, or there is none: what is typed here goes on from this version.
    GoOn(i32),
    /// Nothing is typed here: it is taken over.
    Take,
    /// Two different texts: the operator decides.
    Ask,
}

fn meet(here: &Draft, there: Option<&DraftView>) -> Meeting {
    let Some(there) = there else { return Meeting::GoOn(0) };
    if here.is_empty() {
        return if there.body.trim().is_empty() && there.files.is_empty() {
            Meeting::GoOn(there.version)
        } else {
            Meeting::Take
        };
    }
    let same = here.text.trim() == there.body.trim();
    // What was typed on from the version that is there now is its newer text.
    if same || here.base == there.version { Meeting::GoOn(there.version) } else { Meeting::Ask }
}

/// Keeps the draft of a request on the server.
#[hook]
pub fn use_server_draft(number: &TicketNumber, keeper: &Keeper) -> Server {
    let (desk, bench) = (use_desk(), use_bench());
    let kept_at = use_state_eq(|| None::<i64>);
    let other = use_state_eq(|| None::<DraftView>);
    let sync = use_mut_ref(Sync::default);
    let newest = use_mut_ref(|| keeper.clone());
    newest.replace(keeper.clone());
    let timer = use_mut_ref(|| None::<Timeout>);
    let pusher = use_mut_ref(|| None::<Push>);
    // Reads what is there: at first, after a conflict, and when a reply came back.
    let read = {
        let (number, sync, newest, bench, desk) =
            (number.clone(), sync.clone(), newest.clone(), bench.clone(), desk.clone());
        let (kept_at, other) = (kept_at.setter(), other.setter());
        // Weak: the pusher holds this callback.
        let pusher = Rc::downgrade(&pusher);
        Callback::from(move |fresh: bool| {
            let (number, sync, newest, bench, desk) =
                (number.clone(), sync.clone(), newest.clone(), bench.clone(), desk.clone());
            let (kept_at, other, pusher) = (kept_at.clone(), other.clone(), pusher.clone());
            spawn_local(async move {
                let hand = match api::desk::in_hand(&number).await {
                    Ok(hand) => hand,
                    // The device keeps the text; the next change tries again.
                    Err(error) => {
                        desk.refused(&error);
                        return;
                    }
                };
                for held in hand.held {
                    bench.tray.dispatch(TrayChange::Put(Undoable::Reply(held)));
                }
                let keeper = newest.borrow().clone();
                let here = keeper.latest();
                let meeting = if fresh && hand.draft.is_some() {
                    Meeting::Take
                } else {
                    meet(&here, hand.draft.as_ref())
                };
                sync.borrow_mut().read = true;
                match (meeting, hand.draft) {
                    (Meeting::GoOn(version), there) => {
                        sync.borrow_mut().base = version;
                        if let Some(there) = there {
                            sync.borrow_mut().sent = Some(write_of(&draft_of(&there)));
                            kept_at
                                .set(i64::try_from(there.updated_at.unix_timestamp_nanos() / 1_000_000).ok());
                        }
                        // What was typed without a connection goes there now.
                        let push = pusher.upgrade().and_then(|slot| slot.borrow().clone());
                        if let Some(push) = push {
                            push.run();
                        }
                    }
                    (Meeting::Take, Some(there)) => take_over(&sync, &keeper, &there, &here),
                    (Meeting::Ask, Some(there)) => other.set(Some(there)),
                    (Meeting::Take | Meeting::Ask, None) => {}
                }
            });
        })
    };
    {
        let read = read.clone();
        // The copy on the device first: a text that was typed without a connection must not be taken for none.
        let (timer, pusher) = (timer.clone(), pusher.clone());
        use_effect_with((number.digits().to_owned(), keeper.ready), move |(_, ready)| {
            if *ready {
                read.emit(false);
            }
            move || {
                // Leaving the page before the pause is over loses nothing.
                let push = timer.borrow_mut().take().and_then(|_| pusher.borrow().clone());
                if let Some(push) = push {
                    push.run();
                }
            }
        });
    }
    {
        let (read, number) = (read.clone(), number.clone());
        let listener = Callback::from(move |back: TicketNumber| {
            if back == number {
                read.emit(true);
            }
        });
        use_hub(&bench.returned, listener);
    }
    {
        let write = write_of(&keeper.draft);
        let push = Push {
            number: number.clone(),
            sync: sync.clone(),
            newest: newest.clone(),
            kept_at: kept_at.setter(),
            read: read.clone(),
        };
        pusher.replace(Some(push.clone()));
        let (asked, sync) = (other.is_some(), sync.clone());
        use_effect_with((write, asked), move |(write, asked)| {
            let known = sync.borrow().sent.as_ref() == Some(write);
            let wait = (!known && !asked && cfg!(target_arch = "wasm32"))
                .then(|| Timeout::new(PAUSE, move || push.run()));
            timer.replace(wait);
        });
    }
    let take = {
        let (sync, newest, other) = (sync.clone(), newest.clone(), other.clone());
        Callback::from(move |()| {
            if let Some(there) = (*other).clone() {
                let keeper = newest.borrow().clone();
                take_over(&sync, &keeper, &there, &Draft::default());
                other.set(None);
            }
        })
    };
    let keep = {
        let other = other.clone();
        Callback::from(move |()| {
            if let Some(there) = (*other).clone() {
                sync.borrow_mut().base = there.version;
                other.set(None);
            }
        })
    };
    Server { kept_at: *kept_at, other: (*other).clone(), take, keep }
}

/// Takes the text of the server; what is typed here and not in it stays below.
fn take_over(sync: &Rc<RefCell<Sync>>, keeper: &Keeper, there: &DraftView, here: &Draft) {
    let theirs = draft_of(there);
    {
        let mut sync = sync.borrow_mut();
        sync.base = there.version;
        sync.sent = Some(write_of(&theirs));
    }
    let text = together(&there.body, &here.text);
    keeper.put.emit(Draft { text, base: there.version, ..theirs });
}

fn together(there: &str, here: &str) -> String {
    let here = here.trim();
    if here.is_empty() || there.contains(here) { there.to_owned() } else { format!("{there}\n\n{here}") }
}

/// Brings the draft to the server.
#[derive(Clone)]
struct Push {
    number: TicketNumber,
    sync: Rc<RefCell<Sync>>,
    newest: Rc<RefCell<Keeper>>,
    kept_at: UseStateSetter<Option<i64>>,
    read: Callback<bool>,
}

impl Push {
    fn run(self) {
        let draft = self.newest.borrow().latest();
        let write = write_of(&draft);
        let base = {
            let mut sync = self.sync.borrow_mut();
            // An empty text that was never kept needs no place.
            let nothing = draft.is_empty() && draft.files.is_empty() && sync.base == 0;
            if sync.busy || !sync.read || nothing || sync.sent.as_ref() == Some(&write) {
                return;
            }
            sync.busy = true;
            sync.base
        };
        spawn_local(async move {
            let empty = draft.is_empty() && draft.files.is_empty();
            let answer = if empty {
                api::desk::drop_draft(&self.number).await.map(|()| None)
            } else {
                api::desk::keep_draft(&self.number, base, &write).await.map(Some)
            };
            self.sync.borrow_mut().busy = false;
            match answer {
                Ok(kept) => self.kept(write, kept),
                Err(error) if error.status() == Some(412) => self.read.emit(false),
                // Without a connection the copy on the device stands in; the next change tries again.
                Err(_) => {}
            }
        });
    }

    fn kept(self, write: DraftWrite, kept: Option<DraftView>) {
        let base = kept.as_ref().map_or(0, |kept| kept.version);
        {
            let mut sync = self.sync.borrow_mut();
            sync.base = base;
            sync.sent = Some(write.clone());
        }
        self.kept_at.set(kept.map(|_| clock::now_ms()));
        let keeper = self.newest.borrow().clone();
        let now = keeper.latest();
        if now.base != base {
            keeper.rebase.emit(base);
        }
        // Typed on, sent or thrown away meanwhile.
        if write_of(&now) != write {
            self.run();
        }
    }
}

impl Server {
    /// When the draft was kept on the server.
    pub const fn kept_at(&self) -> Option<i64> {
        self.kept_at
    }

    /// Two different texts: which one is to stay?
    pub fn question(&self, lang: Lang) -> Html {
        let Some(other) = &self.other else { return Html::default() };
        let button = |callback: &Callback<()>, words: String| {
            let onclick = callback.reform(|_: MouseEvent| ());
            html! { <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} {onclick}>{ words }</Button> }
        };
        html! {
            <Alert tone={Tone::Warning} live=true title={t!(lang, "console-draft-other")}>
                <p>{ t!(lang, "console-draft-other-text", at = format::date_time(lang, other.updated_at)) }</p>
                <blockquote class="draft-other as-typed">{ &other.body }</blockquote>
                <p class="row">{ button(&self.take, t!(lang, "console-draft-other-take")) }{ button(&self.keep, t!(lang, "console-draft-other-keep")) }</p>
            </Alert>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::ticket::Action;
    use time::macros::datetime;

    fn there(body: &str, version: i32) -> DraftView {
        DraftView {
            body: body.into(),
            action: Action::Answer,
            files: Vec::new(),
            version,
            updated_at: datetime!(2026-11-21 12:00 UTC),
        }
    }

    fn here(text: &str, base: i32) -> Draft {
        Draft { text: text.into(), base, ..Draft::default() }
    }

    #[test]
    fn nothing_is_overwritten_unasked() {
        assert_eq!(meet(&here("а", 0), None), Meeting::GoOn(0));
        assert_eq!(meet(&here("", 0), Some(&there("б", 3))), Meeting::Take);
        assert_eq!(meet(&here("б, дальше", 3), Some(&there("б", 3))), Meeting::GoOn(3));
        assert_eq!(meet(&here("а", 2), Some(&there("б", 3))), Meeting::Ask);
        assert_eq!(meet(&here("б ", 1), Some(&there("б", 3))), Meeting::GoOn(3));
    }

    #[test]
    fn what_came_back_and_what_was_begun_stay_both() {
        assert_eq!(together("ответ", "ещё"), "ответ\n\nещё");
        assert_eq!(together("ответ\n\nещё", "ещё "), "ответ\n\nещё");
        assert_eq!(together("ответ", " "), "ответ");
    }
}
