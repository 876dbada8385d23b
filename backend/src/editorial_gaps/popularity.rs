//! What readers open and what helps them, as one figure an item: a mild prior for the order of search.

use std::collections::HashMap;

use shared::content::ContentKind;
use time::OffsetDateTime;

use super::{rank::number_of, store};
use crate::platform::{clock::moscow, database::Db, error::AppError, rounds::rounds, state::AppState};

/// Days that count.
pub(super) const WINDOW: i32 = 180;
/// Days after which a use counts half.
const HALF_LIFE: f64 = 30.0;
/// "It helped" counts as that many openings.
const SOLVED: f64 = 3.0;
/// Uses that give the full figure on a site that few people use: three clicks make nothing popular.
const FULL: f64 = 200.0;

/// How long weights are good.
const WEIGHED: std::time::Duration = std::time::Duration::from_hours(6);

/// The figure of each item that was used, 1 to 255, by kind and key as they are published: the logarithm of its uses of half a
/// year, each counting half every thirty days, measured by the most used item. Items that nobody used are left out.
/// Read it when the index is built.
///
/// # Errors
/// When the database does not answer.
pub async fn popularity(
    db: &Db,
    now: OffsetDateTime,
) -> Result<HashMap<(ContentKind, String), u8>, AppError> {
    let today = number_of(moscow(now).date());
    let mut uses: HashMap<(ContentKind, String), f64> = HashMap::new();
    for row in store::uses_since(db, today - WINDOW).await? {
        let Some(kind) = ContentKind::parse(&row.kind) else { continue };
        let faded = 0.5_f64.powf(f64::from((today - row.day).max(0)) / HALF_LIFE);
        *uses.entry((kind, row.key)).or_default() += (row.clicks as f64 + SOLVED * row.solved as f64) * faded;
    }
    Ok(figures(uses))
}

/// Weighs the index anew from time to time: at the start, then each six hours.
pub async fn run_weighing(state: AppState) {
    let round = |state: AppState| async move {
        let uses = popularity(&state.db, state.clock.now()).await?;
        state.knowledge.weigh(uses).await
    };
    rounds(state, WEIGHED, "search keeps its old weights", round).await;
}

fn figures<K: Eq + std::hash::Hash>(uses: HashMap<K, f64>) -> HashMap<K, u8> {
    let most = uses.values().copied().fold(FULL, f64::max).ln_1p();
    let figure = |used: f64| (255.0 * used.ln_1p() / most).round().clamp(0.0, 255.0) as u8;
    uses.into_iter().map(|(key, used)| (key, figure(used))).filter(|(_, figure)| *figure > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_used_is_full_and_a_few_clicks_are_little() {
        let of = |uses: &[(&'static str, f64)]| figures(uses.iter().copied().collect());
        let busy = of(&[("a", 10_000.0), ("b", 100.0), ("c", 0.0)]);
        assert_eq!(busy["a"], 255);
        assert!((100..200).contains(&busy["b"]) && !busy.contains_key("c"), "{busy:?}");
        let quiet = of(&[("a", 3.0)]);
        assert!(quiet["a"] < 80, "{quiet:?}");
    }
}
