//! Sessions on the wire.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

/// A role of a member of staff. A person may hold several; whoever holds none is a citizen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
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
}

/// How far the session of this device has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Signed in.
    #[default]
    Full,
    /// The password was right; the second factor is asked for: `POST /sessions/current/factor`, or a
    /// passkey. Nothing else is open yet.
    SecondFactor,
    /// The password was right, but staff must have a second factor and this account has none: only
    /// `POST /account/totp` and `POST /account/totp/confirm` are open.
    Enrolment,
}

/// What proves that it is the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Password.
    Password,
    /// Six digits of an authenticator app (RFC 6238).
    Totp,
    /// One of the ten recovery codes.
    Recovery,
    /// Passkey (WebAuthn).
    Passkey,
    /// An outside identity provider (OpenID Connect).
    Oidc,
}

impl Method {
    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Totp => "totp",
            Self::Recovery => "recovery",
            Self::Passkey => "passkey",
            Self::Oidc => "oidc",
        }
    }

    /// The method of a name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Password, Self::Totp, Self::Recovery, Self::Passkey, Self::Oidc]
            .into_iter()
            .find(|method| method.as_str() == name)
    }
}

/// Who is signed in, or about to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SessionView {
    /// How far it has come. Until `full` name and login are empty and there are no roles.
    pub stage: Stage,
    /// Name.
    pub name: String,
    /// What they sign in with: the login of staff, the first contact of a citizen.
    pub login: String,
    /// Roles of staff, in the order of [`Role::ALL`]; empty for a citizen.
    pub roles: Vec<Role>,
    /// In the stage `second_factor`: what may be used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub methods: Vec<Method>,
    /// When it ends at the latest.
    #[serde(with = "time::serde::rfc3339")]
    pub ends_at: OffsetDateTime,
    /// It ends earlier after so many seconds without a request.
    pub idle_seconds: u32,
}

impl SessionView {
    /// Whether the console is theirs.
    pub fn is_staff(&self) -> bool {
        !self.roles.is_empty()
    }
}

/// A session in the person's own list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SessionRow {
    /// Id.
    pub id: uuid::Uuid,
    /// Whether it is the one that asks.
    pub current: bool,
    /// Browser and system, coarse: `Firefox, Windows`. Empty when the browser does not say.
    pub device: String,
    /// Network it came from, its last part hidden: `203.0.113.*`.
    pub place: String,
    /// When it began.
    #[serde(with = "time::serde::rfc3339")]
    pub begun_at: OffsetDateTime,
    /// Last use, to the minute.
    #[serde(with = "time::serde::rfc3339")]
    pub seen_at: OffsetDateTime,
    /// When it ends at the latest.
    #[serde(with = "time::serde::rfc3339")]
    pub ends_at: OffsetDateTime,
}

/// How an attempt to sign in ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SignInOutcome {
    /// Signed in.
    SignedIn,
    /// The password was wrong.
    WrongPassword,
    /// The password was right, the second factor wrong.
    WrongFactor,
}

impl SignInOutcome {
    /// The name on the wire and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SignedIn => "signed_in",
            Self::WrongPassword => "wrong_password",
            Self::WrongFactor => "wrong_factor",
        }
    }

    /// The outcome of a name.
    pub fn parse(name: &str) -> Option<Self> {
        [Self::SignedIn, Self::WrongPassword, Self::WrongFactor]
            .into_iter()
            .find(|outcome| outcome.as_str() == name)
    }
}

/// A line of the history of sign-ins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SignInRow {
    /// When.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// How it ended.
    pub outcome: SignInOutcome,
    /// What was used last.
    pub method: Method,
    /// Browser and system, coarse.
    pub device: String,
    /// Network it came from, its last part hidden.
    pub place: String,
    /// From a device that was not known before.
    pub new_device: bool,
}

/// Where to read on in the history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", derive(utoipa::IntoParams))]
#[serde(default, deny_unknown_fields)]
pub struct HistoryFilter {
    /// Where to read on.
    pub cursor: String,
    /// Rows of a page, 1 to 100.
    pub limit: Option<u16>,
}
