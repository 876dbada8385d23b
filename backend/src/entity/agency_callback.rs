//! A message of an agency that was taken: the same again changes nothing.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agency_callback")]
pub struct Model {
    /// Key of the agency.
    #[sea_orm(primary_key, auto_increment = false)]
    pub agency: String,
    /// The agency's id of the message.
    #[sea_orm(primary_key, auto_increment = false)]
    pub webhook_id: String,
    /// SHA-256 of the body.
    pub fingerprint: String,
    /// When it came.
    pub created_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
