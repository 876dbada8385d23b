//! Who gets a request (SPEC 3.4): inside the group by level, skill, presence, shift and limit; the least loaded first,
//! among equals whoever has waited longest for one. Nobody free: it stays in the group's queue, where everybody sees it.

use time::OffsetDateTime;
use uuid::Uuid;

use crate::ticket::Level;

/// Somebody who may get a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Account.
    pub id: Uuid,
    /// The highest level that they work at.
    pub level: Level,
    /// Keys of categories and sub-topics that they know best.
    pub skills: Vec<String>,
    /// They said that they are there.
    pub present: bool,
    /// Their shift runs now.
    pub on_shift: bool,
    /// Open requests that they have.
    pub load: u32,
    /// How many they take.
    pub limit: u32,
    /// When they got one last.
    pub last_given: Option<OffsetDateTime>,
}

impl Candidate {
    /// Whether they can get one more.
    pub const fn is_free(&self) -> bool {
        self.present && self.on_shift && self.load < self.limit
    }

    fn knows(&self, need: &Need<'_>) -> bool {
        self.skills.iter().any(|skill| skill == need.category || Some(skill.as_str()) == need.subtopic)
    }
}

/// What a request needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need<'a> {
    /// Key of the category.
    pub category: &'a str,
    /// Key of the sub-topic.
    pub subtopic: Option<&'a str>,
    /// Level.
    pub level: Level,
    /// Who has had it before and must not get it again: the answer is to be looked at by somebody else.
    pub not: Option<Uuid>,
}

/// Who of a group gets a request; none when nobody is free.
pub fn choose(group: &[Candidate], need: Need<'_>) -> Option<Uuid> {
    let free = group
        .iter()
        .filter(|one| one.is_free() && one.level >= need.level && Some(one.id) != need.not)
        .collect::<Vec<_>>();
    let best = free.iter().copied().min_by_key(|one| {
        // Who knows the matter, then who has least to do for what they can take, then who waits longest.
        let share = u64::from(one.load) * 1000 / u64::from(one.limit.max(1));
        (!one.knows(&need), share, one.last_given, one.id)
    });
    best.map(|one| one.id)
}

/// A stretch of a week in which somebody works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Monday is 1.
    pub weekday: u8,
    /// Minutes of the day, in the zone of the department.
    pub from: u16,
    /// Exclusive; up to 1440.
    pub to: u16,
}

/// Whether one of the shifts runs at a local time. Whoever has none works whenever they say that they are there.
pub fn on_shift(shifts: &[Shift], local: OffsetDateTime) -> bool {
    let minute = u16::from(local.hour()) * 60 + u16::from(local.minute());
    let day = local.weekday().number_from_monday();
    shifts.is_empty()
        || shifts.iter().any(|shift| shift.weekday == day && (shift.from..shift.to).contains(&minute))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::{Duration, macros::datetime};

    use super::*;

    fn person(n: u128, load: u32) -> Candidate {
        Candidate {
            id: Uuid::from_u128(n),
            level: Level::Operator,
            skills: Vec::new(),
            present: true,
            on_shift: true,
            load,
            limit: 10,
            last_given: None,
        }
    }

    const NEED: Need<'_> =
        Need { category: "access", subtopic: Some("password"), level: Level::Operator, not: None };

    #[test]
    fn the_least_loaded_then_the_longest_waiting() {
        let given = |minutes| Some(datetime!(2026-11-16 07:00 UTC) + Duration::minutes(minutes));
        let group = [
            Candidate { last_given: given(5), ..person(1, 2) },
            Candidate { last_given: given(1), ..person(2, 2) },
            person(3, 7),
        ];
        assert_eq!(choose(&group, NEED), Some(Uuid::from_u128(2)));
        let skilled = Candidate { skills: vec!["password".into()], ..person(3, 7) };
        assert_eq!(choose(&[person(1, 0), skilled], NEED), Some(Uuid::from_u128(3)));
    }

    #[test]
    fn nobody_free_means_the_queue() {
        let away = Candidate { present: false, ..person(1, 0) };
        let asleep = Candidate { on_shift: false, ..person(2, 0) };
        let full = person(3, 10);
        assert_eq!(choose(&[away, asleep, full], NEED), None);
        let higher = Need { level: Level::Specialist, ..NEED };
        assert_eq!(choose(&[person(1, 0)], higher), None);
        assert_eq!(choose(&[person(1, 0)], Need { not: Some(Uuid::from_u128(1)), ..NEED }), None);
    }

    #[test]
    fn shifts_run_by_the_week() {
        let monday = [Shift { weekday: 1, from: 8 * 60, to: 20 * 60 }];
        assert!(on_shift(&monday, datetime!(2026-11-16 08:00 +3)));
        assert!(!on_shift(&monday, datetime!(2026-11-16 20:00 +3)));
        assert!(!on_shift(&monday, datetime!(2026-11-17 10:00 +3)));
        assert!(on_shift(&[], datetime!(2026-11-22 03:00 +3)));
    }

    proptest! {
        /// Requests given one after the other spread evenly, and never to somebody who is not free.
        #[test]
        fn work_is_spread(people in 1_u128..6, limit in 1_u32..8, count in 1_usize..60) {
            let mut group: Vec<_> = (0..people).map(|n| Candidate { limit, ..person(n + 1, 0) }).collect();
            let mut queued = 0;
            let mut at = datetime!(2026-11-16 07:00 UTC);
            for _ in 0..count {
                at += Duration::SECOND;
                match choose(&group, NEED) {
                    Some(id) => {
                        let one = group.iter_mut().find(|one| one.id == id).unwrap();
                        prop_assert!(one.is_free());
                        one.load += 1;
                        one.last_given = Some(at);
                    }
                    None => queued += 1,
                }
            }
            let given: u32 = group.iter().map(|one| one.load).sum();
            prop_assert_eq!(given as usize + queued, count);
            prop_assert!(queued == 0 || group.iter().all(|one| one.load == limit));
            let (most, least) = (group.iter().map(|one| one.load).max(), group.iter().map(|one| one.load).min());
            prop_assert!(most.unwrap() - least.unwrap() <= 1);
        }
    }
}
