//! Outside systems (SPEC 0): each has a key with scopes and sees the requests that it filed itself, no others.
//! `accounts/rights.rs` says which scope an operation needs.

pub mod agency;
mod keys;
mod store;

use axum::http::{HeaderMap, header, request::Parts};
use time::Duration;
use uuid::Uuid;

pub use keys::{KeyError, KeyRow, NewKey, add, list, revoke, rotate};

use crate::{
    accounts::Scopes,
    platform::{error::AppError, ids::sha256, state::AppState},
    server::limits::address_of,
};

/// What every key begins with, so that a lost one is found by programs that look for secrets.
pub const PREFIX: &str = "opora_";
/// "Last used" is written down at most as often: a write for every read would be one too many.
const NOTED_EVERY: Duration = Duration::HOUR;

/// An outside system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Integration {
    /// Id of the key.
    pub id: Uuid,
    /// The guest session that its requests are granted to.
    pub session: Uuid,
    /// What it may do.
    pub scopes: Scopes,
}

/// The key in `Authorization: Bearer`; other schemes belong to somebody between us and the caller.
fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, key) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(key.trim())
}

impl Integration {
    /// Who asks, if a key came with the request; looked up once a request. Cookies count for nothing then.
    ///
    /// # Errors
    /// 401 `key-refused` when the key is unknown, expired or revoked: the same answer; 429 after many such.
    pub async fn find(parts: &mut Parts, state: &AppState) -> Result<Option<Self>, AppError> {
        let Some(key) = bearer(&parts.headers) else { return Ok(None) };
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(Some(known.clone()));
        }
        let now = state.clock.now();
        let row = if key.starts_with(PREFIX) {
            store::by_hash(&state.db, &sha256(key.as_bytes()), now).await?
        } else {
            None
        };
        let Some(row) = row else {
            state.limits.code_try.take(&address_of(parts, state))?;
            return Err(AppError::KeyRefused);
        };
        if row.used_at.is_none_or(|at| at.0 + NOTED_EVERY < now) {
            store::note_use(&state.db, row.id, now).await?;
        }
        let found = Self { id: row.id, session: row.session_id, scopes: Scopes::parse(&row.scopes) };
        parts.extensions.insert(found.clone());
        Ok(Some(found))
    }

    /// Whether the key may still be used; asked again while a stream is open.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn lives(&self, state: &AppState) -> Result<bool, AppError> {
        store::lives(&state.db, self.id, state.clock.now()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_bearer_is_a_key() {
        let of = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::AUTHORIZATION, value.parse().unwrap());
            bearer(&headers).map(str::to_owned)
        };
        assert_eq!(of("Bearer opora_1").as_deref(), Some("opora_1"));
        assert_eq!(of("bearer  opora_1").as_deref(), Some("opora_1"));
        assert_eq!(of("Basic b3BvcmE6MQ=="), None);
        assert_eq!(of("Bearer"), None);
        assert_eq!(bearer(&HeaderMap::new()), None);
    }
}
