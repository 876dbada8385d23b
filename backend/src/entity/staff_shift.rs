//! A stretch of a week in which somebody works.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_shift")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Account.
    pub account_id: Uuid,
    /// Monday is 1.
    pub weekday: i16,
    /// Minutes of the day in Moscow.
    pub from_minute: i16,
    /// Exclusive.
    pub to_minute: i16,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
