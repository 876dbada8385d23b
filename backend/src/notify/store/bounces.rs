//! Letters that came back.

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr};

use crate::{
    entity::outbox,
    platform::{database::Tx, error::AppError},
};

/// Whether one of these `Message-ID`s is that of a letter of ours.
///
/// # Errors
/// When the database does not answer.
pub async fn known(db: &impl ConnectionTrait, message_ids: &[String]) -> Result<bool, AppError> {
    if message_ids.is_empty() {
        return Ok(false);
    }
    let ids = message_ids.iter().map(String::as_str);
    Ok(outbox::Entity::find().filter(outbox::Column::MessageId.is_in(ids)).count(db).await? > 0)
}

/// Notes that letters that had been sent came back undelivered.
///
/// # Errors
/// When the database refuses.
pub async fn bounced(tx: &Tx, message_ids: &[String]) -> Result<(), AppError> {
    outbox::Entity::update_many()
        .col_expr(outbox::Column::Failed, Expr::value(true))
        .col_expr(outbox::Column::LastError, Expr::value("bounced"))
        .filter(outbox::Column::MessageId.is_in(message_ids.iter().map(String::as_str)))
        .filter(outbox::Column::SentAt.is_not_null())
        .exec(tx)
        .await?;
    Ok(())
}
