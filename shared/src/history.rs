//! Undo and redo of edits: whole states, since what is edited here is small.

use std::rc::Rc;

/// States kept at most; the oldest are forgotten.
pub const STATES_MAX: usize = 200;

/// A thing with its past and, after undoing, its future.
#[derive(Clone, Debug, PartialEq)]
pub struct History<T> {
    past: Vec<Rc<T>>,
    now: Rc<T>,
    future: Vec<Rc<T>>,
    /// What the latest change was of; the same again joins it.
    of: Option<String>,
}

impl<T: PartialEq> History<T> {
    /// A history that begins here.
    pub fn new(now: T) -> Self {
        Self { past: Vec::new(), now: Rc::new(now), future: Vec::new(), of: None }
    }

    /// The present state.
    pub fn now(&self) -> &Rc<T> {
        &self.now
    }

    /// Changes to a new state; the undone future is lost. Changes one after another with the same `of`, such as the letters
    /// typed into one field, are undone together. A change to the same state is none.
    pub fn change(&mut self, next: T, of: Option<&str>) {
        if next == *self.now {
            return;
        }
        let joins =
            of.is_some() && of == self.of.as_deref() && !self.past.is_empty() && self.future.is_empty();
        let before = std::mem::replace(&mut self.now, Rc::new(next));
        if !joins {
            self.past.push(before);
        }
        self.future.clear();
        self.of = of.map(str::to_owned);
        if self.past.len() > STATES_MAX {
            self.past.remove(0);
        }
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Goes one change back; whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.now, before));
        self.of = None;
        true
    }

    /// Goes one change forth again; whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.now, after));
        self.of = None;
        true
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn letters_of_a_field_are_undone_together() {
        let mut text = History::new(String::new());
        for typed in ["п", "пр", "при"] {
            text.change(typed.into(), Some("title"));
        }
        text.change("при!".into(), Some("summary"));
        assert!(text.undo() && **text.now() == "при");
        assert!(text.undo() && text.now().is_empty() && !text.undo());
        assert!(text.redo() && **text.now() == "при");
        // After undoing, typing begins a change of its own.
        text.change("прив".into(), Some("title"));
        assert!(!text.can_redo() && text.undo() && **text.now() == "при");
    }

    #[test]
    fn the_oldest_are_forgotten() {
        let mut count = History::new(0);
        for n in 1..=STATES_MAX + 50 {
            count.change(n, None);
        }
        while count.undo() {}
        assert_eq!(**count.now(), 50);
    }

    proptest! {
        #[test]
        fn undo_gives_back_every_state(states in prop::collection::vec(0_u8..4, 1..30)) {
            let mut history = History::new(9);
            let mut seen = vec![9];
            for state in states {
                history.change(state, None);
                if seen.last() != Some(&state) { seen.push(state); }
            }
            for state in seen.iter().rev() {
                prop_assert_eq!(**history.now(), *state);
                history.undo();
            }
            for state in &seen[1..] {
                prop_assert!(history.redo());
                prop_assert_eq!(**history.now(), *state);
            }
            prop_assert!(!history.redo());
        }
    }
}
