//! The history of sign-ins, for their owner.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sign_in")]
pub struct Model {
    /// Grows with time.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Whose.
    pub account_id: Uuid,
    /// When.
    pub at: Millis,
    /// `signed_in`, `wrong_password`, `wrong_factor`.
    pub outcome: String,
    /// What was used last.
    pub method: String,
    /// Browser and system, coarse.
    pub device: String,
    /// Network, its last part hidden.
    pub place: String,
    /// From a device that was not known.
    pub new_device: bool,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
