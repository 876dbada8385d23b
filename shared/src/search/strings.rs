//! Many short strings in one allocation.

/// An append-only list of strings, kept end to end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    pub(super) fn push(&mut self, value: &str) {
        self.text.push_str(value);
        self.ends.push(self.text.len() as u32);
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The string at `at`; empty when there is none.
    pub(super) fn get(&self, at: usize) -> &str {
        let end = self.ends.get(at).map_or(0, |e| *e as usize);
        let start = at.checked_sub(1).and_then(|p| self.ends.get(p)).map_or(0, |s| *s as usize);
        self.text.get(start..end).unwrap_or_default()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.get(at))
    }
}

impl<S: AsRef<str>> FromIterator<S> for Strings {
    fn from_iter<I: IntoIterator<Item = S>>(values: I) -> Self {
        let mut strings = Self::default();
        values.into_iter().for_each(|v| strings.push(v.as_ref()));
        strings
    }
}
