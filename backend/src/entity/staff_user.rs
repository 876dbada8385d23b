//! A member of staff.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_user")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Login, lower case.
    #[sea_orm(unique)]
    pub login: String,
    /// Name as colleagues see it.
    pub name: String,
    /// Role.
    pub role: String,
    /// Argon2id, PHC string.
    pub password_hash: String,
    /// May not sign in any more.
    pub disabled: bool,
    /// An account of the demonstration with a published password.
    pub is_demo: bool,
    /// When it was made.
    pub created_at: Millis,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
