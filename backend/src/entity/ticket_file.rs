//! A file of a request. The bytes lie in the blob folder under a generated name.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ticket_file")]
pub struct Model {
    /// Id, kept from the upload.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Request.
    pub ticket_id: i64,
    /// The message that it came with; none when it came with the request itself.
    pub message_id: Option<Uuid>,
    /// Only staff see it: it came with an internal note.
    pub internal: bool,
    /// Name as given, cleaned.
    pub name: String,
    /// Type by content.
    pub file_type: String,
    /// Bytes.
    pub size: i64,
    /// Name of the blob.
    pub blob: String,
    /// Name of the thumbnail's blob.
    pub thumbnail: Option<String>,
    /// When it was uploaded.
    pub created_at: Millis,
    /// What the virus scanner said: `clean` (also when nobody scans), `pending`, `infected` (its bytes are gone).
    pub state: String,
    /// When a pending file is scanned next.
    pub scan_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
