//! Counted drop-offs.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use shared::{api::builder::StepDrops, forms::feedback::GapKind};

use crate::{
    entity::content_gap,
    platform::{database::Db, error::AppError},
};

/// The drop-offs of a guide, in no order. `slug` is one: nothing in it means something to LIKE.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn guide_drops(db: &Db, slug: &str) -> Result<Vec<StepDrops>, AppError> {
    let start = format!("{slug}/");
    let rows = content_gap::Entity::find()
        .filter(content_gap::Column::Kind.eq(GapKind::GuideDrop.as_str()))
        .filter(content_gap::Column::Text.starts_with(&start))
        .all(db.read())
        .await?;
    let step = |row: content_gap::Model| {
        let step = row.text.strip_prefix(&start)?.to_owned();
        Some(StepDrops { step, left: u32::try_from(row.count).unwrap_or(u32::MAX), last_at: row.last_at.0 })
    };
    Ok(rows.into_iter().filter_map(step).collect())
}
