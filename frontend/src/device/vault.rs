//! Things kept on the device: the draft of a request, the last confirmation.
//!
//! They hold personal data, so they lie in the browser's database encrypted with a key that no script can read
//! out (RELIABILITY, settled 3), and for seven days at most. Where the browser offers no cryptography (a page
//! without https) they live in the tab's own storage and go with the tab.

use super::{chance, clock, idb};
use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, CryptoKey, Storage, SubtleCrypto};

/// Days that something is kept.
pub const KEPT_DAYS: i64 = 7;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What was found under a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept<T> {
    /// It is there.
    Found(T),
    /// It was there for longer than [`KEPT_DAYS`] and is gone now.
    Expired,
    /// Nothing.
    Nothing,
}

/// How a record looks inside the encryption.
#[derive(Serialize, Deserialize)]
struct Record<T> {
    saved_ms: i64,
    value: T,
}

/// Whether something saved then is too old now.
pub fn expired(saved_ms: i64, now_ms: i64) -> bool {
    now_ms.saturating_sub(saved_ms) > KEPT_DAYS * DAY_MS
}

fn subtle() -> Option<SubtleCrypto> {
    let crypto = web_sys::window()?.crypto().ok()?;
    // Missing without https, whatever the type says.
    let subtle = Reflect::get(&crypto, &"subtle".into()).ok()?;
    subtle.is_object().then(|| subtle.unchecked_into())
}

fn tab_storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn tab_name(name: &str) -> String {
    format!("opora.{name}")
}

async fn settle(promise: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(promise?).await
}

/// The key of this device, made at first use.
async fn key(subtle: &SubtleCrypto) -> Result<CryptoKey, JsValue> {
    if let Ok(key) = idb::get("key").await?.dyn_into::<CryptoKey>() {
        return Ok(key);
    }
    let algorithm = Object::new();
    Reflect::set(&algorithm, &"name".into(), &"AES-GCM".into())?;
    Reflect::set(&algorithm, &"length".into(), &256.into())?;
    let uses = Array::of2(&"encrypt".into(), &"decrypt".into());
    let key: CryptoKey =
        settle(subtle.generate_key_with_object(&algorithm, false, &uses)).await?.dyn_into()?;
    idb::put("key", &key).await?;
    Ok(key)
}

async fn seal(subtle: &SubtleCrypto, name: &str, text: &str) -> Result<(), JsValue> {
    let key = key(subtle).await?;
    let iv = Uint8Array::from(&chance::new_key().as_bytes()[..12]);
    let params = AesGcmParams::new("AES-GCM", &iv);
    let sealed = settle(subtle.encrypt_with_object_and_u8_array(&params, &key, text.as_bytes())).await?;
    idb::put(name, &Array::of2(&iv, &sealed)).await
}

async fn unseal(subtle: &SubtleCrypto, name: &str) -> Result<Option<String>, JsValue> {
    let record = idb::get(name).await?;
    if record.is_undefined() {
        return Ok(None);
    }
    let record: Array = record.dyn_into()?;
    let key = key(subtle).await?;
    let iv: Uint8Array = record.get(0).dyn_into()?;
    let sealed: Object = record.get(1).dyn_into()?;
    let params = AesGcmParams::new("AES-GCM", &iv);
    let plain = settle(subtle.decrypt_with_object_and_buffer_source(&params, &key, &sealed)).await?;
    Ok(String::from_utf8(Uint8Array::new(&plain).to_vec()).ok())
}

/// Keeps `value` under `name`; tells whether it could.
pub async fn keep<T: Serialize>(name: &str, value: &T) -> bool {
    let record = Record { saved_ms: clock::now_ms(), value };
    let Ok(text) = serde_json::to_string(&record) else { return false };
    if let Some(subtle) = subtle()
        && seal(&subtle, name, &text).await.is_ok()
    {
        return true;
    }
    tab_storage().is_some_and(|storage| storage.set_item(&tab_name(name), &text).is_ok())
}

/// What is kept under `name`.
pub async fn recall<T: DeserializeOwned>(name: &str) -> Kept<T> {
    let mut text = None;
    if let Some(subtle) = subtle() {
        text = unseal(&subtle, name).await.ok().flatten();
    }
    let text =
        text.or_else(|| tab_storage().and_then(|storage| storage.get_item(&tab_name(name)).ok().flatten()));
    let Some(record) = text.and_then(|text| serde_json::from_str::<Record<T>>(&text).ok()) else {
        return Kept::Nothing;
    };
    if expired(record.saved_ms, clock::now_ms()) {
        forget(name).await;
        return Kept::Expired;
    }
    Kept::Found(record.value)
}

/// Forgets what is kept under `name`.
pub async fn forget(name: &str) {
    // Nothing can be done about a browser that will not delete; the record expires by itself.
    let _ = idb::delete(name).await;
    if let Some(storage) = tab_storage() {
        let _ = storage.remove_item(&tab_name(name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_and_no_longer() {
        assert!(!expired(0, KEPT_DAYS * DAY_MS));
        assert!(expired(0, KEPT_DAYS * DAY_MS + 1));
        // A clock that was set back loses nothing.
        assert!(!expired(10, 0));
    }
}
