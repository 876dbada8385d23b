//! Passkeys (WebAuthn Level 3): the browser's own dialogs, by the JSON forms of their options and answers.
//!
//! `web_sys` does not know those forms yet, so they are called by name. A browser without them is told apart from one
//! that refused.

use js_sys::{Array, Function, JSON, Object, Promise, Reflect, global};
use serde_json::Value;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why there is no credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The browser knows no passkeys, or the page is not served over a safe connection.
    Unsupported,
    /// The person closed the dialog, or it waited for too long.
    Cancelled,
    /// The device has a passkey of this account already.
    Known,
    /// Another question took the place of this one.
    Aborted,
    /// Something else.
    Failed,
}

impl Refusal {
    /// Key of the sentence that says what happened and what to do.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::Unsupported => "account-passkey-unsupported",
            Self::Cancelled | Self::Aborted => "account-passkey-cancelled",
            Self::Known => "account-passkey-known",
            Self::Failed => "account-passkey-failed",
        }
    }
}

type Outcome<T> = Result<T, Refusal>;

fn class() -> Option<JsValue> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    Reflect::get(&global(), &"PublicKeyCredential".into()).ok().filter(JsValue::is_function)
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

/// Reads options by the browser's own parser.
fn parsed(parser: &str, options: &Value) -> Outcome<JsValue> {
    let class = class().ok_or(Refusal::Unsupported)?;
    let parser = method(&class, parser).ok_or(Refusal::Unsupported)?;
    let options = JSON::parse(&options.to_string()).map_err(|_| Refusal::Failed)?;
    parser.call1(&class, &options).map_err(|error| told(&error))
}

/// What an exception of the browser means.
fn told(error: &JsValue) -> Refusal {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    match name.as_deref() {
        Some("NotAllowedError") => Refusal::Cancelled,
        Some("AbortError") => Refusal::Aborted,
        Some("InvalidStateError") => Refusal::Known,
        Some("NotSupportedError") => Refusal::Unsupported,
        _ => Refusal::Failed,
    }
}

/// Asks `navigator.credentials` and gives the answer's JSON form.
async fn ask(what: &str, question: &Object) -> Outcome<Value> {
    let window = web_sys::window().ok_or(Refusal::Unsupported)?;
    let credentials =
        Reflect::get(&window.navigator(), &"credentials".into()).map_err(|_| Refusal::Unsupported)?;
    let asked = method(&credentials, what).ok_or(Refusal::Unsupported)?;
    let promise = asked.call1(&credentials, question).map_err(|error| told(&error))?;
    let promise: Promise = promise.dyn_into().map_err(|_| Refusal::Failed)?;
    let credential = JsFuture::from(promise).await.map_err(|error| told(&error))?;
    let to_json = method(&credential, "toJSON").ok_or(Refusal::Unsupported)?;
    let json = to_json.call0(&credential).map_err(|_| Refusal::Failed)?;
    let text = JSON::stringify(&json).map_err(|_| Refusal::Failed)?;
    serde_json::from_str(&String::from(text)).map_err(|_| Refusal::Failed)
}

fn put(into: &Object, name: &str, value: &JsValue) {
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(into, &name.into(), value);
}

/// Makes a passkey.
pub async fn create(options: &Value) -> Outcome<Value> {
    let question = Object::new();
    put(&question, "publicKey", &parsed("parseCreationOptionsFromJSON", options)?);
    ask("create", &question).await
}

/// Signs with a passkey. With `quiet` the browser offers it in the list of the login field and waits.
pub async fn get(options: &Value, quiet: Option<&Abort>) -> Outcome<Value> {
    let question = Object::new();
    put(&question, "publicKey", &parsed("parseRequestOptionsFromJSON", options)?);
    if let Some(abort) = quiet {
        put(&question, "mediation", &"conditional".into());
        put(&question, "signal", &abort.signal());
    }
    ask("get", &question).await
}

/// Whether the browser offers passkeys in the list of the login field.
pub async fn offered_in_fields() -> bool {
    let Some(class) = class() else { return false };
    if method(&class, "parseRequestOptionsFromJSON").is_none() {
        return false;
    }
    let asked = method(&class, "isConditionalMediationAvailable").and_then(|asked| asked.call0(&class).ok());
    let Some(promise) = asked.and_then(|answer| answer.dyn_into::<Promise>().ok()) else { return false };
    JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy())
}

/// Ends a question that waits: a browser answers one at a time.
#[derive(Clone)]
pub struct Abort(JsValue);

impl Abort {
    /// None where the browser has no way to do it.
    pub fn new() -> Option<Self> {
        if !cfg!(target_arch = "wasm32") {
            return None;
        }
        let class = Reflect::get(&global(), &"AbortController".into()).ok()?.dyn_into::<Function>().ok()?;
        Reflect::construct(&class, &Array::new()).ok().map(Self)
    }

    fn signal(&self) -> JsValue {
        Reflect::get(&self.0, &"signal".into()).unwrap_or_default()
    }

    /// Ends it.
    pub fn abort(&self) {
        if let Some(abort) = method(&self.0, "abort") {
            // It may have ended by itself.
            let _ = abort.call0(&self.0);
        }
    }
}
