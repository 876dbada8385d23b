//! Second factors on the wire.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::api::sessions::SessionView;

/// Recovery codes made at once.
pub const RECOVERY_CODES: usize = 10;
/// Passkeys of one account.
pub const PASSKEYS_MAX: usize = 10;

/// A passkey in the person's own list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PasskeyView {
    /// Id.
    pub id: Uuid,
    /// Name that the person gave it.
    pub name: String,
    /// When it was added.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
    /// When it was last used.
    #[serde(default, with = "time::serde::rfc3339::option", skip_serializing_if = "Option::is_none")]
    pub used_at: Option<OffsetDateTime>,
}

/// What protects the account besides the password.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Factors {
    /// An authenticator app is on.
    pub totp: bool,
    /// Recovery codes that were not used yet.
    pub recovery_left: u8,
    /// Passkeys, the oldest first.
    pub passkeys: Vec<PasskeyView>,
    /// Staff: the last of them cannot be removed.
    pub required: bool,
}

/// A secret for an authenticator app, not on yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TotpStart {
    /// The secret in base 32, to be typed by hand.
    pub secret: String,
    /// `otpauth://totp/…`, for a link on the phone itself.
    pub uri: String,
    /// The same as a QR code: an SVG document with `width` and `height`, black on white.
    pub qr_svg: String,
}

/// Recovery codes, shown this once; older ones are void.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct RecoveryCodes {
    /// Ten codes, `XXXXX-XXXXX`, in the alphabet of access codes.
    pub codes: Vec<String>,
}

/// The authenticator app is on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct TotpEnrolled {
    /// Recovery codes, shown this once; empty when there were some from before.
    pub codes: Vec<String>,
    /// The session, `full` from now on; its cookie changed.
    pub session: SessionView,
}

/// What the browser's WebAuthn needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PasskeyOptions {
    /// To be sent back with the credential; good for five minutes and one use.
    pub flow: String,
    /// For `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`
    /// (WebAuthn Level 3): binary values are base64url.
    #[cfg_attr(feature = "schema", schema(value_type = Object))]
    pub public_key: serde_json::Value,
}

/// A new passkey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPasskey {
    /// From [`PasskeyOptions`].
    pub flow: String,
    /// Name for the list, 1 to 60 characters.
    pub name: String,
    /// `PublicKeyCredential.toJSON()` of the browser's answer.
    #[cfg_attr(feature = "schema", schema(value_type = Object))]
    pub credential: serde_json::Value,
}

/// Signing in with a passkey.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PasskeyAnswer {
    /// From [`PasskeyOptions`].
    pub flow: String,
    /// `PublicKeyCredential.toJSON()` of the browser's answer.
    #[cfg_attr(feature = "schema", schema(value_type = Object))]
    pub credential: serde_json::Value,
}
