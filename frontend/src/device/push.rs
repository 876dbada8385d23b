//! Notices of the browser: permission, the service worker, the subscription (Push API). Nothing is registered before the
//! person switches it on.
//!
//! Called by name: `web_sys` would bring a dozen types for four calls.

use js_sys::{Function, Object, Promise, Reflect, global};
use shared::api::notices::{PushKeys, PushSubscription};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Where the service worker is served.
const WORKER: &str = "/sw.js";

/// Why it does not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser has no push, or the page is not served over a safe connection.
    Unsupported,
    /// The person, or the browser for them, said no.
    Denied,
    /// Something else.
    Failed,
}

impl Refusal {
    /// Key of the sentence that says what happened and what to do.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Unsupported => "account-push-unsupported",
            Self::Denied => "account-push-denied",
            Self::Failed => "account-push-failed",
        }
    }
}

type Outcome<T> = Result<T, Refusal>;

fn part(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|value| !value.is_undefined() && !value.is_null())
}

async fn call(of: &JsValue, name: &str, argument: &JsValue) -> Outcome<JsValue> {
    let method: Function =
        part(of, name).ok_or(Refusal::Unsupported)?.dyn_into().map_err(|_| Refusal::Unsupported)?;
    let answer = method.call1(of, argument).map_err(|_| Refusal::Failed)?;
    match answer.dyn_into::<Promise>() {
        Ok(promise) => JsFuture::from(promise).await.map_err(|_| Refusal::Failed),
        Err(value) => Ok(value),
    }
}

/// Whether the browser can be told at all; never on the server.
pub fn is_possible() -> bool {
    workers().is_some()
        && part(&global(), "PushManager").is_some()
        && part(&global(), "Notification").is_some()
}

fn workers() -> Option<JsValue> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let navigator = web_sys::window()?.navigator();
    part(&navigator, "serviceWorker")
}

/// The address that this browser is told at; none when it is not switched on.
pub async fn endpoint() -> Option<String> {
    let registration = call(&workers()?, "getRegistration", &JsValue::from_str("/")).await.ok()?;
    let manager = part(&registration, "pushManager")?;
    let subscription = call(&manager, "getSubscription", &JsValue::UNDEFINED).await.ok()?;
    part(&subscription, "endpoint")?.as_string()
}

/// Asks for permission and subscribes, with the server's key in base64url.
pub async fn switch_on(server_key: &str) -> Outcome<PushSubscription> {
    let workers = workers().filter(|_| is_possible()).ok_or(Refusal::Unsupported)?;
    let notices = part(&global(), "Notification").ok_or(Refusal::Unsupported)?;
    let permission = call(&notices, "requestPermission", &JsValue::UNDEFINED).await?;
    if permission.as_string().as_deref() != Some("granted") {
        return Err(Refusal::Denied);
    }
    call(&workers, "register", &JsValue::from_str(WORKER)).await?;
    let ready: Promise =
        part(&workers, "ready").ok_or(Refusal::Failed)?.dyn_into().map_err(|_| Refusal::Failed)?;
    let registration = JsFuture::from(ready).await.map_err(|_| Refusal::Failed)?;
    let manager = part(&registration, "pushManager").ok_or(Refusal::Unsupported)?;
    let options = Object::new();
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(&options, &"userVisibleOnly".into(), &JsValue::TRUE);
    let _ = Reflect::set(&options, &"applicationServerKey".into(), &JsValue::from_str(server_key));
    let subscription = call(&manager, "subscribe", &options).await?;
    let json = call(&subscription, "toJSON", &JsValue::UNDEFINED).await?;
    let word = |of: &JsValue, name: &str| part(of, name).and_then(|value| value.as_string());
    let keys = part(&json, "keys").ok_or(Refusal::Failed)?;
    let read = || {
        Some(PushSubscription {
            endpoint: word(&json, "endpoint")?,
            keys: PushKeys { p256dh: word(&keys, "p256dh")?, auth: word(&keys, "auth")? },
        })
    };
    read().ok_or(Refusal::Failed)
}

/// Ends the subscription of this browser and takes the service worker away.
pub async fn switch_off() {
    let Some(workers) = workers() else { return };
    let Ok(registration) = call(&workers, "getRegistration", &JsValue::from_str("/")).await else { return };
    if let Some(manager) = part(&registration, "pushManager")
        && let Ok(subscription) = call(&manager, "getSubscription", &JsValue::UNDEFINED).await
        && !subscription.is_null()
    {
        // Whatever fails here, the server has forgotten the browser already.
        let _ = call(&subscription, "unsubscribe", &JsValue::UNDEFINED).await;
    }
    let _ = call(&registration, "unregister", &JsValue::UNDEFINED).await;
}

/// The mark by which the server's list names a browser: the beginning of the hash of its address.
pub fn mark(endpoint: &str) -> String {
    use std::fmt::Write as _;

    use sha2::{Digest as _, Sha256};
    Sha256::digest(endpoint.as_bytes()).iter().take(8).fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_sixteen_digits() {
        assert_eq!(mark("https://push.example/1").len(), 16);
        assert_ne!(mark("https://push.example/1"), mark("https://push.example/2"));
        assert!(!is_possible(), "not outside of a browser");
    }
}
