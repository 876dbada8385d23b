//! The way that a request came.

use serde::{Deserialize, Serialize};

/// Channel (SPEC 3.8): all become the same request with the same number and history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// The form of the portal.
    #[default]
    Form,
    /// The chat.
    Chat,
    /// A letter.
    Email,
    /// A call; the operator typed.
    Phone,
    /// A call that the requester asked for.
    Callback,
    /// A social network; the moderator registered it.
    Social,
    /// A walk-in centre.
    WalkIn,
    /// An outside system, with a key.
    Api,
}

impl Channel {
    /// Every channel.
    pub const ALL: [Self; 8] = [
        Self::Form,
        Self::Chat,
        Self::Email,
        Self::Phone,
        Self::Callback,
        Self::Social,
        Self::WalkIn,
        Self::Api,
    ];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Chat => "chat",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Callback => "callback",
            Self::Social => "social",
            Self::WalkIn => "walk_in",
            Self::Api => "api",
        }
    }

    /// The channel of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.as_str() == name)
    }
}
