//! What keys mean on the drawing and in the outline of a guide. They work while the focus is there, nowhere else.

use shared::guide::layout::Towards;

/// A key that was pressed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Press<'a> {
    /// What it types (UI Events, `key`).
    pub key: &'a str,
    /// Which key it is, whatever the layout (UI Events, `code`).
    pub code: &'a str,
    /// With Ctrl or ⌘.
    pub main: bool,
    /// With Shift.
    pub shift: bool,
    /// With Alt.
    pub alt: bool,
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Another step.
    Go(Towards),
    /// The first step.
    First,
    /// The last step in reading order.
    Last,
    /// The fields of the step, or the step to connect to.
    Open,
    /// A new step behind this one.
    Add,
    /// An answer of this step to another step.
    Connect,
    /// No step any more.
    Remove,
    /// A trial run from the start.
    Try,
    /// Back.
    Undo,
    /// Forth.
    Redo,
    /// Not connecting after all.
    Cancel,
}

/// What a press asks for; nothing for all other keys.
pub fn asked(press: &Press<'_>) -> Option<Asked> {
    if press.alt {
        return None;
    }
    if press.main {
        return match (press.code, press.shift) {
            ("KeyZ", false) => Some(Asked::Undo),
            ("KeyZ", true) | ("KeyY", false) => Some(Asked::Redo),
            _ => None,
        };
    }
    if let Some(towards) = Towards::of_key(press.key) {
        return Some(Asked::Go(towards));
    }
    Some(match (press.key, press.code) {
        ("Home", _) => Asked::First,
        ("End", _) => Asked::Last,
        ("Enter" | " ", _) => Asked::Open,
        ("Insert", _) | (_, "KeyN") => Asked::Add,
        (_, "KeyC") => Asked::Connect,
        (_, "KeyT") => Asked::Try,
        ("Delete" | "Backspace", _) => Asked::Remove,
        ("Escape", _) => Asked::Cancel,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_work_in_any_layout() {
        let press = |key, code| asked(&Press { key, code, ..Press::default() });
        assert_eq!(press("n", "KeyN"), Some(Asked::Add));
        assert_eq!(press("т", "KeyN"), Some(Asked::Add));
        assert_eq!(press("с", "KeyC"), Some(Asked::Connect));
        assert_eq!(press("ArrowLeft", "ArrowLeft"), Some(Asked::Go(Towards::Left)));
        assert_eq!(press("Tab", "Tab"), None);
    }

    #[test]
    fn the_browsers_own_keys_stay_its_own() {
        let with = |code, main, alt| asked(&Press { key: "c", code, main, alt, ..Press::default() });
        assert_eq!(with("KeyC", true, false), None, "copying");
        assert_eq!(with("KeyN", true, false), None, "a new window");
        assert_eq!(with("ArrowLeft", false, true), None, "the page before");
        assert_eq!(with("KeyZ", true, false), Some(Asked::Undo));
    }
}
