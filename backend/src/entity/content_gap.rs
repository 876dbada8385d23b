//! What readers looked for and did not find (SPEC 1.9), counted.

use sea_orm::entity::prelude::*;

/// A row of `content_gap`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "content_gap")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// `zero_result`, `unknown_code`, `guide_drop` or `deflected`.
    pub kind: String,
    /// What was looked for, lower case, secrets masked.
    pub text: String,
    /// What is counted together: stems of the words, the code, or guide and step.
    pub topic: String,
    /// How often.
    pub count: i64,
    /// First time.
    pub first_at: super::Millis,
    /// Last time.
    pub last_at: super::Millis,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
