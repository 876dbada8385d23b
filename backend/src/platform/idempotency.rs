//! Writes that may arrive twice (IETF draft "The Idempotency-Key HTTP Header Field"): the key, bound
//! to the caller and to what was sent, is stored in the transaction of the write. A repeat gets the
//! first one's answer; the same key with another body is refused; a repeat that arrives while the
//! first is still being written waits for it.

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::ids::hex;

/// A write with its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Once {
    /// Who sent it, as the journal calls them.
    pub caller: String,
    /// The key.
    pub key: Uuid,
    /// SHA-256 of what was sent.
    pub fingerprint: String,
}

/// For how long keys are kept: offline clients may send late.
pub const KEPT: time::Duration = time::Duration::days(7);

impl Once {
    /// Binds a key to its caller and to what was sent: a name of the operation, the object that it
    /// works on, and the body as parsed.
    pub fn new(
        caller: String,
        key: Uuid,
        operation: &str,
        object: &str,
        body: &impl serde::Serialize,
    ) -> Self {
        let mut hash = Sha256::new();
        for part in [operation.as_bytes(), b"\0", object.as_bytes(), b"\0"] {
            hash.update(part);
        }
        // A form of `shared` always serialises; were it not so, the empty body would still be bound.
        hash.update(serde_json::to_vec(body).unwrap_or_default());
        Self { caller, key, fingerprint: hex(&hash.finalize()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_body_or_object_is_another_write() {
        let once =
            |object: &str, body: &str| Once::new("a".into(), Uuid::nil(), "reply", object, &body).fingerprint;
        assert_eq!(once("1", "x"), once("1", "x"));
        assert_ne!(once("1", "x"), once("1", "y"));
        assert_ne!(once("1", "x"), once("2", "x"));
    }
}
