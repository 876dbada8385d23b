//! The pages of subscriptions: asking for one, and the one that a link of a letter leads to.

use serde::{Deserialize, Serialize};

use super::ItemLink;
use crate::{
    api::{
        accounts::challenge::Challenge,
        subscriptions::{OwnSubscription, SubscriptionState},
    },
    problem::FieldProblem,
};

/// The form, what is wrong with it, what became of it, or the reader's list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct SubscribePage {
    /// The item; none: the page lists what the reader follows.
    pub item: Option<ItemLink>,
    /// Its kind, as the form sends it.
    pub kind: String,
    /// Its key.
    pub key: String,
    /// How far the subscription is.
    pub state: SubscriptionState,
    /// Whether somebody is signed in: no address is asked for.
    pub signed_in: bool,
    /// The token of the link that led here; empty: the reader came by themselves.
    pub token: String,
    /// The address as typed.
    pub email: String,
    /// What is wrong with the fields, in words.
    pub errors: Vec<FieldProblem>,
    /// Why it was not done, when no field is wrong, in words.
    pub refused: String,
    /// The work that the browser is asked for before it may be sent again.
    pub challenge: Option<Challenge>,
    /// What somebody signed in follows.
    pub own: Vec<OwnSubscription>,
}
