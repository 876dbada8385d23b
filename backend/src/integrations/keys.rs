//! Keys are made, renewed and revoked by whoever has the server's command line.

use time::{Duration, OffsetDateTime};

use super::{PREFIX, store};
use crate::{
    accounts::{self, Scopes},
    entity::{api_key, millis},
    journal,
    platform::{database::Tx, error::AppError, ids::sha256, state::AppState},
};

/// A key to be made.
#[derive(Clone, Debug)]
pub struct NewKey<'a> {
    /// What the system is called.
    pub name: &'a str,
    /// What it may do.
    pub scopes: Scopes,
    /// For how long.
    pub lasts: Duration,
}

/// A key as it is listed; the key itself is known to its holder only.
#[derive(Clone, Debug)]
pub struct KeyRow {
    /// What the system is called.
    pub name: String,
    /// What it may do.
    pub scopes: Scopes,
    /// From when on it is refused.
    pub expires_at: OffsetDateTime,
    /// When it was last used, to the hour.
    pub used_at: Option<OffsetDateTime>,
}

/// Why a key was not made or changed.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// There is one with this name.
    #[error("there is a key with the name `{0}` already: renew it with `opora key rotate`")]
    Taken(String),
    /// There is none.
    #[error("there is no key with the name `{0}`")]
    Unknown(String),
    /// It would be good for nothing.
    #[error("a key needs a name and at least one scope")]
    Empty,
    /// Anything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<crate::platform::database::DbErr> for KeyError {
    fn from(error: crate::platform::database::DbErr) -> Self {
        Self::App(error.into())
    }
}

fn new_token(state: &AppState) -> Result<String, AppError> {
    Ok(format!("{PREFIX}{}", state.ids.token()?))
}

async fn note(
    tx: &Tx,
    now: OffsetDateTime,
    action: &str,
    row: &api_key::Model,
    note: &str,
) -> Result<(), AppError> {
    let object = format!("key:{}", row.id);
    journal::append(tx, now, journal::Entry { actor: "system", action, object: &object, note }).await
}

/// Makes a key and gives it; it cannot be shown again.
///
/// # Errors
/// [`KeyError`].
pub async fn add(state: &AppState, new: NewKey<'_>) -> Result<String, KeyError> {
    let name = new.name.trim();
    if name.is_empty() || new.scopes.is_empty() {
        return Err(KeyError::Empty);
    }
    let token = new_token(state)?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    if store::by_name(&tx, name).await?.is_some() {
        return Err(KeyError::Taken(name.to_owned()));
    }
    let row = api_key::Model {
        id: state.ids.id(),
        name: name.to_owned(),
        token_hash: sha256(token.as_bytes()),
        scopes: new.scopes.text(),
        session_id: accounts::begin_lasting_guest(state, &tx, now).await?,
        created_at: millis(now),
        expires_at: millis(now + new.lasts),
        used_at: None,
    };
    store::insert(&tx, row.clone()).await?;
    note(&tx, now, "key.add", &row, &row.scopes).await?;
    tx.commit().await?;
    Ok(token)
}

/// Gives a system another key in place of the one that it has; its requests stay its own.
///
/// # Errors
/// [`KeyError`].
pub async fn rotate(state: &AppState, name: &str, lasts: Duration) -> Result<String, KeyError> {
    let token = new_token(state)?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let row = store::by_name(&tx, name.trim()).await?.ok_or_else(|| KeyError::Unknown(name.to_owned()))?;
    store::renew(&tx, row.id, &sha256(token.as_bytes()), now + lasts).await?;
    note(&tx, now, "key.rotate", &row, "").await?;
    tx.commit().await?;
    Ok(token)
}

/// Ends a key. What the system filed stays, for the people whom it is about and for the staff.
///
/// # Errors
/// [`KeyError`].
pub async fn revoke(state: &AppState, name: &str) -> Result<(), KeyError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let row = store::by_name(&tx, name.trim()).await?.ok_or_else(|| KeyError::Unknown(name.to_owned()))?;
    store::delete(&tx, row.id).await?;
    accounts::end_guest(&tx, row.session_id, now).await?;
    note(&tx, now, "key.revoke", &row, "").await?;
    tx.commit().await?;
    Ok(())
}

/// Every key.
///
/// # Errors
/// When the database does not answer.
pub async fn list(state: &AppState) -> Result<Vec<KeyRow>, AppError> {
    let rows = store::all(&state.db).await?;
    Ok(rows
        .into_iter()
        .map(|row| KeyRow {
            name: row.name,
            scopes: Scopes::parse(&row.scopes),
            expires_at: row.expires_at.0,
            used_at: row.used_at.map(|at| at.0),
        })
        .collect())
}
