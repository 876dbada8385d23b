//! What holds for every person, event and moment.

use proptest::prelude::*;
use time::macros::datetime;

use super::*;
use crate::zone::Zone;

fn ways() -> impl Strategy<Value = Ways> {
    any::<[bool; 4]>().prop_map(|[app, email, sms, push]| Ways { app, email, sms, push })
}

fn clock() -> impl Strategy<Value = String> {
    (0..24_u8, 0..60_u8).prop_map(|(hour, minute)| format!("{hour:02}:{minute:02}"))
}

/// Anybody: every row of the matrix, hours, zone and digest by chance.
fn people() -> impl Strategy<Value = Notifications> {
    let rows = prop::collection::vec(ways(), Topic::ALL.len());
    let quiet = prop::option::of((clock(), clock()).prop_map(|(from, to)| QuietHours { from, to }));
    let zone = (0..Zone::ALL.len()).prop_map(|place| Zone::ALL[place]);
    (rows, quiet, zone, prop::option::of(0..24_u8)).prop_map(|(rows, quiet, zone, digest)| {
        let mut person = Notifications { quiet, zone, digest, ..Notifications::default() };
        for (topic, ways) in Topic::ALL.into_iter().zip(rows) {
            *topic.ways_mut(&mut person) = ways;
        }
        person
    })
}

fn events() -> impl Strategy<Value = Event> {
    (0..Event::ALL.len()).prop_map(|place| Event::ALL[place])
}

/// A moment of two years.
fn moments() -> impl Strategy<Value = OffsetDateTime> {
    (0..2 * 366 * 24 * 60_i64)
        .prop_map(|minutes| datetime!(2026-01-01 00:00 UTC) + Duration::minutes(minutes))
}

fn reaches() -> impl Strategy<Value = Reach> {
    any::<[bool; 3]>().prop_map(|[email, sms, push]| Reach { email, sms, push })
}

proptest! {
    #[test]
    fn nothing_goes_where_it_was_switched_off_or_cannot_arrive(
        event in events(), person in people(), reach in reaches(), now in moments()
    ) {
        let ways = event.topic().ways(&person);
        let plan = plan(event, &person, reach, now);
        prop_assert_eq!(plan.app, ways.app);
        prop_assert_eq!(plan.email.is_some(), ways.email && reach.email);
        prop_assert_eq!(plan.sms.is_some(), ways.sms && reach.sms);
        prop_assert_eq!(plan.push.is_some(), ways.push && reach.push);
    }

    #[test]
    fn nothing_makes_a_sound_in_quiet_hours_and_nothing_waits_for_longer_than_a_day(
        event in events(), person in people(), now in moments()
    ) {
        let plan = plan(event, &person, Reach { email: true, sms: true, push: true }, now);
        for when in [plan.sms, plan.push].into_iter().flatten() {
            let at = match when {
                When::Now => now,
                When::At(at) => {
                    prop_assert!(now < at && at <= now + Duration::days(1));
                    at
                }
                When::Digest(_) => return Err(TestCaseError::fail("a sound in a digest")),
            };
            prop_assert_eq!(quiet_until(&person, at), None);
        }
    }

    #[test]
    fn a_letter_waits_for_the_digest_only_where_one_is_wanted_and_may_be_waited_for(
        event in events(), person in people(), now in moments()
    ) {
        match plan(event, &person, Reach { email: true, sms: false, push: false }, now).email {
            None => {}
            Some(When::Now) => prop_assert!(person.digest.is_none() || !event.may_wait()),
            Some(When::At(_)) => return Err(TestCaseError::fail("quiet hours hold no letters")),
            Some(When::Digest(at)) => {
                let local = at.to_offset(person.zone.offset());
                prop_assert!(event.may_wait() && now < at && at <= now + Duration::days(1));
                prop_assert_eq!((Some(local.hour()), local.minute()), (person.digest, 0));
            }
        }
    }

    /// Whoever is told twice in one day finds both in the same digest.
    #[test]
    fn digests_of_one_day_are_one(person in people(), now in moments(), hour in 0..24_u8) {
        let at = next_digest(&person, hour, now);
        let before = at - Duration::SECOND;
        prop_assert_eq!(next_digest(&person, hour, before), at);
        prop_assert_eq!(next_digest(&person, hour, at), at + Duration::days(1));
    }

    #[test]
    fn hours_of_no_clock_are_no_quiet_hours(text in ".{0,6}", now in moments()) {
        let quiet = Some(QuietHours { from: text.clone(), to: "08:00".into() });
        let person = Notifications { quiet, ..Notifications::default() };
        if clock_time(&text).is_none() {
            prop_assert_eq!(quiet_until(&person, now), None);
        }
    }
}

#[test]
fn a_night_in_vladivostok() {
    let quiet = Some(QuietHours { from: "22:00".into(), to: "08:00".into() });
    let person = Notifications { quiet, zone: Zone::Vladivostok, ..Notifications::default() };
    // 23:30 there is 13:30 in Greenwich; it is quiet until 08:00 of the next day.
    let until = quiet_until(&person, datetime!(2026-11-21 13:30 UTC)).unwrap();
    assert_eq!(until, datetime!(2026-11-21 22:00 UTC));
    assert_eq!(quiet_until(&person, datetime!(2026-11-21 22:00 UTC)), None);
}

#[test]
fn names_are_found_again_and_every_row_is_one_of_its_own() {
    for event in Event::ALL {
        assert_eq!(Event::parse(event.as_str()), Some(*event));
        assert_eq!(serde_json::to_value(event).unwrap(), event.as_str());
    }
    for topic in Topic::ALL {
        let mut person = Notifications::default();
        let before = topic.ways(&person);
        topic.ways_mut(&mut person).sms ^= true;
        assert_ne!(topic.ways(&person), before);
        assert!(serde_json::to_value(&person).unwrap()[topic.as_str()]["sms"] != before.sms);
        let others = Topic::ALL.into_iter().filter(|other| *other != topic);
        assert!(others.into_iter().all(|other| other.ways(&person) == other.ways(&Notifications::default())));
    }
}
