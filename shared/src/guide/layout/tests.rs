use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::{
    content::GuideEnd,
    guide::sample::{answer, any_guide, ask, end, good, guide_of},
};

#[test]
fn reads_from_left_to_right() {
    let drawing = layout(&good());
    let layer = |key: &str| drawing.spots[key].layer;
    assert_eq!((layer("a"), layer("b"), layer("solved"), layer("write")), (0, 1, 2, 2));
    assert_eq!(drawing.ways.len(), 5);
    assert!(drawing.ways.iter().all(|way| !way.back));
    // a → write passes the layer of b, clear of it.
    let long = drawing.ways.iter().find(|way| way.from == "a" && way.to == "write").expect("the long way");
    let (_, y) = long.via[0];
    let b = drawing.spots["b"];
    assert!(y < b.y || y > b.y + HEIGHT, "{y} runs through b at {}", b.y);
}

#[test]
fn ways_back_are_told_apart() {
    let mut guide = good();
    guide.steps.get_mut("b").expect("b").answers[1].to = "a".into();
    let drawing = layout(&guide);
    let back: Vec<_> =
        drawing.ways.iter().filter(|way| way.back).map(|way| (way.from.as_str(), way.answer)).collect();
    assert_eq!(back, [("b", 1)]);
    assert!(drawing.spots["a"].x < drawing.spots["b"].x);
}

#[test]
fn ways_that_need_not_cross_do_not() {
    // Two chains whose ends are named in the other order.
    let drawing = layout(&guide_of(
        [
            ("a", ask("?", vec![answer("1", "m"), answer("2", "n")])),
            ("m", ask("?", vec![answer("1", "z"), answer("2", "z")])),
            ("n", ask("?", vec![answer("1", "y"), answer("2", "y")])),
            ("y", end(GuideEnd::Write, "y")),
            ("z", end(GuideEnd::Solved, "z")),
        ]
        .map(|(key, step)| (key.to_owned(), step))
        .into(),
    ));
    let y = |key: &str| drawing.spots[key].y;
    assert_eq!(y("m") < y("n"), y("z") < y("y"));
}

#[test]
fn dragged_steps_stay_where_they_are_put() {
    let places = BTreeMap::from([("b".to_owned(), (3000, 900)), ("gone".to_owned(), (1, 1))]);
    let drawing = layout(&good()).moved(&places);
    assert_eq!((drawing.spots["b"].x, drawing.spots["b"].y), (3000, 900));
    assert!(drawing.width > 3000 + WIDTH && drawing.height > 900 + HEIGHT);
    assert_eq!(drawing.at(3010, 910), Some("b"));
    assert_eq!(drawing.at(2990, 910), None);
}

#[test]
fn arrows_follow_ways_first() {
    let drawing = layout(&good());
    assert_eq!(drawing.neighbour("a", Towards::Right), Some("b"));
    assert_eq!(drawing.neighbour("b", Towards::Left), Some("a"));
    assert_eq!(drawing.neighbour("a", Towards::Left), None);
    let (upper, lower) =
        if drawing.spots["solved"].row == 0 { ("solved", "write") } else { ("write", "solved") };
    assert_eq!(drawing.neighbour(upper, Towards::Down), Some(lower));
    assert_eq!(drawing.neighbour(lower, Towards::Up), Some(upper));
}

proptest! {
    #[test]
    fn every_step_has_a_place_of_its_own(guide in any_guide()) {
        let drawing = layout(&guide);
        prop_assert_eq!(drawing.spots.len(), guide.steps.len());
        let spots: Vec<&Spot> = drawing.spots.values().collect();
        for (at, one) in spots.iter().enumerate() {
            prop_assert!(one.x >= MARGIN && one.y >= MARGIN);
            prop_assert!(one.x + WIDTH <= drawing.width && one.y + HEIGHT <= drawing.height);
            for two in &spots[at + 1..] {
                let apart = (one.x - two.x).abs() >= WIDTH || (one.y - two.y).abs() >= HEIGHT;
                prop_assert!(apart, "{:?} and {:?} overlap", one, two);
            }
        }
    }

    #[test]
    fn every_way_leads_right_or_back(guide in any_guide()) {
        let drawing = layout(&guide);
        let real = guide.steps.values().flat_map(|step| &step.answers);
        prop_assert_eq!(drawing.ways.len(), real.filter(|answer| guide.steps.contains_key(&answer.to)).count());
        for way in &drawing.ways {
            let (from, to) = (drawing.spots[&way.from], drawing.spots[&way.to]);
            prop_assert!(way.back || from.layer < to.layer, "{:?}", way);
            prop_assert!(drawing.path(way, guide.steps[&way.from].answers.len()).is_some());
        }
    }

    #[test]
    fn long_ways_run_through_no_step(guide in any_guide()) {
        let drawing = layout(&guide);
        for (x, y) in drawing.ways.iter().flat_map(|way| &way.via) {
            prop_assert_eq!(drawing.at(*x, *y), None);
        }
    }

    #[test]
    fn the_same_guide_gives_the_same_drawing(guide in any_guide()) {
        prop_assert_eq!(layout(&guide), layout(&guide.clone()));
    }

    /// Whoever has only a keyboard comes to every step.
    #[test]
    fn arrows_lead_everywhere(guide in any_guide()) {
        let drawing = layout(&guide);
        let mut seen = BTreeSet::new();
        let mut open: Vec<&str> = drawing.spots.keys().next().map(String::as_str).into_iter().collect();
        while let Some(key) = open.pop() {
            if seen.insert(key) {
                open.extend(Towards::ALL.into_iter().filter_map(|towards| drawing.neighbour(key, towards)));
            }
        }
        prop_assert_eq!(seen.len(), drawing.spots.len());
    }
}
