//! Whether a channel is open, and until when. Pure: the time is an argument.

use shared::content::WeekHours;
use time::{OffsetDateTime, Weekday};

use crate::format::moscow;

/// State of a channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// Round the clock.
    Always,
    /// Open until `HH:MM`.
    Until(String),
    /// Closed; opens in so many days (0: today) at `HH:MM`.
    Opens(u8, String),
    /// Closed, and no day is known on which it opens.
    Closed,
}

fn of_day(week: &WeekHours, day: Weekday) -> Option<(&str, &str)> {
    let text = match day {
        Weekday::Saturday => &week.sat,
        Weekday::Sunday => &week.sun,
        _ => &week.mon_fri,
    };
    text.split_once('-').map(|(from, to)| (from.trim(), to.trim()))
}

/// The state at a moment; hours are Moscow time.
pub fn open_at(week: &WeekHours, now: OffsetDateTime) -> Open {
    let now = moscow(now);
    // Times are `HH:MM`, so that their order is that of their letters.
    let clock = format!("{:02}:{:02}", now.hour(), now.minute());
    let mut day = now.weekday();
    for ahead in 0..8 {
        if let Some((from, to)) = of_day(week, day) {
            if ahead > 0 || clock.as_str() < from {
                return Open::Opens(ahead, from.to_owned());
            }
            if clock.as_str() < to {
                return Open::Until(to.to_owned());
            }
        }
        day = day.next();
    }
    Open::Closed
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn knows_the_week() {
        let week = WeekHours { mon_fri: "08:00-20:00".into(), sat: "09:00-17:00".into(), sun: String::new() };
        // 24 November 2026 is a Tuesday.
        assert_eq!(open_at(&week, datetime!(2026-11-24 05:00 UTC)), Open::Until("20:00".into()));
        assert_eq!(open_at(&week, datetime!(2026-11-24 04:59 UTC)), Open::Opens(0, "08:00".into()));
        assert_eq!(open_at(&week, datetime!(2026-11-24 17:00 UTC)), Open::Opens(1, "08:00".into()));
        assert_eq!(open_at(&week, datetime!(2026-11-28 14:30 UTC)), Open::Opens(2, "08:00".into()));
        assert_eq!(open_at(&WeekHours::default(), datetime!(2026-11-28 14:30 UTC)), Open::Closed);
    }
}
