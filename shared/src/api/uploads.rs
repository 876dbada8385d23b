//! Files on the wire, and their limits (SPEC 2.6).

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

/// What a file may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FileType {
    /// JPEG picture.
    Jpeg,
    /// PNG picture.
    Png,
    /// PDF document.
    Pdf,
    /// Plain text, a log or a HAR.
    Text,
}

impl FileType {
    /// Largest size, bytes.
    pub const fn limit(self) -> usize {
        match self {
            Self::Jpeg | Self::Png | Self::Text => 2 * 1024 * 1024,
            Self::Pdf => 5 * 1024 * 1024,
        }
    }

    /// The media type it is served with.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    /// Whether there is a thumbnail.
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png)
    }

    /// The type that a file's name promises; the server looks at the content, not at the name.
    pub fn of_name(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        match ending.as_str() {
            "jpg" | "jpeg" => Some(Self::Jpeg),
            "png" => Some(Self::Png),
            "pdf" => Some(Self::Pdf),
            "txt" | "log" | "har" => Some(Self::Text),
            _ => None,
        }
    }
}

/// What the virus scanner said of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// Nothing found, or nobody scans here.
    #[default]
    Clean,
    /// It waits for the scanner; nobody can fetch it yet.
    Pending,
    /// A virus was found; the bytes are gone.
    Infected,
}

impl FileState {
    /// The name in the database and on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Clean => "clean",
            Self::Pending => "pending",
            Self::Infected => "infected",
        }
    }

    /// The state of a name. What is unknown is treated as not scanned.
    pub fn of(name: &str) -> Self {
        match name {
            "clean" => Self::Clean,
            "infected" => Self::Infected,
            _ => Self::Pending,
        }
    }
}

/// A link to a file that works for the session that asked for it, for five minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct LinkView {
    /// Path on this site.
    pub url: String,
    /// When it stops to work.
    #[serde(with = "time::serde::rfc3339")]
    pub expires_at: OffsetDateTime,
}

/// The largest body of an upload, bytes.
pub const UPLOAD_MAX: usize = 5 * 1024 * 1024;

/// A file that was uploaded or belongs to a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FileView {
    /// Id.
    pub id: Uuid,
    /// Name as given by the sender, cleaned.
    pub name: String,
    /// Type by content.
    pub file_type: FileType,
    /// Bytes.
    pub size: u32,
    /// Whether a thumbnail can be fetched.
    pub thumbnail: bool,
    /// What the virus scanner said.
    #[serde(default)]
    pub state: FileState,
    /// When it was uploaded.
    #[serde(with = "time::serde::rfc3339")]
    pub created_at: OffsetDateTime,
}
