//! Promised times (SPEC 3.3): the first answer by priority, round the clock; the solution at the end of
//! the third working day; both stand still while somebody else is waited for.

use shared::ticket::{Priority, SOLUTION_WORKING_DAYS, Status, first_answer_due};
use time::{OffsetDateTime, UtcOffset, macros::time};

use super::calendar::add_working_days;
use crate::platform::clock::moscow;

/// What is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promises {
    /// The first answer.
    pub first_answer: OffsetDateTime,
    /// The solution.
    pub solution: OffsetDateTime,
    /// The solution's day was counted without an official calendar.
    pub preliminary: bool,
}

/// What a new request is promised. Working days are those of Moscow and end at 20:00 there.
pub fn of_new(created: OffsetDateTime, priority: Priority) -> Promises {
    let counted = add_working_days(moscow(created).date(), SOLUTION_WORKING_DAYS);
    let evening = counted.date.with_time(time!(20:00)).assume_offset(moscow(created).offset());
    Promises {
        first_answer: first_answer_due(created, priority),
        solution: evening.to_offset(UtcOffset::UTC),
        preliminary: counted.preliminary,
    }
}

/// The promised time that runs now: the first answer until it is given, then the solution; none while
/// the request waits for somebody else, is answered or closed.
pub fn running(
    status: Status,
    answered: bool,
    first_answer: OffsetDateTime,
    solution: OffsetDateTime,
) -> Option<OffsetDateTime> {
    match status {
        Status::NeedsAnswer | Status::AtAgency | Status::Answered | Status::Closed => None,
        Status::Received | Status::InProgress if answered => Some(solution),
        Status::Received | Status::InProgress => Some(first_answer),
    }
}

/// Whether the clock stands still.
pub const fn pauses(status: Status) -> bool {
    matches!(status, Status::NeedsAnswer | Status::AtAgency)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_request_before_the_new_year() {
        let promises = of_new(datetime!(2025-12-30 15:00 UTC), Priority::Critical);
        assert_eq!(promises.first_answer, datetime!(2025-12-30 16:00 UTC));
        assert_eq!(promises.solution, datetime!(2026-01-14 17:00 UTC));
        assert!(!promises.preliminary);
    }

    /// 22:30 UTC is already the next day in Moscow.
    #[test]
    fn the_day_is_moscows() {
        let late = of_new(datetime!(2026-11-16 22:30 UTC), Priority::Low);
        assert_eq!(late.solution, datetime!(2026-11-20 17:00 UTC));
    }
}
