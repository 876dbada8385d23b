//! Whether somebody of the staff is there, and how much they take.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_duty")]
pub struct Model {
    /// Account.
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    /// They said that they are.
    pub present: bool,
    /// Absent until then: ill, on leave.
    pub away_until: Option<Millis>,
    /// Why.
    pub note: String,
    /// Open requests that they take.
    pub most_open: i32,
    /// When they were given one last.
    pub last_given_at: Option<Millis>,
    /// Last change.
    pub changed_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
