//! Everything that is missing, gathered from what was counted and from the content itself.

use std::collections::{BTreeMap, HashMap};

use shared::{
    api::gaps::{GapSource, ReasonCount},
    content::ContentKind,
    forms::feedback::VoteReason,
};

use super::{
    rank::{Days, WINDOW, number_of, score, stale_score, sum},
    store,
};
use crate::{
    entity::gap_case,
    knowledge::Published,
    platform::{clock::moscow, error::AppError, state::AppState},
};

/// Occurrences from which on a text that somebody typed is shown: what was typed once says little, and may be somebody's
/// own.
const LEAST: u32 = 2;
/// Days before the list's own that a decision's effect may need.
const LOOK_BACK: i32 = 365;

/// A gap with its figures and what was decided.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Gap {
    pub(super) source: GapSource,
    pub(super) key: String,
    pub(super) days: Days,
    pub(super) reasons: Vec<ReasonCount>,
    /// Days overdue, of a stale item.
    pub(super) overdue: u32,
    pub(super) score: u32,
    pub(super) case: Option<gap_case::Model>,
}

impl Gap {
    pub(super) fn week(&self, today: i32) -> u32 {
        sum(&self.days, today - 6, today)
    }

    pub(super) fn week_before(&self, today: i32) -> u32 {
        sum(&self.days, today - 13, today - 7)
    }

    pub(super) fn total(&self, today: i32) -> u32 {
        if self.source == GapSource::Stale {
            self.overdue
        } else {
            sum(&self.days, today - WINDOW + 1, today)
        }
    }
}

/// Today, as days are numbered.
pub(super) fn today(state: &AppState) -> i32 {
    number_of(moscow(state.clock.now()).date())
}

type Found = BTreeMap<(GapSource, String), (Days, BTreeMap<VoteReason, u32>)>;

/// All gaps, in no order.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn collect(state: &AppState) -> Result<Vec<Gap>, AppError> {
    let today = today(state);
    let mut cases: HashMap<(GapSource, String), gap_case::Model> = HashMap::new();
    for case in store::cases(&state.db).await? {
        if let Some(source) = GapSource::parse(&case.source) {
            cases.insert((source, case.key.clone()), case);
        }
    }
    let first = cases.values().filter_map(|case| case.done_on).min().unwrap_or(today);
    let since = (first - 28).clamp(today - LOOK_BACK, today - WINDOW + 1);
    let mut found = counted(state, since).await?;
    let content = state.knowledge.now();
    let stale = stale(&content, today);
    for (source, key) in cases.keys() {
        // A stale item that was read again is no gap any more.
        if *source != GapSource::Stale || stale.contains_key(key) {
            found.entry((*source, key.clone())).or_default();
        }
    }
    let opened = opened(state, today).await?;
    let mut gaps = Vec::with_capacity(found.len() + stale.len());
    for ((source, key), (days, reasons)) in found {
        let case = cases.remove(&(source, key.clone()));
        let typed = matches!(source, GapSource::ZeroResult | GapSource::UnknownCode);
        let gap = Gap {
            score: score(source, &days, today),
            reasons: reason_counts(reasons),
            overdue: 0,
            source,
            key,
            days,
            case,
        };
        let least = if typed { LEAST } else { 1 };
        if source != GapSource::Stale && (gap.case.is_some() || gap.total(today) >= least) {
            gaps.push(gap);
        }
    }
    for (key, overdue) in stale {
        let score = stale_score(overdue, opened.get(&key).copied().unwrap_or_default());
        let case = cases.remove(&(GapSource::Stale, key.clone()));
        let overdue = overdue.unsigned_abs();
        gaps.push(Gap {
            source: GapSource::Stale,
            key,
            days: Days::new(),
            reasons: Vec::new(),
            overdue,
            score,
            case,
        });
    }
    Ok(gaps)
}

fn reason_counts(reasons: BTreeMap<VoteReason, u32>) -> Vec<ReasonCount> {
    let mut out: Vec<ReasonCount> =
        reasons.into_iter().map(|(reason, count)| ReasonCount { reason, count }).collect();
    out.sort_by_key(|each| std::cmp::Reverse(each.count));
    out
}

async fn counted(state: &AppState, since: i32) -> Result<Found, AppError> {
    let mut found = Found::new();
    for row in store::gap_days(&state.db, since).await? {
        let source = match row.kind.as_str() {
            "zero_result" => GapSource::ZeroResult,
            "unknown_code" => GapSource::UnknownCode,
            "guide_drop" => GapSource::GuideDrop,
            _ => continue,
        };
        let (days, _) = found.entry((source, row.topic)).or_default();
        *days.entry(row.day).or_default() += u32::try_from(row.count).unwrap_or(u32::MAX);
    }
    for row in store::solved_without_article(&state.db, since).await? {
        let key = [&row.kind, "/", row.key.as_deref().unwrap_or_default()].concat();
        let (days, _) = found.entry((GapSource::Unanswered, key)).or_default();
        let day = i32::try_from(row.day).unwrap_or_default();
        *days.entry(day).or_default() += u32::try_from(row.count).unwrap_or(u32::MAX);
    }
    votes(state, since, &mut found).await?;
    Ok(found)
}

/// A "no" is counted when it is pressed and once more with its reason: the larger of both is how many people said it.
async fn votes(state: &AppState, since: i32, found: &mut Found) -> Result<(), AppError> {
    let mut plain: BTreeMap<(String, i32), (u32, u32)> = BTreeMap::new();
    for row in store::no_votes(&state.db, since).await? {
        let key = [&row.kind, "/", row.key.as_deref().unwrap_or_default()].concat();
        let day = i32::try_from(row.day).unwrap_or_default();
        let count = u32::try_from(row.count).unwrap_or(u32::MAX);
        let (bare, reasoned) = plain.entry((key.clone(), day)).or_default();
        match row.reason.as_deref().and_then(reason) {
            Some(reason) => {
                *reasoned += count;
                let (_, reasons) = found.entry((GapSource::Unhelpful, key)).or_default();
                *reasons.entry(reason).or_default() += count;
            }
            None => *bare += count,
        }
    }
    for ((key, day), (bare, reasoned)) in plain {
        let (days, _) = found.entry((GapSource::Unhelpful, key)).or_default();
        *days.entry(day).or_default() += bare.max(reasoned);
    }
    Ok(())
}

fn reason(name: &str) -> Option<VoteReason> {
    VoteReason::ALL.into_iter().find(|reason| reason.as_str() == name)
}

/// Items that have to be read again, `kind/key`, with the days that they are overdue.
fn stale(content: &Published, today: i32) -> BTreeMap<String, i32> {
    let mut out = BTreeMap::new();
    let mut look = |kind: ContentKind, key: &str, due: time::Date| {
        let overdue = today - number_of(due);
        if overdue >= 0 {
            out.insert([kind.as_str(), "/", key].concat(), overdue);
        }
    };
    for article in &content.articles {
        look(article.kind, &article.slug, article.upkeep.review_due);
    }
    for guide in &content.guides {
        look(ContentKind::Guide, &guide.slug, guide.review_due);
    }
    for service in &content.services {
        look(ContentKind::Service, &service.slug, service.upkeep.review_due);
    }
    for template in &content.templates {
        look(ContentKind::Template, &template.slug, template.upkeep.review_due);
    }
    for family in &content.families {
        look(ContentKind::ErrorFamily, &family.family, family.review_due);
    }
    out
}

/// How often items were opened within four weeks, by `kind/key`.
async fn opened(state: &AppState, today: i32) -> Result<HashMap<String, u32>, AppError> {
    let mut out: HashMap<String, u32> = HashMap::new();
    for row in store::uses_since(&state.db, today - 27).await? {
        *out.entry([&row.kind, "/", row.key.as_str()].concat()).or_default() +=
            u32::try_from(row.clicks).unwrap_or(u32::MAX);
    }
    Ok(out)
}
