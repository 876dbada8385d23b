//! Sessions on the wire.

use serde::{Deserialize, Serialize};

/// Role of a member of staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// First line.
    Operator,
    /// Second line.
    Specialist,
    /// Senior, quality control.
    Supervisor,
    /// Knowledge base.
    Editor,
    /// Administration.
    Administrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] =
        [Self::Operator, Self::Specialist, Self::Supervisor, Self::Editor, Self::Administrator];

    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Specialist => "specialist",
            Self::Supervisor => "supervisor",
            Self::Editor => "editor",
            Self::Administrator => "administrator",
        }
    }

    /// The role of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }

    /// Whether the role works on requests.
    pub const fn works_on_requests(self) -> bool {
        matches!(self, Self::Operator | Self::Specialist | Self::Supervisor)
    }
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SessionView {
    /// Name.
    pub name: String,
    /// Login.
    pub login: String,
    /// Role.
    pub role: Role,
}
