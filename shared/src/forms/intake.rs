//! A request that staff register for somebody: a call, a message in a social network, a visit (SPEC 3.8).

use serde::{Deserialize, Serialize};

use super::{Fault, Faults, Field, FieldErrors, clean, request::RequestForm};
use crate::{ticket::Channel, validate::secrets::mask_secrets};

/// The channels that staff register.
pub const CHANNELS: [Channel; 3] = [Channel::Phone, Channel::Social, Channel::WalkIn];
/// Characters of a remark to the check of the person.
pub const REMARK_MAX: usize = 300;

/// How it was made sure that the person is who they say. Codes and passwords are never asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verification {
    /// It was not: nothing about earlier requests may be said.
    #[default]
    None,
    /// Called back at the number that the earlier request was filed with.
    CalledBack,
    /// Named number, date and subject of an earlier request of theirs.
    KnownRequest,
    /// Showed a document, in a walk-in centre.
    Document,
}

impl Verification {
    /// Every way, the weakest first.
    pub const ALL: [Self; 4] = [Self::None, Self::CalledBack, Self::KnownRequest, Self::Document];

    /// The name on the wire and in the locales.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::CalledBack => "called_back",
            Self::KnownRequest => "known_request",
            Self::Document => "document",
        }
    }

    /// The way of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == name)
    }
}

/// The fields beside those of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntakeField {
    /// The channel.
    Channel,
    /// How the person was verified.
    Verification,
    /// A remark to it.
    Remark,
}

impl Field for IntakeField {
    fn name(self) -> &'static str {
        match self {
            Self::Channel => "channel",
            Self::Verification => "verification",
            Self::Remark => "remark",
        }
    }
}

/// As typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct IntakeForm {
    /// `phone`, `social` or `walk_in`.
    pub channel: String,
    /// How it was made sure who it is: `none`, `called_back`, `known_request`, `document`.
    pub verification: String,
    /// A remark to it; no numbers of documents.
    pub remark: String,
    /// The request in the person's words.
    pub request: RequestForm,
}

/// What surrounds the request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// Channel.
    pub channel: Channel,
    /// How the person was verified.
    pub verification: Verification,
    /// A remark to it; secrets are masked.
    pub remark: String,
}

impl IntakeForm {
    /// Checks what surrounds the request; the request itself is checked as any other is.
    ///
    /// # Errors
    /// All wrong fields.
    pub fn parse(&self) -> Result<Intake, FieldErrors<IntakeField>> {
        let mut faults = Faults::new();
        let channel = Channel::parse(&clean(&self.channel)).filter(|channel| CHANNELS.contains(channel));
        if channel.is_none() {
            faults.push(IntakeField::Channel, Fault::Choice, None);
        }
        let verification = Verification::parse(&clean(&self.verification));
        // A document is seen where the person stands.
        let possible =
            verification.filter(|way| *way != Verification::Document || channel == Some(Channel::WalkIn));
        if possible.is_none() {
            faults.push(IntakeField::Verification, Fault::Choice, None);
        }
        let remark = mask_secrets(&faults.text(IntakeField::Remark, &self.remark, REMARK_MAX));
        faults.finish(Intake {
            channel: channel.unwrap_or_default(),
            verification: possible.unwrap_or_default(),
            remark,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(channel: &str, verification: &str) -> Result<Intake, Vec<&'static str>> {
        let form = IntakeForm {
            channel: channel.into(),
            verification: verification.into(),
            ..IntakeForm::default()
        };
        form.parse().map_err(|errors| errors.iter().map(|error| error.field.name()).collect())
    }

    #[test]
    fn only_what_staff_can_register() {
        assert_eq!(parse("phone", "called_back").unwrap().channel, Channel::Phone);
        assert_eq!(parse("walk_in", "document").unwrap().verification, Verification::Document);
        assert_eq!(parse("phone", "document"), Err(vec!["verification"]));
        assert_eq!(parse("form", "none"), Err(vec!["channel"]));
        assert_eq!(parse("", ""), Err(vec!["channel", "verification"]));
    }
}
