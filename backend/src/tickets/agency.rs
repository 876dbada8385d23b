//! What an agency's word does to a request: a line of the timeline, a note for the operator, and back to work.

use shared::{
    api::tickets::EventKind,
    forms::reply::Reply,
    lang::Lang,
    ticket::{Action, Status},
};
use time::OffsetDateTime;

use super::{
    change::{Work, status_of},
    comment::add_message,
    store,
};
use crate::platform::{database::Tx, error::AppError, state::AppState};

/// A request that an agency speaks of, locked until the end.
pub struct AgencyWork<'a>(Work<'a>);

/// What an agency said, or what became of a message to it.
#[derive(Clone, Debug)]
pub struct Word {
    /// What the timeline says.
    pub event: EventKind,
    /// The agency's name and the code.
    pub note: String,
    /// A note for staff, who pass on what the requester is to know.
    pub text: Option<String>,
    /// Whether the request goes back to work.
    pub returns: bool,
}

impl<'a> AgencyWork<'a> {
    /// Locks the request.
    ///
    /// # Errors
    /// 404 when its people were taken out of it: nothing more is written about them.
    pub async fn begin(
        state: &'a AppState,
        tx: Tx,
        ticket_id: i64,
        agency: &str,
        now: OffsetDateTime,
    ) -> Result<Self, AppError> {
        let row = store::lock_id(&tx, ticket_id).await?;
        if row.erased_at.is_some() {
            return Err(AppError::NotFound);
        }
        Ok(Self(Work::of_system(state, tx, row, format!("agency:{agency}"), now)))
    }

    /// The transaction, for what belongs to the same change.
    pub const fn tx(&self) -> &Tx {
        &self.0.tx
    }

    /// The language that the requester chose: notes are written in it.
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.0.row.lang).unwrap_or_default()
    }

    /// Puts it into the change. A request that staff took back meanwhile stays where it is.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn hear(&mut self, word: Word) -> Result<(), AppError> {
        if word.returns && status_of(&self.0.row)? == Status::AtAgency {
            self.0.act(Action::Start, "")?;
        }
        if word.event == EventKind::AgencyFailed && !word.returns {
            self.0.internal();
        }
        self.0.tell(word.event, word.note);
        if let Some(body) = word.text {
            add_message(&self.0, Reply { body, files: Vec::new() }, &[], true).await?;
        }
        Ok(())
    }

    /// Writes everything and tells those who look.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn commit(self, action: &str) -> Result<(), AppError> {
        self.0.commit(action).await.map(|_| ())
    }
}
