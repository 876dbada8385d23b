//! What keys mean in the console.
//!
//! Letters are taken from the place of the key when the layout is not Latin, so that `j` works in the Russian layout
//! too. Single keys can be turned off (WCAG 2.1.4).

/// How long `g` waits for its second key, in milliseconds.
const CHORD: f64 = 1500.0;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The list of keys.
    Help,
    /// The queue.
    Queue,
    /// The search field.
    Search,
    /// The next row.
    Next,
    /// The row before.
    Previous,
    /// Write an answer.
    Reply,
    /// Ask for details.
    Ask,
    /// Write an internal note.
    Note,
    /// Take the request.
    Take,
}

/// A key press, freed from the browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct Press<'a> {
    /// `KeyboardEvent.key`.
    pub key: &'a str,
    /// `KeyboardEvent.code`.
    pub code: &'a str,
    /// Shift is held.
    pub shift: bool,
    /// Ctrl, Alt or ⌘ is held.
    pub modified: bool,
    /// The focus is in a text field or a list.
    pub typing: bool,
    /// Milliseconds, growing.
    pub at: f64,
}

/// Remembers the first key of a pair.
#[derive(Clone, Copy, Debug, Default)]
pub struct Keyboard {
    went: Option<f64>,
}

impl Keyboard {
    /// The command of a key, if it has one.
    pub fn press(&mut self, press: &Press<'_>) -> Option<Command> {
        let went = self.went.take();
        if press.modified || press.typing {
            return None;
        }
        if press.key == "?" {
            return Some(Command::Help);
        }
        if press.key == "/" {
            return Some(Command::Search);
        }
        if press.shift {
            return None;
        }
        let letter = letter(press)?;
        if went.is_some_and(|at| press.at - at < CHORD) && letter == 'q' {
            return Some(Command::Queue);
        }
        match letter {
            'g' => {
                self.went = Some(press.at);
                None
            }
            'j' => Some(Command::Next),
            'k' => Some(Command::Previous),
            'r' => Some(Command::Reply),
            'q' => Some(Command::Ask),
            'n' => Some(Command::Note),
            'a' => Some(Command::Take),
            _ => None,
        }
    }
}

fn letter(press: &Press<'_>) -> Option<char> {
    let mut chars = press.key.chars();
    let (Some(first), None) = (chars.next(), chars.next()) else { return None };
    if first.is_ascii() {
        return Some(first.to_ascii_lowercase());
    }
    press.code.strip_prefix("Key")?.chars().next().map(|c| c.to_ascii_lowercase())
}

/// The help dialog: keys, and the end of the sentence's key.
pub const HELP: &[(&[&str], &str)] = &[
    (&["j"], "next"),
    (&["k"], "previous"),
    (&["Enter"], "open"),
    (&["/"], "search"),
    (&["g", "q"], "queue"),
    (&["r"], "reply"),
    (&["q"], "ask"),
    (&["n"], "note"),
    (&["a"], "take"),
    (&["Ctrl", "Enter"], "send"),
    (&["?"], "help"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn press<'a>(key: &'a str, code: &'a str) -> Press<'a> {
        Press { key, code, ..Press::default() }
    }

    #[test]
    fn letters_work_in_both_layouts() {
        let mut keyboard = Keyboard::default();
        assert_eq!(keyboard.press(&press("j", "KeyJ")), Some(Command::Next));
        assert_eq!(keyboard.press(&press("о", "KeyJ")), Some(Command::Next));
        assert_eq!(keyboard.press(&press("ф", "KeyA")), Some(Command::Take));
        assert_eq!(
            keyboard.press(&press("r", "KeyO")),
            Some(Command::Reply),
            "another Latin layout keeps its letters"
        );
    }

    #[test]
    fn nothing_happens_while_typing_or_with_modifiers() {
        let mut keyboard = Keyboard::default();
        assert_eq!(keyboard.press(&Press { typing: true, ..press("j", "KeyJ") }), None);
        assert_eq!(keyboard.press(&Press { modified: true, ..press("r", "KeyR") }), None);
        assert_eq!(keyboard.press(&Press { shift: true, ..press("N", "KeyN") }), None);
    }

    #[test]
    fn two_keys_lead_to_the_queue_when_close_together() {
        let mut keyboard = Keyboard::default();
        assert_eq!(keyboard.press(&Press { at: 0.0, ..press("g", "KeyG") }), None);
        assert_eq!(keyboard.press(&Press { at: 400.0, ..press("й", "KeyQ") }), Some(Command::Queue));
        keyboard.press(&Press { at: 1000.0, ..press("g", "KeyG") });
        assert_eq!(keyboard.press(&Press { at: 9000.0, ..press("q", "KeyQ") }), Some(Command::Ask));
    }

    #[test]
    fn help_and_search_are_marks_on_any_layout() {
        let mut keyboard = Keyboard::default();
        assert_eq!(keyboard.press(&Press { shift: true, ..press("?", "Digit7") }), Some(Command::Help));
        assert_eq!(keyboard.press(&press("/", "Slash")), Some(Command::Search));
    }
}
