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
    /// The list of everything that can be done.
    Palette,
    /// Pick the row in focus, or let it go.
    Pick,
    /// Pick every row from the last picked one to the one in focus.
    PickRange,
    /// Pick the whole page.
    PickPage,
    /// The notes that mention the operator.
    Mentions,
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
        if press.key == "*" {
            return Some(Command::PickPage);
        }
        let letter = letter(press)?;
        if press.shift {
            return (letter == 'x').then_some(Command::PickRange);
        }
        if went.is_some_and(|at| press.at - at < CHORD) {
            match letter {
                'q' => return Some(Command::Queue),
                'm' => return Some(Command::Mentions),
                _ => {}
            }
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
            'x' => Some(Command::Pick),
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
    (&["Ctrl", "K"], "palette"),
    (&["g", "q"], "queue"),
    (&["g", "m"], "mentions"),
    (&["x"], "pick"),
    (&["Shift", "x"], "pick-range"),
    (&["*"], "pick-page"),
    (&["r"], "reply"),
    (&["q"], "ask"),
    (&["n"], "note"),
    (&["a"], "take"),
    (&["/"], "article"),
    (&[":"], "canned"),
    (&["@"], "mention"),
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
    fn rows_are_picked_one_by_one_in_a_range_or_all() {
        let mut keyboard = Keyboard::default();
        assert_eq!(keyboard.press(&press("ч", "KeyX")), Some(Command::Pick));
        assert_eq!(keyboard.press(&Press { shift: true, ..press("X", "KeyX") }), Some(Command::PickRange));
        assert_eq!(keyboard.press(&Press { shift: true, ..press("*", "Digit8") }), Some(Command::PickPage));
    }

    #[test]
    fn help_and_search_are_marks_on_any_layout() {
        let mut keyboard = Keyboard::default();
        assert_eq!(keyboard.press(&Press { shift: true, ..press("?", "Digit7") }), Some(Command::Help));
        assert_eq!(keyboard.press(&press("/", "Slash")), Some(Command::Search));
    }
}
