//! Channels of contact.

use serde::{Deserialize, Serialize};

/// Channels, call checklist and walk-in centres (SPEC 1.12).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Contacts {
    /// Channels in the order of the page.
    pub channels: Vec<Channel>,
    /// How to prepare for a call.
    pub call_checklist: Vec<ChecklistItem>,
    /// Walk-in centres.
    pub centres: Vec<Centre>,
}

/// A channel of contact.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Channel {
    /// Key.
    pub key: String,
    /// Name.
    pub title: String,
    /// The same in English.
    pub title_en: String,
    /// form, chat, phone, phone-abroad, email, social, centre.
    pub kind: String,
    /// Number, address or link.
    pub value: String,
    /// A remark.
    pub note: String,
    /// The same in English.
    pub note_en: String,
    /// When it is open.
    pub hours: Hours,
    /// Usual load: low, medium, high.
    pub load: String,
}

/// Opening hours in Moscow time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(untagged)]
pub enum Hours {
    /// `24/7`.
    Always(String),
    /// By day of the week; an empty text is a closed day.
    Week(WeekHours),
}

impl Default for Hours {
    fn default() -> Self {
        Self::Always("24/7".into())
    }
}

/// Hours by day of the week, `08:00-20:00`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct WeekHours {
    /// Monday to Friday.
    pub mon_fri: String,
    /// Saturday.
    pub sat: String,
    /// Sunday.
    pub sun: String,
}

/// A line of the call checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ChecklistItem {
    /// What to have at hand.
    pub text: String,
    /// The same in English.
    pub text_en: String,
}

/// A walk-in centre.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Centre {
    /// Region.
    pub region: String,
    /// City.
    pub city: String,
    /// Street and house.
    pub address: String,
    /// Hours, in the centre's own time.
    pub hours: Hours,
}
