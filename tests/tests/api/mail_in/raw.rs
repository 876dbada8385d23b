//! Messages as they come over the wire.

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// A message being built.
pub(super) struct Raw {
    head: Vec<u8>,
    body: Vec<u8>,
}

/// A plain message of one sender.
pub(super) fn mail(from: &str, to: &str, subject: &str, text: &str) -> Raw {
    Raw { head: Vec::new(), body: Vec::new() }
        .header("From", from)
        .header("To", to)
        .header("Subject", subject)
        .header("Date", "Sat, 21 Nov 2026 12:00:00 +0300")
        .header("MIME-Version", "1.0")
        .text(text)
}

/// A message without the usual head.
pub(super) fn bare() -> Raw {
    Raw { head: Vec::new(), body: Vec::new() }
}

impl Raw {
    /// Adds a header as it is.
    pub(super) fn header(mut self, name: &str, value: impl AsRef<[u8]>) -> Self {
        self.head.extend_from_slice(name.as_bytes());
        self.head.extend_from_slice(b": ");
        self.head.extend_from_slice(value.as_ref());
        self.head.extend_from_slice(b"\r\n");
        self
    }

    /// Bytes in the head as they are.
    pub(super) fn head(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.head.extend_from_slice(bytes.as_ref());
        self
    }

    /// Its id.
    pub(super) fn id(self, id: &str) -> Self {
        self.header("Message-ID", id)
    }

    /// UTF-8 text.
    pub(super) fn text(self, text: &str) -> Self {
        self.body(text)
    }

    /// A body as it is.
    pub(super) fn body(mut self, bytes: impl AsRef<[u8]>) -> Self {
        self.body = bytes.as_ref().to_vec();
        self
    }

    /// A body of one kind.
    pub(super) fn kind(self, kind: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.header("Content-Type", kind).body(bytes)
    }

    /// A body in base64.
    pub(super) fn base64(self, kind: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.header("Content-Transfer-Encoding", "base64").kind(kind, wrapped(bytes))
    }

    /// Parts, each with its head.
    pub(super) fn parts(self, kind: &str, parts: &[Vec<u8>]) -> Self {
        let mut body = Vec::new();
        for part in parts {
            body.extend_from_slice(b"--edge\r\n");
            body.extend_from_slice(part);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--edge--\r\n");
        self.kind(&format!("{kind}; boundary=\"edge\""), body)
    }

    /// The bytes.
    pub(super) fn bytes(self) -> Vec<u8> {
        [self.head.as_slice(), b"\r\n", &self.body].concat()
    }
}

impl From<Raw> for Vec<u8> {
    fn from(raw: Raw) -> Self {
        raw.bytes()
    }
}

/// A part: its kind, more of its head, its content.
pub(super) fn part(kind: &str, head: &str, content: impl AsRef<[u8]>) -> Vec<u8> {
    [format!("Content-Type: {kind}\r\n{head}\r\n").as_bytes(), content.as_ref()].concat()
}

/// A file.
pub(super) fn file(kind: &str, name: &str, bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let head = format!(
        "Content-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n"
    );
    part(kind, &head, wrapped(bytes))
}

fn wrapped(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let text = STANDARD.encode(bytes);
    text.as_bytes().chunks(76).flat_map(|line| [line, b"\r\n"].concat()).collect()
}
