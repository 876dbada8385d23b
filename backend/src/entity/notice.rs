//! Something that a person is told: in the list on the site, and in the digest if it waits for one.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notice")]
pub struct Model {
    /// Grows with time.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Whom it tells.
    pub account_id: Uuid,
    /// `shared::notice::Event`.
    pub event: String,
    /// Request.
    pub ticket_id: Option<i64>,
    /// Its number, ten digits.
    pub number: Option<String>,
    /// What belongs to the event: a status, a time, a number.
    pub detail: String,
    /// It stands in the list on the site; a row that does not only waits for the digest.
    pub shown: bool,
    /// When it happened.
    pub created_at: Millis,
    /// When the person saw it.
    pub read_at: Option<Millis>,
    /// The digest that it waits for; none once it is in one.
    pub digest_at: Option<Millis>,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
