//! Transfers to agencies, for staff.

use shared::{
    api::transfers::{AgencyView, TransferView},
    forms::transfer::{ResendForm, TransferForm},
    ids::TicketNumber,
};
use uuid::Uuid;

use super::{ApiError, Call, get};

fn path(number: &TicketNumber) -> String {
    format!("/console/tickets/{}/transfers", number.digits())
}

/// The agencies that can be chosen.
///
/// # Errors
/// See [`ApiError`].
pub async fn agencies() -> Result<Vec<AgencyView>, ApiError> {
    get("/console/agencies").await
}

/// Transfers of a request, newest first.
///
/// # Errors
/// See [`ApiError`].
pub async fn list(number: &TicketNumber) -> Result<Vec<TransferView>, ApiError> {
    get(&path(number)).await
}

/// Transfers a request; the same `key` again sends nothing new.
///
/// # Errors
/// 412 when the request changed since `version`; see [`ApiError`].
pub async fn create(
    number: &TicketNumber,
    version: i32,
    key: &str,
    form: &TransferForm,
) -> Result<TransferView, ApiError> {
    let call = Call::post(&path(number)).if_match(version);
    call.idempotency(key).json(form).send().await
}

/// Sends one again.
///
/// # Errors
/// 409 when it is on its way or was answered; see [`ApiError`].
pub async fn resend(number: &TicketNumber, id: Uuid, form: &ResendForm) -> Result<TransferView, ApiError> {
    Call::post(&format!("{}/{id}/resend", path(number))).json(form).send().await
}
