//! Where readers leave a guide without coming to an end.

use axum::extract::State;
use serde::Deserialize;
use shared::{
    api::builder::{GuideDrops, StepDrops},
    content::{ContentKind, good_key},
    problem::Problem,
};

use super::store;
use crate::platform::{
    error::AppError,
    extract::{Editor, Query},
    state::AppState,
};

/// Which guide.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
pub struct DropsQuery {
    /// Address of the guide.
    pub slug: String,
}

/// How often readers left a guide at each of its steps, the most left first. A guide that nobody left, or that does not exist
/// yet, has none.
#[utoipa::path(get, path = "/editor/guide-drops", tag = "knowledge", params(DropsQuery),
    responses((status = 200, body = GuideDrops), (status = 400, body = Problem), (status = 401, body = Problem), (status = 403, body = Problem)))]
pub async fn guide_drops(
    Editor(_staff): Editor,
    State(state): State<AppState>,
    Query(query): Query<DropsQuery>,
) -> Result<axum::Json<GuideDrops>, AppError> {
    if !good_key(ContentKind::Guide, &query.slug) {
        return Err(AppError::BadRequest("malformed-query"));
    }
    Ok(axum::Json(drops_of(store::guide_drops(&state.db, &query.slug).await?)))
}

fn drops_of(mut steps: Vec<StepDrops>) -> GuideDrops {
    steps.sort_by(|a, b| b.left.cmp(&a.left).then_with(|| a.step.cmp(&b.step)));
    GuideDrops { left: steps.iter().map(|step| step.left).fold(0, u32::saturating_add), steps }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn the_most_left_comes_first() {
        let step = |step: &str, left| StepDrops {
            step: step.into(),
            left,
            last_at: datetime!(2026-11-20 09:00 UTC),
        };
        let drops = drops_of(vec![step("b", 2), step("c", 7), step("a", 2)]);
        let order: Vec<&str> = drops.steps.iter().map(|step| step.step.as_str()).collect();
        assert_eq!((order, drops.left), (vec!["c", "a", "b"], 11));
    }
}
