//! A file that waits for its request; gone after 24 hours.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upload")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The guest session that may use it.
    pub session_id: Option<Uuid>,
    /// The member of staff that may use it.
    pub account_id: Option<Uuid>,
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
    /// When it is thrown away.
    pub expires_at: Millis,
    /// What the virus scanner said: `clean` (also when nobody scans), `pending`, `infected` (its bytes are gone).
    pub state: String,
    /// When a pending file is scanned next.
    pub scan_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
