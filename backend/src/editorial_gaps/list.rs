//! The list.

use axum::{Json, extract::State};
use shared::{
    api::gaps::{GapCount, GapFilter, GapList, GapSort, GapSource, GapStatus},
    page::{DEFAULT_LIMIT, MAX_LIMIT},
    problem::Problem,
    search::stems,
};
use uuid::Uuid;

use super::{
    collect::{Gap, collect, today},
    row::{self, status_of},
};
use crate::{
    platform::{
        error::{AppError, request_lang},
        extract::{Editor, Query},
        state::AppState,
    },
    server::limits::{ForRead, Limited},
};

/// What is missing, what hurts most first.
#[utoipa::path(
    get,
    path = "/editor/gaps",
    tag = "editor",
    params(GapFilter),
    responses(
        (status = 200, description = "Gaps in their order, with counts for the filters", body = GapList),
        (status = 400, description = "The query cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "Not an editor", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Editor(staff): Editor,
    Query(filter): Query<GapFilter>,
) -> Result<Json<GapList>, AppError> {
    list(&state, staff.id, &filter).await.map(Json)
}

/// Whose gaps are asked for.
enum Wanted {
    All,
    Nobody,
    One(Uuid),
}

fn wanted(owner: &str, me: Uuid) -> Result<Wanted, AppError> {
    Ok(match owner {
        "" => Wanted::All,
        "none" => Wanted::Nobody,
        "me" => Wanted::One(me),
        id => Wanted::One(Uuid::parse_str(id).map_err(|_| AppError::BadRequest("malformed-query"))?),
    })
}

async fn list(state: &AppState, me: Uuid, filter: &GapFilter) -> Result<GapList, AppError> {
    let wanted = wanted(&filter.owner, me)?;
    let offset: usize = match filter.cursor.as_str() {
        "" => 0,
        text => text.parse().map_err(|_| AppError::BadRequest("malformed-query"))?,
    };
    let limit = usize::from(filter.limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT));
    let today = today(state);
    let lang = request_lang();
    let mut gaps = collect(state).await?;
    gaps.retain(|gap| {
        let owner = gap.case.as_ref().and_then(|case| case.owner_id);
        match wanted {
            Wanted::All => true,
            Wanted::Nobody => owner.is_none(),
            Wanted::One(id) => owner == Some(id),
        }
    });
    if !filter.q.trim().is_empty() {
        gaps = with_words(state, gaps, &filter.q, today).await?;
    }
    let of_source = |gap: &&Gap| filter.source.is_none_or(|source| gap.source == source);
    let of_status = |gap: &&Gap| match filter.status {
        Some(status) => status_of(gap) == status,
        None => {
            let open = matches!(status_of(gap), GapStatus::New | GapStatus::InWork);
            let until = gap.case.as_ref().and_then(|case| case.snoozed_until);
            open && (filter.snoozed || until.is_none_or(|until| until <= today))
        }
    };
    let count = |name: &str, count: usize| GapCount { name: name.to_owned(), count: count as u32 };
    let sources = GapSource::ALL
        .iter()
        .map(|source| {
            let own = gaps.iter().filter(of_status).filter(|gap| gap.source == *source);
            count(source.as_str(), own.count())
        })
        .collect();
    let statuses = GapStatus::ALL
        .iter()
        .map(|status| {
            let own = gaps.iter().filter(of_source).filter(|gap| status_of(gap) == *status);
            count(status.as_str(), own.count())
        })
        .collect();
    let mut shown: Vec<&Gap> = gaps.iter().filter(of_source).filter(of_status).collect();
    sort(&mut shown, filter.sort.unwrap_or(GapSort::Score), today);
    let more = shown.len() > offset + limit;
    let page: Vec<&Gap> = shown.into_iter().skip(offset).take(limit).collect();
    let owners = row::owners(state).await?;
    let items = row::rows(state, &page, &owners, today, lang).await?;
    let next = more.then(|| (offset + limit).to_string());
    Ok(GapList { items, next, sources, statuses, owners })
}

fn sort(gaps: &mut [&Gap], by: GapSort, today: i32) {
    // In the end by what never changes, so that pages fit together.
    let last = |gap: &Gap| (std::cmp::Reverse(gap.score), gap.source, gap.key.clone());
    match by {
        GapSort::Score => gaps.sort_by_cached_key(|gap| last(gap)),
        GapSort::Week => gaps.sort_by_cached_key(|gap| (std::cmp::Reverse(gap.week(today)), last(gap))),
        GapSort::Due => {
            let due = |gap: &Gap| gap.case.as_ref().and_then(|case| case.due).unwrap_or(i32::MAX);
            gaps.sort_by_cached_key(|gap| (due(gap), last(gap)));
        }
    }
}

/// Those whose title has all of the words, in any form.
async fn with_words(state: &AppState, gaps: Vec<Gap>, q: &str, today: i32) -> Result<Vec<Gap>, AppError> {
    let wanted = stems(q);
    let lower = q.trim().to_lowercase();
    let all: Vec<&Gap> = gaps.iter().collect();
    let rows = row::rows(state, &all, &[], today, request_lang()).await?;
    let fits = rows.iter().map(|row| {
        let title = [row.title.as_str(), " ", row.key.as_str()].concat();
        (!wanted.is_empty() && wanted.is_subset(&stems(&title))) || title.to_lowercase().contains(&lower)
    });
    let fits: Vec<bool> = fits.collect();
    Ok(gaps.into_iter().zip(fits).filter(|(_, fits)| *fits).map(|(gap, _)| gap).collect())
}
