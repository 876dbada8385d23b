//! What a requester asks for when an answer is late or does not help (SPEC 2.11, 2.12).

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    FieldErrors,
    reply::{Reply, ReplyField, ReplyForm},
    request::TEXT_MAX,
};
use crate::ticket::EscalationReason;

/// Asks for a higher level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EscalationForm {
    /// Why.
    pub reason: EscalationReason,
    /// What shows it: a text, at most 500 characters; it becomes a message of the request.
    pub text: String,
    /// Ids of files uploaded before.
    #[serde(default)]
    pub files: Vec<Uuid>,
    /// Something in it looks like a secret: the text is stored masked.
    #[serde(default)]
    pub mask_secrets: bool,
}

/// Files a request again, because the answer did not help.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RepeatForm {
    /// What was wrong with the answer, at most 500 characters.
    pub text: String,
    /// Ids of files uploaded before.
    #[serde(default)]
    pub files: Vec<Uuid>,
    /// Something in it looks like a secret: the text is stored masked.
    #[serde(default)]
    pub mask_secrets: bool,
}

fn parse(text: &str, files: &[Uuid], mask_secrets: bool) -> Result<Reply, FieldErrors<ReplyField>> {
    let form = ReplyForm { body: text.to_owned(), files: files.to_vec(), mask_secrets };
    let reply = form.parse(TEXT_MAX)?;
    if reply.body.is_empty() {
        // Files alone say nothing of the reason.
        return ReplyForm::default().parse(TEXT_MAX);
    }
    Ok(reply)
}

impl EscalationForm {
    /// The message that it becomes.
    ///
    /// # Errors
    /// All wrong fields: a text is required.
    pub fn parse(&self) -> Result<Reply, FieldErrors<ReplyField>> {
        parse(&self.text, &self.files, self.mask_secrets)
    }
}

impl RepeatForm {
    /// The text and the files.
    ///
    /// # Errors
    /// All wrong fields: a text is required.
    pub fn parse(&self) -> Result<Reply, FieldErrors<ReplyField>> {
        parse(&self.text, &self.files, self.mask_secrets)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forms::Fault;

    #[test]
    fn files_alone_are_no_reason() {
        let form = RepeatForm { files: vec![Uuid::max()], ..RepeatForm::default() };
        assert_eq!(form.parse().unwrap_err()[0].fault, Fault::Required);
        let form = RepeatForm {
            text: "Ответ не про мой вопрос".into(), files: vec![Uuid::max()], ..form
        };
        assert_eq!(form.parse().unwrap().files, [Uuid::max()]);
        let long = RepeatForm { text: "я".repeat(TEXT_MAX + 1), ..RepeatForm::default() };
        assert_eq!(long.parse().unwrap_err()[0].fault, Fault::TooLong);
    }
}
