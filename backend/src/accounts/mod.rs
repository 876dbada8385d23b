//! Who asks: guests of one device, who see the requests that they filed or opened by code, and
//! members of staff, who sign in with a password.

mod cookies;
mod current;
mod password;
mod routes;
mod sign_in;
mod sign_out;
mod store;

use axum::http::{HeaderMap, HeaderValue};
use shared::api::sessions::{Role, SessionView, Stage};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

pub use routes::routes;
pub use store::{demo_accounts_exist, staff_name, staff_names};

use crate::platform::{
    database::Tx,
    error::AppError,
    extract::{Actor, Staff},
    ids::sha256,
    state::AppState,
};

/// A staff session ends after half an hour without a request (NIST SP 800-63B-4, AAL2).
pub const STAFF_IDLE: Duration = Duration::minutes(30);
/// And twelve hours after its beginning at the latest.
pub const STAFF_LONGEST: Duration = Duration::hours(12);
/// A device is remembered as long.
pub const GUEST_LASTS: Duration = Duration::days(180);

/// Who asks: staff when somebody is signed in on this device, else the guest, else nobody.
///
/// # Errors
/// When the database does not answer.
pub async fn resolve(state: &AppState, headers: &HeaderMap) -> Result<Actor, AppError> {
    if let Some(token) = cookies::staff(&state.config, headers) {
        let now = state.clock.now();
        if let Some(staff) = store::staff_by_token(&state.db, &sha256(token.as_bytes()), now).await? {
            return Ok(Actor::Staff(staff));
        }
    }
    Ok(guest(state, headers).await?.map_or(Actor::Anonymous, |session| Actor::Guest { session }))
}

/// The guest session of this device.
///
/// # Errors
/// When the database does not answer.
pub async fn guest(state: &AppState, headers: &HeaderMap) -> Result<Option<Uuid>, AppError> {
    match cookies::guest(&state.config, headers) {
        None => Ok(None),
        Some(token) => store::guest_by_token(&state.db, &sha256(token.as_bytes()), state.clock.now()).await,
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
pub async fn begin_guest(state: &AppState, tx: &Tx, now: OffsetDateTime) -> Result<NewGuest, AppError> {
    let token = state.ids.token()?;
    let session = state.ids.id();
    store::insert_guest(tx, session, &sha256(token.as_bytes()), now).await?;
    Ok(NewGuest { session, cookie: cookies::set_guest(&state.config, &token)? })
}

/// Gives a guest session another token: the one that the device came with, planted or not, is worth
/// nothing from now on.
///
/// # Errors
/// When the database refuses or the system has no random bytes.
pub async fn rotate_guest(state: &AppState, tx: &Tx, session: Uuid) -> Result<HeaderValue, AppError> {
    let token = state.ids.token()?;
    store::rotate_guest(tx, session, &sha256(token.as_bytes())).await?;
    cookies::set_guest(&state.config, &token)
}

/// Whether a session may still be used; asked again while a stream is open.
///
/// # Errors
/// When the database does not answer.
pub async fn still_valid(state: &AppState, actor: &Actor) -> Result<bool, AppError> {
    let now = state.clock.now();
    match actor {
        Actor::Anonymous => Ok(false),
        Actor::Guest { session } => store::guest_lives(&state.db, *session, now).await,
        Actor::Staff(staff) => store::staff_lives(&state.db, staff.session, now).await,
    }
}

/// The session of a member of staff as the browser sees it.
fn view(staff: &Staff, now: OffsetDateTime) -> SessionView {
    SessionView {
        stage: Stage::Full,
        name: staff.name.clone(),
        login: staff.login.clone(),
        roles: vec![staff.role],
        methods: Vec::new(),
        ends_at: now + STAFF_LONGEST,
        idle_seconds: u32::try_from(STAFF_IDLE.whole_seconds()).unwrap_or_default(),
    }
}

/// An account to be made.
#[derive(Clone, Debug)]
pub struct NewStaff<'a> {
    /// Login, any case.
    pub login: &'a str,
    /// Name as colleagues see it.
    pub name: &'a str,
    /// Role.
    pub role: Role,
    /// Password.
    pub password: &'a str,
    /// An account of the demonstration.
    pub demo: bool,
}

/// Makes an account unless the login is taken; then nothing changes.
///
/// # Errors
/// When the database refuses.
pub async fn create_staff(state: &AppState, new: NewStaff<'_>) -> Result<Staff, AppError> {
    let login = new.login.trim().to_lowercase();
    if let Some(known) = store::staff_by_login(&state.db, &login).await? {
        return Ok(Staff { id: known.id, session: Uuid::nil(), login, name: known.name, role: new.role });
    }
    let hash = password::hash(new.password.to_owned()).await?;
    let id = state.ids.id();
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    store::insert_staff(&tx, id, &login, &new, hash, now).await?;
    let object = format!("staff:{id}");
    let entry = crate::journal::Entry {
        actor: "system",
        action: "staff.create",
        object: &object,
        note: new.role.as_str(),
    };
    crate::journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(Staff { id, session: Uuid::nil(), login, name: new.name.to_owned(), role: new.role })
}

/// Throws away sessions that ended.
///
/// # Errors
/// When the database refuses.
pub async fn sweep(state: &AppState) -> Result<(), AppError> {
    store::sweep(&state.db, state.clock.now()).await
}
