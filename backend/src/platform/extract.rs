//! Extractors: who asks, and bodies and queries whose faults are problem documents.

use axum::{
    extract::{FromRequest, FromRequestParts, Request, rejection::JsonRejection},
    http::{HeaderMap, header, request::Parts},
};
use serde::de::DeserializeOwned;
use shared::api::sessions::Role;
use uuid::Uuid;

use super::{error::AppError, state::AppState};

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody known.
    Anonymous,
    /// A device that filed or opened requests as a guest.
    Guest {
        /// Id of the guest session.
        session: Uuid,
    },
    /// A member of staff.
    Staff(Staff),
}

/// A signed-in member of staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// Id of the account.
    pub id: Uuid,
    /// Id of the session.
    pub session: Uuid,
    /// Login.
    pub login: String,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
}

impl Actor {
    /// What the journal calls them.
    pub fn label(&self) -> String {
        match self {
            Self::Anonymous => "anonymous".to_owned(),
            Self::Guest { session } => format!("guest:{session}"),
            Self::Staff(staff) => format!("staff:{}", staff.id),
        }
    }
}

impl FromRequestParts<AppState> for Actor {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        if let Some(actor) = parts.extensions.get::<Self>() {
            return Ok(actor.clone());
        }
        let actor = crate::accounts::resolve(state, &parts.headers).await?;
        parts.extensions.insert(actor.clone());
        Ok(actor)
    }
}

/// The guest session of this device, whether or not somebody of the staff is signed in on it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GuestSession(pub Option<Uuid>);

impl FromRequestParts<AppState> for GuestSession {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        Ok(Self(crate::accounts::guest(state, &parts.headers).await?))
    }
}

/// A member of staff who works on requests; anybody else is refused.
#[derive(Clone, Debug)]
pub struct Desk(pub Staff);

impl FromRequestParts<AppState> for Desk {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        match Actor::from_request_parts(parts, state).await? {
            Actor::Staff(staff) if staff.role.works_on_requests() => Ok(Self(staff)),
            Actor::Staff(_) => Err(AppError::Forbidden("no-right")),
            _ => Err(AppError::Unauthorized),
        }
    }
}

/// A JSON body.
#[derive(Clone, Copy, Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for Json<T> {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, AppError> {
        match axum::Json::<T>::from_request(request, state).await {
            Ok(axum::Json(value)) => Ok(Self(value)),
            Err(JsonRejection::MissingJsonContentType(_)) => Err(AppError::MediaType),
            Err(JsonRejection::BytesRejection(rejection)) if rejection.status().as_u16() == 413 => {
                Err(AppError::TooLarge(super::limits::BODY_MAX))
            }
            Err(_) => Err(AppError::BadRequest("malformed-body")),
        }
    }
}

/// A query string; unknown keys of structs that deny them are refused.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<AppState> for Query<T> {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        axum::extract::Query::<T>::from_request_parts(parts, state)
            .await
            .map(|axum::extract::Query(value)| Self(value))
            .map_err(|_| AppError::BadRequest("malformed-query"))
    }
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// The `Idempotency-Key` of a write.
///
/// # Errors
/// 400 when it is missing or no UUID.
pub fn idempotency_key(headers: &HeaderMap) -> Result<Uuid, AppError> {
    headers
        .get("idempotency-key")
        .and_then(|value| value.to_str().ok())
        .and_then(|text| Uuid::parse_str(text.trim_matches('"')).ok())
        .ok_or(AppError::BadRequest("idempotency-key"))
}

/// The version in `If-Match`, if one is given.
///
/// # Errors
/// 400 when it is there and no number.
pub fn if_match(headers: &HeaderMap) -> Result<Option<i32>, AppError> {
    let Some(value) = headers.get(header::IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim_matches('"');
    text.parse().map(Some).map_err(|_| AppError::BadRequest("if-match"))
}
