//! The order of the list and what an article changed. Pure: days in, figures out.

use std::collections::BTreeMap;

use shared::api::gaps::{GapEffect, GapSource, GapWeek};
use time::Date;

/// Days since 1970 of the Julian calendar's first.
const EPOCH: i32 = 2_440_588;
/// Days of the list's figures: twelve weeks.
pub(super) const WINDOW: i32 = 84;
/// Days after which an occurrence weighs half.
const HALF_LIFE: f64 = 14.0;
/// Days that are compared with each other.
const SPAN: i32 = 28;
/// Weeks after which an item that is not read again grows no heavier.
const OVERDUE_MAX: i32 = 12;
/// Openings of a stale item that weigh as much as an occurrence.
const OPENED: u32 = 10;

/// Days since 1970.
pub(super) fn number_of(day: Date) -> i32 {
    day.to_julian_day() - EPOCH
}

/// The day of a number.
pub(super) fn day_of(number: i32) -> Option<Date> {
    Date::from_julian_day(number.checked_add(EPOCH)?).ok()
}

/// Occurrences by day.
pub(super) type Days = BTreeMap<i32, u32>;

/// Occurrences from a day on, up to one, both counted.
pub(super) fn sum(days: &Days, from: i32, to: i32) -> u32 {
    if from > to { 0 } else { days.range(from..=to).map(|(_, count)| *count).sum() }
}

/// How much a gap weighs today: its occurrences by the weight of their source, each half as heavy every two weeks.
pub(super) fn score(source: GapSource, days: &Days, today: i32) -> u32 {
    let heavy: f64 = days
        .range(today - WINDOW + 1..=today)
        .map(|(day, count)| f64::from(*count) * 0.5_f64.powf(f64::from(today - day) / HALF_LIFE))
        .sum();
    (heavy * f64::from(source.weight())).round() as u32
}

/// How much an item weighs that has to be read again: the weeks that it is overdue, and how many readers open it.
pub(super) fn stale_score(overdue: i32, opened: u32) -> u32 {
    let weeks = (overdue / 7).clamp(0, OVERDUE_MAX).unsigned_abs();
    GapSource::Stale.weight() * (1 + weeks) + opened / OPENED
}

/// The last twelve weeks, the oldest first.
pub(super) fn weeks(days: &Days, today: i32) -> Vec<GapWeek> {
    (0..WINDOW / 7)
        .rev()
        .filter_map(|back| {
            let last = today - back * 7;
            Some(GapWeek { from: day_of(last - 6)?, count: sum(days, last - 6, last) })
        })
        .collect()
}

/// Occurrences a week before an item was published and since. The day itself belongs to neither, nor does today, which is not
/// over.
pub(super) fn effect(days: &Days, published: i32, today: i32) -> Option<GapEffect> {
    let last = (published + SPAN).min(today - 1);
    let counted = (last - published).max(0);
    let a_week = |count: u32, days: i32| (f64::from(count) * 7.0 / f64::from(days)) as f32;
    Some(GapEffect {
        published: day_of(published)?,
        before: a_week(sum(days, published - SPAN, published - 1), SPAN),
        after: (counted > 0).then(|| a_week(sum(days, published + 1, last), counted)),
        days: u16::try_from(counted).unwrap_or(u16::MAX),
    })
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: i32 = 20_000;

    fn every_day(count: u32, from: i32, to: i32) -> Days {
        (from..=to).map(|day| (day, count)).collect()
    }

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(number_of(date!(1970 - 01 - 01)), 0);
        assert_eq!(day_of(number_of(date!(2026 - 11 - 22))), Some(date!(2026 - 11 - 22)));
    }

    #[test]
    fn what_is_fresh_and_costly_comes_first() {
        let today = Days::from([(TODAY, 10)]);
        let long_ago = Days::from([(TODAY - 28, 10)]);
        assert_eq!(score(GapSource::ZeroResult, &today, TODAY), 20);
        assert_eq!(score(GapSource::ZeroResult, &long_ago, TODAY), 5, "half of it twice");
        assert!(score(GapSource::Unanswered, &today, TODAY) > score(GapSource::Unhelpful, &today, TODAY));
        assert_eq!(score(GapSource::ZeroResult, &Days::from([(TODAY - WINDOW, 1000)]), TODAY), 0);
        assert_eq!(score(GapSource::ZeroResult, &Days::from([(TODAY + 1, 1000)]), TODAY), 0);
    }

    #[test]
    fn weeks_end_today() {
        let weeks = weeks(&every_day(1, TODAY - 200, TODAY), TODAY);
        assert_eq!(weeks.len(), 12);
        assert!(weeks.iter().all(|week| week.count == 7));
        assert_eq!(weeks.last().map(|week| number_of(week.from)), Some(TODAY - 6));
    }

    #[test]
    fn an_article_is_measured_by_whole_days_before_and_after() {
        // Ten a day before, one a day since; the day itself had a hundred and is left out.
        let published = TODAY - 15;
        let mut days = every_day(10, published - 60, published - 1);
        days.insert(published, 100);
        days.extend(every_day(1, published + 1, TODAY));
        let effect = effect(&days, published, TODAY).expect("a day");
        assert!(
            (effect.before - 70.0).abs() < 0.01 && (effect.after.expect("days passed") - 7.0).abs() < 0.01
        );
        assert_eq!(effect.days, 14);
    }

    #[test]
    fn nothing_is_said_before_a_day_is_over() {
        for published in [TODAY, TODAY - 1, TODAY + 3] {
            let effect = effect(&every_day(1, TODAY - 60, TODAY), published, TODAY).expect("a day");
            assert_eq!((effect.after, effect.days), (None, 0), "{published}");
        }
    }

    #[test]
    fn a_stale_item_grows_heavier_for_twelve_weeks() {
        assert_eq!(stale_score(0, 0), 1);
        assert_eq!(stale_score(21, 0), 4);
        assert_eq!(stale_score(700, 0), stale_score(84, 0));
        assert_eq!(stale_score(0, 300), 31);
    }
}
