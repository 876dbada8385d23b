//! Errors of the HTTP border: one enum, one map to problem details. Outside the sentence is safe and
//! in the reader's language; inside the log has the cause.

use std::fmt;

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use shared::{
    api::accounts::challenge::{Challenge, ChallengeProblem},
    forms::{Field, FieldErrors},
    lang::Lang,
    problem::{FieldProblem, Problem},
};

/// One wrong field: name, code of the sentence, limit that it quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongField {
    /// Name of the field.
    pub field: String,
    /// Code of the sentence.
    pub code: &'static str,
    /// Limit that the sentence quotes.
    pub limit: Option<usize>,
}

/// What a handler may answer instead of a result. The code of each variant is stable.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// 400: the request is malformed.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// 401: nobody is signed in.
    #[error("not signed in")]
    Unauthorized,
    /// 401: login or password is wrong.
    #[error("wrong login or password")]
    WrongLogin,
    /// 401: the key of an outside system is unknown, expired or revoked.
    #[error("the key is refused")]
    KeyRefused,
    /// 403: a write from another site, or a role without the right.
    #[error("forbidden: {0}")]
    Forbidden(&'static str),
    /// 404: there is none, or the reader may not know that there is one.
    #[error("not found")]
    NotFound,
    /// 404 with a wrong field: a file to be sent is gone, used already or somebody else's; which, nobody
    /// is told.
    #[error("a file is gone")]
    FileGone,
    /// 409: not possible in the present state; the code says which.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// 412: it was changed by somebody else meanwhile.
    #[error("changed meanwhile")]
    Stale,
    /// 413: the body is too large; the limit in bytes.
    #[error("too large")]
    TooLarge(usize),
    /// 415: not the media type that this path takes.
    #[error("unsupported media type")]
    MediaType,
    /// 422: fields are wrong.
    #[error("invalid fields: {0:?}")]
    Invalid(Vec<WrongField>),
    /// 422: not acceptable for a stated reason.
    #[error("unprocessable: {0}")]
    Unprocessable(&'static str),
    /// 429: too often; seconds to wait.
    #[error("too many requests")]
    TooMany(u32),
    /// 429: a contact had its share of codes; seconds to wait.
    #[error("too many codes")]
    TooManyCodes(u32),
    /// 428: a form without an account must come with the answer to a challenge.
    #[error("a challenge is needed")]
    ChallengeNeeded(Box<Challenge>),
    /// Another error with one more member in its problem document: what a page needs to go on.
    #[error("{error}")]
    More {
        /// The error.
        error: Box<AppError>,
        /// Name of the member.
        name: &'static str,
        /// Its value.
        value: serde_json::Value,
    },
    /// 503: the database or another dependency does not answer.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// 507: the disk is full.
    #[error("storage full: {0}")]
    StorageFull(String),
    /// 500: a fault of ours.
    #[error("internal: {0}")]
    Internal(String),
}

impl AppError {
    /// A fault of ours with its cause.
    pub fn internal(cause: impl fmt::Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// The error with one more member in its problem document. A value that cannot be written is left out.
    #[must_use]
    pub fn and(self, name: &'static str, value: &impl serde::Serialize) -> Self {
        let value = serde_json::to_value(value).unwrap_or_default();
        Self::More { error: Box::new(self), name, value }
    }

    /// Field errors of a form of `shared`.
    pub fn fields<F: Field>(errors: FieldErrors<F>) -> Self {
        Self::Invalid(
            errors
                .into_iter()
                .map(|error| WrongField {
                    field: error.field.name().to_owned(),
                    code: error.fault.code(),
                    limit: error.limit,
                })
                .collect(),
        )
    }

    /// Status and stable code.
    pub fn status(&self) -> (StatusCode, &'static str) {
        use StatusCode as S;
        match self {
            Self::BadRequest(code) => (S::BAD_REQUEST, code),
            Self::Unauthorized => (S::UNAUTHORIZED, "unauthorized"),
            Self::WrongLogin => (S::UNAUTHORIZED, "wrong-login"),
            Self::KeyRefused => (S::UNAUTHORIZED, "key-refused"),
            Self::Forbidden(code) => (S::FORBIDDEN, code),
            Self::NotFound => (S::NOT_FOUND, "not-found"),
            Self::FileGone => (S::NOT_FOUND, "file-gone"),
            Self::Conflict(code) => (S::CONFLICT, code),
            Self::Stale => (S::PRECONDITION_FAILED, "stale"),
            Self::TooLarge(_) => (S::PAYLOAD_TOO_LARGE, "too-large"),
            Self::MediaType => (S::UNSUPPORTED_MEDIA_TYPE, "media-type"),
            Self::Invalid(_) => (S::UNPROCESSABLE_ENTITY, "invalid"),
            Self::Unprocessable(code) => (S::UNPROCESSABLE_ENTITY, code),
            Self::More { error, .. } => error.status(),
            Self::ChallengeNeeded(_) => (S::PRECONDITION_REQUIRED, "challenge-needed"),
            Self::TooMany(_) => (S::TOO_MANY_REQUESTS, "too-many-requests"),
            Self::TooManyCodes(_) => (S::TOO_MANY_REQUESTS, "too-many-codes"),
            Self::Unavailable(_) => (S::SERVICE_UNAVAILABLE, "unavailable"),
            Self::StorageFull(_) => (S::INSUFFICIENT_STORAGE, "storage-full"),
            Self::Internal(_) => (S::INTERNAL_SERVER_ERROR, "internal"),
        }
    }

    /// The problem document in a language.
    pub fn problem(&self, lang: Lang, request_id: Option<String>) -> Problem {
        if let Self::More { error, .. } = self {
            return error.problem(lang, request_id);
        }
        let (status, code) = self.status();
        let limit = match self {
            Self::TooLarge(bytes) => Some(bytes / 1024 / 1024),
            _ => None,
        };
        let text = |part: &str| {
            let key = format!("problem-{code}-{part}");
            match limit {
                Some(limit) => frontend::i18n::text_args(lang, &key, &[("limit", limit.into())]),
                None => frontend::i18n::text(lang, &key),
            }
        };
        let errors = match self {
            Self::Invalid(wrong) => wrong
                .iter()
                .map(|wrong| FieldProblem {
                    field: wrong.field.clone(),
                    code: wrong.code.to_owned(),
                    message: frontend::i18n::text_args(
                        lang,
                        &format!("error-{}", wrong.code),
                        &[("limit", wrong.limit.unwrap_or_default().into())],
                    ),
                })
                .collect(),
            Self::FileGone => vec![FieldProblem {
                field: "files".to_owned(),
                code: "file-gone".to_owned(),
                message: frontend::i18n::text(lang, "error-file-gone"),
            }],
            _ => Vec::new(),
        };
        Problem {
            kind: format!("about:blank#{code}"),
            title: text("title"),
            status: status.as_u16(),
            detail: text("detail"),
            code: code.to_owned(),
            request_id,
            retry_after: match self {
                Self::TooMany(seconds) | Self::TooManyCodes(seconds) => Some(*seconds),
                Self::Unavailable(_) | Self::StorageFull(_) => Some(10),
                _ => None,
            },
            errors,
        }
    }

    /// The answer in a language. A 404 carries no request id: a stranger's row and a missing one must
    /// be byte-equal.
    pub fn respond(self, lang: Lang) -> Response {
        let (status, code) = self.status();
        if status.is_server_error() {
            tracing::error!(code, cause = %self, "request failed");
        } else {
            tracing::debug!(code, cause = %self, "request refused");
        }
        let problem = self.problem(lang, None);
        let retry = problem.retry_after;
        let mut response = match self {
            Self::ChallengeNeeded(challenge) => {
                (status, Json(ChallengeProblem { problem, challenge: *challenge })).into_response()
            }
            Self::More { name, value, .. } => {
                let mut body = serde_json::to_value(problem).unwrap_or_default();
                body[name] = value;
                (status, Json(body)).into_response()
            }
            _ => (status, Json(problem)).into_response(),
        };
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(value) = retry.and_then(|seconds| HeaderValue::from_str(&seconds.to_string()).ok()) {
            headers.insert(header::RETRY_AFTER, value);
        }
        response
    }
}

tokio::task_local! {
    /// Language of the request being answered; set by the outermost layer.
    pub static REQUEST_LANG: Lang;
}

/// Language of the request being answered; Russian outside of one.
pub fn request_lang() -> Lang {
    REQUEST_LANG.try_with(|lang| *lang).unwrap_or_default()
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        self.respond(request_lang())
    }
}

impl From<super::ids::NoEntropy> for AppError {
    fn from(error: super::ids::NoEntropy) -> Self {
        Self::internal(error)
    }
}
