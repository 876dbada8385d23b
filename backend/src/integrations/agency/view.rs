//! A transfer as staff see it.

use shared::{
    api::transfers::TransferView,
    transfer::{Part, TransferState},
};

use super::{Transfer, by_key, code_of, state_of};
use crate::platform::{
    error::{AppError, request_lang},
    state::AppState,
};

/// The view.
///
/// # Errors
/// When a stored word is unknown.
pub fn view(state: &AppState, row: &Transfer) -> Result<TransferView, AppError> {
    let stands = state_of(row)?;
    let lang = request_lang();
    let waits = matches!(stands, TransferState::Queued) && row.attempts > 0;
    Ok(TransferView {
        id: row.id,
        agency: row.agency.clone(),
        agency_name: by_key(state, &row.agency)
            .map_or(row.agency.as_str(), |known| known.name_in(lang))
            .to_owned(),
        code: code_of(row)?,
        state: stands,
        ask: row.ask.clone(),
        include: row.include.split_whitespace().filter_map(Part::parse).collect(),
        attempts: u32::try_from(row.attempts).unwrap_or_default(),
        next_at: waits.then_some(row.next_at.0),
        last_error: row.last_error.clone(),
        agency_says: row.agency_says.clone(),
        can_resend: stands.can_be_sent_again(),
        created_at: row.created_at.0,
        delivered_at: row.delivered_at.map(|at| at.0),
        acknowledged_at: row.acknowledged_at.map(|at| at.0),
        answered_at: row.answered_at.map(|at| at.0),
    })
}
