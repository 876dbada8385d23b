//! What quality control says of the work on a request.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "quality_review")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Request.
    pub ticket_id: i64,
    /// Who looked.
    pub reviewer_id: Uuid,
    /// 1 to 5.
    pub score: i16,
    /// What was good, what was not.
    pub note: String,
    /// Keys of what was missed, separated by spaces.
    pub points: Option<String>,
    /// When.
    pub created_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
