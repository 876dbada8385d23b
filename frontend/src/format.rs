//! Dates and numbers as people write them. Always Moscow time, so that the server and the first render in the browser
//! say the same.

use shared::lang::Lang;
use time::{Date, Month, OffsetDateTime, UtcOffset, Weekday};

use crate::t;

/// Moscow time: UTC+3 without summer time since 2014.
pub fn moscow(at: OffsetDateTime) -> OffsetDateTime {
    let offset = UtcOffset::from_hms(3, 0, 0).unwrap_or(UtcOffset::UTC);
    at.to_offset(offset)
}

/// «24 ноября 2026» / “24 November 2026”.
pub fn date(lang: Lang, date: Date) -> String {
    format!("{} {} {}", date.day(), month(lang, date.month()), date.year())
}

/// A day as on the wire, `YYYY-MM-DD`, in words; what is no day stays as it is.
pub fn iso_date(lang: Lang, text: &str) -> String {
    parse_day(text).map_or_else(|| text.to_owned(), |day| date(lang, day))
}

/// A day as on the wire, `YYYY-MM-DD`.
pub fn parse_day(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month: u8 = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// A day as on the wire.
pub fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

/// «вт, 24 ноября, 14:00» / “Tue 24 November, 14:00” in Moscow time.
pub fn date_time(lang: Lang, at: OffsetDateTime) -> String {
    let at = moscow(at);
    let (day, month) = (at.day(), month(lang, at.month()));
    let comma = if lang == Lang::Ru { "," } else { "" };
    format!("{}{comma} {day} {month}, {}", weekday(lang, at.weekday()), time(at))
}

/// «14:00» in Moscow time.
pub fn time(at: OffsetDateTime) -> String {
    let at = moscow(at);
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// «5 минут назад», «через 2 часа» up to 24 hours, after that the date and time.
pub fn relative(lang: Lang, at: OffsetDateTime, now: OffsetDateTime) -> String {
    let seconds = (at - now).whole_seconds();
    let minutes = seconds.abs() / 60;
    let key = match (minutes, seconds >= 0) {
        (0, _) => return t!(lang, "time-now"),
        (1..60, true) => "time-in-minutes",
        (1..60, false) => "time-minutes-ago",
        (60..1440, true) => "time-in-hours",
        (60..1440, false) => "time-hours-ago",
        _ => return date_time(lang, at),
    };
    t!(lang, key, n = if minutes < 60 { minutes } else { minutes / 60 })
}

/// A whole number with thin spaces from five digits on.
pub fn number(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::from(if n < 0 { "−" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digits.len() > 4 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

/// «2,4 МБ» / “2.4 MB”.
pub fn bytes(lang: Lang, size: u64) -> String {
    let tenths = |unit: u64| (size * 10).div_ceil(unit);
    let (tenths, key) = match size {
        0..1_000_000 => (tenths(1000).div_ceil(10) * 10, "size-kb"),
        _ => (tenths(1_000_000), "size-mb"),
    };
    let point = if lang == Lang::Ru { ',' } else { '.' };
    let value = match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}{point}{rest}", tenths / 10),
    };
    t!(lang, key, n = value)
}

fn month(lang: Lang, month: Month) -> &'static str {
    let ru = [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ];
    let en = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let at = usize::from(u8::from(month)) - 1;
    if lang == Lang::Ru { ru[at] } else { en[at] }
}

fn weekday(lang: Lang, day: Weekday) -> &'static str {
    let at = usize::from(day.number_days_from_monday());
    match lang {
        Lang::Ru => ["пн", "вт", "ср", "чт", "пт", "сб", "вс"][at],
        Lang::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][at],
    }
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn dates_read_well() {
        assert_eq!(super::date(Lang::Ru, date!(2026 - 11 - 24)), "24 ноября 2026");
        assert_eq!(date_time(Lang::Ru, datetime!(2026-11-24 11:00 UTC)), "вт, 24 ноября, 14:00");
        assert_eq!(date_time(Lang::En, datetime!(2026-11-24 21:30 UTC)), "Wed 25 November, 00:30");
        assert_eq!(iso_date(Lang::En, "2026-02-01"), "1 February 2026");
        assert_eq!(iso_date(Lang::En, "2026-02-31"), "2026-02-31");
        assert_eq!(iso(date!(2026 - 02 - 01)), "2026-02-01");
    }

    #[test]
    fn times_are_relative_for_a_day() {
        let now = datetime!(2026-11-24 11:00 UTC);
        assert_eq!(relative(Lang::Ru, datetime!(2026-11-24 11:21 UTC), now), "через 21 минуту");
        assert_eq!(relative(Lang::Ru, datetime!(2026-11-24 09:00 UTC), now), "2 часа назад");
        assert_eq!(relative(Lang::En, datetime!(2026-11-24 10:59:30 UTC), now), "just now");
        assert_eq!(relative(Lang::En, datetime!(2026-11-22 11:00 UTC), now), "Sun 22 November, 14:00");
    }

    #[test]
    fn numbers_have_thin_spaces() {
        assert_eq!(number(9999), "9999");
        assert_eq!(number(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(bytes(Lang::Ru, 2_400_000), "2,4\u{a0}МБ");
        assert_eq!(bytes(Lang::En, 800), "1\u{a0}kB");
    }
}
