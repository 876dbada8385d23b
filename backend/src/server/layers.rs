//! What surrounds every handler: language, request id, log line, figures, security headers, and the
//! check that a write comes from our own pages.

use std::{any::Any, cell::RefCell, collections::HashMap, time::Instant};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{
    platform::{
        error::{AppError, REQUEST_LANG},
        state::AppState,
    },
    site,
};

/// Scripts, styles and connections of this site only; wasm may be compiled; nobody frames us.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// The reference page's own scripts style elements inline.
const POLICY_DOCS: &str = "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The outermost layer.
pub async fn outermost(State(state): State<AppState>, request: Request, next: Next) -> Response {
    // A monotonic clock measures the duration of a request; it is no domain time.
    let begun = Instant::now();
    let lang = site::lang_of(request.headers());
    let id = state.ids.id();
    let method = request.method().clone();
    let docs = request.uri().path().starts_with("/api/docs");
    let api = request.uri().path().starts_with("/api/");
    // The pattern, never the values in it: numbers of requests are personal data.
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let mut response = REQUEST_LANG.scope(lang, next.run(request)).await;
    let status = response.status();
    let seconds = begun.elapsed().as_secs_f64();
    let route = matched.as_ref().map_or("page", MatchedPath::as_str);
    count(route, &method, status.as_u16(), seconds);
    tracing::debug!(%id, %method, route, status = status.as_u16(), millis = seconds * 1000.0, "request");
    let headers = response.headers_mut();
    // A 404 of the API is byte-equal for missing and foreign; its id differs as every answer's does.
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        headers.insert("x-request-id", value);
    }
    secure(headers, docs, api, state.config.secure());
    response
}

/// The figures of one kind of answer.
#[derive(Clone)]
struct Kept {
    total: metrics::Counter,
    seconds: metrics::Histogram,
}

/// By method and status.
type Kinds = HashMap<(&'static str, u16), Kept>;

thread_local! {
    /// Looking a figure up by its labels costs as much as sending a page; each thread keeps what it found.
    static KEPT: RefCell<HashMap<String, Kinds>> = RefCell::default();
}

fn count(route: &str, method: &Method, status: u16, seconds: f64) {
    // Anybody can make methods up, and every one would be a figure.
    let method = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]
        .into_iter()
        .find(|name| *name == method.as_str())
        .unwrap_or("other");
    KEPT.with_borrow_mut(|routes| {
        if !routes.contains_key(route) {
            routes.insert(route.to_owned(), HashMap::new());
        }
        let Some(kinds) = routes.get_mut(route) else { return };
        let kept = kinds.entry((method, status)).or_insert_with(|| {
            let labels =
                [("route", route.to_owned()), ("method", method.to_owned()), ("status", status.to_string())];
            Kept {
                total: metrics::counter!("opora_http_requests_total", &labels),
                seconds: metrics::histogram!("opora_http_seconds", "route" => route.to_owned()),
            }
        });
        kept.total.increment(1);
        kept.seconds.record(seconds);
    });
}

fn secure(headers: &mut HeaderMap, docs: bool, api: bool, tls: bool) {
    let policy = if docs { POLICY_DOCS } else { POLICY };
    let mut set = |name: HeaderName, value: &'static str| {
        // A handler that sets its own, such as a file's sandbox, knows better.
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, policy);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    set(
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=(), payment=()",
    );
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if api {
        set(header::CACHE_CONTROL, "no-store");
    }
    if tls {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000; includeSubDomains");
    }
}

/// Refuses a write that another site's page sends: its `Origin` is not ours, or, without one, the
/// browser says that it is cross-site. Programs that send neither are let through: they carry no
/// cookies of a reader by themselves.
pub async fn same_origin(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if !safe && !is_own(&state, request.headers()) {
        return AppError::Forbidden("foreign-origin").into_response();
    }
    next.run(request).await
}

fn is_own(state: &AppState, headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site"))
        && !matches!(site, "same-origin" | "none")
    {
        return false;
    }
    match text(header::ORIGIN) {
        None => true,
        Some(origin) => {
            origin == state.config.public_url
                || text(header::HOST).is_some_and(|host| {
                    // Behind no proxy the address typed may differ from the configured one (a name or
                    // another port of the same machine); the browser's own Host says which.
                    state.config.trusted_proxies.is_empty()
                        && origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"))
                            == Some(host)
                })
        }
    }
}

/// The answer to a panic: a fault of ours, the cause in the log.
#[expect(clippy::needless_pass_by_value, reason = "the layer gives the box away")]
pub fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response {
    let text = cause
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("unknown");
    AppError::internal(format!("panic: {text}")).into_response()
}
