//! The map of the database: a file a table, no logic.
//!
//! Times of requests are whole numbers, milliseconds since 1970: sqlx writes a time into SQLite as
//! text with as many decimal places as it needs, which does not sort by time, and pages are read by
//! sorting. The wire and the code see `OffsetDateTime`.

use time::OffsetDateTime;

pub mod account;
pub mod account_contact;
pub mod agency_callback;
pub mod agency_transfer;
pub mod api_key;
pub mod article_vote;
pub mod blob_trash;
pub mod bulk_change;
pub mod bulk_item;
pub mod canned_reply;
pub mod ceremony;
pub mod challenge_used;
pub mod content_comment;
pub mod content_gap;
pub mod content_item;
pub mod content_redirect;
pub mod content_revision;
pub mod content_version;
pub mod erasure;
pub mod export_permit;
pub mod gap_case;
pub mod gap_day;
pub mod guest_grant;
pub mod guest_session;
pub mod held_reply;
pub mod idempotency;
pub mod identity;
pub mod item_day;
pub mod journal;
pub mod journal_head;
pub mod known_device;
pub mod mail_in;
pub mod mailbox;
pub mod notice;
pub mod one_time_code;
pub mod outbox;
pub mod passkey;
pub mod picture;
pub mod push_subscription;
pub mod quality_review;
pub mod recovery_code;
pub mod saved_view;
pub mod session;
pub mod sign_in;
pub mod staff_draft;
pub mod staff_duty;
pub mod staff_group;
pub mod staff_member;
pub mod staff_shift;
pub mod subscription;
pub mod subscription_news;
pub mod ticket;
pub mod ticket_article;
pub mod ticket_counter;
pub mod ticket_event;
pub mod ticket_file;
pub mod ticket_link;
pub mod ticket_mention;
pub mod ticket_message;
pub mod ticket_term;
pub mod totp;
pub mod upload;
pub mod upload_quota;

/// A time in the database, cut to milliseconds.
pub type Millis = sea_orm::prelude::TimeUnixTimestampMillis;

/// The time as the database keeps it.
pub fn millis(at: OffsetDateTime) -> Millis {
    sea_orm::prelude::TimeUnixTimestampMillis(at.replace_millisecond(at.millisecond()).unwrap_or(at))
}

/// A promised time that never comes: nothing is promised now.
pub fn never() -> Millis {
    millis(time::macros::datetime!(9999-01-01 00:00 UTC))
}
