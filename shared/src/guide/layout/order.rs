//! The order of steps within layers, so that ways cross little.

use std::collections::BTreeMap;

use super::Way;

/// What stands in a layer: a step, or a long way that passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing<'a> {
    Step(&'a str),
    /// Number of the way, and the layer it passes.
    Pass(usize, usize),
}

/// Layers from left to right, each from top to bottom, and what is joined to what in the next layer.
pub(super) struct Rows<'a> {
    pub(super) layers: Vec<Vec<Thing<'a>>>,
    pub(super) joins: Vec<(Thing<'a>, Thing<'a>)>,
}

/// Rounds of sorting, there and back. A few do most of what can be done.
const ROUNDS: usize = 8;

pub(super) fn rows<'a>(order: &[&'a str], layer: &BTreeMap<&'a str, usize>, ways: &[Way]) -> Rows<'a> {
    let count = layer.values().max().map_or(0, |last| last + 1);
    let mut layers: Vec<Vec<Thing<'a>>> = vec![Vec::new(); count];
    for key in order {
        layers[layer[key]].push(Thing::Step(key));
    }
    let mut joins = Vec::new();
    for (number, way) in ways.iter().enumerate().filter(|(_, way)| !way.back) {
        let (Some((from, start)), Some((to, end))) =
            (layer.get_key_value(way.from.as_str()), layer.get_key_value(way.to.as_str()))
        else {
            continue;
        };
        let mut before = Thing::Step(from);
        for (at, passed) in layers.iter_mut().enumerate().take(*end).skip(start + 1) {
            passed.push(Thing::Pass(number, at));
            joins.push((before, Thing::Pass(number, at)));
            before = Thing::Pass(number, at);
        }
        joins.push((before, Thing::Step(to)));
    }
    let mut best = layers.clone();
    let mut fewest = crossings(&layers, &joins);
    for round in 0..ROUNDS {
        let rightwards = round % 2 == 0;
        let sweep: Vec<usize> =
            if rightwards { (1..count).collect() } else { (0..count.saturating_sub(1)).rev().collect() };
        for at in sweep {
            let fixed = places(&layers[if rightwards { at - 1 } else { at + 1 }]);
            let wish = |thing: &Thing<'a>, own: usize| -> i64 {
                let near: Vec<i64> = joins
                    .iter()
                    .filter_map(|(left, right)| {
                        let (mine, other) = if rightwards { (right, left) } else { (left, right) };
                        (mine == thing).then(|| fixed.get(other).copied()).flatten()
                    })
                    .collect();
                // A thousandth of a place: the mean without fractions. What has no neighbour stays where it is.
                if near.is_empty() {
                    signed(own) * 1000
                } else {
                    near.iter().sum::<i64>() * 1000 / signed(near.len())
                }
            };
            let mut wishes: Vec<(i64, usize, Thing<'a>)> =
                layers[at].iter().enumerate().map(|(own, thing)| (wish(thing, own), own, *thing)).collect();
            wishes.sort_by_key(|(wish, own, _)| (*wish, *own));
            layers[at] = wishes.into_iter().map(|(_, _, thing)| thing).collect();
        }
        let now = crossings(&layers, &joins);
        if now < fewest {
            (fewest, best) = (now, layers.clone());
        }
    }
    Rows { layers: best, joins }
}

/// A place among tens as a number that can be subtracted.
fn signed(place: usize) -> i64 {
    i64::try_from(place).unwrap_or(i64::MAX)
}

fn places<'a>(layer: &[Thing<'a>]) -> BTreeMap<Thing<'a>, i64> {
    layer.iter().enumerate().map(|(at, thing)| (*thing, signed(at))).collect()
}

/// How often ways cross between neighbouring layers.
pub(super) fn crossings(layers: &[Vec<Thing<'_>>], joins: &[(Thing<'_>, Thing<'_>)]) -> usize {
    let mut count = 0;
    for pair in layers.windows(2) {
        let (left, right) = (places(&pair[0]), places(&pair[1]));
        let between: Vec<(i64, i64)> =
            joins.iter().filter_map(|(from, to)| Some((*left.get(from)?, *right.get(to)?))).collect();
        for (at, one) in between.iter().enumerate() {
            count += between[at + 1..].iter().filter(|two| (one.0 - two.0) * (one.1 - two.1) < 0).count();
        }
    }
    count
}
