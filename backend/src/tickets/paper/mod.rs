//! One request as a file to keep: JSON for programs, PDF for people.

mod font;
mod sheet;
mod ticket;

pub(super) mod json;
pub(super) mod pdf;

#[cfg(test)]
mod tests;

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use shared::api::tickets::TicketView;

use super::{
    store,
    view::{self, Side},
};
use crate::{
    platform::{error::AppError, extract::Actor, state::AppState},
    uploads::disposition,
};

/// The request as its requester reads it now.
///
/// # Errors
/// 404 when they may not see it.
async fn read(state: &AppState, actor: &Actor, number: &str) -> Result<TicketView, AppError> {
    let row = store::find(state.db.read(), actor, number).await?;
    let detail = store::load(state.db.read(), &row, false, None).await?;
    let links = store::linked(state.db.read(), actor, &detail.ends).await?;
    view::ticket(state, &row, &detail, &links, Side::Requester, &Vec::new())
}

/// A download, never shown in the page.
fn download(mime: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (header::CONTENT_TYPE, mime.to_owned()),
        (header::CONTENT_DISPOSITION, disposition(name, false)),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
        (header::CONTENT_SECURITY_POLICY, "sandbox; default-src 'none'".to_owned()),
    ];
    (headers, bytes).into_response()
}
