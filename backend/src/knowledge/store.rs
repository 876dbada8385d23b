//! Queries of the knowledge base.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter, sea_query::Expr,
};
use shared::forms::feedback::VoteForm;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{article_vote, content_gap, content_item, millis},
    platform::{database::Tx, error::AppError},
};

pub mod live;

/// Throws away what people typed that was not typed again since: searches without a result, unknown codes, remarks.
/// The votes stay. Gives how many.
///
/// # Errors
/// When the database refuses.
pub async fn forget_feedback(tx: &Tx, before: OffsetDateTime) -> Result<u64, AppError> {
    let gaps = content_gap::Entity::delete_many()
        .filter(content_gap::Column::LastAt.lt(millis(before)))
        .exec(tx)
        .await?;
    let remarks = article_vote::Entity::update_many()
        .col_expr(article_vote::Column::Text, Expr::value(""))
        .filter(article_vote::Column::CreatedAt.lt(millis(before)))
        .filter(article_vote::Column::Text.ne(""))
        .exec(tx)
        .await?;
    Ok(gaps.rows_affected + remarks.rows_affected)
}

/// Keeps a vote.
///
/// # Errors
/// When the database refuses.
pub async fn vote(
    tx: &Tx,
    id: Uuid,
    form: &VoteForm,
    text: String,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    article_vote::Entity::insert(article_vote::ActiveModel {
        id: Set(id),
        kind: Set(form.kind.as_str().to_owned()),
        key: Set(form.key.clone()),
        helpful: Set(form.helpful),
        reason: Set(form.reason.map(|reason| reason.as_str().to_owned())),
        text: Set(text),
        created_at: Set(millis(now)),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Counts a gap.
///
/// # Errors
/// When the database refuses.
pub async fn count_gap(
    tx: &Tx,
    id: Uuid,
    kind: &str,
    (text, topic): (&str, &str),
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let updated = content_gap::Entity::update_many()
        .col_expr(content_gap::Column::Count, Expr::col(content_gap::Column::Count).add(1))
        .col_expr(content_gap::Column::Topic, Expr::value(topic))
        .col_expr(content_gap::Column::LastAt, Expr::value(now.unix_timestamp() * 1000))
        .filter(content_gap::Column::Kind.eq(kind))
        .filter(content_gap::Column::Text.eq(text))
        .exec(tx)
        .await?;
    if updated.rows_affected == 0 {
        content_gap::Entity::insert(content_gap::ActiveModel {
            id: Set(id),
            kind: Set(kind.to_owned()),
            text: Set(text.to_owned()),
            topic: Set(topic.to_owned()),
            count: Set(1),
            first_at: Set(millis(now)),
            last_at: Set(millis(now)),
        })
        .exec_without_returning(tx)
        .await?;
    }
    Ok(())
}

/// Whether there is any content.
///
/// # Errors
/// When the database does not answer.
pub async fn is_empty(db: &impl ConnectionTrait) -> Result<bool, AppError> {
    Ok(content_item::Entity::find().one(db).await?.is_none())
}
