//! One change of a request, as one transaction: the row by compare-and-set, its timeline, letters, the
//! journal; after the commit everybody who looks is told.

use shared::{
    api::tickets::{EventKind, TicketChanged},
    forms::request::Preferred,
    ids::TicketNumber,
    lang::Lang,
    notice::Event,
    sla::{Happening, Wait},
    ticket::{
        Action, CloseReason, EscalationReason, Level, Party, Priority, Status, reopen_until, transition,
    },
};
use time::{Duration, OffsetDateTime, format_description::well_known::Rfc3339};
use uuid::Uuid;

use super::{
    store::{self, NewEvent},
    view,
};
use crate::{
    entity::{millis, ticket},
    journal,
    notify::{self, Kind, Letter, News, To, Told},
    platform::{database::Tx, error::AppError, events::Change, extract::Actor, state::AppState},
};

/// A change being made.
pub(super) struct Work<'a> {
    pub(super) state: &'a AppState,
    pub(super) tx: Tx,
    pub(super) actor: &'a Actor,
    pub(super) party: Party,
    /// What the journal calls whoever does it.
    label: String,
    pub(super) now: OffsetDateTime,
    pub(super) row: ticket::Model,
    before: i32,
    assignee: Option<Uuid>,
    events: Vec<NewEvent>,
    news: Vec<News>,
    first_letter: Option<Kind>,
    letters_wait: Duration,
    visible: bool,
}

/// A change that was written and not committed.
pub(super) struct Written {
    pub(super) tx: Tx,
    pub(super) row: ticket::Model,
    pub(super) after: After,
}

/// What open pages are told after the commit.
pub(super) struct After {
    change: Change,
    told: Told,
}

impl After {
    /// Tells them.
    pub(super) fn publish(self, state: &AppState) {
        state.events.publish(self.change);
        self.told.publish(state);
    }
}

/// The number of a row.
pub(super) fn number_of(row: &ticket::Model) -> Result<TicketNumber, AppError> {
    TicketNumber::parse(&row.number).map_err(AppError::internal)
}

/// The status of a row.
pub(super) fn status_of(row: &ticket::Model) -> Result<Status, AppError> {
    Status::parse(&row.status).ok_or_else(|| AppError::internal("a request has an unknown status"))
}

/// Whether its requester may open it again.
pub(super) fn may_reopen(row: &ticket::Model, now: OffsetDateTime) -> bool {
    row.merged_into.is_none() && row.closed_at.is_none_or(|closed| now <= reopen_until(closed.0))
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
        let party = match actor {
            Actor::Staff(_) => Party::Staff,
            Actor::System => Party::System,
            Actor::Anonymous | Actor::Guest { .. } | Actor::Citizen(_) | Actor::Key(_) => Party::Requester,
        };
        let (before, assignee) = (row.version, row.assignee_id);
        Self {
            state,
            tx,
            actor,
            party,
            label: actor.label(),
            now,
            row,
            before,
            assignee,
            events: Vec::new(),
            news: Vec::new(),
            first_letter: None,
            letters_wait: Duration::ZERO,
            visible: true,
        }
    }

    /// The same for what no person does; `label` is what the journal calls it.
    pub(super) fn of_system(
        state: &'a AppState,
        tx: Tx,
        row: ticket::Model,
        label: String,
        now: OffsetDateTime,
    ) -> Self {
        static SYSTEM: Actor = Actor::System;
        Self { label, ..Self::on(state, tx, &SYSTEM, row, now) }
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

    /// A line that speaks of a moment.
    pub(super) fn tell_until(&mut self, kind: EventKind, note: &str, until: OffsetDateTime) {
        let until = Some(millis(until));
        let event = NewEvent { kind, party: self.party, status: None, until, note: note.to_owned() };
        self.events.push(event);
    }

    /// Somebody will be told, when the change is committed.
    pub(super) fn news(&mut self, to: To, event: Event, detail: impl Into<String>) {
        let by = match self.actor {
            Actor::Citizen(citizen) => Some(citizen.id),
            Actor::Staff(staff) => Some(staff.id),
            Actor::Anonymous | Actor::Guest { .. } | Actor::Key(_) | Actor::System => None,
        };
        self.news.push(News { event, detail: detail.into(), to, by });
    }

    fn promise(&mut self, until: OffsetDateTime, why: &str) {
        if let Ok(text) = until.format(&Rfc3339) {
            self.news(To::Requester, Event::Deadline, text);
        }
        let until = Some(millis(until));
        let event = NewEvent {
            kind: EventKind::Promise,
            party: Party::System,
            status: None,
            until,
            note: why.to_owned(),
        };
        self.events.push(event);
    }

    /// Takes an action by the state machine.
    ///
    /// # Errors
    /// 409 when it is not legal now.
    pub(super) fn act(&mut self, action: Action, note: &str) -> Result<(), AppError> {
        let from = status_of(&self.row)?;
        if action == Action::Reopen && self.party == Party::Requester && !may_reopen(&self.row, self.now) {
            return Err(AppError::Conflict("closed-too-long"));
        }
        let to = transition(from, action, self.party).map_err(|_| AppError::Conflict("illegal-change"))?;
        if self.party == Party::Staff {
            self.row.answered_at = Some(millis(self.now));
            if matches!(action, Action::Answer | Action::AskRequester) {
                self.row.first_answered_at.get_or_insert(millis(self.now));
                self.state.book.happen(&mut self.row, Happening::Told, self.now);
            }
        } else if self.party == Party::Requester && matches!(action, Action::Comment | Action::Reopen) {
            self.news(To::Assignee, Event::Message, "");
        }
        if to != from {
            self.enter(from, to, note);
        }
        if self.party != Party::Requester {
            match action {
                Action::Answer => self.news(To::Requester, Event::Answer, ""),
                Action::AskRequester => self.news(To::Requester, Event::Question, ""),
                Action::Close => self.news(To::Requester, Event::Closed, ""),
                _ if to != from => self.news(To::Requester, Event::Status, to.as_str()),
                _ => {}
            }
        }
        Ok(())
    }

    /// Closes it for a reason other than that of who does it.
    ///
    /// # Errors
    /// 409 when it is closed already.
    pub(super) fn close_as(&mut self, reason: CloseReason, note: &str) -> Result<(), AppError> {
        self.act(Action::Close, note)?;
        self.row.close_reason = Some(reason.as_str().to_owned());
        if reason == CloseReason::Merged {
            // The requester is told where it goes on, not that it has ended.
            self.news.retain(|news| news.event != Event::Closed);
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
        // While the row still says what it has waited for.
        match (from, Wait::of(from), Wait::of(to)) {
            (_, _, Some(wait)) => self.happen(Happening::Waits(wait), ""),
            (Status::Closed, ..) => self.happen(Happening::Anew, "reopened"),
            (_, Some(_), None) => self.happen(Happening::Resumed, "resumed"),
            (_, None, None) => {}
        }
        to.as_str().clone_into(&mut self.row.status);
        self.row.status_at = millis(self.now);
        self.row.warned = 0;
        self.row.is_open = to.is_open();
        self.row.is_waiting = matches!(to, Status::NeedsAnswer | Status::AtAgency);
        if to == Status::Closed {
            self.row.closed_at = Some(millis(self.now));
            let reason = match self.party {
                Party::Requester => CloseReason::Withdrawn,
                Party::Staff => CloseReason::Solved,
                Party::System => CloseReason::Silence,
            };
            self.row.close_reason = Some(reason.as_str().to_owned());
        }
        if from == Status::Closed {
            (self.row.closed_at, self.row.close_reason) = (None, None);
        }
    }

    /// Lets something happen to the clock; when the solution's date moves, both sides read it and why.
    fn happen(&mut self, what: Happening, why: &str) {
        let before = self.row.solution_due;
        self.state.book.happen(&mut self.row, what, self.now);
        if self.row.solution_due != before || what == Happening::Anew {
            self.promise(self.row.solution_due.0, why);
        }
    }

    /// Sets the priority; what is promised may become sooner by it.
    pub(super) fn set_priority(&mut self, priority: Priority, note: &str) {
        priority.as_str().clone_into(&mut self.row.priority);
        let note = if note.is_empty() {
            priority.as_str().to_owned()
        } else {
            format!("{}: {note}", priority.as_str())
        };
        self.tell(EventKind::Priority, note);
        let before = self.row.first_answer_due;
        self.happen(Happening::Changed, "priority");
        if self.row.first_answered_at.is_none() && self.row.first_answer_due != before {
            self.promise(self.row.first_answer_due.0, "first_reply");
        }
    }

    /// Takes it a level up: it is promised anew, and whoever had it does not get it again.
    ///
    /// # Errors
    /// 409 at the highest level, or when its status does not allow it.
    pub(super) fn escalate(&mut self, reason: EscalationReason, note: &str) -> Result<(), AppError> {
        let Some(level) = Level::of_place(self.row.level).up() else {
            return Err(AppError::Conflict("highest-level"));
        };
        let from = status_of(&self.row)?;
        let to = transition(from, Action::Escalate, self.party)
            .map_err(|_| AppError::Conflict("illegal-change"))?;
        self.row.level = level.place();
        self.row.is_escalated = true;
        if let Some(had) = self.row.assignee_id.take() {
            self.row.previous_assignee_id = Some(had);
        }
        if reason == EscalationReason::NoAccess {
            Priority::Critical.as_str().clone_into(&mut self.row.priority);
        }
        let mut line = format!("{}:{}", level.as_str(), reason.as_str());
        if !note.is_empty() {
            line = format!("{line}:{note}");
        }
        self.tell(EventKind::Escalated, line);
        if self.party == Party::System {
            self.news(To::Requester, Event::Escalated, "");
        }
        if to == from {
            self.happen(Happening::Anew, "escalated");
            if let Some(wait) = Wait::of(to) {
                self.happen(Happening::Waits(wait), "");
            }
        } else {
            self.enter(from, to, "");
            if from != Status::Closed {
                self.happen(Happening::Anew, "escalated");
            }
        }
        Ok(())
    }

    /// The requester reminds: the assignee sees it, and the queue puts it first.
    ///
    /// # Errors
    /// 409 `too-soon` while it is not time, or when it is the requester's turn.
    pub(super) fn remind(&mut self) -> Result<(), AppError> {
        let status = status_of(&self.row)?;
        self.act(Action::Remind, "")?;
        if view::remind_at(&self.row, status).is_none_or(|from| self.now < from) {
            return Err(AppError::Conflict("too-soon"));
        }
        self.row.reminded_at = Some(millis(self.now));
        self.tell(EventKind::Reminded, "");
        Ok(())
    }

    /// The letter that a new request begins with.
    pub(super) fn confirm(&mut self, code: String) {
        self.first_letter = Some(Kind::Confirmation {
            code,
            first_answer_due: self.row.first_answer_due.0,
            solution_due: self.row.solution_due.0,
            preliminary: self.row.preliminary,
        });
    }

    /// What the sweep warned of, or that it asked the requester again.
    pub(super) const fn warn(&mut self, percent: i16) {
        self.row.warned = percent;
    }

    /// Writes everything and tells those who look.
    ///
    /// # Errors
    /// 412 when somebody else changed the request meanwhile.
    pub(super) async fn commit(self, action: &str) -> Result<ticket::Model, AppError> {
        let state = self.state;
        let Written { tx, row, after } = self.write_down(action).await?;
        tx.commit().await?;
        after.publish(state);
        Ok(row)
    }

    /// Writes everything and leaves the transaction open: two requests change together.
    ///
    /// # Errors
    /// Those of [`Self::commit`].
    pub(super) async fn write_down(mut self, action: &str) -> Result<Written, AppError> {
        let status = status_of(&self.row)?;
        let number = number_of(&self.row)?;
        self.row.version = self.before + 1;
        if self.visible {
            self.row.updated_at = millis(self.now);
            store::touch(&self.tx, self.row.id, self.row.updated_at).await?;
        }
        self.state.book.settle(&mut self.row, self.now);
        store::save(&self.tx, self.before, &self.row).await?;
        if self.row.assignee_id.is_some() && self.row.assignee_id != self.assignee {
            self.news(To::Assignee, Event::Assigned, "");
        }
        // What the requester cannot see they are not told of.
        self.news.retain(|news| self.visible || news.to != To::Requester);
        let told =
            notify::tell(self.state, &self.tx, &self.row, &self.news, self.now + self.letters_wait).await?;
        for name in &told.letters {
            let event = NewEvent {
                kind: EventKind::Letter,
                party: Party::System,
                status: None,
                until: None,
                note: (*name).to_owned(),
            };
            self.events.push(event);
        }
        if let Some(kind) = self.first_letter.take()
            && let Some(letter) = letter_to(&self.row, kind)?
            && notify::enqueue(self.state, &self.tx, self.row.id, &letter, self.now).await?
        {
            let name = letter.kind.as_str().to_owned();
            let kind = EventKind::Letter;
            self.events.push(NewEvent { kind, party: Party::System, status: None, until: None, note: name });
        }
        store::insert_events(&self.tx, self.row.id, self.events, self.now);
        let label = self.label;
        let object = format!("ticket:{}", number.digits());
        journal::append(
            &self.tx,
            self.now,
            journal::Entry { actor: &label, action, object: &object, note: status.as_str() },
        )
        .await?;
        let changed = TicketChanged { number, version: self.row.version, status };
        let change = Change { ticket_id: self.row.id, internal: !self.visible, changed };
        Ok(Written { tx: self.tx, row: self.row, after: After { change, told } })
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
