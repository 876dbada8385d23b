//! Passing a request on: up, to another group, to a colleague, into another request, in parts; links; quality control.

mod colleague;
mod escalate;
mod frame;
mod link;
mod links_panel;
mod menu;
mod merge;
mod reroute;
mod review;
mod split;
#[cfg(all(test, feature = "ssr"))]
mod tests;

pub use colleague::ColleaguePicker;
pub use frame::{Frame, kept};
pub use links_panel::Links;
pub use menu::PassMenu;
pub use review::noted;

use std::rc::Rc;

use shared::{
    api::{
        console::StaffTicket,
        team::{EscalateTicket, LinkTicket, Reroute, ReviewTicket, SplitTicket},
    },
    ids::TicketNumber,
};
use uuid::Uuid;
use yew::prelude::*;

use crate::api::{ApiError, team};

/// A change of whose hands a request is in, or of what belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub enum Pass {
    /// A level up.
    Up(EscalateTicket),
    /// Into another group's queue.
    Route(Reroute),
    /// To a colleague.
    To(Uuid),
    /// On in another request.
    Merge(TicketNumber),
    /// A part becomes a request of its own; the key makes it happen once.
    Split(Uuid, SplitTicket),
    /// Linked to another one.
    Link(LinkTicket),
    /// Linked no longer.
    Unlink(TicketNumber),
    /// Looked at by quality control.
    Review(ReviewTicket),
}

impl Pass {
    /// Key of the sentence that says it is done.
    pub const fn done(&self) -> &'static str {
        match self {
            Self::Up(_) => "console-done-up",
            Self::Route(_) => "console-done-route",
            Self::To(_) => "console-done-to",
            Self::Merge(_) => "console-done-merge",
            Self::Split(..) => "console-done-split",
            Self::Link(_) => "console-done-link",
            Self::Unlink(_) => "console-done-unlink",
            Self::Review(_) => "console-done-review",
        }
    }

    /// Whether the request is off the operator's hands after it.
    pub const fn ends(&self) -> bool {
        matches!(self, Self::Up(_) | Self::Route(_) | Self::To(_))
    }

    /// Does it; a merge answers with the other request.
    ///
    /// # Errors
    /// 412 when the request changed since `version`; see [`ApiError`].
    pub async fn run(self, number: TicketNumber, version: i32) -> Result<StaffTicket, ApiError> {
        match self {
            Self::Up(body) => team::escalate(&number, version, &body).await,
            Self::Route(body) => team::reroute(&number, version, &body).await,
            Self::To(id) => team::assign_to(&number, Some(version), id).await,
            Self::Merge(into) => team::merge(&number, version, &into).await,
            Self::Split(key, body) => team::split(&number, version, key, &body).await,
            Self::Link(body) => team::link(&number, version, &body).await,
            Self::Unlink(other) => team::unlink(&number, &other).await,
            Self::Review(body) => team::review(&number, &body).await,
        }
    }
}

/// What every dialog here is given.
#[derive(Clone, Properties, PartialEq)]
pub struct AskProps {
    /// The request.
    pub staff: Rc<StaffTicket>,
    /// Under way.
    pub busy: bool,
    /// Why the try failed.
    pub error: Option<ApiError>,
    /// Not meant.
    pub onclose: Callback<()>,
    /// Meant.
    pub onrun: Callback<Pass>,
}

/// Number of another request, as typed.
///
/// # Errors
/// The key of the sentence to show.
fn other_number(typed: &str, own: &TicketNumber) -> Result<TicketNumber, &'static str> {
    match TicketNumber::parse(typed) {
        Ok(number) if number == *own => Err("problem-same-ticket-detail"),
        Ok(number) => Ok(number),
        Err(_) => Err("console-number-wrong"),
    }
}
