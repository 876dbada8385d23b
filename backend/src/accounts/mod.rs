//! Who asks: guests of one device, who see the requests that they filed or opened by code; citizens with an
//! account; members of staff, who are accounts with roles. `docs/accounts.md` lists the paths.

mod codes;
mod colleagues;
mod contacts;
mod cookies;
mod erase;
mod export;
mod factors;
mod login;
mod oidc;
mod passkeys;
mod password;
mod people;
mod profile;
mod recovery;
mod rights;
mod routes;
mod session;
mod sessions;
mod sign_up;
mod store;
mod whence;

use axum::http::{HeaderMap, HeaderValue};
use shared::forms::account::contact::Contact;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

pub use colleagues::{StaffNames, colleague, colleagues, editors, staff_names};
pub use erase::{erase, forget_sign_ins};
pub use export::{AccountData, export};
pub use oidc::Metadata;
pub use people::{NewStaff, PeopleError, Person, create_staff, list as list_staff, set_disabled, set_roles};
pub use rights::{Right, Roles, Scope, Scopes, scope_of};
pub use routes::routes;
pub use session::{resolve, still_valid};
pub use store::accounts::{demo_accounts_exist, is_of_staff, name_of as staff_name};

use crate::notify::Safety;
use crate::platform::{database::Tx, error::AppError, extract::Account, ids::sha256, state::AppState};

/// A staff session ends after half an hour without a request (NIST SP 800-63B-4, AAL2).
pub const STAFF_IDLE: Duration = Duration::minutes(30);
/// And twelve hours after its beginning at the latest.
pub const STAFF_LONGEST: Duration = Duration::hours(12);
/// A citizen's session ends after as long without a request.
pub const CITIZEN_IDLE: Duration = Duration::days(14);
/// And as long after its beginning at the latest.
pub const CITIZEN_LONGEST: Duration = Duration::days(30);
/// Between the password and the second factor.
pub const UNFINISHED_LONGEST: Duration = Duration::minutes(10);
/// For how long a proof of who one is counts as fresh.
pub const PROOF_LASTS: Duration = Duration::minutes(10);
/// A device is remembered as long.
pub const GUEST_LASTS: Duration = Duration::days(180);
/// A device that signed in is known as long.
pub const DEVICE_LASTS: Duration = Duration::days(400);

/// The guest session of this device.
///
/// # Errors
/// When the database does not answer.
pub async fn guest(state: &AppState, headers: &HeaderMap) -> Result<Option<Uuid>, AppError> {
    match cookies::guest(&state.config, headers) {
        None => Ok(None),
        Some(token) => store::guests::by_token(&state.db, &sha256(token.as_bytes()), state.clock.now()).await,
    }
}

/// A guest session that was just begun.
#[derive(Debug)]
pub struct NewGuest {
    /// Its id.
    pub session: Uuid,
    /// The `Set-Cookie` that gives the device its token.
    pub cookie: HeaderValue,
}

/// Begins a guest session.
///
/// # Errors
/// When the database refuses or the system has no random bytes.
pub fn begin_guest(state: &AppState, tx: &Tx, now: OffsetDateTime) -> Result<NewGuest, AppError> {
    let token = state.ids.token()?;
    let session = state.ids.id();
    store::guests::insert(tx, session, &sha256(token.as_bytes()), now);
    Ok(NewGuest { session, cookie: cookies::set_guest(&state.config, &token)? })
}

/// Begins a guest session that no device holds and that does not end by itself: what an outside system files is
/// granted to it.
///
/// # Errors
/// When the database refuses or the system has no random bytes.
pub async fn begin_lasting_guest(state: &AppState, tx: &Tx, now: OffsetDateTime) -> Result<Uuid, AppError> {
    // The token is thrown away: only the key opens what the session sees.
    let (token, session) = (state.ids.token()?, state.ids.id());
    store::guests::insert(tx, session, &sha256(token.as_bytes()), now);
    store::guests::set_end(tx, session, crate::entity::never()).await?;
    Ok(session)
}

/// Ends a guest session.
///
/// # Errors
/// When the database refuses.
pub async fn end_guest(tx: &Tx, session: Uuid, now: OffsetDateTime) -> Result<(), AppError> {
    store::guests::set_end(tx, session, crate::entity::millis(now)).await
}

/// Gives a guest session another token: the one that the device came with, planted or not, is worth
/// nothing from now on.
///
/// # Errors
/// When the database refuses or the system has no random bytes.
pub async fn rotate_guest(state: &AppState, tx: &Tx, session: Uuid) -> Result<HeaderValue, AppError> {
    let token = state.ids.token()?;
    store::guests::rotate(tx, session, &sha256(token.as_bytes())).await?;
    cookies::set_guest(&state.config, &token)
}

/// The confirmed contacts of an account.
///
/// # Errors
/// When the database does not answer.
pub async fn confirmed_contacts(state: &AppState, account: Uuid) -> Result<Vec<Contact>, AppError> {
    let rows = store::contacts::of(state.db.read(), account).await?;
    Ok(rows.iter().filter_map(store::contacts::contact).collect())
}

/// Refuses what changes how an account is protected unless the person proved shortly before that it is still
/// them.
///
/// # Errors
/// 403 `proof-needed`.
pub fn fresh(state: &AppState, account: &Account) -> Result<(), AppError> {
    if account.proved_at + PROOF_LASTS > state.clock.now() {
        Ok(())
    } else {
        Err(AppError::Forbidden("proof-needed"))
    }
}

/// Tells a person about the safety of their account.
///
/// # Errors
/// When the database refuses.
pub async fn tell(state: &AppState, tx: &Tx, account: Uuid, safety: Safety) -> Result<(), AppError> {
    let user = store::accounts::by_id(tx, account).await?.ok_or(AppError::NotFound)?;
    session::tell(state, tx, &user, safety, state.clock.now()).await
}

/// Throws away what has had its time: sessions, codes, ceremonies, devices.
///
/// # Errors
/// When the database refuses.
pub async fn sweep(state: &AppState) -> Result<(), AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    store::guests::sweep(&tx, now).await?;
    store::sessions::sweep(&tx, now).await?;
    store::codes::sweep(&tx, now).await?;
    store::passkeys::sweep(&tx, now).await?;
    store::history::sweep(&tx, now).await?;
    tx.commit().await?;
    Ok(())
}
