//! Who sends: a signed token in every message to a push service (VAPID, RFC 8292). The key is made of the server's own key,
//! so that there is one secret to keep and to back up, and several servers with the same one are one sender.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::{
    SecretKey,
    ecdsa::{Signature, SigningKey, signature::Signer as _},
};
use time::{Duration, OffsetDateTime};

use crate::platform::ids::keyed;

/// For how long a token is good; a day at most (RFC 8292, section 2).
const LASTS: Duration = Duration::hours(12);

/// The server's key pair.
pub(super) struct Vapid(SigningKey);

impl Vapid {
    /// The pair of a server.
    pub(super) fn of(server_key: &[u8; 32]) -> Self {
        // Of 2^32 numbers one is no key of the curve; then the next is taken.
        let mut round = 0_u64;
        loop {
            let bytes = keyed(server_key, "opora vapid key", &[&round.to_be_bytes()]);
            if let Ok(secret) = SecretKey::from_slice(&bytes) {
                return Self(SigningKey::from(secret));
            }
            round += 1;
        }
    }

    /// The public key as browsers take it: uncompressed, base64url.
    pub(super) fn public(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0.verifying_key().to_sec1_bytes())
    }

    /// The `Authorization` header for a push service. `subject` is where its people reach ours: `mailto:` or `https:`.
    pub(super) fn authorization(&self, origin: &str, subject: &str, now: OffsetDateTime) -> String {
        let claims =
            serde_json::json!({ "aud": origin, "exp": (now + LASTS).unix_timestamp(), "sub": subject });
        let head = URL_SAFE_NO_PAD.encode(r#"{"typ":"JWT","alg":"ES256"}"#);
        let signed = format!("{head}.{}", URL_SAFE_NO_PAD.encode(claims.to_string()));
        let signature: Signature = self.0.sign(signed.as_bytes());
        let signature = URL_SAFE_NO_PAD.encode(signature.to_bytes());
        format!("vapid t={signed}.{signature}, k={}", self.public())
    }
}

#[cfg(test)]
mod tests {
    use p256::ecdsa::{VerifyingKey, signature::Verifier as _};
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_token_is_signed_for_one_service_and_half_a_day() {
        let vapid = Vapid::of(&[7; 32]);
        let now = datetime!(2026-11-21 12:00 UTC);
        let header = vapid.authorization("https://push.example", "mailto:help@example.org", now);
        let (token, key) = header.strip_prefix("vapid t=").unwrap().split_once(", k=").unwrap();
        assert_eq!(key, vapid.public());
        let (signed, signature) = token.rsplit_once('.').unwrap();
        let key = VerifyingKey::from_sec1_bytes(&URL_SAFE_NO_PAD.decode(key).unwrap()).unwrap();
        let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(signature).unwrap()).unwrap();
        key.verify(signed.as_bytes(), &signature).unwrap();
        let claims = URL_SAFE_NO_PAD.decode(signed.split('.').nth(1).unwrap()).unwrap();
        let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
        assert_eq!(claims["aud"], "https://push.example");
        assert_eq!(claims["exp"], (now + Duration::hours(12)).unix_timestamp());
        assert_eq!(Vapid::of(&[7; 32]).public(), vapid.public());
        assert_ne!(Vapid::of(&[8; 32]).public(), vapid.public());
    }
}
