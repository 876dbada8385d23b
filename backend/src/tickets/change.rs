//! One change of a request, as one transaction: the row by compare-and-set, its timeline, letters, the
//! journal; after the commit everybody who looks is told.

use shared::{
    api::tickets::{EventKind, TicketChanged},
    forms::request::Preferred,
    ids::TicketNumber,
    lang::Lang,
    ticket::{Action, Party, Priority, Status, transition},
};
use time::{Duration, OffsetDateTime};

use super::{
    promise,
    store::{self, NewEvent},
};
use crate::{
    entity::{millis, never, ticket},
    journal,
    notify::{self, Kind, Letter},
    platform::{database::Tx, error::AppError, events::Change, extract::Actor, state::AppState},
};

/// A change being made.
pub(super) struct Work<'a> {
    pub(super) state: &'a AppState,
    pub(super) tx: Tx,
    pub(super) actor: &'a Actor,
    pub(super) party: Party,
    pub(super) now: OffsetDateTime,
    pub(super) row: ticket::Model,
    before: i32,
    events: Vec<NewEvent>,
    letters: Vec<Kind>,
    letters_wait: Duration,
    visible: bool,
}

/// The number of a row.
pub(super) fn number_of(row: &ticket::Model) -> Result<TicketNumber, AppError> {
    TicketNumber::parse(&row.number).map_err(AppError::internal)
}

/// The status of a row.
pub(super) fn status_of(row: &ticket::Model) -> Result<Status, AppError> {
    Status::parse(&row.status).ok_or_else(|| AppError::internal("a request has an unknown status"))
}

impl<'a> Work<'a> {
    /// Begins: the request is locked and, if a version is asked for, has it.
    ///
    /// # Errors
    /// 404 when the actor may not see it, 412 when it has another version.
    pub(super) async fn begin(
        state: &'a AppState,
        tx: Tx,
        actor: &'a Actor,
        number: &str,
        version: Option<i32>,
    ) -> Result<Self, AppError> {
        let row = store::lock(&tx, actor, number).await?;
        if version.is_some_and(|version| version != row.version) {
            return Err(AppError::Stale);
        }
        Ok(Self::on(state, tx, actor, row, state.clock.now()))
    }

    /// The same on a row in hand, at a given time: the demonstration tells of the past.
    pub(super) fn on(
        state: &'a AppState,
        tx: Tx,
        actor: &'a Actor,
        row: ticket::Model,
        now: OffsetDateTime,
    ) -> Self {
        let party = if matches!(actor, Actor::Staff(_)) { Party::Staff } else { Party::Requester };
        let before = row.version;
        Self {
            state,
            tx,
            actor,
            party,
            now,
            row,
            before,
            events: Vec::new(),
            letters: Vec::new(),
            letters_wait: Duration::ZERO,
            visible: true,
        }
    }

    /// What is done can be seen by staff only.
    pub(super) const fn internal(&mut self) {
        self.visible = false;
    }

    /// Letters go out so much later: what is done may be taken back until then.
    pub(super) const fn hold_letters(&mut self, wait: Duration) {
        self.letters_wait = wait;
    }

    /// A line for the timeline.
    pub(super) fn tell(&mut self, kind: EventKind, note: impl Into<String>) {
        let event = NewEvent { kind, party: self.party, status: None, until: None, note: note.into() };
        self.events.push(event);
    }

    fn promise(&mut self, until: OffsetDateTime) {
        let until = Some(millis(until));
        let event = NewEvent {
            kind: EventKind::Promise,
            party: Party::System,
            status: None,
            until,
            note: String::new(),
        };
        self.events.push(event);
    }

    /// Takes an action by the state machine.
    ///
    /// # Errors
    /// 409 when it is not legal now.
    pub(super) fn act(&mut self, action: Action, note: &str) -> Result<(), AppError> {
        let from = status_of(&self.row)?;
        let to = transition(from, action, self.party).map_err(|_| AppError::Conflict("illegal-change"))?;
        if to != from {
            self.enter(from, to, note);
        }
        if self.party == Party::Staff {
            self.row.answered_at = Some(millis(self.now));
            if matches!(action, Action::Answer | Action::AskRequester) {
                self.row.first_answered_at.get_or_insert(millis(self.now));
            }
            match action {
                Action::Answer => self.letters.push(Kind::Answer),
                Action::AskRequester => self.letters.push(Kind::Question),
                Action::Close => self.letters.push(Kind::Closed),
                _ => {}
            }
        }
        Ok(())
    }

    fn enter(&mut self, from: Status, to: Status, note: &str) {
        self.events.push(NewEvent {
            kind: EventKind::Status,
            party: self.party,
            status: Some(to),
            until: None,
            note: note.to_owned(),
        });
        to.as_str().clone_into(&mut self.row.status);
        self.row.is_open = to.is_open();
        self.row.is_waiting = promise::pauses(to);
        if promise::pauses(to) {
            self.row.paused_at.get_or_insert(millis(self.now));
        } else if let Some(since) = self.row.paused_at.take() {
            // The clock stood still: what is promised moves by as long.
            let stood = self.now - since.0;
            self.row.solution_due = millis(self.row.solution_due.0 + stood);
            if self.row.first_answered_at.is_none() {
                self.row.first_answer_due = millis(self.row.first_answer_due.0 + stood);
            }
            if matches!(to, Status::Received | Status::InProgress) {
                self.promise(self.row.solution_due.0);
            }
        }
        if from == Status::Closed {
            let priority = Priority::parse(&self.row.priority).unwrap_or(Priority::Medium);
            let again = promise::of_new(self.now, priority);
            self.row.solution_due = millis(again.solution);
            self.row.preliminary = again.preliminary;
            self.promise(again.solution);
        }
    }

    /// Sets the priority; the first answer, not given yet, is promised anew.
    pub(super) fn set_priority(&mut self, priority: Priority, note: &str) {
        priority.as_str().clone_into(&mut self.row.priority);
        let note = if note.is_empty() {
            priority.as_str().to_owned()
        } else {
            format!("{}: {note}", priority.as_str())
        };
        self.tell(EventKind::Priority, note);
        if self.row.first_answered_at.is_none() {
            let due = self.row.created_at.0 + priority.first_answer();
            self.row.first_answer_due = millis(due);
            self.promise(due);
        }
    }

    /// Writes everything and tells those who look.
    ///
    /// # Errors
    /// 412 when somebody else changed the request meanwhile.
    pub(super) async fn commit(mut self, action: &str) -> Result<ticket::Model, AppError> {
        let status = status_of(&self.row)?;
        let number = number_of(&self.row)?;
        self.row.version = self.before + 1;
        if self.visible {
            self.row.updated_at = millis(self.now);
            store::touch(&self.tx, self.row.id, self.row.updated_at).await?;
        }
        let answered = self.row.first_answered_at.is_some();
        let due = promise::running(status, answered, self.row.first_answer_due.0, self.row.solution_due.0);
        self.row.next_due = due.map_or_else(never, millis);
        store::save(&self.tx, self.before, &self.row).await?;
        for kind in std::mem::take(&mut self.letters) {
            if let Some(letter) = letter_to(&self.row, kind)? {
                let name = letter.kind.as_str();
                if notify::enqueue(self.state, &self.tx, self.row.id, &letter, self.now + self.letters_wait)
                    .await?
                {
                    let event = NewEvent {
                        kind: EventKind::Letter,
                        party: Party::System,
                        status: None,
                        until: None,
                        note: name.to_owned(),
                    };
                    self.events.push(event);
                }
            }
        }
        store::insert_events(&self.tx, self.row.id, self.events, self.now);
        let label = self.actor.label();
        let object = format!("ticket:{}", number.digits());
        journal::append(
            &self.tx,
            self.now,
            journal::Entry { actor: &label, action, object: &object, note: status.as_str() },
        )
        .await?;
        self.tx.commit().await?;
        let changed = TicketChanged { number, version: self.row.version, status };
        self.state.events.publish(Change { ticket_id: self.row.id, internal: !self.visible, changed });
        Ok(self.row)
    }
}

/// A letter to the requester, if they want any.
pub(super) fn letter_to(row: &ticket::Model, kind: Kind) -> Result<Option<Letter>, AppError> {
    if Preferred::parse(&row.preferred) == Some(Preferred::Portal) {
        return Ok(None);
    }
    let number = number_of(row)?;
    let lang = Lang::parse(&row.lang).unwrap_or_default();
    Ok(row.email.clone().map(|to| Letter { kind, to, lang, number }))
}
