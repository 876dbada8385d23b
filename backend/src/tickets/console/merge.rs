//! Going on with a request in another one of the same person.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use shared::{
    api::{
        console::StaffTicket,
        team::MergeTicket,
        tickets::{Details, EventKind, LinkKind},
    },
    notice::Event,
    problem::Problem,
    ticket::{CloseReason, Party, Status},
};
use time::Duration;
use uuid::Uuid;

use super::{
    super::{
        change::{Work, Written, status_of},
        store,
    },
    get::answer,
};
use crate::{
    entity::{millis, ticket, ticket_message},
    notify::To,
    platform::{
        error::AppError,
        extract::{Actor, Desk, Json, if_match},
        state::AppState,
    },
};

/// Account, e-mail address and phone of a requester.
type Who<'a> = (Option<Uuid>, Option<&'a str>, Option<&'a str>);

fn who(row: &ticket::Model) -> Who<'_> {
    (row.account_id, row.email.as_deref(), row.phone.as_deref())
}

/// Whether two requests are of one person: of one account, or from one address or phone. Merging shows the one's
/// conversation to the other one's requester.
fn same_person(one: Who<'_>, other: Who<'_>) -> bool {
    let same = |a: Option<&str>, b: Option<&str>| a.is_some() && a == b;
    match (one.0, other.0) {
        (Some(a), Some(b)) => a == b,
        // Nobody has proved that an address in a guest's form is theirs.
        (Some(_), None) | (None, Some(_)) => false,
        (None, None) => same(one.1, other.1) || same(one.2, other.2),
    }
}

/// What the request itself said, as a message of the other one.
fn opening(row: &ticket::Model) -> String {
    let details: Details = serde_json::from_value(row.details.clone()).unwrap_or_default();
    let parts = [row.subject.as_str(), &details.steps, &details.error_text, &details.tried];
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// Moves the conversation and files into another open request of the same person and closes this one; whoever could
/// see this one can see the other.
#[utoipa::path(
    post,
    path = "/console/tickets/{number}/merge",
    tag = "console",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("If-Match" = Option<String>, Header, description = "The version that the writer saw"),
    ),
    request_body = MergeTicket,
    responses(
        (status = 200, description = "The request after it", body = StaffTicket),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not work on requests", body = Problem),
        (status = 404, description = "No such request", body = Problem),
        (status = 409, description = "Not possible as it stands", body = Problem),
        (status = 412, description = "Somebody changed it meanwhile", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Desk(staff): Desk,
    Path(number): Path<String>,
    headers: HeaderMap,
    Json(body): Json<MergeTicket>,
) -> Result<Response, AppError> {
    let version = if_match(&headers)?;
    let actor = Actor::Staff(staff.clone());
    let (one, other) = (
        store::find(state.db.read(), &actor, &number).await?,
        store::find(state.db.read(), &actor, &body.into).await?,
    );
    if one.id == other.id {
        return Err(AppError::Conflict("same-ticket"));
    }
    let tx = state.db.begin().await?;
    // In the order of their ids, so that two merges at once do not wait for each other for ever.
    let mut rows = Vec::new();
    for id in if one.id < other.id { [&one, &other] } else { [&other, &one] } {
        rows.push(store::lock(&tx, &actor, &id.number).await?);
    }
    let place = usize::from(one.id > other.id);
    let (source, target) = (rows.swap_remove(place), rows.swap_remove(0));
    if version.is_some_and(|version| version != source.version) {
        return Err(AppError::Stale);
    }
    if !same_person(who(&source), who(&target)) {
        return Err(AppError::Conflict("other-person"));
    }
    if status_of(&target)? == Status::Closed || status_of(&source)? == Status::Closed {
        return Err(AppError::Conflict("illegal-change"));
    }
    let now = state.clock.now();
    let message = ticket_message::Model {
        // Before everything that was written to it later, at the same moment as well.
        id: state.ids.id_at(source.created_at.0 - Duration::MILLISECOND),
        ticket_id: target.id,
        party: Party::Requester.as_str().to_owned(),
        author_id: None,
        internal: false,
        body: opening(&source),
        created_at: millis(source.created_at.0),
    };
    let opened = message.id;
    store::insert_message(&tx, message).await?;
    store::move_conversation(&tx, source.id, target.id, opened).await?;
    store::share_grants(&tx, source.id, &target, now).await?;
    store::link(&tx, source.id, target.id, LinkKind::Merged, now);
    let mut work = Work::on(&state, tx, &actor, source, now);
    work.row.merged_into = Some(target.id);
    work.close_as(CloseReason::Merged, "")?;
    work.tell(EventKind::Merged, format!("into:{}", target.number));
    work.news(To::Requester, Event::Merged, target.number.clone());
    let from = work.row.number.clone();
    let Written { tx, after: first, .. } = work.write_down("ticket.merge").await?;
    let mut work = Work::on(&state, tx, &actor, target, now);
    work.tell(EventKind::Merged, format!("from:{from}"));
    let Written { tx, row, after: second } = work.write_down("ticket.merge").await?;
    tx.commit().await?;
    first.publish(&state);
    second.publish(&state);
    answer(&state, &staff, StatusCode::OK, &row).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_persons_requests_become_one() {
        let (a, b) = (Some(Uuid::from_u128(1)), Some(Uuid::from_u128(2)));
        let mail = Some("a@example.org");
        assert!(!same_person((None, None, None), (None, None, None)));
        assert!(same_person((None, mail, None), (None, mail, None)));
        assert!(same_person((None, mail, Some("+79000000001")), (None, None, Some("+79000000001"))));
        assert!(!same_person((a, mail, None), (None, mail, None)));
        assert!(!same_person((a, mail, None), (b, mail, None)));
        assert!(same_person((a, None, None), (a, mail, None)));
    }
}
