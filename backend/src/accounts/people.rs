//! People with roles: made, given roles and disabled by the command line or an administrator.

use shared::{api::sessions::Role, forms::account::contact::Contact};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{
    Roles, password, session,
    store::{accounts, contacts, sessions},
};
use crate::{
    entity::{account, millis},
    journal,
    platform::{database::Tx, error::AppError, extract::Staff, state::AppState},
};

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

/// A new row with what everybody begins with.
pub(super) fn blank(id: Uuid, login: String, now: OffsetDateTime) -> account::Model {
    account::Model {
        id,
        login,
        name: String::new(),
        roles: String::new(),
        password_hash: String::new(),
        disabled: false,
        is_demo: false,
        created_at: millis(now),
        kind: "citizen".to_owned(),
        inn: None,
        snils: None,
        ogrn: None,
        preferred: "email".to_owned(),
        lang: "ru".to_owned(),
        appearance: "{}".to_owned(),
        notifications: "{}".to_owned(),
        version: 1,
    }
}

/// Makes an account unless the login is taken; then nothing changes.
///
/// # Errors
/// When the database refuses.
pub async fn create_staff(state: &AppState, new: NewStaff<'_>) -> Result<Staff, AppError> {
    let login = new.login.trim().to_lowercase();
    let staff = |id, name: &str| Staff {
        id,
        session: Uuid::nil(),
        login: login.clone(),
        name: name.to_owned(),
        roles: Roles::from(new.role),
    };
    if let Some(known) = accounts::by_exact_login(state.db.read(), &login).await? {
        return Ok(staff(known.id, &known.name));
    }
    let hash = password::hash(new.password.to_owned()).await?;
    let id = state.ids.id();
    let now = state.clock.now();
    let row = account::Model {
        name: new.name.to_owned(),
        roles: Roles::from(new.role).text(),
        password_hash: hash,
        is_demo: new.demo,
        ..blank(id, login.clone(), now)
    };
    let tx = state.db.begin().await?;
    accounts::insert(&tx, row).await?;
    if let Some(contact) = Contact::parse(&login) {
        // Whoever makes the account vouches for the address; somebody else's stays theirs.
        contacts::insert(&tx, state.ids.id(), id, &contact, now).await?;
    }
    note(&tx, now, "account.create", id, new.role.as_str()).await?;
    tx.commit().await?;
    Ok(staff(id, new.name))
}

/// Why an account was not changed.
#[derive(Debug, thiserror::Error)]
pub enum PeopleError {
    /// There is none with this login.
    #[error("there is no account with the login `{0}`")]
    Unknown(String),
    /// Nobody would be left to give roles.
    #[error(
        "this is the last administrator. Make another one first: opora user add LOGIN --role administrator"
    )]
    LastAdministrator,
    /// Anything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<crate::platform::database::DbErr> for PeopleError {
    fn from(error: crate::platform::database::DbErr) -> Self {
        Self::App(error.into())
    }
}

/// Gives an account these roles in place of those it has; none: a citizen. Its sessions end, so that the next
/// one begins with the new rights.
///
/// # Errors
/// [`PeopleError`].
pub async fn set_roles(state: &AppState, login: &str, roles: Roles) -> Result<(), PeopleError> {
    change(state, login, "account.roles", &roles.text(), Some(roles), None).await
}

/// Disables an account, or enables it again. Its sessions end at once.
///
/// # Errors
/// [`PeopleError`].
pub async fn set_disabled(state: &AppState, login: &str, disabled: bool) -> Result<(), PeopleError> {
    let action = if disabled { "account.disable" } else { "account.enable" };
    change(state, login, action, "", None, Some(disabled)).await
}

async fn change(
    state: &AppState,
    login: &str,
    action: &str,
    text: &str,
    roles: Option<Roles>,
    disabled: Option<bool>,
) -> Result<(), PeopleError> {
    let login = login.trim().to_lowercase();
    let tx = state.db.begin().await?;
    let staff = accounts::lock_staff(&tx).await?;
    let found = accounts::by_exact_login(&tx, &login).await?;
    let user = found.ok_or_else(|| PeopleError::Unknown(login.clone()))?;
    let stays = roles.is_none_or(|roles| roles.has(Role::Administrator)) && disabled != Some(true);
    let is_admin = |row: &&account::Model| Roles::parse(&row.roles).has(Role::Administrator);
    let mut others = staff.iter().filter(is_admin).filter(|row| row.id != user.id);
    let holds = !user.disabled && is_admin(&&user);
    if holds && !stays && others.next().is_none() {
        return Err(PeopleError::LastAdministrator);
    }
    if let Some(roles) = roles {
        accounts::set_roles(&tx, user.id, roles).await?;
    }
    if let Some(disabled) = disabled {
        accounts::set_disabled(&tx, user.id, disabled).await?;
    }
    sessions::end_all(&tx, user.id, None).await?;
    note(&tx, state.clock.now(), action, user.id, text).await?;
    tx.commit().await?;
    Ok(())
}

async fn note(tx: &Tx, now: OffsetDateTime, action: &str, id: Uuid, text: &str) -> Result<(), AppError> {
    let object = format!("account:{id}");
    journal::append(tx, now, journal::Entry { actor: "system", action, object: &object, note: text }).await
}

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Login.
    pub login: String,
    /// Name.
    pub name: String,
    /// Roles.
    pub roles: Roles,
    /// May not sign in.
    pub disabled: bool,
}

/// Everybody who holds a role.
///
/// # Errors
/// When the database does not answer.
pub async fn list(state: &AppState) -> Result<Vec<Person>, AppError> {
    let rows = accounts::staff(&state.db).await?;
    Ok(rows
        .into_iter()
        .map(|row| Person {
            roles: Roles::parse(&row.roles),
            login: row.login,
            name: row.name,
            disabled: row.disabled,
        })
        .collect())
}

/// Sets the password of an account by its login; every session ends.
pub(super) async fn replace_password(
    tx: &Tx,
    user: &account::Model,
    hash: String,
    but: Option<Uuid>,
    now: OffsetDateTime,
    action: &str,
) -> Result<(), AppError> {
    accounts::set_password(tx, user.id, hash).await?;
    sessions::end_all(tx, user.id, but).await?;
    let label = session::label_of(user);
    journal::append(tx, now, journal::Entry { actor: &label, action, object: &label, note: "" }).await
}
