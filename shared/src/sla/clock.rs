//! The clock of a request: what is promised, what stands still, what has moved and why.
//!
//! A fold over what happens: the state and one happening give the next state, so it makes no difference how many
//! happenings are worked off together. Time never runs backwards: a happening dated before the last one counts as of
//! the last one.

use time::{Duration, OffsetDateTime};

use super::{
    calendar::Calendar,
    policy::{Targets, Timed},
};
use crate::ticket::Status;

/// Why the clock stands still.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// The requester is asked for something.
    Requester,
    /// An agency has it.
    Agency,
    /// The answer is given; the requester says whether it helped.
    Verdict,
    /// It is closed.
    Closed,
}

impl Wait {
    /// What a status waits for.
    pub const fn of(status: Status) -> Option<Self> {
        match status {
            Status::Received | Status::InProgress => None,
            Status::NeedsAnswer => Some(Self::Requester),
            Status::AtAgency => Some(Self::Agency),
            Status::Answered => Some(Self::Verdict),
            Status::Closed => Some(Self::Closed),
        }
    }
}

/// Which promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Promise {
    /// The first reply.
    FirstReply,
    /// The next word.
    NextUpdate,
    /// The solution.
    Solution,
}

/// How much of a promise has run when somebody is warned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Warned {
    /// Nobody yet.
    #[default]
    No,
    /// Half of it.
    Half,
    /// Four fifths.
    Most,
    /// All: it is broken.
    All,
}

impl Warned {
    /// In hundredths.
    pub const fn percent(self) -> i16 {
        match self {
            Self::No => 0,
            Self::Half => 50,
            Self::Most => 80,
            Self::All => 100,
        }
    }

    /// Of hundredths.
    pub const fn of_percent(percent: i16) -> Self {
        match percent {
            100.. => Self::All,
            80.. => Self::Most,
            50.. => Self::Half,
            _ => Self::No,
        }
    }

    const fn next(self) -> Option<Self> {
        match self {
            Self::No => Some(Self::Half),
            Self::Half => Some(Self::Most),
            Self::Most => Some(Self::All),
            Self::All => None,
        }
    }
}

/// What happens to a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// Staff said something to the requester.
    Told,
    /// It waits now.
    Waits(Wait),
    /// It is worked on again.
    Resumed,
    /// Other policies speak of it now: another priority, category or channel.
    Changed,
    /// It went up a level, or was opened again: the solution is promised anew.
    Anew,
}

/// The clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// When it began.
    pub began: OffsetDateTime,
    /// When something happened last.
    pub last: OffsetDateTime,
    /// How long it ran until then.
    pub run: Duration,
    /// How long it stood still until then.
    pub paused: Duration,
    /// What it waits for, and since when.
    pub waiting: Option<(Wait, OffsetDateTime)>,
    /// When the first reply is promised.
    pub first_reply: OffsetDateTime,
    /// Whether it was given.
    pub replied: bool,
    /// When the next word is promised.
    pub next_update: Option<OffsetDateTime>,
    /// When the solution is promised.
    pub solution: OffsetDateTime,
    /// The solution was counted without an official calendar.
    pub preliminary: bool,
}

impl Clock {
    /// The clock of a request that begins now.
    pub fn new(began: OffsetDateTime, targets: &Targets, calendar: &Calendar) -> Self {
        let solution = targets.solution.due(calendar, began);
        Self {
            began,
            last: began,
            run: Duration::ZERO,
            paused: Duration::ZERO,
            waiting: None,
            first_reply: targets.first_reply.due(calendar, began).at,
            replied: false,
            next_update: targets.next_update.map(|timed| timed.due(calendar, began).at),
            solution: solution.at,
            preliminary: solution.preliminary,
        }
    }

    /// The clock after something.
    #[must_use]
    pub fn after(self, what: Happening, at: OffsetDateTime, targets: &Targets, calendar: &Calendar) -> Self {
        let mut clock = self.run_to(at);
        let at = clock.last;
        match what {
            Happening::Told => {
                clock.replied = true;
                clock.next_update = targets.next_update.map(|timed| timed.due(calendar, at).at);
            }
            Happening::Waits(wait) => {
                let since = clock.waiting.map_or(at, |(_, since)| since);
                clock.waiting = Some((wait, since));
            }
            Happening::Resumed => clock.resume(at, targets, calendar),
            Happening::Changed => clock.change(targets, calendar),
            Happening::Anew => {
                clock.waiting = None;
                clock.promise_solution(at, targets.solution, calendar);
                clock.next_update = targets.next_update.map(|timed| timed.due(calendar, at).at);
                if !clock.replied {
                    // What was promised before holds if it is sooner.
                    let again = targets.first_reply.due(calendar, at).at;
                    clock.first_reply =
                        if clock.first_reply > at { clock.first_reply.min(again) } else { again };
                }
            }
        }
        clock
    }

    fn run_to(mut self, at: OffsetDateTime) -> Self {
        let passed = (at - self.last).max(Duration::ZERO);
        if self.waiting.is_some() {
            self.paused += passed;
        } else {
            self.run += passed;
        }
        self.last = self.last.max(at);
        self
    }

    fn promise_solution(&mut self, from: OffsetDateTime, timed: Timed, calendar: &Calendar) {
        let due = timed.due(calendar, from);
        (self.solution, self.preliminary) = (due.at, due.preliminary);
    }

    /// What was left when it stopped is left now. What was late when it stopped stays late, unless the answer had been
    /// given: then a new round begins.
    fn resume(&mut self, at: OffsetDateTime, targets: &Targets, calendar: &Calendar) {
        let Some((wait, since)) = self.waiting.take() else { return };
        let moved = |due: OffsetDateTime, timed: Timed| {
            let left = calendar.between(timed.running(), since, due);
            if due <= since { due } else { calendar.add(timed.running(), at, left).at }
        };
        if !self.replied {
            self.first_reply = moved(self.first_reply, targets.first_reply);
        }
        if matches!(wait, Wait::Verdict | Wait::Closed) && self.solution <= since {
            self.promise_solution(at, targets.solution, calendar);
        } else {
            self.solution = moved(self.solution, targets.solution);
        }
        self.next_update = targets.next_update.map(|timed| timed.due(calendar, at).at);
    }

    /// As if the new policies had spoken from the beginning.
    fn change(&mut self, targets: &Targets, calendar: &Calendar) {
        let later = |due: OffsetDateTime| due + self.paused;
        if !self.replied {
            self.first_reply = later(targets.first_reply.due(calendar, self.began).at);
        }
        let due = targets.solution.due(calendar, self.began);
        let again = later(due.at);
        // A promise is not taken back: another priority may only make it sooner, while it has not passed.
        if again < self.solution && again > self.last {
            (self.solution, self.preliminary) = (again, due.preliminary);
        }
    }

    /// The promise that is due next; none while it waits.
    pub fn running(&self) -> Option<(Promise, OffsetDateTime)> {
        if self.waiting.is_some() {
            return None;
        }
        let first = (!self.replied).then_some((Promise::FirstReply, self.first_reply));
        let next = self.next_update.filter(|_| self.replied).map(|due| (Promise::NextUpdate, due));
        let all = [first, next, Some((Promise::Solution, self.solution))];
        all.into_iter().flatten().min_by_key(|(_, due)| *due)
    }

    /// When somebody is to be warned next, and of how much; `warned` was done already.
    pub fn next_warning(
        &self,
        warned: Warned,
        targets: &Targets,
        calendar: &Calendar,
    ) -> Option<(OffsetDateTime, Warned)> {
        let (promise, due) = self.running()?;
        let timed = match promise {
            Promise::FirstReply => targets.first_reply,
            Promise::NextUpdate => targets.next_update?,
            Promise::Solution => targets.solution,
        };
        let step = warned.next()?;
        if step == Warned::All {
            return Some((due, step));
        }
        let left = calendar.between(timed.running(), self.last, due);
        let then = timed.total() * i32::from(100 - step.percent()) / 100;
        // Already past that share: at once.
        Some((calendar.add(timed.running(), self.last, left - then).at.min(due), step))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::macros::datetime;

    use super::*;
    use crate::{
        sla::{Case, Hours, Policies, Policy, Target, calendar::tests::calendar},
        ticket::{Channel, Level, Priority},
    };

    fn targets() -> Targets {
        let all = Policy {
            first_reply: Some(Target::Span(Duration::hours(24))),
            next_update: Some(Target::Span(Duration::hours(12))),
            solution: Some(Target::WorkingDays(3)),
            hours: Hours::Service,
            ..Policy::default()
        };
        let case =
            Case { channel: Channel::Form, priority: Priority::Medium, category: "", level: Level::Operator };
        Policies::new(vec![all]).unwrap().of(case)
    }

    const MONDAY: OffsetDateTime = datetime!(2026-11-16 07:00 UTC);

    fn began() -> Clock {
        Clock::new(MONDAY, &targets(), &calendar())
    }

    fn after(clock: Clock, what: Happening, hours: i64) -> Clock {
        clock.after(what, MONDAY + Duration::hours(hours), &targets(), &calendar())
    }

    #[test]
    fn what_was_left_is_left() {
        let clock = after(began(), Happening::Told, 1);
        assert_eq!(clock.solution, datetime!(2026-11-19 17:00 UTC));
        // Waits from Monday 12:00 to Tuesday 12:00 in Moscow: twelve hours of service.
        let waits = after(clock, Happening::Waits(Wait::Requester), 2);
        assert_eq!(waits.running(), None);
        let again = after(waits, Happening::Resumed, 26);
        assert_eq!(again.solution, datetime!(2026-11-20 17:00 UTC));
        assert_eq!((again.run, again.paused), (Duration::hours(2), Duration::hours(24)));
        assert_eq!(again.running(), Some((Promise::NextUpdate, datetime!(2026-11-18 09:00 UTC))));
    }

    #[test]
    fn what_was_late_stays_late_unless_it_was_answered() {
        let late = after(after(began(), Happening::Told, 1), Happening::Waits(Wait::Agency), 24 * 5);
        assert_eq!(after(late, Happening::Resumed, 24 * 6).solution, late.solution);
        let answered = after(began(), Happening::Waits(Wait::Verdict), 24 * 5);
        let again = after(answered, Happening::Resumed, 24 * 6);
        assert!(again.solution > MONDAY + Duration::days(6));
    }

    #[test]
    fn warnings_come_at_their_shares() {
        let (calendar, targets) = (calendar(), targets());
        let clock = began();
        // 24 hours of service from Monday 10:00: half of it at 22:00 less the night, that is Tuesday 10:00.
        let half = clock.next_warning(Warned::No, &targets, &calendar);
        assert_eq!(half, Some((datetime!(2026-11-17 07:00 UTC), Warned::Half)));
        let all = clock.next_warning(Warned::Most, &targets, &calendar);
        assert_eq!(all, Some((clock.first_reply, Warned::All)));
        assert_eq!(clock.next_warning(Warned::All, &targets, &calendar), None);
    }

    fn happening() -> impl Strategy<Value = Happening> {
        prop_oneof![
            Just(Happening::Told),
            Just(Happening::Waits(Wait::Requester)),
            Just(Happening::Waits(Wait::Agency)),
            Just(Happening::Waits(Wait::Verdict)),
            Just(Happening::Waits(Wait::Closed)),
            Just(Happening::Resumed),
            Just(Happening::Changed),
            Just(Happening::Anew),
        ]
    }

    fn fold(mut clock: Clock, events: &[(Happening, i64)]) -> Clock {
        for (what, minutes) in events {
            let at = MONDAY + Duration::minutes(*minutes);
            clock = clock.after(*what, at, &targets(), &calendar());
        }
        clock
    }

    proptest! {
        /// Whatever happens, clocks of servers jumping back included: nothing is negative, running and standing still
        /// make up all the time, no promise lies before the beginning.
        #[test]
        fn time_is_accounted_for(events in prop::collection::vec((happening(), -5_000_i64..40_000), 0..40)) {
            let clock = fold(began(), &events);
            prop_assert!(!clock.run.is_negative() && !clock.paused.is_negative());
            prop_assert_eq!(clock.run + clock.paused, clock.last - clock.began);
            prop_assert!(clock.first_reply >= clock.began && clock.solution >= clock.began);
            prop_assert_eq!(clock.running().is_none(), clock.waiting.is_some());
        }

        /// However the happenings are batched, the outcome is one.
        #[test]
        fn batches_do_not_matter(
            events in prop::collection::vec((happening(), 0_i64..40_000), 0..30),
            cut in 0_usize..30,
        ) {
            let cut = cut.min(events.len());
            let (first, second) = events.split_at(cut);
            prop_assert_eq!(fold(fold(began(), first), second), fold(began(), &events));
        }

        /// Waiting never makes a promise sooner.
        #[test]
        fn waiting_takes_nothing_away(at in 0_i64..4_000, long in 0_i64..20_000) {
            let told = began().after(Happening::Told, MONDAY, &targets(), &calendar());
            let waits = [(Happening::Waits(Wait::Requester), at), (Happening::Resumed, at + long)];
            let again = fold(told, &waits);
            prop_assert!(again.solution >= told.solution);
        }

        /// Warnings come in their order, none before now, the last one at the due time.
        #[test]
        fn warnings_are_in_order(minutes in 0_i64..3_000) {
            let clock = began().after(Happening::Told, MONDAY + Duration::minutes(minutes), &targets(), &calendar());
            let mut before = clock.last;
            for warned in [Warned::No, Warned::Half, Warned::Most] {
                let (at, _) = clock.next_warning(warned, &targets(), &calendar()).unwrap();
                prop_assert!(at >= before);
                before = at;
            }
            prop_assert_eq!(Some(before), clock.running().map(|(_, due)| due));
        }
    }
}
