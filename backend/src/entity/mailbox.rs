//! An address that was written to lately: its row is locked while its share of letters is counted.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "mailbox")]
pub struct Model {
    /// The address in lower case without a tag, or the phone number.
    #[sea_orm(primary_key, auto_increment = false)]
    pub address: String,
    /// When it was last written to.
    pub at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
