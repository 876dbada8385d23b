//! Working days (Labour Code of Russia, articles 111 and 112, and the Government's yearly transfers in
//! `data/calendar.toml`).

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use serde::Deserialize;
use time::{Date, Month, Weekday};

/// A count of working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The last of them.
    pub date: Date,
    /// A year without an official calendar was crossed: by the code's fixed rules it is so, the
    /// Government may still move days.
    pub preliminary: bool,
}

#[derive(Deserialize)]
struct YearFile {
    off: Vec<String>,
    working: Vec<String>,
    #[expect(dead_code, reason = "the act is named in the file for its readers")]
    basis: String,
}

struct Year {
    off: BTreeSet<Date>,
    working: BTreeSet<Date>,
}

static OFFICIAL: LazyLock<BTreeMap<i32, Year>> = LazyLock::new(|| {
    let dates = |texts: Vec<String>| {
        texts.iter().filter_map(|text| shared::forms::request::parse_date(text)).collect()
    };
    // A file that does not parse would make every year preliminary; a test reads it.
    toml::from_str::<BTreeMap<String, YearFile>>(include_str!("../../data/calendar.toml"))
        .unwrap_or_default()
        .into_iter()
        .filter_map(|(year, file)| {
            Some((year.parse().ok()?, Year { off: dates(file.off), working: dates(file.working) }))
        })
        .collect()
});

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

/// Whether a day is worked, and whether an official calendar says so.
fn worked(date: Date) -> (bool, bool) {
    match OFFICIAL.get(&date.year()) {
        Some(year) => {
            let off = (weekend(date) && !year.working.contains(&date)) || year.off.contains(&date);
            (!off, true)
        }
        None => (!off_by_code(date), false),
    }
}

/// The `days`-th working day after a date.
pub fn add_working_days(from: Date, days: u8) -> Counted {
    let mut counted = Counted { date: from, preliminary: false };
    let mut left = days;
    while left > 0 {
        let Some(next) = counted.date.next_day() else { break };
        let (works, official) = worked(next);
        counted.date = next;
        counted.preliminary |= !official;
        left -= u8::from(works);
    }
    counted
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn after(from: Date, days: u8) -> (Date, bool) {
        let counted = add_working_days(from, days);
        (counted.date, counted.preliminary)
    }

    #[test]
    fn the_table_of_checks() {
        assert_eq!(after(date!(2025 - 12 - 30), 1), (date!(2026 - 01 - 12), false));
        assert_eq!(after(date!(2025 - 10 - 31), 1), (date!(2025 - 11 - 01), false));
        assert_eq!(after(date!(2025 - 10 - 31), 2), (date!(2025 - 11 - 05), false));
        assert_eq!(after(date!(2026 - 03 - 06), 1), (date!(2026 - 03 - 10), false));
        assert_eq!(after(date!(2026 - 05 - 08), 1), (date!(2026 - 05 - 12), false));
        assert_eq!(after(date!(2026 - 11 - 03), 1), (date!(2026 - 11 - 05), false));
    }

    #[test]
    fn a_year_without_a_calendar_is_preliminary() {
        assert_eq!(after(date!(2026 - 12 - 30), 1), (date!(2027 - 01 - 11), true));
        assert_eq!(after(date!(2026 - 12 - 28), 1), (date!(2026 - 12 - 29), false));
    }

    #[test]
    fn both_years_have_247_working_days() {
        for year in [2025, 2026] {
            let first = Date::from_calendar_date(year, Month::January, 1).unwrap();
            let count = (0..365).filter(|day| worked(first + time::Duration::days(*day)).0).count();
            assert_eq!(count, 247, "{year}");
        }
    }

    #[test]
    fn months_of_2026() {
        let mut months = [0; 12];
        let first = date!(2026 - 01 - 01);
        for day in (0..365).map(|day| first + time::Duration::days(day)) {
            months[usize::from(u8::from(day.month())) - 1] += usize::from(worked(day).0);
        }
        assert_eq!(months, [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22]);
    }

    /// What the code alone says of 2026: 8 March is a Sunday, 9 May a Saturday.
    #[test]
    fn weekend_holidays_move_by_the_code() {
        assert!(off_by_code(date!(2026 - 03 - 09)) && !off_by_code(date!(2026 - 03 - 10)));
        assert!(off_by_code(date!(2026 - 05 - 11)) && !off_by_code(date!(2026 - 05 - 12)));
        assert!(!off_by_code(date!(2026 - 01 - 12)));
    }
}
