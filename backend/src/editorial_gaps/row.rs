//! A gap in words.

use std::collections::HashMap;

use frontend::routes::Route;
use shared::{
    api::{
        gaps::{GapOwner, GapRow, GapSource, GapStatus},
        pages::ItemLink,
    },
    content::ContentKind,
    lang::Lang,
};
use uuid::Uuid;

use super::{
    collect::Gap,
    rank::{day_of, effect},
    store,
};
use crate::{
    accounts::{Right, Roles},
    entity::gap_case,
    knowledge::{Published, address},
    platform::{error::AppError, state::AppState},
};

/// Status of a gap; whatever nobody decided about is new.
pub(super) fn status_of(gap: &Gap) -> GapStatus {
    gap.case.as_ref().and_then(|case| GapStatus::parse(&case.status)).unwrap_or(GapStatus::New)
}

/// Everybody whom a gap may be given to, by name.
pub(super) async fn owners(state: &AppState) -> Result<Vec<GapOwner>, AppError> {
    let staff = store::staff(&state.db).await?;
    let editors = staff.into_iter().filter(|row| Roles::parse(&row.roles).may(Right::EditKnowledge));
    Ok(editors.map(|row| GapOwner { id: row.id, name: row.name }).collect())
}

/// The item of a gap about one, from `kind/key`.
fn item_of(content: &Published, key: &str, lang: Lang) -> Option<ItemLink> {
    let (kind, key) = key.split_once('/')?;
    let kind = ContentKind::parse(kind)?;
    if kind == ContentKind::ErrorFamily {
        let family = content.family(key)?;
        let url = Route::CodeFamily { family: key.to_owned() }.with(&[]);
        let title = lang.pick(&family.title, &family.title_en).to_owned();
        return Some(ItemLink { url, title, ..ItemLink::default() });
    }
    address::link_of(content, kind, key, lang)
}

/// Title and page of a gap, as far as the content knows them. What was typed is looked up apart.
fn named(content: &Published, gap: &Gap, lang: Lang) -> ItemLink {
    let plain = |title: String| ItemLink { title, ..ItemLink::default() };
    match gap.source {
        GapSource::Unhelpful | GapSource::Stale => {
            item_of(content, &gap.key, lang).unwrap_or_else(|| plain(gap.key.clone()))
        }
        GapSource::GuideDrop => {
            let (slug, step) = gap.key.split_once('/').unwrap_or((&gap.key, ""));
            let Some(guide) = content.guide(slug) else { return plain(gap.key.clone()) };
            // Keys are kept in lower case.
            let found = guide.steps.iter().find(|(key, _)| key.to_lowercase() == step);
            let question = found.map_or(step, |(_, step)| step.question.as_str());
            let url = Route::Guide { slug: slug.to_owned() }.with(&[]);
            ItemLink { url, title: [&guide.title, ": ", question].concat(), ..ItemLink::default() }
        }
        GapSource::Unanswered => {
            let (category, subtopic) = gap.key.split_once('/').unwrap_or((&gap.key, ""));
            let Some(known) = content.categories.iter().find(|known| known.key == category) else {
                return plain(gap.key.clone());
            };
            match known.subtopics.iter().find(|known| known.key == subtopic) {
                Some(part) => plain([known.name(lang), ": ", part.name(lang)].concat()),
                None => plain(known.name(lang).to_owned()),
            }
        }
        GapSource::ZeroResult | GapSource::UnknownCode => plain(gap.key.clone()),
    }
}

/// Rows of a page of the list.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn rows(
    state: &AppState,
    gaps: &[&Gap],
    owners: &[GapOwner],
    today: i32,
    lang: Lang,
) -> Result<Vec<GapRow>, AppError> {
    let typed = typed(state, gaps).await?;
    let content = state.knowledge.now();
    let row = |gap: &&Gap| {
        let mut item = named(&content, gap, lang);
        if let Some(text) = typed.get(&(gap.source, gap.key.clone())) {
            item.title.clone_from(text);
        }
        let case = gap.case.as_ref();
        let owner = case.and_then(|case| case.owner_id);
        GapRow {
            source: gap.source,
            key: gap.key.clone(),
            title: item.title,
            url: item.url,
            week: gap.week(today),
            week_before: gap.week_before(today),
            total: gap.total(today),
            score: gap.score,
            reasons: gap.reasons.clone(),
            status: status_of(gap),
            owner: owner.map(|id| owner_of(owners, id)),
            due: case.and_then(|case| day_of(case.due?)),
            snoozed_until: case.and_then(|case| day_of(case.snoozed_until?)),
            done_by: case.and_then(|case| done_by(&content, case, lang)),
            effect: case.and_then(|case| effect(&gap.days, case.done_on?, today)),
            note: case.map(|case| case.note.clone()).unwrap_or_default(),
            version: case.map_or(0, |case| case.version),
        }
    };
    Ok(gaps.iter().map(row).collect())
}

/// Whoever is an editor no more keeps what they had until somebody takes it, without a name.
fn owner_of(owners: &[GapOwner], id: Uuid) -> GapOwner {
    let known = owners.iter().find(|owner| owner.id == id).cloned();
    known.unwrap_or(GapOwner { id, name: String::new() })
}

fn done_by(content: &Published, case: &gap_case::Model, lang: Lang) -> Option<ItemLink> {
    let (kind, key) = (ContentKind::parse(case.done_kind.as_deref()?)?, case.done_key.as_deref()?);
    let item = address::link_of(content, kind, key, lang);
    Some(item.unwrap_or_else(|| ItemLink { title: key.to_owned(), ..ItemLink::default() }))
}

/// The most frequent text of each topic.
async fn typed(state: &AppState, gaps: &[&Gap]) -> Result<HashMap<(GapSource, String), String>, AppError> {
    let mut out = HashMap::new();
    for source in [GapSource::ZeroResult, GapSource::UnknownCode] {
        let topics: Vec<String> =
            gaps.iter().filter(|gap| gap.source == source).map(|gap| gap.key.clone()).collect();
        if topics.is_empty() {
            continue;
        }
        for row in store::texts(&state.db, source.as_str(), topics).await? {
            out.entry((source, row.topic)).or_insert(row.text);
        }
    }
    Ok(out)
}
