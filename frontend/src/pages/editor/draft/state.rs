//! What is known of a draft, and how each event changes it: pure, so that no order of answers loses a word.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use shared::api::editor::{DraftView, DraftWrite, ItemView, Present, Significance};

use crate::api::ApiError;

/// The words of an editor: what is saved and what may be lost.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Text {
    /// The document.
    pub doc: Value,
    /// What was changed and why.
    pub note: String,
    /// How much it changes.
    pub significance: Significance,
}

impl Text {
    /// The words of a draft.
    pub fn of(view: &DraftView) -> Self {
        Self { doc: view.doc.clone(), note: view.note.clone(), significance: view.significance }
    }

    /// As the server takes them.
    pub fn write(&self) -> DraftWrite {
        DraftWrite { doc: self.doc.clone(), note: self.note.clone(), significance: self.significance }
    }
}

/// The copy on the device.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Copy {
    /// The words.
    pub text: Text,
    /// The version that they were typed on; 0: there was no draft.
    pub version: i32,
    /// When, milliseconds since 1970.
    pub at: i64,
}

/// How far the page is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// Being read.
    #[default]
    Asking,
    /// It could not be read.
    Failed(ApiError),
    /// There is no such item.
    Missing,
    /// It can be written.
    Ready,
}

/// Where the newest words are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nothing was typed yet.
    #[default]
    Nowhere,
    /// Being typed.
    Typing,
    /// On their way to the server.
    Sending,
    /// On the server since then, milliseconds since 1970.
    Server(i64),
    /// On this device only, since then: the server was not reached or refused.
    Device(i64),
}

/// How two texts become one.
#[derive(Clone, Debug, PartialEq)]
pub enum Settle {
    /// The words typed here replace those on the server.
    Mine,
    /// The words on the server replace those typed here.
    Theirs,
    /// Words put together by hand replace both.
    Both(Text),
}

/// A draft at work.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftState {
    /// How far the page is.
    pub phase: Phase,
    /// The item: what readers see, its newest revisions.
    pub item: Option<Rc<ItemView>>,
    /// The draft as the server has it; none before the first word is changed.
    pub view: Option<Rc<DraftView>>,
    /// The words on screen.
    pub text: Text,
    /// Where they are kept.
    pub kept: Kept,
    /// Somebody else saved other words meanwhile.
    pub conflict: Option<Rc<DraftView>>,
    /// The words on screen come from this device: they had not reached the server when the page was left.
    pub recovered: bool,
    /// Why they could not be saved last.
    pub error: Option<ApiError>,
    /// Changes made here so far.
    pub edits: u32,
    /// How many of them the server has.
    pub sent: u32,
}

/// What happens to a draft.
#[derive(Clone, Debug)]
pub enum Event {
    /// Item, draft and the copy on the device were read.
    Came(Rc<ItemView>, Option<Box<DraftView>>, Option<Copy>),
    /// They could not be read.
    Failed(ApiError),
    /// Something was typed.
    Typed(Text),
    /// The words are sent.
    Sending,
    /// The words of so many changes arrived, at that time.
    Arrived(Box<DraftView>, u32, i64),
    /// They did not, at that time.
    Refused(ApiError, i64),
    /// The server has a newer version: after an action, or a colleague's.
    Newer(Box<DraftView>),
    /// The editor decided between two texts.
    Settled(Settle),
    /// Who else has it open now.
    Others(Vec<Present>),
    /// The editor threw away what the server does not have.
    Reverted,
}

impl DraftState {
    /// Whether something is typed that the server does not have.
    pub fn is_dirty(&self) -> bool {
        self.edits > self.sent
    }

    /// The version that the words are typed on; 0: of no draft.
    pub fn version(&self) -> i32 {
        self.view.as_ref().map_or(0, |view| view.version)
    }

    /// The document that readers see now.
    pub fn live(&self) -> Option<&Value> {
        let of_view = self.view.as_ref().and_then(|view| view.live.as_ref());
        of_view.or_else(|| self.item.as_ref().and_then(|item| item.live.as_ref()))
    }

    /// Whether the words may be changed: nothing that waits for its hour may.
    pub fn may_write(&self) -> bool {
        use shared::api::editor::Change;
        self.phase == Phase::Ready && self.view.as_ref().is_none_or(|view| view.may.contains(&Change::Save))
    }

    /// Whether it is time to send.
    pub fn wants_sending(&self) -> bool {
        self.phase == Phase::Ready && self.is_dirty() && self.conflict.is_none()
    }

    /// The copy for the device.
    pub fn copy(&self, at: i64) -> Copy {
        Copy { text: self.text.clone(), version: self.version(), at }
    }

    /// What an event makes of it.
    #[must_use]
    pub fn after(&self, event: Event) -> Self {
        let mut next = self.clone();
        match event {
            Event::Came(item, view, copy) => return Self::begin(item, view, copy),
            // What is on screen already stays there.
            Event::Failed(error) if self.phase == Phase::Ready => next.error = Some(error),
            Event::Failed(error) if error.status() == Some(404) => next.phase = Phase::Missing,
            Event::Failed(error) => next.phase = Phase::Failed(error),
            Event::Typed(text) => {
                if text != next.text {
                    next.text = text;
                    next.edits += 1;
                    next.kept = Kept::Typing;
                }
            }
            Event::Sending => next.kept = Kept::Sending,
            Event::Arrived(view, edits, at) => {
                next.sent = edits.max(next.sent);
                next.view = Some(Rc::new(*view));
                next.error = None;
                next.recovered = false;
                next.kept = if next.is_dirty() { Kept::Typing } else { Kept::Server(at) };
            }
            Event::Refused(error, at) => {
                next.error = Some(error);
                next.kept = Kept::Device(at);
            }
            Event::Newer(view) => next.meet(*view),
            Event::Settled(settle) => next.settle(settle),
            Event::Others(others) => {
                if let Some(view) = &self.view
                    && view.others != others
                {
                    next.view = Some(Rc::new(DraftView { others, ..(**view).clone() }));
                }
            }
            Event::Reverted => {
                next.text = self.server_text();
                next.sent = next.edits;
                next.recovered = false;
                next.conflict = None;
                next.error = None;
                next.kept = Kept::Nowhere;
            }
        }
        next
    }

    /// The words as the server has them.
    fn server_text(&self) -> Text {
        let live = || self.item.as_ref().and_then(|item| item.live.clone()).unwrap_or_default();
        self.view.as_ref().map_or_else(|| Text { doc: live(), ..Text::default() }, |view| Text::of(view))
    }

    fn begin(item: Rc<ItemView>, view: Option<Box<DraftView>>, copy: Option<Copy>) -> Self {
        let mut state =
            Self { phase: Phase::Ready, item: Some(item), view: view.map(Rc::from), ..Self::default() };
        state.text = state.server_text();
        let Some(copy) = copy.filter(|copy| copy.text != state.text) else { return state };
        if copy.version == state.version() {
            state.recovered = true;
        } else if let Some(view) = state.view.clone() {
            state.conflict = Some(view);
        } else {
            // Published or given up meanwhile: the words are shown, and begin a new draft when they are saved.
            state.recovered = true;
        }
        state.text = copy.text;
        state.edits = 1;
        state.kept = Kept::Device(copy.at);
        state
    }

    fn meet(&mut self, view: DraftView) {
        // A version already seen comes by a slower way.
        if self.view.as_ref().is_some_and(|known| known.id == view.id && known.version > view.version) {
            return;
        }
        let same_words = self.view.as_ref().is_some_and(|known| Text::of(known) == Text::of(&view));
        if !self.is_dirty() {
            self.text = Text::of(&view);
        } else if !same_words && Text::of(&view) != self.text {
            self.conflict = Some(Rc::new(view));
            return;
        }
        self.view = Some(Rc::new(view));
    }

    fn settle(&mut self, settle: Settle) {
        let Some(theirs) = self.conflict.take() else { return };
        match settle {
            Settle::Mine => self.edits += 1,
            Settle::Theirs => {
                self.text = Text::of(&theirs);
                self.edits += 1;
                self.sent = self.edits;
                self.kept = Kept::Nowhere;
            }
            Settle::Both(text) => {
                self.text = text;
                self.edits += 1;
            }
        }
        self.recovered = false;
        self.error = None;
        self.view = Some(theirs);
    }
}

#[cfg(test)]
mod tests;
