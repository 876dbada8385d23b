//! Identities of outside providers, known by issuer and subject.

use sea_orm::entity::prelude::*;

/// A row of `identity`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "identity")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Whose.
    pub account_id: Uuid,
    /// The provider; unique together with the subject.
    pub issuer: String,
    /// Who it is there: never reassigned by the provider.
    pub subject: String,
    /// When it was connected.
    pub created_at: super::Millis,
    /// Last sign-in.
    pub used_at: Option<super::Millis>,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
