//! What a person should know before a request is sent (SPEC 2.5): that they asked the same already, and that somebody
//! else is in charge. Neither keeps anybody from sending it.

use axum::{Json as Body, extract::State};
use shared::{
    api::{
        my_requests::{Advice, AdviceForm},
        tickets::{Details, TicketRow},
    },
    problem::Problem,
    similar::{ALIKE, Matter},
    ticket::Status,
};

use super::{
    store::{self, Wanted},
    view,
};
use crate::{
    entity::ticket,
    knowledge::remit,
    platform::{
        error::{AppError, request_lang},
        extract::{Actor, Json, Requester},
        state::AppState,
    },
    server::limits::{ForSearch, Limited},
};

/// Open requests of the person that are compared, the last changed ones.
const COMPARED: usize = 100;
/// Requests shown at most.
const SHOWN: usize = 3;
/// Characters of a text that are read: more than any form holds.
const TEXT_MAX: usize = 2000;

/// What to know before this is sent: one's own open requests that are about the same, and who else is in charge.
/// Nothing is kept of what was typed.
#[utoipa::path(
    post,
    path = "/tickets/similar",
    tag = "tickets",
    request_body = AdviceForm,
    responses(
        (status = 200, description = "What there is to know; often nothing", body = Advice),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForSearch>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    Json(mut form): Json<AdviceForm>,
) -> Result<Body<Advice>, AppError> {
    for text in [&mut form.subject, &mut form.steps, &mut form.error_text] {
        *text = text.chars().take(TEXT_MAX).collect();
    }
    let similar = similar(&state, &actor, &form).await?;
    let elsewhere = remit::elsewhere(&state.knowledge.now(), &form, request_lang());
    Ok(Body(Advice { similar, elsewhere }))
}

/// The caller's own open requests about the same, the most alike first.
async fn similar(state: &AppState, actor: &Actor, form: &AdviceForm) -> Result<Vec<TicketRow>, AppError> {
    let open = Status::ALL.into_iter().filter(|status| status.is_open()).collect();
    let wanted = Wanted { statuses: Some(open), category: &form.category, ..Wanted::default() };
    let (rows, _) = store::own_list(&state.db, actor, &wanted, None, COMPARED).await?;
    let new = Matter::of(&form.category, &form.subtopic, &form.subject, &[&form.steps, &form.error_text]);
    let mut alike = Vec::new();
    for (row, unread) in &rows {
        let likeness = new.likeness(&matter(row)?);
        if likeness >= ALIKE {
            alike.push((likeness, view::row(row, *unread)?));
        }
    }
    alike.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    Ok(alike.into_iter().take(SHOWN).map(|(_, row)| row).collect())
}

fn matter(row: &ticket::Model) -> Result<Matter, AppError> {
    let details: Details = serde_json::from_value(row.details.clone()).map_err(AppError::internal)?;
    let subtopic = row.subtopic.as_deref().unwrap_or_default();
    Ok(Matter::of(&row.category, subtopic, &row.subject, &[&details.steps, &details.error_text]))
}
