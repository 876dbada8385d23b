//! A document under the hands of an editor, with undo and redo.

use std::{cell::RefCell, rc::Rc};

use shared::history::History;
use yew::prelude::*;

/// A document and the ways to change it.
pub struct Edits<T> {
    /// The document as it is.
    pub doc: Rc<T>,
    /// There is something to undo.
    pub can_undo: bool,
    /// There is something to redo.
    pub can_redo: bool,
    history: Rc<RefCell<History<T>>>,
    onchange: Callback<T>,
}

impl<T> Clone for Edits<T> {
    fn clone(&self) -> Self {
        Self {
            doc: self.doc.clone(),
            can_undo: self.can_undo,
            can_redo: self.can_redo,
            history: self.history.clone(),
            onchange: self.onchange.clone(),
        }
    }
}

impl<T: PartialEq> PartialEq for Edits<T> {
    fn eq(&self, other: &Self) -> bool {
        self.doc == other.doc
            && (self.can_undo, self.can_redo) == (other.can_undo, other.can_redo)
            && self.onchange == other.onchange
    }
}

impl<T: Clone + PartialEq + 'static> Edits<T> {
    /// A field: each letter changes the document, all letters typed one after another are undone together. `of` names the
    /// field.
    pub fn typed<I: 'static>(
        &self,
        of: impl Into<String>,
        change: impl Fn(&mut T, I) + 'static,
    ) -> Callback<I> {
        let (edits, of) = (self.clone(), of.into());
        Callback::from(move |input: I| edits.run(Some(&of), |doc| change(doc, input)))
    }

    /// A choice: each is undone on its own.
    pub fn chosen<I: 'static>(&self, change: impl Fn(&mut T, I) + 'static) -> Callback<I> {
        let edits = self.clone();
        Callback::from(move |input: I| edits.run(None, |doc| change(doc, input)))
    }

    /// A change of its own, such as a button's.
    pub fn act<I: 'static>(&self, change: impl Fn(&mut T) + 'static) -> Callback<I> {
        let edits = self.clone();
        Callback::from(move |_: I| edits.run(None, |doc| change(doc)))
    }

    /// Puts another state in place.
    pub fn put(&self, next: T) {
        self.run(None, |doc| *doc = next);
    }

    /// The state of this moment: newer than `doc` when several things happen before the next render.
    pub fn now(&self) -> Rc<T> {
        self.history.borrow().now().clone()
    }

    fn run(&self, of: Option<&str>, change: impl FnOnce(&mut T)) {
        let mut next = (*self.now()).clone();
        change(&mut next);
        self.history.borrow_mut().change(next, of);
        self.tell();
    }

    /// Takes the latest change back.
    pub fn undo(&self) -> bool {
        let done = self.history.borrow_mut().undo();
        if done {
            self.tell();
        }
        done
    }

    /// Makes it again.
    pub fn redo(&self) -> bool {
        let done = self.history.borrow_mut().redo();
        if done {
            self.tell();
        }
        done
    }

    fn tell(&self) {
        let now = self.now();
        self.onchange.emit((*now).clone());
    }
}

/// The history of a document that its page holds. A document that came from elsewhere (a colleague's words, an older
/// revision) begins a history of its own; one that merely has not come back from the page yet does not.
#[hook]
pub fn use_edits<T: Clone + PartialEq + 'static>(doc: &Rc<T>, onchange: &Callback<T>) -> Edits<T> {
    let history = use_mut_ref(|| History::new((**doc).clone()));
    let seen = use_mut_ref(|| doc.clone());
    if **seen.borrow() != **doc {
        seen.replace(doc.clone());
        if **history.borrow().now() != **doc {
            history.replace(History::new((**doc).clone()));
        }
    }
    let now = history.borrow();
    let (doc, can_undo, can_redo) = (now.now().clone(), now.can_undo(), now.can_redo());
    drop(now);
    Edits { doc, can_undo, can_redo, history, onchange: onchange.clone() }
}
