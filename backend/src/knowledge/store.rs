//! Queries of the knowledge base.

use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait as _, QueryFilter, QueryOrder,
    sea_query::Expr,
};
use shared::{content::ContentKind, forms::feedback::VoteForm, lang::Lang};
use time::OffsetDateTime;
use uuid::Uuid;

use super::files::{Doc, Item};
use crate::{
    entity::{article_vote, content_gap, content_item, millis},
    platform::{
        database::{Db, Tx},
        error::AppError,
        ids::sha256,
    },
};

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// New items.
    pub added: usize,
    /// Items whose document differs.
    pub changed: usize,
    /// Items as they were.
    pub same: usize,
    /// Items that the files no longer have.
    pub removed: usize,
}

/// Every stored item, in the order of lists.
///
/// # Errors
/// When the database does not answer or a stored document is broken.
pub async fn load(db: &Db) -> Result<Vec<Item>, AppError> {
    let rows =
        content_item::Entity::find().order_by_asc(content_item::Column::Position).all(db.read()).await?;
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let (Some(kind), Some(lang)) = (ContentKind::parse(&row.kind), Lang::parse(&row.lang)) else {
            continue;
        };
        let doc = Doc::from_json(kind, &row.doc).map_err(|error| {
            AppError::internal(format!("stored {} {} is broken: {error}", row.kind, row.key))
        })?;
        items.push(Item {
            kind,
            key: row.key,
            lang,
            position: row.position,
            doc,
            file: String::new(),
            line: 0,
        });
    }
    Ok(items)
}

/// Makes the stored items equal to these, in the transaction: what is new is added, what differs is
/// changed, what is gone is removed. A second import of the same files changes nothing.
///
/// # Errors
/// When the database refuses.
pub async fn replace(
    tx: &Tx,
    items: &[Item],
    now: OffsetDateTime,
    mut id: impl FnMut() -> Uuid + Send,
) -> Result<ImportReport, AppError> {
    let stored = content_item::Entity::find().all(tx).await?;
    let mut report = ImportReport::default();
    let mut kept = std::collections::HashSet::new();
    let by_key: std::collections::HashMap<(&str, &str, &str), &content_item::Model> =
        stored.iter().map(|row| ((row.kind.as_str(), row.key.as_str(), row.lang.as_str()), row)).collect();
    let mut fresh = Vec::new();
    for item in items {
        let doc = item.doc.to_json().map_err(AppError::internal)?;
        let checksum = sha256(doc.as_bytes());
        let key = (item.kind.as_str(), item.key.as_str(), item.lang.as_str());
        match by_key.get(&key) {
            Some(row) if row.checksum == checksum && row.position == item.position => {
                kept.insert(row.id);
                report.same += 1;
            }
            Some(row) => {
                kept.insert(row.id);
                if row.checksum == checksum {
                    report.same += 1;
                } else {
                    report.changed += 1;
                }
                content_item::Entity::update(content_item::ActiveModel {
                    id: Set(row.id),
                    position: Set(item.position),
                    doc: Set(doc),
                    checksum: Set(checksum),
                    updated_at: Set(millis(now)),
                    ..Default::default()
                })
                .exec(tx)
                .await?;
            }
            None => {
                report.added += 1;
                fresh.push(content_item::ActiveModel {
                    id: Set(id()),
                    kind: Set(item.kind.as_str().to_owned()),
                    key: Set(item.key.clone()),
                    lang: Set(item.lang.as_str().to_owned()),
                    position: Set(item.position),
                    doc: Set(doc),
                    checksum: Set(checksum),
                    updated_at: Set(millis(now)),
                });
            }
        }
    }
    // SQLite takes 32,766 values a statement at most; a row has eight.
    while !fresh.is_empty() {
        let rest = fresh.split_off(fresh.len().min(500));
        content_item::Entity::insert_many(fresh).exec_without_returning(tx).await?;
        fresh = rest;
    }
    for row in stored.iter().filter(|row| !kept.contains(&row.id)) {
        report.removed += 1;
        content_item::Entity::delete_by_id(row.id).exec(tx).await?;
    }
    Ok(report)
}

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
