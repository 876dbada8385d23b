//! What the editors decided about a gap.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row of `gap_case`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "gap_case")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Where the gap shows, `shared::api::gaps::GapSource`.
    pub source: String,
    /// Which one.
    pub key: String,
    /// `shared::api::gaps::GapStatus`.
    pub status: String,
    /// Who sees to it.
    pub owner_id: Option<Uuid>,
    /// By when, days since 1970.
    pub due: Option<i32>,
    /// First day on which it shows again.
    pub snoozed_until: Option<i32>,
    /// Kind of the item that closed it.
    pub done_kind: Option<String>,
    /// Its key.
    pub done_key: Option<String>,
    /// Day of its publication.
    pub done_on: Option<i32>,
    /// A remark for colleagues.
    #[sea_orm(column_type = "Text")]
    pub note: String,
    /// Grows with every change.
    pub version: i32,
    /// Last change.
    pub updated_at: Millis,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
