//! What the gateway reports of a message: it arrived, or it never will. Each message has an address of its own for
//! that, which nobody else can make up.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use bytes::Bytes;
use serde::Deserialize;
use shared::problem::Problem;
use subtle::ConstantTimeEq as _;

use super::store;
use crate::{
    platform::{
        error::AppError,
        extract::Query,
        ids::{hex, keyed},
        state::AppState,
    },
    server::limits::{ForRead, Limited},
};

/// Where reports of a message go to.
pub(super) fn address(state: &AppState, letter: i64) -> String {
    let (root, base) = (shared::api::ROOT, &state.config.public_url);
    format!("{base}{root}/sms/reports/{letter}/{}", seal(state, letter))
}

fn seal(state: &AppState, letter: i64) -> String {
    hex(&keyed(&state.server_key, "opora sms report", &[&letter.to_be_bytes()])[..16])
}

/// A report; gateways add fields of their own.
#[derive(Debug, Default, Deserialize)]
pub struct Report {
    /// What became of the message, in the gateway's word or number.
    #[serde(default)]
    status: serde_json::Value,
}

impl Report {
    /// Of a JSON body or of a form.
    fn of_body(body: &[u8]) -> Self {
        if let Ok(report) = serde_json::from_slice(body) {
            return report;
        }
        let status = form_urlencoded::parse(body).find(|(name, _)| name == "status");
        Self { status: status.map_or_else(Default::default, |(_, value)| value.into_owned().into()) }
    }

    fn word(&self) -> String {
        match &self.status {
            serde_json::Value::String(word) => word.trim().to_lowercase(),
            serde_json::Value::Number(number) => number.to_string(),
            _ => String::new(),
        }
    }
}

/// The gateway's report on a message, as a GET with `status` in the query.
#[utoipa::path(
    get,
    path = "/sms/reports/{letter}/{seal}",
    tag = "sms",
    params(
        ("letter" = i64, Path, description = "The message"),
        ("seal" = String, Path, description = "Made by the server for this message"),
        ("status" = String, Query, description = "The gateway's word"),
    ),
    responses(
        (status = 204, description = "Noted; a word that is neither arrival nor failure changes nothing"),
        (status = 404, description = "Not an address that the server made", body = Problem),
    )
)]
pub async fn asked(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Path((letter, given)): Path<(String, String)>,
    Query(report): Query<Report>,
) -> Result<StatusCode, AppError> {
    note(&state, &letter, &given, &report).await
}

/// The same as a POST with `status` in a JSON body or a form.
#[utoipa::path(
    post,
    path = "/sms/reports/{letter}/{seal}",
    tag = "sms",
    params(
        ("letter" = i64, Path, description = "The message"),
        ("seal" = String, Path, description = "Made by the server for this message"),
    ),
    request_body(content = String, content_type = "application/json"),
    responses(
        (status = 204, description = "Noted; a word that is neither arrival nor failure changes nothing"),
        (status = 404, description = "Not an address that the server made", body = Problem),
    )
)]
pub async fn posted(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Path((letter, given)): Path<(String, String)>,
    body: Bytes,
) -> Result<StatusCode, AppError> {
    note(&state, &letter, &given, &Report::of_body(&body)).await
}

async fn note(state: &AppState, letter: &str, given: &str, report: &Report) -> Result<StatusCode, AppError> {
    let letter: i64 = letter.parse().map_err(|_| AppError::NotFound)?;
    let genuine: bool = seal(state, letter).as_bytes().ct_eq(given.as_bytes()).into();
    let Some(config) = state.config.sms.as_ref().filter(|_| genuine) else { return Err(AppError::NotFound) };
    let word = report.word();
    let arrived = if config.delivered.contains(&word) {
        true
    } else if config.undelivered.contains(&word) {
        false
    } else {
        return Ok(StatusCode::NO_CONTENT);
    };
    let result = if arrived { "delivered" } else { "undelivered" };
    metrics::counter!("opora_sms_reports_total", "result" => result).increment(1);
    if !arrived {
        tracing::warn!(letter, "a message did not arrive");
    }
    store::reported(&state.db, letter, arrived, state.clock.now()).await?;
    Ok(StatusCode::NO_CONTENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_of_every_kind_are_understood() {
        for (body, word) in [
            (r#"{"status":"DELIVRD","id":7}"#, "delivrd"),
            (r#"{"status":2}"#, "2"),
            ("id=7&status=Rejected", "rejected"),
            (r#"{"status":{"deep":1}}"#, ""),
            ("", ""),
            ("[1", ""),
        ] {
            assert_eq!(Report::of_body(body.as_bytes()).word(), word, "{body}");
        }
    }
}
