//! What an operator has typed and not yet sent: kept on the device, per person and request.

use serde::{Deserialize, Serialize};
use shared::{
    api::{desk::Colleague, uploads::FileView},
    ticket::Action,
};

/// What the composer writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// An answer.
    #[default]
    Answer,
    /// A question; the request then waits for the requester.
    Ask,
    /// A note that only staff see.
    Note,
}

impl Mode {
    /// Every mode, in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Answer, Self::Ask, Self::Note];

    /// The name in keys of sentences and in the page.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Ask => "ask",
            Self::Note => "note",
        }
    }

    /// The mode of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.as_str() == name)
    }

    /// What happens to the request with the message.
    pub const fn action(self) -> Action {
        match self {
            Self::Answer => Action::Answer,
            Self::Ask => Action::AskRequester,
            Self::Note => Action::Comment,
        }
    }

    /// Whether the mode can be used now: a note always, the rest as the state machine says.
    pub fn allowed(self, actions: &[Action]) -> bool {
        self == Self::Note || actions.contains(&self.action())
    }
}

/// The draft of one request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// What it is.
    pub mode: Mode,
    /// Made at the first attempt to send exactly this; the same again at each further attempt, so that an answer
    /// whose confirmation was lost is not written twice.
    pub key: Option<String>,
    /// When it was last changed, milliseconds since 1970.
    pub saved_at: i64,
    /// Files that arrived at the server and wait for the reply.
    pub files: Vec<FileView>,
    /// Colleagues that were named in a note.
    pub mentions: Vec<Colleague>,
    /// Paths of the articles that were inserted.
    pub articles: Vec<String>,
    /// The version of the server's draft that the text goes on from; 0: of none.
    pub base: i32,
}

impl Draft {
    /// Where it is kept.
    pub fn place(login: &str, number: &str) -> String {
        format!("opora.console.draft.{login}.{number}")
    }

    /// Whether there is anything to keep.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.files.is_empty()
    }

    /// The same draft with another text.
    #[must_use]
    pub fn with_text(&self, text: impl Into<String>, now: i64) -> Self {
        let text = text.into();
        let key = if text == self.text { self.key.clone() } else { None };
        Self { text, key, saved_at: now, ..self.clone() }
    }

    /// The same draft with other files.
    #[must_use]
    pub fn with_files(&self, files: Vec<FileView>, now: i64) -> Self {
        Self { files, key: None, saved_at: now, ..self.clone() }
    }

    /// The same draft in another mode.
    #[must_use]
    pub fn with_mode(&self, mode: Mode, now: i64) -> Self {
        let key = if mode == self.mode { self.key.clone() } else { None };
        Self { key, mode, saved_at: now, ..self.clone() }
    }

    /// The draft about to be sent; `fresh` becomes its key unless this text was tried before.
    #[must_use]
    pub fn attempt(&self, fresh: impl FnOnce() -> String) -> (Self, String) {
        let key = self.key.clone().unwrap_or_else(fresh);
        (Self { key: Some(key.clone()), ..self.clone() }, key)
    }
}

/// Puts `piece` into `text` at a caret counted in UTF-16 units, as browsers count; returns the text and the caret
/// after the piece.
pub fn insert_at(text: &str, caret: usize, piece: &str) -> (String, usize) {
    let mut units = 0;
    let mut byte = text.len();
    for (at, letter) in text.char_indices() {
        if units >= caret {
            byte = at;
            break;
        }
        units += letter.len_utf16();
    }
    let mut out = String::with_capacity(text.len() + piece.len());
    out.push_str(&text[..byte]);
    out.push_str(piece);
    let after = out.encode_utf16().count();
    out.push_str(&text[byte..]);
    (out, after)
}

/// Whether a mark typed at this caret calls a list: `/` articles, `:` ready replies, `@` colleagues. At the start of a
/// word only, so that dates, addresses and «и/или» can be typed.
pub fn mark_calls(text: &str, caret: usize) -> bool {
    let before: Vec<u16> = text.encode_utf16().take(caret).collect();
    before.last().is_none_or(|&unit| char::from_u32(u32::from(unit)).is_some_and(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_lives_as_long_as_the_text() {
        let draft = Draft::default().with_text("Здравствуйте", 1);
        let (draft, first) = draft.attempt(|| "one".into());
        let (draft, again) = draft.attempt(|| "two".into());
        assert_eq!((first.as_str(), again.as_str()), ("one", "one"));
        let (_, changed) = draft.with_text("Добрый день", 2).attempt(|| "three".into());
        assert_eq!(changed, "three");
        let (_, other_mode) = draft.with_mode(Mode::Note, 2).attempt(|| "four".into());
        assert_eq!(other_mode, "four");
    }

    #[test]
    fn inserts_by_the_browsers_count() {
        assert_eq!(insert_at("аб", 1, "-"), ("а-б".into(), 2));
        assert_eq!(insert_at("🙂б", 2, "-"), ("🙂-б".into(), 3));
        assert_eq!(insert_at("аб", 99, "-"), ("аб-".into(), 3));
        assert_eq!(insert_at("", 0, "-"), ("-".into(), 1));
    }

    #[test]
    fn a_slash_inside_a_word_is_a_slash() {
        assert!(mark_calls("", 0));
        assert!(mark_calls("см. ", 4));
        assert!(mark_calls("строка\n", 7));
        assert!(!mark_calls("и", 1));
        assert!(!mark_calls("https:/", 7));
    }

    #[test]
    fn notes_are_always_possible() {
        assert!(Mode::Note.allowed(&[]));
        assert!(!Mode::Answer.allowed(&[Action::Reopen]));
        assert!(Mode::Ask.allowed(&[Action::AskRequester]));
    }
}
