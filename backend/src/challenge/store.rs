//! Challenges that were answered.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set, sea_query::OnConflict};
use time::OffsetDateTime;

use super::answer::Right;
use crate::{
    entity::{challenge_used, millis},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// Uses an answer; tells whether nobody did before.
pub(super) async fn spend(db: &Db, right: &Right) -> Result<bool, AppError> {
    let row = challenge_used::ActiveModel {
        challenge: Set(right.challenge.clone()),
        expires_at: Set(millis(right.expires_at)),
    };
    let tx = db.begin().await?;
    let new = challenge_used::Entity::insert(row)
        .on_conflict(OnConflict::column(challenge_used::Column::Challenge).do_nothing().to_owned())
        .exec_without_returning(&tx)
        .await?;
    tx.commit().await?;
    Ok(new == 1)
}

/// Forgets what has ended.
///
/// # Errors
/// When the database refuses.
pub async fn sweep(tx: &Tx, now: OffsetDateTime) -> Result<(), AppError> {
    challenge_used::Entity::delete_many()
        .filter(challenge_used::Column::ExpiresAt.lte(millis(now)))
        .exec(tx)
        .await?;
    Ok(())
}
