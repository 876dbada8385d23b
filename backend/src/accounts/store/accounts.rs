//! Accounts themselves.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Set,
    sea_query::{Expr, ExprTrait as _, Query},
};
use shared::{api::accounts::ContactKind, forms::account::profile::ProfileChange};
use uuid::Uuid;

use crate::{
    accounts::{Roles, login::Login},
    entity::{account, account_contact},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// Accounts that one login may mean: several only for an insurance number, which nobody has proved.
const CANDIDATES: u64 = 3;

/// The accounts that a login may mean, the oldest first.
pub(in super::super) async fn by_login(db: &Db, login: &Login) -> Result<Vec<account::Model>, AppError> {
    let mut any = Condition::any().add(account::Column::Login.eq(login.text.as_str()));
    let contacts = [(ContactKind::Email, &login.email), (ContactKind::Phone, &login.phone)];
    for (kind, value) in contacts {
        if let Some(value) = value {
            let theirs = Query::select()
                .column(account_contact::Column::AccountId)
                .from(account_contact::Entity)
                .and_where(account_contact::Column::Kind.eq(kind.as_str()))
                .and_where(account_contact::Column::Value.eq(value.as_str()))
                .take();
            any = any.add(account::Column::Id.in_subquery(theirs));
        }
    }
    if let Some(snils) = &login.snils {
        any = any.add(account::Column::Snils.eq(snils.as_str()));
    }
    Ok(account::Entity::find()
        .filter(any)
        .order_by_asc(account::Column::CreatedAt)
        .order_by_asc(account::Column::Id)
        .limit(CANDIDATES)
        .all(db.read())
        .await?)
}

pub(in super::super) async fn by_id(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<account::Model>, AppError> {
    Ok(account::Entity::find_by_id(id).one(db).await?)
}

/// The same, locked until the transaction ends.
pub(in super::super) async fn lock(tx: &Tx, id: Uuid) -> Result<account::Model, AppError> {
    account::Entity::find_by_id(id).lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

pub(in super::super) async fn by_exact_login(
    db: &impl ConnectionTrait,
    login: &str,
) -> Result<Option<account::Model>, AppError> {
    Ok(account::Entity::find().filter(account::Column::Login.eq(login)).one(db).await?)
}

/// Everybody who holds a role, by login.
pub(in super::super) async fn staff(db: &Db) -> Result<Vec<account::Model>, AppError> {
    Ok(account::Entity::find()
        .filter(account::Column::Roles.ne(""))
        .order_by_asc(account::Column::Login)
        .all(db.read())
        .await?)
}

pub(in super::super) async fn insert(tx: &Tx, row: account::Model) -> Result<(), AppError> {
    account::Entity::insert(account::ActiveModel::from(row)).exec_without_returning(tx).await?;
    Ok(())
}

pub(in super::super) async fn set_password(tx: &Tx, id: Uuid, hash: String) -> Result<(), AppError> {
    account::Entity::update_many()
        .col_expr(account::Column::PasswordHash, Expr::value(hash))
        .filter(account::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

pub(in super::super) async fn set_roles(tx: &Tx, id: Uuid, roles: Roles) -> Result<(), AppError> {
    account::Entity::update_many()
        .col_expr(account::Column::Roles, Expr::value(roles.text()))
        .filter(account::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

pub(in super::super) async fn set_disabled(tx: &Tx, id: Uuid, disabled: bool) -> Result<(), AppError> {
    account::Entity::update_many()
        .col_expr(account::Column::Disabled, Expr::value(disabled))
        .filter(account::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Everybody who may sign in and holds a role, locked: whether one is the last of their kind is decided among
/// rows that nobody changes meanwhile.
pub(in super::super) async fn lock_staff(tx: &Tx) -> Result<Vec<account::Model>, AppError> {
    Ok(account::Entity::find()
        .filter(account::Column::Roles.ne(""))
        .filter(account::Column::Disabled.eq(false))
        .order_by_asc(account::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?)
}

/// Writes a profile if it still has the version that was read.
///
/// # Errors
/// 412 when it has another.
pub(in super::super) async fn save_profile(
    tx: &Tx,
    id: Uuid,
    version: i32,
    change: &ProfileChange,
) -> Result<(), AppError> {
    let json = |value: Result<String, serde_json::Error>| value.map_err(AppError::internal);
    let row = account::ActiveModel {
        name: Set(change.name.clone()),
        kind: Set(change.kind.as_str().to_owned()),
        inn: Set(change.inn.clone()),
        snils: Set(change.snils.clone()),
        ogrn: Set(change.ogrn.clone()),
        preferred: Set(change.preferred.as_str().to_owned()),
        lang: Set(change.lang.as_str().to_owned()),
        appearance: Set(json(serde_json::to_string(&change.appearance))?),
        notifications: Set(json(serde_json::to_string(&change.notifications))?),
        version: Set(version + 1),
        ..Default::default()
    };
    let written = account::Entity::update_many()
        .set(row)
        .filter(account::Column::Id.eq(id))
        .filter(account::Column::Version.eq(version))
        .exec(tx)
        .await?;
    if written.rows_affected == 1 { Ok(()) } else { Err(AppError::Stale) }
}

/// Counts a change of what belongs to the profile but stands elsewhere.
pub(in super::super) async fn bump(tx: &Tx, id: Uuid) -> Result<(), AppError> {
    account::Entity::update_many()
        .col_expr(account::Column::Version, Expr::col(account::Column::Version).add(1))
        .filter(account::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether accounts with published passwords exist: a server that is no demonstration must not start
/// with them.
///
/// # Errors
/// When the database does not answer.
pub async fn demo_accounts_exist(db: &Db) -> Result<bool, AppError> {
    let open = account::Entity::find()
        .filter(account::Column::IsDemo.eq(true))
        .filter(account::Column::Disabled.eq(false));
    Ok(open.count(db.read()).await? > 0)
}

/// The name of a person.
///
/// # Errors
/// When the database does not answer.
pub async fn name_of(db: &Db, id: Uuid) -> Result<Option<String>, AppError> {
    Ok(by_id(db.read(), id).await?.map(|user| user.name))
}

/// The names of several.
///
/// # Errors
/// When the database does not answer.
pub async fn names_of(db: &Db, ids: Vec<Uuid>) -> Result<Vec<(Uuid, String)>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let users = account::Entity::find().filter(account::Column::Id.is_in(ids)).all(db.read()).await?;
    Ok(users.into_iter().map(|user| (user.id, user.name)).collect())
}

/// Whether an e-mail address is a login or a contact of somebody who holds a role.
///
/// # Errors
/// When the database does not answer.
pub async fn is_of_staff(db: &Db, address: &str) -> Result<bool, AppError> {
    let theirs = Query::select()
        .column(account_contact::Column::AccountId)
        .from(account_contact::Entity)
        .and_where(account_contact::Column::Kind.eq(ContactKind::Email.as_str()))
        .and_where(account_contact::Column::Value.eq(address))
        .take();
    let any =
        Condition::any().add(account::Column::Login.eq(address)).add(account::Column::Id.in_subquery(theirs));
    let found = account::Entity::find().filter(any).filter(account::Column::Roles.ne(""));
    Ok(found.count(db.read()).await? > 0)
}
