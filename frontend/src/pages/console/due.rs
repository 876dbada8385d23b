//! How long until a promise, in the words of a clock on the wall: «через 40 мин», «просрочено на 2 ч».

use shared::ticket::Status;
use time::{Duration, OffsetDateTime};

/// The colour of a clock changes only this long before the breach.
const NEAR: Duration = Duration::minutes(30);

/// How near a promise is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Time enough.
    Calm,
    /// Half an hour or less.
    Near,
    /// Past.
    Late,
}

/// Time to or since a promise, rounded to the unit that one would say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// How near it is.
    pub level: Level,
    /// How many units.
    pub amount: i64,
    /// `minutes`, `hours` or `days`: the last part of the sentence's key.
    pub unit: &'static str,
}

impl Clock {
    /// Reads the clock. Up to an hour and a half in minutes, up to two days in hours, then in days; always
    /// rounded down, so that a promise is never shown as further away than it is.
    pub fn read(now: OffsetDateTime, due: OffsetDateTime) -> Self {
        let left = due - now;
        let level = if left.is_negative() {
            Level::Late
        } else if left <= NEAR {
            Level::Near
        } else {
            Level::Calm
        };
        let span = left.abs();
        let (amount, unit) = if span < Duration::minutes(90) {
            (span.whole_minutes(), "minutes")
        } else if span < Duration::hours(48) {
            (span.whole_hours(), "hours")
        } else {
            (span.whole_days(), "days")
        };
        Self { level, amount, unit }
    }

    /// Key of the sentence: `console-due-in-hours`, `console-due-late-minutes`, …
    pub fn key(self) -> String {
        let side = if self.level == Level::Late { "late" } else { "in" };
        format!("console-due-{side}-{}", self.unit)
    }
}

/// Whether the clock of a request stands still: somebody else has to act (SPEC 3.3).
pub const fn paused(status: Status) -> bool {
    matches!(status, Status::NeedsAnswer | Status::AtAgency)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    const NOW: OffsetDateTime = datetime!(2026-11-21 12:00 UTC);

    fn read(minutes: i64) -> (Level, i64, &'static str) {
        let clock = Clock::read(NOW, NOW + Duration::minutes(minutes));
        (clock.level, clock.amount, clock.unit)
    }

    #[test]
    fn says_what_a_person_would_say() {
        assert_eq!(read(40), (Level::Calm, 40, "minutes"));
        assert_eq!(read(30), (Level::Near, 30, "minutes"));
        assert_eq!(read(0), (Level::Near, 0, "minutes"));
        assert_eq!(read(89), (Level::Calm, 89, "minutes"));
        assert_eq!(read(119), (Level::Calm, 1, "hours"));
        assert_eq!(read(-125), (Level::Late, 2, "hours"));
        assert_eq!(read(60 * 24 * 3), (Level::Calm, 3, "days"));
        assert_eq!(read(-60 * 24 * 9), (Level::Late, 9, "days"));
    }

    #[test]
    fn keys_name_side_and_unit() {
        assert_eq!(Clock::read(NOW, NOW - Duration::minutes(5)).key(), "console-due-late-minutes");
        assert_eq!(Clock::read(NOW, NOW + Duration::hours(5)).key(), "console-due-in-hours");
    }
}
