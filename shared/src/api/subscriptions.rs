//! Being told when an item of the knowledge base changes.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::content::ContentKind;

/// How far a subscription is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SubscriptionState {
    /// There is none.
    #[default]
    Off,
    /// A letter with a link went out; nothing more comes until the link is used.
    Sent,
    /// The link was opened and asks whether it is wanted.
    Waiting,
    /// Changes are told.
    On,
}

/// A subscription as its link or its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SubscriptionView {
    /// How far it is.
    pub state: SubscriptionState,
    /// Kind of the item.
    pub kind: ContentKind,
    /// Key of the item.
    pub key: String,
    /// Title of the item; empty when it is published no more.
    pub title: String,
    /// Path of its page; empty when it is published no more.
    pub url: String,
}

/// What a link of a letter is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SwitchSubscription {
    /// `true` confirms, `false` ends it.
    pub on: bool,
}

/// A subscription of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct OwnSubscription {
    /// Id.
    pub id: Uuid,
    /// Kind of the item.
    pub kind: ContentKind,
    /// Key of the item.
    pub key: String,
    /// Title of the item; empty when it is published no more.
    pub title: String,
    /// Path of its page; empty when it is published no more.
    pub url: String,
    /// Since when.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
}
