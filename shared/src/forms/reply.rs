//! A comment by the requester or a reply by staff.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Fault, Faults, Field, FieldErrors, request::FILES_MAX};
use crate::validate::{find_secrets, secrets::mask_secrets};

/// Characters in a comment.
pub const COMMENT_MAX: usize = 2000;
/// Characters in a reply by staff: an instruction may be long.
pub const REPLY_MAX: usize = 8000;

/// The fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReplyField {
    /// The text.
    Body,
    /// Files.
    Files,
}

impl Field for ReplyField {
    fn name(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Files => "files",
        }
    }
}

/// As typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ReplyForm {
    /// The text; may be empty when files are added.
    pub body: String,
    /// Ids of files uploaded before.
    pub files: Vec<Uuid>,
    /// Send it although something in it looks like a secret: the text is stored masked.
    pub mask_secrets: bool,
}

/// A message that can be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The text.
    pub body: String,
    /// Ids of uploaded files.
    pub files: Vec<Uuid>,
}

impl ReplyForm {
    /// Checks the message; `max` is [`COMMENT_MAX`] or [`REPLY_MAX`].
    ///
    /// # Errors
    /// All wrong fields.
    pub fn parse(&self, max: usize) -> Result<Reply, FieldErrors<ReplyField>> {
        let mut faults = Faults::new();
        let mut body = faults.text(ReplyField::Body, &self.body, max);
        if body.is_empty() && self.files.is_empty() {
            faults.push(ReplyField::Body, Fault::Required, None);
        }
        if !find_secrets(&body).is_empty() {
            if self.mask_secrets {
                body = mask_secrets(&body);
            } else {
                faults.push(ReplyField::Body, Fault::Secret, None);
            }
        }
        if self.files.len() > FILES_MAX {
            faults.push(ReplyField::Files, Fault::TooManyFiles, Some(FILES_MAX));
        }
        faults.finish(Reply { body, files: self.files.clone() })
    }
}
