//! Links to a file that work for one session and five minutes: made here, opened at `/files/{token}`.

use axum::{
    Json,
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use shared::{api::uploads::LinkView, problem::Problem};
use time::Duration;
use uuid::Uuid;

use super::store;
use crate::{
    accounts::Right,
    entity::ticket,
    journal,
    platform::{
        error::AppError,
        extract::{Actor, Requester},
        state::AppState,
    },
    server::limits::{ForRead, Limited},
    uploads::{self, Link, Part},
};

/// A link to a file that this session may follow for five minutes.
#[utoipa::path(
    post,
    path = "/tickets/{number}/files/{id}/link",
    tag = "tickets",
    params(
        ("number" = String, Path, description = "Ten digits"),
        ("id" = Uuid, Path, description = "Id of the file"),
    ),
    responses(
        (status = 201, description = "The link", body = LinkView),
        (status = 404, description = "None that this device may see", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    Path((number, id)): Path<(String, String)>,
) -> Result<(StatusCode, Json<LinkView>), AppError> {
    let row = store::find(state.db.read(), &actor, &number).await?;
    let session = match &actor {
        Actor::Guest { session } => *session,
        Actor::Citizen(citizen) => citizen.session,
        Actor::Key(_) | Actor::Staff(_) | Actor::Anonymous | Actor::System => return Err(AppError::NotFound),
    };
    make(&state, &row, &id, session, false).await
}

/// A link to a file of a request in hand.
///
/// # Errors
/// 404 when it has none of this id, or it is not for this side.
pub(super) async fn make(
    state: &AppState,
    row: &ticket::Model,
    id: &str,
    session: Uuid,
    staff: bool,
) -> Result<(StatusCode, Json<LinkView>), AppError> {
    let id = Uuid::parse_str(id).map_err(|_| AppError::NotFound)?;
    let file = store::file(state.db.read(), row, id, staff).await?;
    // To the second, as the link says it.
    let now = state.clock.now();
    let expires_at = now + uploads::LINK_LASTS - Duration::nanoseconds(now.nanosecond().into());
    let link = Link { staff, file: file.id, ticket: row.id, session, expires_at };
    let url = format!("/files/{}", link.token(&state.server_key));
    Ok((StatusCode::CREATED, Json(LinkView { url, expires_at })))
}

/// The file of a link, always as a download. Everything is asked anew: the session, the right to see the request, whether
/// the file is still its own. Whatever is wrong, the answer is that there is none.
///
/// # Errors
/// 404; 409 while the file waits for the virus scanner.
pub async fn follow(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    actor: Actor,
    Requester(requester): Requester,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, AppError> {
    let now = state.clock.now();
    let link = Link::parse(&state.server_key, &token, now).ok_or(AppError::NotFound)?;
    let caller = if link.staff { actor } else { requester };
    let same = match &caller {
        Actor::Staff(staff) => staff.session == link.session && staff.roles.may(Right::WorkOnRequests),
        Actor::Citizen(citizen) => citizen.session == link.session || citizen.guest == Some(link.session),
        Actor::Guest { session } => *session == link.session,
        Actor::Key(_) | Actor::Anonymous | Actor::System => false,
    };
    if !same || link.staff != matches!(caller, Actor::Staff(_)) {
        return Err(AppError::NotFound);
    }
    let row = store::visible(state.db.read(), &caller, link.ticket).await?;
    let file = store::file(state.db.read(), &row, link.file, link.staff).await?;
    let response = uploads::answer(&state, &headers, &file, Part::Whole).await?;
    if link.staff {
        let (label, object) = (caller.label(), format!("ticket:{}", row.number));
        let note = link.file.to_string();
        let entry = journal::Entry { actor: &label, action: "file.read", object: &object, note: &note };
        journal::append_once(&state, entry).await?;
    }
    Ok(response)
}
