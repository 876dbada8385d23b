//! Browsers that are told by push.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::OnConflict,
};
use shared::api::notices::PushSubscription;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{millis, outbox, push_subscription},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// Browsers of an account, the oldest first.
pub(in super::super) async fn of(
    db: &impl ConnectionTrait,
    account: Uuid,
) -> Result<Vec<push_subscription::Model>, AppError> {
    Ok(push_subscription::Entity::find()
        .filter(push_subscription::Column::AccountId.eq(account))
        .order_by_asc(push_subscription::Column::CreatedAt)
        .order_by_asc(push_subscription::Column::Id)
        .all(db)
        .await?)
}

/// One browser.
pub(in super::super) async fn find(db: &Db, id: Uuid) -> Result<Option<push_subscription::Model>, AppError> {
    Ok(push_subscription::Entity::find_by_id(id).one(db.read()).await?)
}

/// Keeps a subscription. A browser that somebody else switched on before belongs to the caller from now on: it is they who
/// look at it.
pub(in super::super) async fn save(
    tx: &Tx,
    id: Uuid,
    account: Uuid,
    new: &PushSubscription,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    use push_subscription::Column as C;
    let row = push_subscription::ActiveModel {
        id: Set(id),
        account_id: Set(account),
        endpoint: Set(new.endpoint.clone()),
        p256dh: Set(new.keys.p256dh.clone()),
        auth: Set(new.keys.auth.clone()),
        created_at: Set(millis(now)),
    };
    // The id too: what waits for the one before must not reach the new one.
    let known = OnConflict::column(C::Endpoint)
        .update_columns([C::Id, C::AccountId, C::P256dh, C::Auth, C::CreatedAt])
        .to_owned();
    push_subscription::Entity::insert(row).on_conflict(known).exec_without_returning(tx).await?;
    Ok(())
}

/// Takes a browser of an account away; tells whether it was there.
pub(in super::super) async fn remove(tx: &Tx, account: Uuid, id: Uuid) -> Result<bool, AppError> {
    let gone = push_subscription::Entity::delete_many()
        .filter(push_subscription::Column::Id.eq(id))
        .filter(push_subscription::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected > 0)
}

/// Takes a browser away that its push service no longer knows.
pub(in super::super) async fn gone(db: &Db, id: Uuid) -> Result<(), AppError> {
    let tx = db.begin().await?;
    push_subscription::Entity::delete_by_id(id).exec(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Throws away the browsers of an account and what waits for them.
pub(in super::super) async fn forget_account(tx: &Tx, account: Uuid) -> Result<(), AppError> {
    let browsers: Vec<String> = of(tx, account).await?.iter().map(|row| row.id.to_string()).collect();
    outbox::Entity::delete_many()
        .filter(outbox::Column::Channel.eq("push"))
        .filter(outbox::Column::Recipient.is_in(browsers))
        .exec(tx)
        .await?;
    push_subscription::Entity::delete_many()
        .filter(push_subscription::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(())
}
