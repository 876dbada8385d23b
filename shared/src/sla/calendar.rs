//! Working time: days of the year by the Labour Code of Russia (articles 95, 111, 112) and the Government's yearly
//! transfers, opening hours by day of the week, one zone without daylight saving.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use time::{Date, Duration, Month, OffsetDateTime, Time, UtcOffset, Weekday, macros::time};

/// Which hours count towards a promise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hours {
    /// All: day and night, every day.
    #[default]
    Always,
    /// Those in which support is open: Mon–Fri 08–20, Sat 09–17, not on holidays.
    Service,
    /// All hours of working days.
    Workdays,
}

/// The days of a year that differ from "Saturday and Sunday are off".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Year {
    /// Days off that are no weekend.
    pub off: BTreeSet<Date>,
    /// Weekends that are worked.
    pub working: BTreeSet<Date>,
}

/// A moment that was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The moment.
    pub at: OffsetDateTime,
    /// A year without an official calendar was crossed: by the code's fixed rules it is so, the Government may
    /// still move days.
    pub preliminary: bool,
}

/// The calendar of one zone.
#[derive(Clone, Debug)]
pub struct Calendar {
    years: BTreeMap<i32, Year>,
    zone: UtcOffset,
}

/// Nothing is promised further ahead than this many days.
const HORIZON: u32 = 3660;

const fn weekend(date: Date) -> bool {
    matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Holidays of article 112.
const fn holiday(date: Date) -> bool {
    matches!(
        (date.month(), date.day()),
        (Month::January, 1..=8)
            | (Month::February, 23)
            | (Month::March, 8)
            | (Month::May, 1 | 9)
            | (Month::June, 12)
            | (Month::November, 4)
    )
}

/// Off by the code alone: a weekend, a holiday, or the next working day after a holiday that fell on a
/// weekend (not in January, whose days the Government moves elsewhere).
fn off_by_code(date: Date) -> bool {
    if weekend(date) || holiday(date) {
        return true;
    }
    let mut owed = 0;
    let mut day = date;
    // Weekend holidays just before this day, with no working day in between.
    while let Some(before) = day.previous_day() {
        if !weekend(before) && !holiday(before) {
            break;
        }
        if holiday(before) && weekend(before) && before.month() != Month::January {
            owed += 1;
        }
        day = before;
    }
    owed > 0
}

impl Calendar {
    /// A calendar of the years that are known, in a zone without daylight saving.
    pub const fn new(years: BTreeMap<i32, Year>, zone: UtcOffset) -> Self {
        Self { years, zone }
    }

    /// The zone that its hours are in.
    pub const fn zone(&self) -> UtcOffset {
        self.zone
    }

    /// Whether a day is worked in a five-day week.
    pub fn works(&self, date: Date) -> bool {
        match self.years.get(&date.year()) {
            Some(year) => (!weekend(date) || year.working.contains(&date)) && !year.off.contains(&date),
            None => !off_by_code(date),
        }
    }

    /// Whether an official calendar knows the year of a day.
    pub fn official(&self, date: Date) -> bool {
        self.years.contains_key(&date.year())
    }

    /// From when to when support is open on a day, in the zone's time.
    pub fn open(&self, date: Date) -> Option<(Time, Time)> {
        if self.works(date) {
            return Some((time!(8:00), time!(20:00)));
        }
        let saturday = date.weekday() == Weekday::Saturday && !holiday(date);
        saturday.then_some((time!(9:00), time!(17:00)))
    }

    /// The `days`-th working day after a date.
    pub fn working_day_after(&self, from: Date, days: u8) -> (Date, bool) {
        let (mut date, mut preliminary, mut left) = (from, false, days);
        while left > 0 {
            let Some(next) = date.next_day() else { break };
            preliminary |= !self.official(next);
            left -= u8::from(self.works(next));
            date = next;
        }
        (date, preliminary)
    }

    /// The end of support's hours on the `days`-th working day after the day of a moment.
    pub fn end_of_working_day(&self, from: OffsetDateTime, days: u8) -> Due {
        let (date, preliminary) = self.working_day_after(from.to_offset(self.zone).date(), days);
        let at = date.with_time(time!(20:00)).assume_offset(self.zone).to_offset(UtcOffset::UTC);
        Due { at, preliminary }
    }

    /// The hours of a day that count, as moments.
    fn stretch(&self, hours: Hours, date: Date) -> Option<(OffsetDateTime, OffsetDateTime)> {
        let at = |time: Time| date.with_time(time).assume_offset(self.zone);
        match hours {
            Hours::Always => Some((at(Time::MIDNIGHT), at(Time::MIDNIGHT) + Duration::DAY)),
            Hours::Workdays if self.works(date) => {
                Some((at(Time::MIDNIGHT), at(Time::MIDNIGHT) + Duration::DAY))
            }
            Hours::Workdays => None,
            Hours::Service => self.open(date).map(|(from, to)| (at(from), at(to))),
        }
    }

    /// The moment at which `span` of the counted hours has passed since `from`. A span that is not positive has
    /// passed at once.
    pub fn add(&self, hours: Hours, from: OffsetDateTime, span: Duration) -> Due {
        if hours == Hours::Always || !span.is_positive() {
            return Due { at: from + span.max(Duration::ZERO), preliminary: false };
        }
        let mut due = Due { at: from, preliminary: false };
        let (mut left, mut date) = (span, from.to_offset(self.zone).date());
        for _ in 0..HORIZON {
            due.preliminary |= !self.official(date);
            if let Some((opens, closes)) = self.stretch(hours, date) {
                let begins = opens.max(from);
                let room = (closes - begins).max(Duration::ZERO);
                if left <= room {
                    due.at = (begins + left).to_offset(UtcOffset::UTC);
                    return due;
                }
                left -= room;
            }
            let Some(next) = date.next_day() else { break };
            date = next;
        }
        due.at = from + Duration::days(i64::from(HORIZON));
        due
    }

    /// The counted hours between two moments; nothing when the second is not after the first.
    pub fn between(&self, hours: Hours, from: OffsetDateTime, to: OffsetDateTime) -> Duration {
        if to <= from {
            return Duration::ZERO;
        }
        if hours == Hours::Always {
            return to - from;
        }
        let (mut sum, mut date) = (Duration::ZERO, from.to_offset(self.zone).date());
        let last = to.to_offset(self.zone).date();
        for _ in 0..HORIZON {
            if let Some((opens, closes)) = self.stretch(hours, date) {
                sum += (closes.min(to) - opens.max(from)).max(Duration::ZERO);
            }
            match date.next_day() {
                Some(next) if next <= last => date = next,
                _ => break,
            }
        }
        sum
    }

    /// Whether support is open at a moment.
    pub fn is_open(&self, at: OffsetDateTime) -> bool {
        let local = at.to_offset(self.zone);
        self.open(local.date()).is_some_and(|(from, to)| (from..to).contains(&local.time()))
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;
    use time::macros::{date, datetime, offset};

    use super::*;

    /// The years 2025 and 2026 as the Government moved them.
    pub(in super::super) fn calendar() -> Calendar {
        let days = |list: &[Date]| list.iter().copied().collect();
        let of = |off: &[Date], working: &[Date]| Year { off: days(off), working: days(working) };
        let years = BTreeMap::from([
            (
                2025,
                of(
                    &[
                        date!(2025 - 01 - 01),
                        date!(2025 - 05 - 01),
                        date!(2025 - 11 - 03),
                        date!(2025 - 11 - 04),
                        date!(2025 - 12 - 31),
                    ],
                    &[date!(2025 - 11 - 01)],
                ),
            ),
            (
                2026,
                of(
                    &[
                        date!(2026 - 01 - 01),
                        date!(2026 - 01 - 02),
                        date!(2026 - 01 - 05),
                        date!(2026 - 01 - 06),
                        date!(2026 - 01 - 07),
                        date!(2026 - 01 - 08),
                        date!(2026 - 01 - 09),
                        date!(2026 - 11 - 04),
                        date!(2026 - 12 - 31),
                    ],
                    &[],
                ),
            ),
        ]);
        Calendar::new(years, offset!(+3))
    }

    #[test]
    fn service_hours_of_a_week() {
        let calendar = calendar();
        for (day, hours) in [
            (date!(2026 - 11 - 16), Some((8, 20))),
            (date!(2026 - 11 - 21), Some((9, 17))),
            (date!(2026 - 11 - 22), None),
            // A holiday in the middle of the week, a Saturday among the holidays, a Saturday that is worked.
            (date!(2026 - 11 - 04), None),
            (date!(2026 - 01 - 03), None),
            (date!(2026 - 01 - 10), Some((9, 17))),
            (date!(2025 - 11 - 01), Some((8, 20))),
        ] {
            let open = calendar.open(day).map(|(from, to)| (from.hour(), to.hour()));
            assert_eq!(open, hours, "{day}");
        }
    }

    #[test]
    fn hours_run_over_nights_and_holidays() {
        let add = |from, hours| calendar().add(Hours::Service, from, Duration::hours(hours)).at;
        // Friday 19:00 in Moscow: an hour on Friday, eight on Saturday, the rest on Monday.
        assert_eq!(add(datetime!(2026-11-20 16:00 UTC), 12), datetime!(2026-11-23 08:00 UTC));
        assert_eq!(add(datetime!(2026-11-22 10:00 UTC), 1), datetime!(2026-11-23 06:00 UTC));
        // 3 November 19:30 → the 4th is off.
        assert_eq!(add(datetime!(2026-11-03 16:30 UTC), 1), datetime!(2026-11-05 05:30 UTC));
        let half = calendar().add(Hours::Service, datetime!(2026-11-16 05:00 UTC), Duration::minutes(30)).at;
        assert_eq!(half, datetime!(2026-11-16 05:30 UTC));
    }

    #[test]
    fn a_day_of_working_days_ends_at_the_same_hour() {
        let due = calendar().add(Hours::Workdays, datetime!(2026-11-20 12:00 UTC), Duration::hours(24));
        assert_eq!(due.at, datetime!(2026-11-23 12:00 UTC));
    }

    #[test]
    fn an_unknown_year_is_preliminary() {
        let due = calendar().add(Hours::Service, datetime!(2026-12-30 16:00 UTC), Duration::hours(3));
        assert!(due.preliminary, "{due:?}");
    }

    fn hours() -> impl Strategy<Value = Hours> {
        prop_oneof![Just(Hours::Always), Just(Hours::Service), Just(Hours::Workdays)]
    }

    proptest! {
        /// What is added is what lies between.
        #[test]
        fn add_and_between_agree(kind in hours(), from in 0_i64..63_072_000, span in 1_i64..2_000_000) {
            let from = datetime!(2025-01-01 0:00 UTC) + Duration::seconds(from);
            let due = calendar().add(kind, from, Duration::seconds(span)).at;
            prop_assert!(due > from);
            prop_assert_eq!(calendar().between(kind, from, due), Duration::seconds(span));
        }

        /// Two steps are one.
        #[test]
        fn steps_add_up(kind in hours(), from in 0_i64..63_072_000, a in 0_i64..900_000, b in 1_i64..900_000) {
            let from = datetime!(2025-01-01 0:00 UTC) + Duration::seconds(from);
            let calendar = calendar();
            let first = calendar.add(kind, from, Duration::seconds(a)).at;
            let both = calendar.add(kind, first, Duration::seconds(b)).at;
            prop_assert_eq!(both, calendar.add(kind, from, Duration::seconds(a + b)).at);
        }
    }
}
