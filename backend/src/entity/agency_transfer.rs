//! A request on its way to an agency.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "agency_transfer")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Request.
    pub ticket_id: i64,
    /// Key of the agency.
    pub agency: String,
    /// Code, nine digits.
    #[sea_orm(unique)]
    pub code: String,
    /// Id of the message; the same for every attempt, another one for a corrected message.
    pub webhook_id: String,
    /// Corrections so far, and one.
    pub revision: i32,
    /// What is asked.
    pub ask: String,
    /// What of the request goes along, names with spaces between.
    pub include: String,
    /// The message as it is signed and sent; emptied when the request is erased.
    pub payload: String,
    /// How far it is.
    pub state: String,
    /// Request and agency while it is open, else nothing: unique, so that there is one open transfer at most.
    #[sea_orm(unique)]
    pub open_key: Option<String>,
    /// Attempts to deliver this message.
    pub attempts: i32,
    /// When to try next.
    pub next_at: Millis,
    /// Class of the last error.
    pub last_error: String,
    /// What the agency says is to be corrected.
    pub agency_says: String,
    /// When it was made.
    pub created_at: Millis,
    /// When the agency's server took it.
    pub delivered_at: Option<Millis>,
    /// When the agency said that it has it.
    pub acknowledged_at: Option<Millis>,
    /// When it answered.
    pub answered_at: Option<Millis>,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
