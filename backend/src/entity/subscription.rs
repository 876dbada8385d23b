//! Somebody who wants to hear of changes of an item: by their account, or by an e-mail address that they confirmed.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row of `subscription`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "subscription")]
pub struct Model {
    /// Id; links in letters name it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Kind of the item.
    pub kind: String,
    /// Key of the item.
    pub key: String,
    /// The account; none: a guest.
    pub account_id: Option<Uuid>,
    /// A guest's address, lower case.
    pub email: Option<String>,
    /// Language of the page that it was asked for on, and of letters to a guest.
    pub lang: String,
    /// When it was asked for last.
    pub created_at: Millis,
    /// When the link in the letter was used; none: nobody has proved yet that the address is theirs.
    pub confirmed_at: Option<Millis>,
}

/// Relations: none.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
