//! Somebody who is signed in or about to be. Only the token's hash is stored.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// SHA-256 of the token, hexadecimal.
    #[sea_orm(unique)]
    pub token_hash: String,
    /// Whose.
    pub account_id: Uuid,
    /// `full`, `second_factor`, `enrolment`.
    pub stage: String,
    /// Held roles when it began: shorter limits.
    pub staff: bool,
    /// Browser and system, coarse.
    pub device: String,
    /// Network, its last part hidden.
    pub place: String,
    /// When it began.
    pub created_at: Millis,
    /// Last request, to the minute.
    pub seen_at: Millis,
    /// When the person last proved who they are.
    pub proved_at: Millis,
}

/// Whose it is, read together at every request of somebody who is signed in.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {
    /// The account.
    #[sea_orm(
        belongs_to = "super::account::Entity",
        from = "Column::AccountId",
        to = "super::account::Column::Id"
    )]
    Account,
}

impl Related<super::account::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Account.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
