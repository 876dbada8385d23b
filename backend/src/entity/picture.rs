//! A picture of the content; its bytes are in the blob store.

use sea_orm::entity::prelude::*;

/// A row of `picture`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "picture")]
pub struct Model {
    /// `<hash>.<ending>`: the same picture is kept once.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// Name in the blob store.
    pub blob: String,
    /// Pixels across.
    pub width: i32,
    /// Pixels down.
    pub height: i32,
    /// Bytes.
    pub size: i64,
    /// Who uploaded it.
    pub account_id: Uuid,
    /// When.
    pub created_at: super::Millis,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
