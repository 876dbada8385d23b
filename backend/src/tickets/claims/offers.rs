//! Requests that may be taken over without their code.

use axum::{Json, extract::State};
use shared::{
    api::accounts::{
        ContactKind,
        claims::{ClaimOffer, ClaimOffers},
    },
    problem::Problem,
};

use crate::{
    accounts,
    platform::{error::AppError, extract::Account, state::AppState},
    server::limits::{ForRead, Limited},
    tickets::{change::number_of, store},
};

/// Requests of nobody whose e-mail address or phone is a confirmed contact of the account.
#[utoipa::path(
    get,
    path = "/account/claims",
    tag = "account",
    responses(
        (status = 200, description = "The requests", body = ClaimOffers),
        (status = 401, description = "Nobody is signed in", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    account: Account,
) -> Result<Json<ClaimOffers>, AppError> {
    let contacts = accounts::confirmed_contacts(&state, account.id).await?;
    let rows = store::claimable(state.db.read(), &contacts).await?;
    let items = rows
        .iter()
        .map(|row| {
            let by_email = contacts
                .iter()
                .any(|contact| contact.kind == ContactKind::Email && store::has_contact(row, contact));
            Ok(ClaimOffer {
                number: number_of(row)?,
                category: row.category.clone(),
                by: if by_email { ContactKind::Email } else { ContactKind::Phone },
                created_at: row.created_at.0,
            })
        })
        .collect::<Result<Vec<_>, AppError>>()?;
    Ok(Json(ClaimOffers { items }))
}
