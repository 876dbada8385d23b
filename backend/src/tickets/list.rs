//! My requests: those of the account and those that this device filed or opened.

use axum::{Json, extract::State};
use shared::{
    api::{
        my_requests::TicketSort,
        tickets::{TicketFilter, TicketRow},
    },
    page::{DEFAULT_LIMIT, MAX_LIMIT, Page},
    problem::Problem,
    ticket::{Channel, Status},
};
use time::{Duration, OffsetDateTime};

use super::{
    cursor::Cursor,
    store::{self, Wanted},
    view,
};
use crate::{
    platform::{
        error::AppError,
        extract::{Query, Requester},
        state::AppState,
    },
    server::limits::{ForRead, Limited},
};

const MALFORMED: AppError = AppError::BadRequest("malformed-query");

/// My requests, the last change first unless another order is asked for: those of the account and those that this
/// device filed or opened. Whoever has none gets an empty list.
#[utoipa::path(
    get,
    path = "/tickets",
    tag = "tickets",
    params(TicketFilter),
    responses(
        (status = 200, description = "A page of the list", body = Page<TicketRow>),
        (status = 400, description = "An unknown filter, order or value", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    Query(filter): Query<TicketFilter>,
) -> Result<Json<Page<TicketRow>>, AppError> {
    let wanted = wanted(&filter, state.clock.now())?;
    let cursor = Cursor::decode(&filter.cursor)?;
    let limit = usize::from(filter.limit.unwrap_or(DEFAULT_LIMIT).clamp(1, MAX_LIMIT));
    let (rows, next) = store::own_list(&state.db, &actor, &wanted, cursor, limit).await?;
    let items = rows.iter().map(|(row, unread)| view::row(row, *unread)).collect::<Result<Vec<_>, _>>()?;
    Ok(Json(Page { items, next: next.map(Cursor::encode) }))
}

/// What a filter asks for: the same for the page and for the table.
///
/// # Errors
/// 400 for an unknown value.
pub(super) fn wanted(filter: &TicketFilter, now: OffsetDateTime) -> Result<Wanted<'_>, AppError> {
    let statuses = match filter.status.as_str() {
        "" => None,
        "open" => Some(Status::ALL.into_iter().filter(|status| status.is_open()).collect()),
        name => Some(vec![Status::parse(name).ok_or(MALFORMED)?]),
    };
    let channel = match filter.channel.as_str() {
        "" => None,
        name => Some(Channel::ALL.into_iter().find(|channel| channel.as_str() == name).ok_or(MALFORMED)?),
    };
    let days = match filter.period.as_str() {
        "" => None,
        "day" => Some(1),
        "week" => Some(7),
        "month" => Some(31),
        "year" => Some(366),
        _ => return Err(MALFORMED),
    };
    Ok(Wanted {
        statuses,
        category: &filter.category,
        since: days.map(|days| now - Duration::days(days)),
        q: &filter.q,
        channel,
        unread: filter.unread,
        sort: TicketSort::parse(&filter.sort).ok_or(MALFORMED)?,
    })
}
