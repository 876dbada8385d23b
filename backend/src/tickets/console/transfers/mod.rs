//! Transfers of a request to agencies, as staff make and watch them.

pub(super) mod create;
pub(super) mod list;
pub(super) mod resend;

use shared::api::{tickets::EventKind, transfers::note_of};
use shared::{lang::Lang, ticket::Status};

use super::{
    super::change::{Work, status_of},
    act,
};
use crate::{
    integrations::agency::{self, Transfer},
    platform::error::AppError,
};

/// The request goes to the agency: status by the state machine, a line for the timeline. One that is at another agency
/// already stays where it is.
///
/// # Errors
/// 409 when its status does not allow it.
fn hand_over(work: &mut Work<'_>, row: &Transfer, reason: &str) -> Result<(), AppError> {
    if status_of(&work.row)? != Status::AtAgency {
        act(work, shared::ticket::Action::SendToAgency, reason)?;
    }
    let lang = Lang::parse(&work.row.lang).unwrap_or_default();
    let known = agency::by_key(work.state, &row.agency);
    let name = known.map_or(row.agency.as_str(), |known| known.name_in(lang)).to_owned();
    let note = note_of(&name, &agency::code_of(row)?);
    work.tell(EventKind::AgencySent, note);
    Ok(())
}
