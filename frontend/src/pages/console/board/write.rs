//! What a supervisor changes.

use shared::{
    api::team::{Absence, Membership, Week},
    ids::TicketNumber,
};
use uuid::Uuid;

use crate::api::{ApiError, team};

/// A change made from the board.
#[derive(Clone, Debug, PartialEq)]
pub enum Write {
    /// The request gets into these hands, whoever had it.
    Assign(TicketNumber, Uuid),
    /// Away, or back.
    Away(Uuid, Absence),
    /// Another week.
    Shifts(Uuid, Week),
    /// Into a group, or another place in it.
    Join(Uuid, String, Membership),
    /// Out of a group.
    Leave(Uuid, String),
}

impl Write {
    /// Key of the sentence that says it is done.
    pub const fn done(&self) -> &'static str {
        match self {
            Self::Assign(..) => "console-done-to",
            Self::Away(_, Absence { until: Some(_), .. }) => "console-done-away",
            Self::Away(..) => "console-done-back",
            Self::Shifts(..) => "console-done-shifts",
            Self::Join(..) => "console-done-join",
            Self::Leave(..) => "console-done-leave",
        }
    }

    /// Does it.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn run(self) -> Result<(), ApiError> {
        match self {
            Self::Assign(number, id) => team::assign_to(&number, None, id).await.map(drop),
            Self::Away(id, absence) => team::set_absence(id, &absence).await,
            Self::Shifts(id, week) => team::set_shifts(id, &week).await,
            Self::Join(id, group, place) => team::join(&group, id, &place).await,
            Self::Leave(id, group) => team::leave(&group, id).await,
        }
    }
}
