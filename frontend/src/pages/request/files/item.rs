//! A chosen file on its way to the server.

use shared::lang::Lang;
use web_sys::Blob;

use crate::{
    api::uploads::Upload,
    device::picture,
    format,
    forms::upload_rules::{Verdict, judge},
    t,
};

/// Where a file is on its way.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Chosen, still on the device only.
    Chosen,
    /// A smaller picture is being made.
    Shrinking,
    /// Leaving; per cent.
    Sending(u8),
    /// It did not arrive, with the sentence; whether trying again can help.
    Failed(String, bool),
}

/// A chosen file.
pub struct Item {
    /// Tells it from the others.
    pub id: u32,
    /// Name that it will have.
    pub name: String,
    /// Its content.
    pub blob: Blob,
    /// What the browser may do with it.
    pub verdict: Verdict,
    /// Where it is.
    pub state: State,
    /// `blob:` address of a picture.
    pub thumb: Option<String>,
    /// The upload under way.
    pub upload: Option<Upload>,
}

impl Item {
    /// A file as chosen.
    pub fn new(id: u32, name: String, blob: Blob) -> Self {
        let mut item =
            Self { id, name, blob, verdict: Verdict::Empty, state: State::Chosen, thumb: None, upload: None };
        item.look();
        item
    }

    /// Another content: after editing, shrinking or replacing.
    pub fn put(&mut self, name: String, blob: Blob) {
        self.name = name;
        self.blob = blob;
        self.state = State::Chosen;
        self.upload = None;
        self.look();
    }

    fn look(&mut self) {
        self.release();
        self.verdict = judge(&self.name, &self.blob.type_(), self.blob.size() as u64);
        if self.is_picture() {
            self.thumb = picture::address(&self.blob);
        }
    }

    fn release(&mut self) {
        if let Some(thumb) = self.thumb.take() {
            picture::release(&thumb);
        }
    }

    /// Whether the browser can show and edit it.
    pub fn is_picture(&self) -> bool {
        match self.verdict {
            Verdict::Fine(kind) => kind.is_picture(),
            Verdict::Shrink { .. } => true,
            _ => false,
        }
    }

    /// Whether it may be sent as it is.
    pub fn is_ready(&self) -> bool {
        matches!((&self.verdict, &self.state), (Verdict::Fine(_), State::Chosen))
    }

    /// What is wrong with it.
    pub fn error(&self, lang: Lang) -> Option<String> {
        let limit = |limit: usize| format::bytes(lang, limit as u64);
        if let State::Failed(sentence, _) = &self.state {
            return Some(sentence.clone());
        }
        match self.verdict {
            Verdict::Fine(_) => None,
            Verdict::Empty => Some(t!(lang, "file-empty")),
            Verdict::Kind => Some(t!(lang, "file-kind")),
            Verdict::TooLarge { limit: most } => Some(t!(lang, "file-too-large", limit = limit(most))),
            Verdict::Shrink { .. } if self.state == State::Shrinking => None,
            Verdict::Shrink { limit: most } => Some(t!(lang, "file-shrink", limit = limit(most))),
        }
    }

    /// Size and state in words.
    pub fn note(&self, lang: Lang) -> String {
        let size = format::bytes(lang, self.blob.size() as u64);
        match self.state {
            State::Sending(part) => t!(lang, "file-sending", size = size, part = u32::from(part)),
            State::Shrinking => t!(lang, "file-shrinking", size = size),
            _ => t!(lang, "file-chosen", size = size),
        }
    }
}

impl Drop for Item {
    fn drop(&mut self) {
        self.release();
    }
}
