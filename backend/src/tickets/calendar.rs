//! The working calendar of `data/calendar.toml`; the arithmetic is `shared::sla::Calendar`.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use shared::sla::{Calendar, Year};
use time::{Date, macros::offset};

#[derive(Deserialize)]
struct YearFile {
    off: Vec<String>,
    working: Vec<String>,
    #[expect(dead_code, reason = "the act is named in the file for its readers")]
    basis: String,
}

/// The calendar of a file.
///
/// # Errors
/// What is wrong with it.
pub(super) fn parse(text: &str) -> Result<Calendar, String> {
    let dates = |texts: Vec<String>| -> Result<BTreeSet<Date>, String> {
        let date = |text: &String| {
            shared::forms::request::parse_date(text).ok_or_else(|| format!("«{text}» is no date like 2026-01-09"))
        };
        texts.iter().map(date).collect()
    };
    let files = toml::from_str::<BTreeMap<String, YearFile>>(text).map_err(|error| error.to_string())?;
    let years = files.into_iter().map(|(year, file)| {
        let number = year.parse().map_err(|_| format!("«{year}» is no year"))?;
        Ok((number, Year { off: dates(file.off)?, working: dates(file.working)? }))
    });
    // Moscow has no daylight saving.
    Ok(Calendar::new(years.collect::<Result<_, String>>()?, offset!(+3)))
}

#[cfg(test)]
mod tests {
    use time::{Month, macros::date};

    use super::*;

    fn calendar() -> Calendar {
        parse(include_str!("../../data/calendar.toml")).unwrap()
    }

    fn after(from: Date, days: u8) -> (Date, bool) {
        calendar().working_day_after(from, days)
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
        let calendar = calendar();
        for year in [2025, 2026] {
            let first = Date::from_calendar_date(year, Month::January, 1).unwrap();
            let count = (0..365).filter(|day| calendar.works(first + time::Duration::days(*day))).count();
            assert_eq!(count, 247, "{year}");
        }
    }

    #[test]
    fn months_of_2026() {
        let calendar = calendar();
        let mut months = [0; 12];
        let first = date!(2026 - 01 - 01);
        for day in (0..365).map(|day| first + time::Duration::days(day)) {
            months[usize::from(u8::from(day.month())) - 1] += usize::from(calendar.works(day));
        }
        assert_eq!(months, [15, 19, 21, 22, 19, 21, 23, 21, 22, 22, 20, 22]);
    }

    /// What the code alone says of 2026: 8 March is a Sunday, 9 May a Saturday.
    #[test]
    fn weekend_holidays_move_by_the_code() {
        let code = parse("").unwrap();
        assert!(!code.works(date!(2026 - 03 - 09)) && code.works(date!(2026 - 03 - 10)));
        assert!(!code.works(date!(2026 - 05 - 11)) && code.works(date!(2026 - 05 - 12)));
        assert!(code.works(date!(2026 - 01 - 12)) && !code.official(date!(2026 - 01 - 12)));
    }
}
