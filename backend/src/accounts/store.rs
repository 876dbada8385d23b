//! Rows of sessions and of staff.

use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, Set, sea_query::Expr};
use shared::api::sessions::Role;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use super::{GUEST_LASTS, NewStaff, STAFF_IDLE, STAFF_LONGEST};
use crate::{
    entity::{guest_session, millis, staff_session, staff_user},
    platform::{
        database::{Db, Tx},
        error::AppError,
        extract::Staff,
    },
};

/// A session's last use is written down once a minute.
const SEEN_EVERY: Duration = Duration::minutes(1);

pub(super) async fn guest_by_token(
    db: &Db,
    hash: &str,
    now: OffsetDateTime,
) -> Result<Option<Uuid>, AppError> {
    let row = guest_session::Entity::find()
        .filter(guest_session::Column::TokenHash.eq(hash))
        .filter(guest_session::Column::ExpiresAt.gt(millis(now)))
        .one(db.read())
        .await?;
    Ok(row.map(|row| row.id))
}

pub(super) async fn guest_lives(db: &Db, id: Uuid, now: OffsetDateTime) -> Result<bool, AppError> {
    let row = guest_session::Entity::find_by_id(id)
        .filter(guest_session::Column::ExpiresAt.gt(millis(now)))
        .one(db.read())
        .await?;
    Ok(row.is_some())
}

pub(super) async fn insert_guest(tx: &Tx, id: Uuid, hash: &str, now: OffsetDateTime) -> Result<(), AppError> {
    let row = guest_session::ActiveModel {
        id: Set(id),
        token_hash: Set(hash.to_owned()),
        created_at: Set(millis(now)),
        expires_at: Set(millis(now + GUEST_LASTS)),
    };
    guest_session::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

pub(super) async fn rotate_guest(tx: &Tx, session: Uuid, hash: &str) -> Result<(), AppError> {
    guest_session::Entity::update_many()
        .col_expr(guest_session::Column::TokenHash, Expr::value(hash))
        .filter(guest_session::Column::Id.eq(session))
        .exec(tx)
        .await?;
    Ok(())
}

fn living(now: OffsetDateTime) -> Condition {
    Condition::all()
        .add(staff_session::Column::SeenAt.gt(millis(now - STAFF_IDLE)))
        .add(staff_session::Column::CreatedAt.gt(millis(now - STAFF_LONGEST)))
}

pub(super) async fn staff_by_token(
    db: &Db,
    hash: &str,
    now: OffsetDateTime,
) -> Result<Option<Staff>, AppError> {
    let session = staff_session::Entity::find()
        .filter(staff_session::Column::TokenHash.eq(hash))
        .filter(living(now))
        .one(db.read())
        .await?;
    let Some(session) = session else { return Ok(None) };
    let user = staff_user::Entity::find_by_id(session.user_id).one(db.read()).await?;
    let Some(user) = user.filter(|user| !user.disabled) else { return Ok(None) };
    let Some(role) = Role::parse(&user.role) else { return Ok(None) };
    if session.seen_at.0 + SEEN_EVERY < now {
        let tx = db.begin().await?;
        staff_session::Entity::update_many()
            .col_expr(staff_session::Column::SeenAt, Expr::value(millis(now)))
            .filter(staff_session::Column::Id.eq(session.id))
            .exec(&tx)
            .await?;
        tx.commit().await?;
    }
    Ok(Some(Staff { id: user.id, session: session.id, login: user.login, name: user.name, role }))
}

pub(super) async fn staff_lives(db: &Db, session: Uuid, now: OffsetDateTime) -> Result<bool, AppError> {
    let row = staff_session::Entity::find_by_id(session).filter(living(now)).one(db.read()).await?;
    let Some(row) = row else { return Ok(false) };
    let user = staff_user::Entity::find_by_id(row.user_id).one(db.read()).await?;
    Ok(user.is_some_and(|user| !user.disabled))
}

pub(super) async fn staff_by_login(db: &Db, login: &str) -> Result<Option<staff_user::Model>, AppError> {
    Ok(staff_user::Entity::find().filter(staff_user::Column::Login.eq(login)).one(db.read()).await?)
}

pub(super) async fn insert_staff(
    tx: &Tx,
    id: Uuid,
    login: &str,
    new: &NewStaff<'_>,
    password_hash: String,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let row = staff_user::ActiveModel {
        id: Set(id),
        login: Set(login.to_owned()),
        name: Set(new.name.to_owned()),
        role: Set(new.role.as_str().to_owned()),
        password_hash: Set(password_hash),
        disabled: Set(false),
        is_demo: Set(new.demo),
        created_at: Set(millis(now)),
    };
    staff_user::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Ends the session that the device came with, whoever it was of, and begins a new one.
pub(super) async fn rotate(
    tx: &Tx,
    old_hash: Option<&str>,
    session: Uuid,
    hash: &str,
    user: Uuid,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    if let Some(old) = old_hash {
        staff_session::Entity::delete_many()
            .filter(staff_session::Column::TokenHash.eq(old))
            .exec(tx)
            .await?;
    }
    let row = staff_session::ActiveModel {
        id: Set(session),
        token_hash: Set(hash.to_owned()),
        user_id: Set(user),
        created_at: Set(millis(now)),
        seen_at: Set(millis(now)),
    };
    staff_session::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

pub(super) async fn end(tx: &Tx, session: Uuid) -> Result<(), AppError> {
    staff_session::Entity::delete_by_id(session).exec(tx).await?;
    Ok(())
}

/// Whether accounts with published passwords exist: a server that is no demonstration must not start
/// with them.
///
/// # Errors
/// When the database does not answer.
pub async fn demo_accounts_exist(db: &Db) -> Result<bool, AppError> {
    let open = staff_user::Entity::find()
        .filter(staff_user::Column::IsDemo.eq(true))
        .filter(staff_user::Column::Disabled.eq(false));
    Ok(open.count(db.read()).await? > 0)
}

/// The name of a member of staff.
///
/// # Errors
/// When the database does not answer.
pub async fn staff_name(db: &Db, id: Uuid) -> Result<Option<String>, AppError> {
    Ok(staff_user::Entity::find_by_id(id).one(db.read()).await?.map(|user| user.name))
}

/// The names of several.
///
/// # Errors
/// When the database does not answer.
pub async fn staff_names(db: &Db, ids: Vec<Uuid>) -> Result<Vec<(Uuid, String)>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let users = staff_user::Entity::find().filter(staff_user::Column::Id.is_in(ids)).all(db.read()).await?;
    Ok(users.into_iter().map(|user| (user.id, user.name)).collect())
}

pub(super) async fn sweep(db: &Db, now: OffsetDateTime) -> Result<(), AppError> {
    let tx = db.begin().await?;
    guest_session::Entity::delete_many()
        .filter(guest_session::Column::ExpiresAt.lte(millis(now)))
        .exec(&tx)
        .await?;
    staff_session::Entity::delete_many().filter(living(now).not()).exec(&tx).await?;
    tx.commit().await?;
    Ok(())
}
