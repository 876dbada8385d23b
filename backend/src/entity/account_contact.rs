//! A contact whose code came back: there are no unconfirmed ones, so nobody can keep a stranger's.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account_contact")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    pub account_id: Uuid,
    /// `email` or `phone`; unique together with the value.
    pub kind: String,
    /// E-mail address in lower case, or `+7XXXXXXXXXX`.
    pub value: String,
    /// When the code came back.
    pub confirmed_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
