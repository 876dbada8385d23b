//! A request. The number is what people see; the id is what rows refer to.

use sea_orm::entity::prelude::*;

use super::Millis;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ticket")]
pub struct Model {
    /// Grows with the order of filing.
    #[sea_orm(primary_key)]
    pub id: i64,
    /// Ten digits.
    #[sea_orm(unique)]
    pub number: String,
    /// Grows with every change: compare-and-set.
    pub version: i32,
    /// Short title.
    pub subject: String,
    /// Key of the category.
    pub category: String,
    /// Key of the sub-topic.
    pub subtopic: Option<String>,
    /// Kind of request.
    pub kind: String,
    /// Slug of the service.
    pub service: Option<String>,
    /// Status.
    pub status: String,
    /// Priority.
    pub priority: String,
    /// Not closed; follows the status, for the queue's indexes.
    pub is_open: bool,
    /// Waiting for the requester or an agency; follows the status.
    pub is_waiting: bool,
    /// Structured details, `shared::api::tickets::Details`.
    #[sea_orm(column_type = "JsonBinary")]
    pub details: Json,
    /// Name to address the requester by.
    pub requester_name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Phone number, `+7XXXXXXXXXX`.
    pub phone: Option<String>,
    /// Preferred way of contact.
    pub preferred: String,
    /// Language of letters.
    pub lang: String,
    /// HMAC-SHA256 of the access code with the server's key.
    pub access_code_hash: Vec<u8>,
    /// Who works on it.
    pub assignee_id: Option<Uuid>,
    /// The account that it belongs to; none: a guest's.
    pub account_id: Option<Uuid>,
    /// When name, contacts, texts and files were taken out.
    pub erased_at: Option<Millis>,
    /// When that account last looked.
    pub owner_seen_at: Option<Millis>,
    /// When it was filed.
    pub created_at: Millis,
    /// Last change that the requester can see.
    pub updated_at: Millis,
    /// Last change by staff that the requester can see: the unread mark.
    pub answered_at: Option<Millis>,
    /// When the first answer is promised.
    pub first_answer_due: Millis,
    /// When it was given.
    pub first_answered_at: Option<Millis>,
    /// When the solution is promised.
    pub solution_due: Millis,
    /// The solution's date was counted without an official calendar of that year.
    pub preliminary: bool,
    /// The next promised time; far in the future when none runs, so that the queue sorts by it.
    pub next_due: Millis,
    /// Since when the clock stands still.
    pub paused_at: Option<Millis>,
    /// Stars, 1 to 5.
    pub rating: Option<i16>,
    /// What was said with them.
    pub rating_text: String,
    /// Way that it came.
    pub channel: String,
    /// Key of the expert group whose queue it is in.
    pub queue_group: String,
    /// Level, 0 (operator) to 3 (quality control).
    pub level: i16,
    /// Above the first level; follows it, for the queue's index.
    pub is_escalated: bool,
    /// When the next word is promised, while it is worked on.
    pub next_update_due: Option<Millis>,
    /// When the sweep has something to do: to warn, to remind, to close; far in the future when nothing.
    pub check_at: Millis,
    /// Hundredths of the running promise that somebody was warned of; while it waits for its requester, 50 when
    /// they were asked again.
    pub warned: i16,
    /// Milliseconds that its clock stood still, the present pause apart.
    pub paused_total: i64,
    /// When it got its status.
    pub status_at: Millis,
    /// When the requester reminded last.
    pub reminded_at: Option<Millis>,
    /// When it was closed.
    pub closed_at: Option<Millis>,
    /// Why.
    pub close_reason: Option<String>,
    /// The request in which it goes on.
    pub merged_into: Option<i64>,
    /// Who had it when it was escalated: it is looked at by somebody else.
    pub previous_assignee_id: Option<Uuid>,
}

/// None: queries join by hand.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
