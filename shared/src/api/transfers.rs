//! Transfers to agencies: as staff see them, and what an agency sends back.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::transfer::{Part, TransferCode, TransferState};

/// An agency to which requests can be transferred.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct AgencyView {
    /// Key.
    pub key: String,
    /// Name in the reader's language.
    pub name: String,
}

/// A transfer as staff see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TransferView {
    /// Id.
    pub id: Uuid,
    /// Key of the agency.
    pub agency: String,
    /// Its name in the reader's language; the key when the settings know it no more.
    pub agency_name: String,
    /// Code.
    pub code: TransferCode,
    /// How far it is.
    pub state: TransferState,
    /// What is asked.
    pub ask: String,
    /// What of the request goes along.
    pub include: Vec<Part>,
    /// Attempts to deliver this message.
    pub attempts: u32,
    /// When the next one is due.
    #[serde(default, with = "time::serde::rfc3339::option")]
    pub next_at: Option<OffsetDateTime>,
    /// Why the last attempt failed: a class such as `timeout`, or `http-503`; empty when it did not.
    pub last_error: String,
    /// What the agency says is to be corrected.
    pub agency_says: String,
    /// Whether it can be sent again.
    pub can_resend: bool,
    /// When it was made.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// When the agency's server took it.
    #[serde(default, with = "time::serde::rfc3339::option")]
    pub delivered_at: Option<OffsetDateTime>,
    /// When the agency said that it has it.
    #[serde(default, with = "time::serde::rfc3339::option")]
    pub acknowledged_at: Option<OffsetDateTime>,
    /// When it answered.
    #[serde(default, with = "time::serde::rfc3339::option")]
    pub answered_at: Option<OffsetDateTime>,
}

/// What an agency tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum CallbackKind {
    /// It has the message and works on it.
    #[serde(rename = "transfer.acknowledged")]
    Acknowledged,
    /// Its answer.
    #[serde(rename = "transfer.answered")]
    Answered,
    /// It refuses; the text says what is to be corrected.
    #[serde(rename = "transfer.rejected")]
    Rejected,
    /// It asks for something; the text says for what.
    #[serde(rename = "transfer.question")]
    Question,
}

/// What an agency tells of a transfer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CallbackData {
    /// The code of our message.
    pub code: String,
    /// Plain text; needed for everything but an acknowledgement.
    #[serde(default)]
    pub text: String,
}

/// The body of an agency's message, signed as Standard Webhooks says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Callback {
    /// What it tells.
    #[serde(rename = "type")]
    pub kind: CallbackKind,
    /// Of which transfer.
    pub data: CallbackData,
}

/// Answer to an agency's message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct CallbackTaken {
    /// Whether it came before and changed nothing this time.
    pub repeated: bool,
}

/// Between the agency's name and the code in a remark of the timeline.
const MARK: &str = " · ";

/// The remark of the timeline about an agency.
pub fn note_of(name: &str, code: &TransferCode) -> String {
    format!("{name}{MARK}{code}")
}

/// The agency's name and the code of a remark.
pub fn note_parts(note: &str) -> (&str, &str) {
    note.rsplit_once(MARK).unwrap_or((note, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_comes_apart_again() {
        let code = TransferCode::new(48_271_935);
        let note = note_of("Реестр · отдел", &code);
        assert_eq!(note_parts(&note), ("Реестр · отдел", code.to_string().as_str()));
        assert_eq!(note_parts("вручную"), ("вручную", ""));
    }
}
