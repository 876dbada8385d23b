//! Requests for their owner's export: as they read them, with what they gave themselves.

use serde::Serialize;
use shared::{
    api::{tickets::TicketView, uploads::FileState},
    ids::TicketNumber,
};
use uuid::Uuid;

use super::{
    change::number_of,
    store,
    view::{self, Side},
};
use crate::platform::{
    error::AppError,
    extract::{Actor, Citizen},
    state::AppState,
};

/// A request of an export.
#[derive(Clone, Debug, Serialize)]
pub struct TicketData {
    /// As its requester reads it.
    pub request: TicketView,
    /// Name given.
    pub name: String,
    /// E-mail address given.
    pub email: Option<String>,
    /// Phone number given.
    pub phone: Option<String>,
    /// Preferred way of contact.
    pub preferred: String,
    /// Words of the rating.
    pub rating_text: String,
}

/// An attachment.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// Id, as in the request.
    pub id: Uuid,
    /// Name as given.
    pub name: String,
    /// Where its bytes are.
    pub blob: String,
}

/// How much there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Requests.
    pub requests: usize,
    /// Attachments.
    pub files: usize,
    /// Bytes of them.
    pub bytes: i64,
}

const fn owner(account: Uuid) -> Actor {
    Actor::Citizen(Citizen { id: account, session: Uuid::nil(), guest: None })
}

/// How much an export of an account would hold.
///
/// # Errors
/// When the database does not answer.
pub async fn export_amount(state: &AppState, account: Uuid) -> Result<Amount, AppError> {
    let numbers = store::numbers(&state.db, &owner(account)).await?;
    let sizes = store::file_sizes(&state.db, &owner(account)).await?;
    Ok(Amount { requests: numbers.len(), files: sizes.len(), bytes: sizes.into_iter().sum() })
}

/// Numbers of the requests of an account, the oldest first.
///
/// # Errors
/// When the database does not answer.
pub async fn export_numbers(state: &AppState, account: Uuid) -> Result<Vec<String>, AppError> {
    store::numbers(&state.db, &owner(account)).await
}

/// One of them with its attachments.
///
/// # Errors
/// 404 when it is not theirs any more.
pub async fn export_one(
    state: &AppState,
    account: Uuid,
    number: &str,
) -> Result<(TicketNumber, TicketData, Vec<Attachment>), AppError> {
    let row = store::find(state.db.read(), &owner(account), number).await?;
    let detail = store::load(state.db.read(), &row, false, None).await?;
    let files = detail
        .files
        .iter()
        // What was not scanned, or was found infected, does not leave the server.
        .filter(|file| file.state == FileState::Clean.as_str())
        .map(|file| Attachment { id: file.id, name: file.name.clone(), blob: file.blob.clone() })
        .collect();
    let links = store::linked(state.db.read(), &owner(account), &detail.ends).await?;
    let request = view::ticket(state, &row, &detail, &links, Side::Requester, &Vec::new())?;
    let number = number_of(&row)?;
    let data = TicketData {
        request,
        name: row.requester_name,
        email: row.email,
        phone: row.phone,
        preferred: row.preferred,
        rating_text: row.rating_text,
    };
    Ok((number, data, files))
}
