//! Keys inside of the text field.
//!
//! Keys are taken by their place, so that they work in the Russian layout too. None stands alone: a letter is a letter.

use super::ops::Op;

/// What a key in the text asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A change of the text.
    Op(Op),
    /// A link: the picker opens.
    Link,
    /// A picture: the dialog opens.
    Picture,
    /// Save at once.
    Save,
    /// The next item of a list, where the cursor is in one.
    Enter,
}

/// A key press, freed from the browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct Press<'a> {
    /// `KeyboardEvent.code`.
    pub code: &'a str,
    /// Ctrl, or ⌘ on a Mac.
    pub main: bool,
    /// Shift is held.
    pub shift: bool,
    /// Alt is held.
    pub alt: bool,
}

/// What a key means.
pub fn asked(press: &Press<'_>) -> Option<Asked> {
    if !press.main {
        let plain = !press.shift && !press.alt;
        return (plain && matches!(press.code, "Enter" | "NumpadEnter")).then_some(Asked::Enter);
    }
    Some(match (press.code, press.shift, press.alt) {
        ("KeyB", false, false) => Asked::Op(Op::Bold),
        ("KeyI", false, false) => Asked::Op(Op::Italic),
        ("KeyE", false, false) => Asked::Op(Op::Code),
        ("KeyK", false, false) => Asked::Link,
        ("KeyS", false, false) => Asked::Save,
        ("Digit2", false, true) => Asked::Op(Op::Heading),
        ("Digit3", false, true) => Asked::Op(Op::Subheading),
        ("Digit7", true, false) => Asked::Op(Op::Numbers),
        ("Digit8", true, false) => Asked::Op(Op::Bullets),
        ("Digit9", true, false) => Asked::Op(Op::Quote),
        ("KeyI", false, true) => Asked::Picture,
        _ => return None,
    })
}

/// The list of keys: keys, and the end of the sentence's key.
pub const HELP: &[(&[&str], &str)] = &[
    (&["Ctrl", "B"], "bold"),
    (&["Ctrl", "I"], "italic"),
    (&["Ctrl", "E"], "code"),
    (&["Ctrl", "K"], "link"),
    (&["Ctrl", "Alt", "I"], "picture"),
    (&["Ctrl", "Alt", "2"], "heading"),
    (&["Ctrl", "Alt", "3"], "subheading"),
    (&["Ctrl", "Shift", "7"], "numbers"),
    (&["Ctrl", "Shift", "8"], "bullets"),
    (&["Ctrl", "Shift", "9"], "quote"),
    (&["Ctrl", "S"], "save"),
    (&["?"], "help"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_places() {
        let press = |code, shift, alt| asked(&Press { code, main: true, shift, alt });
        assert_eq!(press("KeyB", false, false), Some(Asked::Op(Op::Bold)));
        assert_eq!(press("Digit7", true, false), Some(Asked::Op(Op::Numbers)));
        assert_eq!(press("Digit2", false, true), Some(Asked::Op(Op::Heading)));
        assert_eq!(press("KeyC", false, false), None, "copying stays the browser's");
        assert_eq!(press("KeyB", true, false), None);
    }

    #[test]
    fn letters_are_letters() {
        assert_eq!(asked(&Press { code: "KeyB", ..Press::default() }), None);
        assert_eq!(asked(&Press { code: "Enter", ..Press::default() }), Some(Asked::Enter));
        assert_eq!(asked(&Press { code: "Enter", shift: true, ..Press::default() }), None);
    }
}
