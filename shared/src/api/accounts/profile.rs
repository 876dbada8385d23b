//! The profile on the wire.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use super::{ContactKind, PersonKind};
use crate::{forms::request::Preferred, lang::Lang, zone::Zone};

/// A confirmed contact. There are no others: a contact is stored when its code came back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct ContactView {
    /// Id.
    pub id: Uuid,
    /// Kind.
    pub kind: ContactKind,
    /// E-mail address, or phone number `+7XXXXXXXXXX`.
    pub value: String,
    /// When its code came back.
    #[serde(with = "time::serde::rfc3339")]
    pub confirmed_at: OffsetDateTime,
}

/// Appearance: what the site keeps in the cookie `look`, so that it is the same on every device. Empty means
/// the default; the values are those of the attributes of `<html>`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Appearance {
    /// `light` or `dark`.
    pub theme: String,
    /// Size of letters in percent: `130`, `160`, `200`.
    pub size: String,
    /// Colours of the low-vision version: `bw`, `wb`, `blue`, `brown`.
    pub scheme: String,
    /// `wide`: more space between lines and letters.
    pub spacing: String,
    /// `on`: letters with serifs.
    pub serif: String,
    /// `off`: no pictures.
    pub pictures: String,
}

impl Appearance {
    /// Each part with its name and the values that it may have.
    pub fn parts(&self) -> [(&'static str, &str, &'static [&'static str]); 6] {
        [
            ("theme", &self.theme, &["light", "dark"]),
            ("size", &self.size, &["130", "160", "200"]),
            ("scheme", &self.scheme, &["bw", "wb", "blue", "brown"]),
            ("spacing", &self.spacing, &["wide"]),
            ("serif", &self.serif, &["on"]),
            ("pictures", &self.pictures, &["off"]),
        ]
    }

    /// Whether every part is one of its choices.
    pub fn is_valid(&self) -> bool {
        self.parts().iter().all(|(_, value, choices)| value.is_empty() || choices.contains(value))
    }
}

/// By which ways a kind of news comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Ways {
    /// On the site.
    pub app: bool,
    /// By e-mail.
    pub email: bool,
    /// By SMS.
    pub sms: bool,
    /// As a notice of the browser.
    pub push: bool,
}

impl Ways {
    /// On the site and by e-mail.
    pub const USUAL: Self = Self { app: true, email: true, sms: false, push: false };
    /// On the site only.
    pub const QUIET: Self = Self { app: true, email: false, sms: false, push: false };
}

/// Hours without notices by SMS and push, in the person's own time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct QuietHours {
    /// First minute, `22:00`.
    pub from: String,
    /// Minute after the last, `08:00`; earlier than `from`: on the next day.
    pub to: String,
}

/// The matrix of notices: kinds of news × ways. Letters about the safety of the account (a new device, a
/// changed password) always go out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Notifications {
    /// A request was answered.
    pub answer: Ways,
    /// Staff need something.
    pub question: Ways,
    /// The status changed.
    pub status: Ways,
    /// A request was closed.
    pub closed: Ways,
    /// A promised time moved or will be missed.
    pub deadline: Ways,
    /// An incident that the person subscribed to.
    pub incident: Ways,
    /// News and technical changes.
    pub news: Ways,
    /// Staff: a requester wrote in a request of theirs.
    pub message: Ways,
    /// Staff: somebody named them in a note.
    pub mention: Ways,
    /// Staff: a request was given to them.
    pub assigned: Ways,
    /// Staff: a promised time of a request of theirs comes near.
    pub warning: Ways,
    /// Hours without SMS and push; none: at any hour.
    pub quiet: Option<QuietHours>,
    /// Whose hours those are, and those of the digest.
    pub zone: Zone,
    /// Letters come together, once a day, at this hour, 0 to 23; none: each at once. What cannot wait still comes at once.
    pub digest: Option<u8>,
}

impl Default for Notifications {
    fn default() -> Self {
        Self {
            answer: Ways::USUAL,
            question: Ways::USUAL,
            status: Ways::QUIET,
            closed: Ways::USUAL,
            deadline: Ways::USUAL,
            incident: Ways::USUAL,
            news: Ways::QUIET,
            message: Ways::QUIET,
            mention: Ways::USUAL,
            assigned: Ways::USUAL,
            warning: Ways::USUAL,
            quiet: None,
            zone: Zone::default(),
            digest: None,
        }
    }
}

/// The profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Profile {
    /// Grows with every change of the profile; also in `ETag`.
    pub version: i32,
    /// Name to be addressed by.
    pub name: String,
    /// Kind of person.
    pub kind: PersonKind,
    /// Taxpayer number, digits; empty: not given.
    pub inn: String,
    /// Insurance number, eleven digits; empty: not given. One may sign in with it.
    pub snils: String,
    /// Registration number of a company or proprietor, digits; empty: not given.
    pub ogrn: String,
    /// Preferred way of contact.
    pub preferred: Preferred,
    /// Language of letters.
    pub lang: Lang,
    /// Appearance.
    pub appearance: Appearance,
    /// Notices.
    pub notifications: Notifications,
    /// Contacts, the oldest first.
    pub contacts: Vec<ContactView>,
    /// When the account was made.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
}
