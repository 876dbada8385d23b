//! Links of letters. Such a link carries the subscription's id and a seal of the server's, so that it opens this one
//! subscription and nothing else, and works for as long as the letter is kept.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use crate::platform::{ids::keyed, state::AppState};

/// Bytes of the seal.
const SEAL: usize = 16;
/// Bytes of an id.
const ID: usize = 16;

fn seal(state: &AppState, id: &[u8]) -> [u8; SEAL] {
    let whole = keyed(&state.server_key, "opora subscription", &[id]);
    let mut seal = [0; SEAL];
    seal.copy_from_slice(&whole[..SEAL]);
    seal
}

/// The token of a subscription.
pub(super) fn of(state: &AppState, id: Uuid) -> String {
    let mut bytes = id.as_bytes().to_vec();
    bytes.extend(seal(state, id.as_bytes()));
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The subscription that a token stands for; none when the server did not make it.
pub(super) fn open(state: &AppState, token: &str) -> Option<Uuid> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (id, given) = bytes.split_at_checked(ID)?;
    let genuine: bool = seal(state, id).ct_eq(given).into();
    if genuine { Uuid::from_slice(id).ok() } else { None }
}

/// Whether the server made this token.
pub fn is_token(state: &AppState, token: &str) -> bool {
    open(state, token).is_some()
}
