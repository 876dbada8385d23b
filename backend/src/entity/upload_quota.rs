//! How much was uploaded a day, by whom: a device, an account, an outside system or an address (as a keyed hash).

use sea_orm::entity::prelude::*;

/// A row of `upload_quota`; kept for two days.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upload_quota")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub owner: String,
    /// Days since 1970, UTC.
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: i64,
    /// Files.
    pub files: i64,
    /// Bytes of them.
    pub bytes: i64,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
