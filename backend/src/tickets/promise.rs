//! Promised times (SPEC 3.3) of rows: policies and calendar as they were read, the clock of a row out of its columns
//! and back into them. The rules are `shared::sla`.

use std::path::Path;

use serde::Deserialize;
use shared::{
    forms::callback::When,
    sla::{Calendar, Case, Clock, Happening, Policies, Policy, Targets, Wait, Warned},
    ticket::{Channel, Level, Priority, SILENCE_CLOSE_DAYS, SILENCE_REMINDER_DAYS, Status},
};
use time::{Duration, OffsetDateTime};

use super::calendar;
use crate::entity::{Millis, millis, never, ticket};

/// What is promised to whom, and which hours are worked.
#[derive(Clone, Debug)]
pub struct Book {
    policies: Policies,
    calendar: Calendar,
}

/// A file of policies or days that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file} cannot be used: {what}. Mend it, or remove it to go on with the one inside the program")]
pub struct BookError {
    file: String,
    what: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyFile {
    policy: Vec<Policy>,
}

fn policies(text: &str) -> Result<Policies, String> {
    let file = toml::from_str::<PolicyFile>(text).map_err(|error| error.to_string())?;
    Policies::new(file.policy).map_err(|error| error.to_string())
}

impl Book {
    /// Reads `policies.toml` and `calendar.toml` of a folder; what is not there is taken from inside the program.
    ///
    /// # Errors
    /// When a file is there and wrong: promises are not guessed.
    pub fn open(data: &Path) -> Result<Self, BookError> {
        let read = |name: &str, own: &'static str| {
            let path = data.join(name);
            std::fs::read_to_string(&path)
                .map_or_else(|_| (name.to_owned(), own.to_owned()), |text| (path.display().to_string(), text))
        };
        let (file, text) = read("policies.toml", include_str!("../../data/policies.toml"));
        let policies = policies(&text).map_err(|what| BookError { file, what })?;
        let (file, text) = read("calendar.toml", include_str!("../../data/calendar.toml"));
        let calendar = calendar::parse(&text).map_err(|what| BookError { file, what })?;
        Ok(Self { policies, calendar })
    }

    /// The days and hours that are worked.
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// What a request is promised.
    pub fn targets(&self, row: &ticket::Model) -> Targets {
        self.policies.of(Case {
            channel: Channel::parse(&row.channel).unwrap_or_default(),
            priority: Priority::parse(&row.priority).unwrap_or(Priority::Medium),
            category: &row.category,
            level: Level::of_place(row.level),
        })
    }

    /// Starts the clock of a new request.
    pub(super) fn begin(&self, row: &mut ticket::Model) {
        let targets = self.targets(row);
        let clock = Clock::new(row.created_at.0, &targets, &self.calendar);
        self.put(row, &clock, clock.last);
    }

    /// A call that is asked for later in the day, or for another day, is promised for those hours.
    pub(super) fn promise_call(&self, row: &mut ticket::Model, when: When) {
        let began = row.created_at.0;
        if let Some(until) = when.until(began, &self.calendar).filter(|until| *until > row.first_answer_due.0)
        {
            row.first_answer_due = millis(until);
            row.solution_due = millis(until.max(row.solution_due.0));
            self.settle(row, began);
        }
    }

    /// Lets something happen to the clock of a request.
    pub(super) fn happen(&self, row: &mut ticket::Model, what: Happening, now: OffsetDateTime) {
        let targets = self.targets(row);
        let clock = clock_of(row, now).after(what, now, &targets, &self.calendar);
        self.put(row, &clock, now);
    }

    /// The promise that is due next.
    pub fn running(
        &self,
        row: &ticket::Model,
        now: OffsetDateTime,
    ) -> Option<(shared::sla::Promise, OffsetDateTime)> {
        clock_of(row, now).running()
    }

    /// Finds anew what is due next and when the sweep is to look: after every change.
    pub(super) fn settle(&self, row: &mut ticket::Model, now: OffsetDateTime) {
        let clock = clock_of(row, now);
        self.put(row, &clock, now);
    }

    /// The step that the sweep has to take on a running promise, if its time has come.
    pub(super) fn warning(&self, row: &ticket::Model, now: OffsetDateTime) -> Option<Warned> {
        let (clock, targets) = (clock_of(row, now), self.targets(row));
        let mut warned = Warned::of_percent(row.warned);
        let mut step = None;
        // A server that was off skips what a later warning says better.
        while let Some((at, next)) = clock.next_warning(warned, &targets, &self.calendar) {
            if at > now {
                break;
            }
            (warned, step) = (next, Some(next));
        }
        step
    }

    fn put(&self, row: &mut ticket::Model, clock: &Clock, now: OffsetDateTime) {
        let before = row.next_due;
        row.first_answer_due = millis(clock.first_reply);
        row.next_update_due = clock.next_update.map(millis);
        row.solution_due = millis(clock.solution);
        row.preliminary = clock.preliminary;
        row.paused_at = clock.waiting.map(|(_, since)| millis(since));
        let present = clock.waiting.map_or(Duration::ZERO, |(_, since)| clock.last - since);
        row.paused_total =
            i64::try_from((clock.paused - present).whole_milliseconds()).unwrap_or_default().max(0);
        row.next_due = clock.running().map_or_else(never, |(_, due)| millis(due));
        if row.next_due != before && row.next_due != never() {
            // Another promise runs now: nobody was warned of it.
            row.warned = 0;
        }
        row.check_at = self.check_at(row, now);
    }

    fn check_at(&self, row: &ticket::Model, now: OffsetDateTime) -> Millis {
        let after = |days: i64| millis(row.status_at.0 + Duration::days(days));
        match Status::parse(&row.status) {
            Some(Status::NeedsAnswer) if row.warned == 0 => after(SILENCE_REMINDER_DAYS),
            Some(Status::NeedsAnswer | Status::Answered) => after(SILENCE_CLOSE_DAYS),
            Some(Status::Received | Status::InProgress) => {
                let (clock, targets) = (clock_of(row, now), self.targets(row));
                let next = clock.next_warning(Warned::of_percent(row.warned), &targets, &self.calendar);
                next.map_or_else(never, |(at, _)| millis(at))
            }
            Some(Status::AtAgency | Status::Closed) | None => never(),
        }
    }
}

/// The clock of a row, as of now.
fn clock_of(row: &ticket::Model, now: OffsetDateTime) -> Clock {
    let began = row.created_at.0;
    let wait = Status::parse(&row.status).and_then(Wait::of);
    let waiting = wait.map(|wait| (wait, row.paused_at.unwrap_or(row.status_at).0));
    let last = waiting.map_or(now, |(_, since)| since).max(began);
    let paused = Duration::milliseconds(row.paused_total).min(last - began);
    Clock {
        began,
        last,
        run: last - began - paused,
        paused,
        waiting,
        first_reply: row.first_answer_due.0,
        replied: row.first_answered_at.is_some(),
        next_update: row.next_update_due.map(|due| due.0),
        solution: row.solution_due.0,
        preliminary: row.preliminary,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_promises_what_the_specification_says() {
        let book = Book::open(Path::new("/nonexistent")).unwrap();
        let of = |channel, priority| {
            let case = Case { channel, priority, category: "", level: Level::Operator };
            let targets = book.policies.of(case);
            let next = targets.next_update.map(|timed| timed.target.to_string()).unwrap_or_default();
            [targets.first_reply.target.to_string(), next, targets.solution.target.to_string()].join(" ")
        };
        assert_eq!(of(Channel::Form, Priority::Critical), "1h 12h 3wd");
        assert_eq!(of(Channel::Form, Priority::Medium), "24h 12h 3wd");
        assert_eq!(of(Channel::Form, Priority::Low), "48h 12h 3wd");
        assert_eq!(of(Channel::Email, Priority::Low), "24h  3wd");
        assert_eq!(of(Channel::Chat, Priority::Medium), "5m  2h");
        assert_eq!(of(Channel::Callback, Priority::Medium), "30m  1wd");
    }

    #[test]
    fn a_wrong_file_is_named() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("policies.toml"), "[[policy]]\nkey = 'a'\nfirst_reply = 'soon'")
            .unwrap();
        let error = Book::open(dir.path()).unwrap_err().to_string();
        assert!(error.contains("policies.toml") && error.contains("soon"), "{error}");
    }
}
