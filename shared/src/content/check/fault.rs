//! What is wrong, without words.

use super::FindingLevel;

/// A value that a sentence quotes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FaultArg {
    /// A number: chooses plural forms.
    Number(usize),
    /// Words.
    Text(String),
}

/// A broken rule. The sentence, with what to do about it, is `finding-<code>` of the locales.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// How bad it is.
    pub level: FindingLevel,
    /// Field of the document: `title`, `body`, `steps.password.text`.
    pub field: String,
    /// Line of the field's text, from 1, where it is in a longer text.
    pub line: Option<u32>,
    /// Stable code.
    pub code: &'static str,
    /// Values of the sentence.
    pub args: Vec<(&'static str, FaultArg)>,
    /// What stands near it in the item's file: how its line is found there.
    pub near: String,
}

impl Fault {
    /// What must be mended before publishing.
    pub fn error(code: &'static str, field: impl Into<String>) -> Self {
        let field = field.into();
        let near = format!("{field}:");
        Self { level: FindingLevel::Error, field, line: None, code, args: Vec::new(), near }
    }

    /// What could be better.
    pub fn warning(code: &'static str, field: impl Into<String>) -> Self {
        Self { level: FindingLevel::Warning, ..Self::error(code, field) }
    }

    /// With words for the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, FaultArg::Text(value.into())));
        self
    }

    /// With a number for the sentence.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: usize) -> Self {
        self.args.push((name, FaultArg::Number(value)));
        self
    }

    /// With what stands near it in a file.
    #[must_use]
    pub fn near(mut self, text: impl Into<String>) -> Self {
        self.near = text.into();
        self
    }

    /// With the line of the first occurrence of a text in the field.
    #[must_use]
    pub fn line_in(mut self, text: &str, needle: &str) -> Self {
        let at = text.lines().position(|line| line.contains(needle));
        self.line = at.and_then(|at| u32::try_from(at + 1).ok());
        self
    }
}
