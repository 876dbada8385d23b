//! Sessions of those who are signed in or about to be.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::Expr};
use shared::api::sessions::Stage;
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::{
    accounts::{CITIZEN_IDLE, CITIZEN_LONGEST, STAFF_IDLE, STAFF_LONGEST, UNFINISHED_LONGEST},
    entity::{account, millis, session},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// A session's last use is written down once a minute.
const SEEN_EVERY: Duration = Duration::minutes(1);

/// The name of a stage in the database.
pub(in super::super) const fn stage_name(stage: Stage) -> &'static str {
    match stage {
        Stage::Full => "full",
        Stage::SecondFactor => "second_factor",
        Stage::Enrolment => "enrolment",
    }
}

/// The stage of a name; what is unknown opens nothing.
pub(in super::super) fn stage_of(name: &str) -> Stage {
    [Stage::Full, Stage::Enrolment]
        .into_iter()
        .find(|stage| stage_name(*stage) == name)
        .unwrap_or(Stage::SecondFactor)
}

/// Neither idle nor too old.
fn living(now: OffsetDateTime) -> Condition {
    use session::Column as C;
    let full = |staff: bool, idle: Duration, longest: Duration| {
        Condition::all()
            .add(C::Stage.eq(stage_name(Stage::Full)))
            .add(C::Staff.eq(staff))
            .add(C::SeenAt.gt(millis(now - idle)))
            .add(C::CreatedAt.gt(millis(now - longest)))
    };
    Condition::any()
        .add(full(true, STAFF_IDLE, STAFF_LONGEST))
        .add(full(false, CITIZEN_IDLE, CITIZEN_LONGEST))
        .add(
            Condition::all()
                .add(C::Stage.ne(stage_name(Stage::Full)))
                .add(C::CreatedAt.gt(millis(now - UNFINISHED_LONGEST))),
        )
}

/// A living session of an account that may sign in.
pub(in super::super) async fn by_token(
    db: &Db,
    hash: &str,
    now: OffsetDateTime,
) -> Result<Option<(session::Model, account::Model)>, AppError> {
    let found = session::Entity::find()
        .find_also_related(account::Entity)
        .filter(session::Column::TokenHash.eq(hash))
        .filter(living(now))
        .one(db.read());
    let Some((row, Some(user))) = found.await? else { return Ok(None) };
    if user.disabled {
        return Ok(None);
    }
    if row.seen_at.0 + SEEN_EVERY < now {
        let tx = db.begin().await?;
        session::Entity::update_many()
            .col_expr(session::Column::SeenAt, Expr::value(millis(now)))
            .filter(session::Column::Id.eq(row.id))
            .exec(&tx)
            .await?;
        tx.commit().await?;
    }
    Ok(Some((row, user)))
}

/// Whether a session may still be used.
pub(in super::super) async fn lives(db: &Db, id: Uuid, now: OffsetDateTime) -> Result<bool, AppError> {
    let found = session::Entity::find_by_id(id).find_also_related(account::Entity).filter(living(now));
    Ok(found.one(db.read()).await?.and_then(|(_, user)| user).is_some_and(|user| !user.disabled))
}

/// Ends the session that the device came with, whoever it was of.
pub(in super::super) async fn end_token(tx: &Tx, hash: &str) -> Result<(), AppError> {
    session::Entity::delete_many().filter(session::Column::TokenHash.eq(hash)).exec(tx).await?;
    Ok(())
}

pub(in super::super) async fn insert(tx: &Tx, row: session::Model) -> Result<(), AppError> {
    session::Entity::insert(session::ActiveModel::from(row)).exec_without_returning(tx).await?;
    Ok(())
}

/// Living, finished sessions of an account, the last used first.
pub(in super::super) async fn of(
    db: &Db,
    account: Uuid,
    now: OffsetDateTime,
) -> Result<Vec<session::Model>, AppError> {
    Ok(session::Entity::find()
        .filter(session::Column::AccountId.eq(account))
        .filter(session::Column::Stage.eq(stage_name(Stage::Full)))
        .filter(living(now))
        .order_by_desc(session::Column::SeenAt)
        .order_by_desc(session::Column::Id)
        .all(db.read())
        .await?)
}

/// Ends one session of an account; tells whether it was there.
pub(in super::super) async fn end(tx: &Tx, account: Uuid, id: Uuid) -> Result<bool, AppError> {
    let gone = session::Entity::delete_many()
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected == 1)
}

/// Ends every session of an account but one.
pub(in super::super) async fn end_all(tx: &Tx, account: Uuid, but: Option<Uuid>) -> Result<(), AppError> {
    let mut all = session::Entity::delete_many().filter(session::Column::AccountId.eq(account));
    if let Some(but) = but {
        all = all.filter(session::Column::Id.ne(but));
    }
    all.exec(tx).await?;
    Ok(())
}

/// Notes that the person proved who they are.
pub(in super::super) async fn prove(tx: &Tx, id: Uuid, now: OffsetDateTime) -> Result<(), AppError> {
    let row = session::ActiveModel { proved_at: Set(millis(now)), ..Default::default() };
    session::Entity::update_many().set(row).filter(session::Column::Id.eq(id)).exec(tx).await?;
    Ok(())
}

pub(in super::super) async fn sweep(tx: &Tx, now: OffsetDateTime) -> Result<(), AppError> {
    session::Entity::delete_many().filter(living(now).not()).exec(tx).await?;
    Ok(())
}
