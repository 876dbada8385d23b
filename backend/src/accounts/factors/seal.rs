//! Secrets of authenticator apps at rest: AES-256-GCM under a key derived from the server's, bound to the
//! account, so that a stolen database makes no codes.

use aes_gcm::{
    Aes256Gcm, Nonce,
    aead::{Aead as _, KeyInit as _, Payload},
};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use uuid::Uuid;

use crate::platform::{error::AppError, ids::Ids};

const NONCE: usize = 12;

fn cipher(key: &[u8; 32]) -> Result<Aes256Gcm, AppError> {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key).map_err(AppError::internal)?;
    mac.update(b"opora totp secrets");
    Aes256Gcm::new_from_slice(&mac.finalize().into_bytes()).map_err(AppError::internal)
}

/// Nonce and sealed secret.
pub(super) fn seal(key: &[u8; 32], ids: &Ids, account: Uuid, secret: &[u8]) -> Result<Vec<u8>, AppError> {
    let nonce = ids.bytes::<NONCE>()?;
    let payload = Payload { msg: secret, aad: account.as_bytes() };
    let sealed = cipher(key)?.encrypt(&Nonce::from(nonce), payload).map_err(AppError::internal)?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// The secret.
pub(super) fn open(key: &[u8; 32], account: Uuid, stored: &[u8]) -> Result<Vec<u8>, AppError> {
    let (nonce, sealed) =
        stored.split_first_chunk::<NONCE>().ok_or_else(|| AppError::internal("a secret is cut short"))?;
    let payload = Payload { msg: sealed, aad: account.as_bytes() };
    cipher(key)?
        .decrypt(&Nonce::from(*nonce), payload)
        .map_err(|_| AppError::internal("a secret does not open: is server.key the right one?"))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::platform::clock::SystemClock;

    #[test]
    fn only_the_same_key_and_account_open_it() {
        let ids = Ids::new(Arc::new(SystemClock));
        let (one, two) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let stored = seal(&[7; 32], &ids, one, b"secret").unwrap();
        assert_eq!(open(&[7; 32], one, &stored).unwrap(), b"secret");
        assert!(open(&[8; 32], one, &stored).is_err());
        assert!(open(&[7; 32], two, &stored).is_err());
        assert!(open(&[7; 32], one, &stored[..20]).is_err());
    }
}
