//! Chance from the browser's cryptographic generator.

use uuid::Uuid;

/// A new key that nobody can guess; nil on the server and where the browser has no generator, which the server
/// then refuses.
pub fn new_key() -> Uuid {
    if !cfg!(target_arch = "wasm32") {
        return Uuid::nil();
    }
    let mut bytes = [0_u8; 16];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled { uuid::Builder::from_random_bytes(bytes).into_uuid() } else { Uuid::nil() }
}
