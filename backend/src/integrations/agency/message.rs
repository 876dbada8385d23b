//! The message to an agency. Its shape is told in `docs/agencies.md`; whoever changes it raises `VERSION`.

use serde::Serialize;
use serde_json::{Map, Value, json};
use shared::{api::tickets::Details, ids::TicketNumber, transfer::Part};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::{Transfer, code_of};
use crate::{config::Config, entity::ticket, platform::error::AppError};

/// Version of the shape.
const VERSION: u8 = 1;

#[derive(Serialize)]
struct Message<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    version: u8,
    timestamp: String,
    data: Data<'a>,
}

#[derive(Serialize)]
struct Data<'a> {
    code: String,
    /// Grows when a refused message is corrected.
    revision: i32,
    number: String,
    subject: &'a str,
    category: &'a str,
    subtopic: Option<&'a str>,
    service: Option<&'a str>,
    kind: &'a str,
    filed_at: String,
    lang: &'a str,
    ask: &'a str,
    details: Map<String, Value>,
    requester: Map<String, Value>,
    /// Where the agency answers.
    callback_url: String,
}

fn rfc3339(at: OffsetDateTime) -> Result<String, AppError> {
    at.format(&Rfc3339).map_err(AppError::internal)
}

fn put(map: &mut Map<String, Value>, name: &str, value: impl Into<String>) {
    let value: String = value.into();
    if !value.is_empty() {
        map.insert(name.to_owned(), value.into());
    }
}

/// The text that is signed and sent. What staff did not tick is not in it.
///
/// # Errors
/// When the request's details cannot be read.
pub(super) fn write(
    config: &Config,
    of: &ticket::Model,
    row: &Transfer,
    now: OffsetDateTime,
) -> Result<String, AppError> {
    let known: Details = serde_json::from_value(of.details.clone()).map_err(AppError::internal)?;
    let (mut details, mut requester) = (Map::new(), Map::new());
    for part in row.include.split_whitespace().filter_map(Part::parse) {
        match part {
            Part::Steps => put(&mut details, "steps", known.steps.as_str()),
            Part::ErrorText => put(&mut details, "error_text", known.error_text.as_str()),
            Part::When => {
                put(&mut details, "happened_on", known.happened_on.as_str());
                put(&mut details, "happened_at", known.happened_at.as_str());
                put(&mut details, "since", known.since.as_str());
            }
            Part::Tried => put(&mut details, "tried", known.tried.as_str()),
            Part::Device => {
                if let Some(device) = &known.device {
                    details.insert("device".to_owned(), json!(device));
                }
            }
            Part::Name => put(&mut requester, "name", of.requester_name.as_str()),
            Part::Email => put(&mut requester, "email", of.email.clone().unwrap_or_default()),
            Part::Phone => put(&mut requester, "phone", of.phone.clone().unwrap_or_default()),
            Part::Account => put(&mut requester, "account", known.account.as_str()),
        }
    }
    let message = Message {
        kind: "transfer.requested",
        version: VERSION,
        timestamp: rfc3339(now)?,
        data: Data {
            code: code_of(row)?.to_string(),
            revision: row.revision,
            number: TicketNumber::parse(&of.number).map_err(AppError::internal)?.to_string(),
            subject: &of.subject,
            category: &of.category,
            subtopic: of.subtopic.as_deref(),
            service: of.service.as_deref(),
            kind: &of.kind,
            filed_at: rfc3339(of.created_at.0)?,
            lang: &of.lang,
            ask: &row.ask,
            details,
            requester,
            callback_url: format!(
                "{}{}/integrations/agency/{}/callbacks",
                config.public_url,
                shared::api::ROOT,
                row.agency
            ),
        },
    };
    serde_json::to_string(&message).map_err(AppError::internal)
}
