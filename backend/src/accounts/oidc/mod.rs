//! Sign-in by an outside identity provider (OpenID Connect Core 1.0): authorisation code with PKCE, state and nonce.
//! A person is who the issuer says by their subject, never an e-mail address.

pub(super) mod callback;
mod client;
mod enter;
mod flow;
pub(super) mod link;
pub(super) mod list;
pub(super) mod offer;
pub(super) mod remove;
pub(super) mod start;

pub use client::Metadata;

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use shared::api::accounts::oidc::Identity;
use uuid::Uuid;

use super::store::{Reads, identities as rows};
use crate::platform::error::AppError;

/// Where the provider sends the browser back to, below the public address.
const CALLBACK: &str = "/api/v1/oidc/callback";
/// Where problems of signing in are shown.
const SIGN_IN: &str = "/sign-in";
/// Where problems of connecting are shown.
const PROFILE: &str = "/me";

/// The identities of an account, the oldest first.
pub(super) async fn identities(db: &impl Reads, account: Uuid) -> Result<Vec<Identity>, AppError> {
    let view = |row: crate::entity::identity::Model| Identity {
        id: row.id,
        issuer: row.issuer,
        created_at: row.created_at.0,
        used_at: row.used_at.map(|at| at.0),
    };
    Ok(rows::of(db, account).await?.into_iter().map(view).collect())
}

/// 303, with nothing of the address passed on.
fn redirect(to: &str) -> Response {
    let place = HeaderValue::from_str(to).unwrap_or_else(|_| HeaderValue::from_static("/"));
    let headers = [
        (header::LOCATION, place),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    ];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// Why nobody was signed in; the code is one of the locales.
#[derive(Debug, thiserror::Error)]
enum Refusal {
    /// There is no provider.
    #[error("no provider is set")]
    Off,
    /// It does not answer.
    #[error("the provider does not answer: {0}")]
    Unavailable(&'static str),
    /// It, or the person, said no.
    #[error("the provider refused")]
    Refused,
    /// What came back cannot be trusted.
    #[error("not to be trusted: {0}")]
    Failed(&'static str),
    /// The confirmed e-mail address has an account, which is not connected.
    #[error("there is an account with the address")]
    LinkFirst,
    /// The identity is another account's.
    #[error("the identity is taken")]
    Taken,
    /// A fault of ours.
    #[error(transparent)]
    App(#[from] AppError),
}

impl Refusal {
    const fn code(&self) -> &'static str {
        match self {
            Self::Off => "oidc-off",
            Self::Unavailable(_) => "oidc-unavailable",
            Self::Refused => "oidc-refused",
            Self::Failed(_) => "oidc-failed",
            Self::LinkFirst => "oidc-link-first",
            Self::Taken => "oidc-taken",
            Self::App(_) => "internal",
        }
    }

    /// Back to a page that says so. A fault of ours is one.
    fn respond(self, page: &str) -> Response {
        match self {
            Self::App(error) => error.into_response(),
            refusal => {
                tracing::info!(code = refusal.code(), cause = %refusal, "sign-in by a provider was refused");
                redirect(&format!("{page}?problem={}", refusal.code()))
            }
        }
    }
}
