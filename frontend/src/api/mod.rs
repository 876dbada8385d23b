//! The only place that fetches: one function an endpoint, one typed error.
//!
//! Outside of a browser every call answers [`ApiError::Network`], so pages need no `cfg`.

pub mod accounts;
mod challenge;
pub mod console;
pub mod desk;
pub mod editor;
pub mod gaps;
pub mod intake;
pub mod live;
pub mod notices;
pub mod pages;
pub mod search;
pub mod sessions;
pub mod team;
pub mod tickets;
pub mod transfers;
pub mod uploads;

use serde::{Serialize, de::DeserializeOwned};
use shared::{lang::Lang, problem::Problem};

use crate::{i18n::text, t};

/// Why a call failed.
#[derive(Clone, Debug, PartialEq)]
pub enum ApiError {
    /// The server said so.
    Problem(Box<Problem>),
    /// The server was not reached.
    Network,
    /// The answer was not understood: the app is older or newer than the server.
    Decode,
    /// The device could not do its part; the key of the sentence that says so.
    Device(&'static str),
}

impl ApiError {
    /// What happened and what to do, in the reader's language.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Problem(problem) if !problem.detail.is_empty() => problem.detail.clone(),
            Self::Problem(problem) => problem.title.clone(),
            Self::Network => t!(lang, "failed-network"),
            Self::Decode => t!(lang, "failed-decode"),
            Self::Device(key) => text(lang, key),
        }
    }

    /// The stable code, where the server gave one.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Problem(problem) => Some(&problem.code),
            _ => None,
        }
    }

    /// What the server says of a field.
    pub fn field(&self, name: &str) -> Option<&str> {
        let Self::Problem(problem) = self else { return None };
        problem.errors.iter().find(|error| error.field == name).map(|error| error.message.as_str())
    }

    /// The HTTP status, where there is one.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Problem(problem) => Some(problem.status),
            _ => None,
        }
    }
}

/// Method of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Adds or acts.
    Post,
    /// Replaces.
    Put,
    /// Takes away.
    Delete,
}

/// A body for writes that carry nothing: the server takes JSON only.
#[derive(Serialize)]
struct Nothing {}

enum Body {
    None,
    Json(String),
    Raw(wasm_bindgen::JsValue),
}

/// One call of the API: `Call::post("/votes").json(&form).send::<()>().await`.
pub struct Call {
    method: Method,
    url: String,
    headers: Vec<(&'static str, String)>,
    body: Body,
}

impl Call {
    /// A call of a path under the API's root.
    pub fn new(method: Method, path: &str) -> Self {
        Self { method, url: [shared::api::ROOT, path].concat(), headers: Vec::new(), body: Body::None }
    }

    /// Reads.
    pub fn get(path: &str) -> Self {
        Self::new(Method::Get, path)
    }

    /// Adds or acts.
    pub fn post(path: &str) -> Self {
        Self::new(Method::Post, path)
    }

    /// Takes away.
    pub fn delete(path: &str) -> Self {
        Self::new(Method::Delete, path)
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Acts only on the version that the caller saw (RFC 9110, 13.1.1).
    #[must_use]
    pub fn if_match(self, version: impl std::fmt::Display) -> Self {
        self.header("If-Match", format!("\"{version}\""))
    }

    /// The same call sent twice acts once.
    #[must_use]
    pub fn idempotency(self, key: &str) -> Self {
        self.header("Idempotency-Key", key)
    }

    /// A JSON body.
    #[must_use]
    pub fn json(mut self, body: &impl Serialize) -> Self {
        // The wire types have string keys only, so this cannot fail.
        self.body = Body::Json(serde_json::to_string(body).unwrap_or_default());
        self.header("Content-Type", "application/json")
    }

    /// Any body that `fetch` takes: a `File`, a `Blob`, bytes.
    #[must_use]
    pub fn raw(mut self, body: wasm_bindgen::JsValue) -> Self {
        self.body = Body::Raw(body);
        self.header("Content-Type", "application/octet-stream")
    }

    /// A form with files; the browser names its boundary by itself.
    #[must_use]
    pub fn form(mut self, form: &web_sys::FormData) -> Self {
        self.body = Body::Raw(form.into());
        self
    }

    /// Sends it and reads the answer; an empty answer is read as `()`.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn send<T: DeserializeOwned>(self) -> Result<T, ApiError> {
        let text = self.text().await?;
        let text = if text.is_empty() { "null" } else { &text };
        serde_json::from_str(text).map_err(|_| ApiError::Decode)
    }

    #[cfg(target_arch = "wasm32")]
    fn request(self) -> Result<gloo_net::http::Request, ApiError> {
        use gloo_net::http::RequestBuilder;
        let builder = RequestBuilder::new(&self.url).method(match self.method {
            Method::Get => gloo_net::http::Method::GET,
            Method::Post => gloo_net::http::Method::POST,
            Method::Put => gloo_net::http::Method::PUT,
            Method::Delete => gloo_net::http::Method::DELETE,
        });
        let builder = builder.header("Accept", "application/json");
        let builder = self.headers.iter().fold(builder, |builder, (name, value)| builder.header(name, value));
        match self.body {
            Body::None => builder.build(),
            Body::Json(text) => builder.body(text),
            Body::Raw(value) => builder.body(value),
        }
        .map_err(|_| ApiError::Network)
    }

    #[cfg(target_arch = "wasm32")]
    async fn respond(self) -> Result<gloo_net::http::Response, ApiError> {
        let response = self.request()?.send().await.map_err(|_| ApiError::Network)?;
        if response.ok() {
            return Ok(response);
        }
        let text = response.text().await.map_err(|_| ApiError::Network)?;
        Err(serde_json::from_str(&text)
            .map_or(ApiError::Decode, |problem| ApiError::Problem(Box::new(problem))))
    }

    #[cfg(target_arch = "wasm32")]
    async fn text(self) -> Result<String, ApiError> {
        self.respond().await?.text().await.map_err(|_| ApiError::Network)
    }

    /// Sends it and takes the answer as bytes.
    ///
    /// # Errors
    /// See [`ApiError`].
    #[cfg(target_arch = "wasm32")]
    pub async fn bytes(self) -> Result<Vec<u8>, ApiError> {
        self.respond().await?.binary().await.map_err(|_| ApiError::Network)
    }

    #[cfg(not(target_arch = "wasm32"))]
    #[expect(clippy::unused_async, reason = "the same signature as in a browser")]
    async fn text(self) -> Result<String, ApiError> {
        self.offline()
    }

    /// Sends it and takes the answer as bytes.
    ///
    /// # Errors
    /// See [`ApiError`].
    #[cfg(not(target_arch = "wasm32"))]
    #[expect(clippy::unused_async, reason = "the same signature as in a browser")]
    pub async fn bytes(self) -> Result<Vec<u8>, ApiError> {
        self.offline()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn offline<T>(self) -> Result<T, ApiError> {
        let _ = (self.method, self.url, self.headers);
        match self.body {
            Body::Json(text) => drop(text),
            Body::Raw(value) => drop(value),
            Body::None => {}
        }
        Err(ApiError::Network)
    }
}

/// `GET` a path under the API's root.
///
/// # Errors
/// See [`ApiError`].
pub async fn get<T: DeserializeOwned>(path: &str) -> Result<T, ApiError> {
    Call::get(path).send().await
}

/// Sends a JSON body.
///
/// # Errors
/// See [`ApiError`].
pub async fn send<T: DeserializeOwned>(
    method: Method,
    path: &str,
    body: &impl Serialize,
) -> Result<T, ApiError> {
    Call::new(method, path).json(body).send().await
}
