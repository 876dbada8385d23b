//! Extractors: who asks, and bodies and queries whose faults are problem documents.

use axum::{
    extract::{FromRequest, FromRequestParts, MatchedPath, Request, rejection::JsonRejection},
    http::{HeaderMap, header, request::Parts},
};
use serde::de::DeserializeOwned;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{error::AppError, state::AppState};
use crate::{
    accounts::{Right, Roles, scope_of},
    integrations::Integration,
};

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
    /// A signed-in citizen, or a member of staff on the citizens' pages.
    Citizen(Citizen),
    /// An outside system with its key.
    Key(Integration),
    /// A member of staff.
    Staff(Staff),
    /// Rules that run by themselves: routing, reminders, closing. Comes with no request.
    System,
}

/// Whoever is signed in, as the requester of their own requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citizen {
    /// Id of the account.
    pub id: Uuid,
    /// Id of the session.
    pub session: Uuid,
    /// The guest session of the same device: what it opened stays open.
    pub guest: Option<Uuid>,
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
    /// Roles, at least one.
    pub roles: Roles,
}

impl Actor {
    /// What the journal calls them.
    pub fn label(&self) -> String {
        match self {
            Self::Anonymous => "anonymous".to_owned(),
            Self::Guest { session } => format!("guest:{session}"),
            Self::Citizen(citizen) => format!("citizen:{}", citizen.id),
            Self::Key(key) => format!("key:{}", key.id),
            Self::Staff(staff) => format!("staff:{}", staff.id),
            Self::System => "system".to_owned(),
        }
    }
}

impl FromRequestParts<AppState> for Actor {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        if let Some(key) = Integration::find(parts, state).await? {
            let path = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
            let needed = scope_of(parts.method.as_str(), path);
            return match needed {
                Some(scope) if key.scopes.has(scope) => Ok(Self::Key(key)),
                _ => Err(AppError::Forbidden("no-scope")),
            };
        }
        let Some(account) = Account::find(parts, state).await? else {
            let guest = crate::accounts::guest(state, &parts.headers).await?;
            return Ok(guest.map_or(Self::Anonymous, |session| Self::Guest { session }));
        };
        if account.roles.is_staff() {
            let Account { id, session, login, name, roles, .. } = account;
            return Ok(Self::Staff(Staff { id, session, login, name, roles }));
        }
        let guest = crate::accounts::guest(state, &parts.headers).await?;
        Ok(Self::Citizen(Citizen { id: account.id, session: account.session, guest }))
    }
}

/// Whoever asks, as a requester: the citizens' side knows no rights of staff, so a member of staff sees there
/// what they filed themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requester(pub Actor);

impl FromRequestParts<AppState> for Requester {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        Ok(Self(match Actor::from_request_parts(parts, state).await? {
            Actor::Staff(staff) => {
                let guest = crate::accounts::guest(state, &parts.headers).await?;
                Actor::Citizen(Citizen { id: staff.id, session: staff.session, guest })
            }
            other => other,
        }))
    }
}

impl Requester {
    /// The account, if somebody is signed in.
    pub const fn account(&self) -> Option<Uuid> {
        match &self.0 {
            Actor::Citizen(citizen) => Some(citizen.id),
            _ => None,
        }
    }

    /// The guest session of the device.
    pub const fn guest(&self) -> Option<Uuid> {
        match &self.0 {
            Actor::Guest { session } => Some(*session),
            Actor::Key(key) => Some(key.session),
            Actor::Citizen(citizen) => citizen.guest,
            _ => None,
        }
    }
}

/// Somebody who is signed in, every step of it; anybody else is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Id of the account.
    pub id: Uuid,
    /// Id of the session.
    pub session: Uuid,
    /// Login of staff; the id of a citizen.
    pub login: String,
    /// Name.
    pub name: String,
    /// Roles; none for a citizen.
    pub roles: Roles,
    /// When they last proved who they are.
    pub proved_at: OffsetDateTime,
    /// When the session began.
    pub begun_at: OffsetDateTime,
}

impl Account {
    /// What the journal calls them.
    pub fn label(&self) -> String {
        if self.roles.is_staff() { format!("staff:{}", self.id) } else { format!("citizen:{}", self.id) }
    }

    /// Looked up once a request.
    async fn find(parts: &mut Parts, state: &AppState) -> Result<Option<Self>, AppError> {
        if let Some(known) = parts.extensions.get::<Option<Self>>() {
            return Ok(known.clone());
        }
        // Whoever comes with a key is nobody's session, whatever cookies there are.
        let account = match Integration::find(parts, state).await? {
            Some(_) => None,
            None => crate::accounts::resolve(state, &parts.headers).await?,
        };
        parts.extensions.insert(account.clone());
        Ok(account)
    }
}

impl FromRequestParts<AppState> for Account {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        Self::find(parts, state).await?.ok_or(AppError::Unauthorized)
    }
}

/// A member of staff who works on requests; anybody else is refused.
#[derive(Clone, Debug)]
pub struct Desk(pub Staff);

impl FromRequestParts<AppState> for Desk {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        match Actor::from_request_parts(parts, state).await? {
            Actor::Staff(staff) if staff.roles.may(Right::WorkOnRequests) => Ok(Self(staff)),
            Actor::Staff(_) | Actor::Citizen(_) => Err(AppError::Forbidden("no-right")),
            _ => Err(AppError::Unauthorized),
        }
    }
}

/// A member of staff who supervises; anybody else is refused.
#[derive(Clone, Debug)]
pub struct Supervisor(pub Staff);

impl FromRequestParts<AppState> for Supervisor {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        match Actor::from_request_parts(parts, state).await? {
            Actor::Staff(staff) if staff.roles.may(Right::Supervise) => Ok(Self(staff)),
            Actor::Staff(_) | Actor::Citizen(_) => Err(AppError::Forbidden("no-right")),
            _ => Err(AppError::Unauthorized),
        }
    }
}

/// A member of staff who edits the knowledge base; anybody else is refused.
#[derive(Clone, Debug)]
pub struct Editor(pub Staff);

impl FromRequestParts<AppState> for Editor {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        match Actor::from_request_parts(parts, state).await? {
            Actor::Staff(staff) if staff.roles.may(Right::EditKnowledge) => Ok(Self(staff)),
            Actor::Staff(_) | Actor::Citizen(_) => Err(AppError::Forbidden("no-right")),
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
