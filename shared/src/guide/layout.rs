//! Places the steps of a guide on a drawing: layers from left to right, a step right of everything that leads to it (ways
//! back apart), long ways kept clear of the steps between. After K. Sugiyama, S. Tagawa, M. Toda, "Methods for Visual
//! Understanding of Hierarchical System Structures" (1981), in small: guides have tens of steps, not thousands.

use std::collections::{BTreeMap, BTreeSet};

use super::graph;
use crate::content::Guide;

mod order;
mod place;

/// Width of a step's box.
pub const WIDTH: i32 = 208;
/// Height of a step's box.
pub const HEIGHT: i32 = 92;
/// Between two layers: room for the ways.
pub const GAP_X: i32 = 84;
/// Between two steps of a layer.
pub const GAP_Y: i32 = 24;
/// Around everything.
pub const MARGIN: i32 = 24;

/// Where a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Layer, from 0.
    pub layer: usize,
    /// Place in its layer, from 0 at the top.
    pub row: usize,
}

/// The way from an answer to a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Key of the step that asks.
    pub from: String,
    /// Number of the answer.
    pub answer: usize,
    /// Key of the step it leads to.
    pub to: String,
    /// Leads back, or to the step itself.
    pub back: bool,
    /// Points between the two boxes, where it passes other layers.
    pub via: Vec<(i32, i32)>,
}

/// A drawing of a guide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Steps by key.
    pub spots: BTreeMap<String, Spot>,
    /// Ways, in the order of steps and answers.
    pub ways: Vec<Way>,
    /// Width of the whole.
    pub width: i32,
    /// Height of the whole.
    pub height: i32,
}

/// Where to go from a step by an arrow key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// Towards the start.
    Left,
    /// Towards the ends.
    Right,
    /// Up in the layer.
    Up,
    /// Down in the layer.
    Down,
}

impl Towards {
    /// Every direction.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    /// The direction of a key's name (UI Events, `KeyboardEvent.key`).
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Left,
            "ArrowRight" => Self::Right,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            _ => return None,
        })
    }
}

/// Ways that lead back, as (from, answer): those that close a loop when the guide is walked answer by answer.
fn back_ways<'a>(guide: &'a Guide, order: &[&'a str]) -> BTreeSet<(&'a str, usize)> {
    fn visit<'a>(
        guide: &'a Guide,
        key: &'a str,
        open: &mut Vec<&'a str>,
        done: &mut BTreeSet<&'a str>,
        back: &mut BTreeSet<(&'a str, usize)>,
    ) {
        let Some(step) = guide.steps.get(key) else { return };
        if done.contains(key) {
            return;
        }
        open.push(key);
        for (at, answer) in step.answers.iter().enumerate() {
            if open.contains(&answer.to.as_str()) {
                back.insert((key, at));
            } else {
                visit(guide, &answer.to, open, done, back);
            }
        }
        open.pop();
        done.insert(key);
    }
    let (mut done, mut back) = (BTreeSet::new(), BTreeSet::new());
    for key in order {
        visit(guide, key, &mut Vec::new(), &mut done, &mut back);
    }
    back
}

/// The layer of each step: one more than the furthest step that leads to it.
fn layers<'a>(
    guide: &'a Guide,
    order: &[&'a str],
    back: &BTreeSet<(&str, usize)>,
) -> BTreeMap<&'a str, usize> {
    let mut layer: BTreeMap<&str, usize> = order.iter().map(|key| (*key, 0)).collect();
    // Without the ways back there is no loop, so this ends after as many rounds as there are layers.
    loop {
        let mut changed = false;
        for (key, step) in &guide.steps {
            let next = layer.get(key.as_str()).map_or(1, |own| own + 1);
            for (at, answer) in step.answers.iter().enumerate() {
                if !back.contains(&(key.as_str(), at))
                    && let Some(there) = layer.get_mut(answer.to.as_str())
                    && *there < next
                {
                    *there = next;
                    changed = true;
                }
            }
        }
        if !changed {
            return layer;
        }
    }
}

/// Draws a guide. The same guide gives the same drawing.
pub fn layout(guide: &Guide) -> Layout {
    let order = graph::reading_order(guide);
    let back = back_ways(guide, &order);
    let layer = layers(guide, &order, &back);
    let mut ways = Vec::new();
    for key in &order {
        let Some(step) = guide.steps.get(*key) else { continue };
        for (at, answer) in step.answers.iter().enumerate() {
            if guide.steps.contains_key(&answer.to) {
                let back = back.contains(&(*key, at));
                let (from, to) = ((*key).to_owned(), answer.to.clone());
                ways.push(Way { from, answer: at, to, back, via: Vec::new() });
            }
        }
    }
    let rows = order::rows(&order, &layer, &ways);
    place::place(&rows, ways)
}

impl Layout {
    /// The drawing with steps where somebody dragged them; a way of such a step is drawn straight.
    #[must_use]
    pub fn moved(mut self, places: &BTreeMap<String, (i32, i32)>) -> Self {
        for (key, (x, y)) in places {
            let Some(spot) = self.spots.get_mut(key) else { continue };
            (spot.x, spot.y) = ((*x).max(0), (*y).max(0));
            for way in self.ways.iter_mut().filter(|way| way.from == *key || way.to == *key) {
                way.via.clear();
            }
            self.width = self.width.max(spot.x + WIDTH + MARGIN);
            self.height = self.height.max(spot.y + HEIGHT + MARGIN);
        }
        self
    }

    /// The step that an arrow key leads to. Left and right always go to the neighbouring layer, first along a way, so that
    /// every step can be come to.
    pub fn neighbour(&self, key: &str, towards: Towards) -> Option<&str> {
        let own = self.spots.get(key)?;
        let layer = match towards {
            Towards::Left => own.layer.checked_sub(1)?,
            Towards::Right => own.layer + 1,
            Towards::Up | Towards::Down => own.layer,
        };
        let joined = |other: &str| {
            self.ways
                .iter()
                .any(|way| (way.from == key && way.to == other) || (way.from == other && way.to == key))
        };
        let there = self.spots.iter().filter(|(_, spot)| spot.layer == layer);
        match towards {
            Towards::Up => there.filter(|(_, spot)| spot.row < own.row).max_by_key(|(_, spot)| spot.row),
            Towards::Down => there.filter(|(_, spot)| spot.row > own.row).min_by_key(|(_, spot)| spot.row),
            _ => there.min_by_key(|(other, spot)| (!joined(other), (spot.y - own.y).abs(), spot.row)),
        }
        .map(|(key, _)| key.as_str())
    }

    /// The step under a point.
    pub fn at(&self, x: i32, y: i32) -> Option<&str> {
        let inside =
            |spot: &Spot| (spot.x..=spot.x + WIDTH).contains(&x) && (spot.y..=spot.y + HEIGHT).contains(&y);
        self.spots.iter().find(|(_, spot)| inside(spot)).map(|(key, _)| key.as_str())
    }

    /// Where an answer's way leaves its box.
    pub fn port(&self, key: &str, answer: usize, answers: usize) -> Option<(i32, i32)> {
        let spot = self.spots.get(key)?;
        let (at, of) = (i32::try_from(answer).ok()? + 1, i32::try_from(answers.max(answer + 1)).ok()? + 1);
        Some((spot.x + WIDTH, spot.y + HEIGHT * at / of))
    }

    /// A way as the `d` of an SVG path; `answers` is how many answers its step has.
    pub fn path(&self, way: &Way, answers: usize) -> Option<String> {
        let (x, y) = self.port(&way.from, way.answer, answers)?;
        let to = self.spots.get(&way.to)?;
        let mut out = format!("M{x} {y}");
        if way.back {
            // Around below both boxes and in from the left.
            let from = self.spots.get(&way.from)?;
            let below = from.y.max(to.y) + HEIGHT + GAP_Y / 2;
            let (enter_x, enter_y) = (to.x, to.y + HEIGHT * 3 / 4);
            let (right, left) = (x + GAP_X / 3, enter_x - GAP_X / 3);
            out += &format!(
                " C{right} {y} {right} {below} {x} {below} L{enter_x} {below} C{left} {below} {left} {enter_y} {enter_x} {enter_y}"
            );
            return Some(out);
        }
        let (mut x, mut y) = (x, y);
        let end = (to.x, to.y + HEIGHT / 2);
        for (next_x, next_y) in way.via.iter().copied().chain([end]) {
            let bend = ((next_x - x) / 2).max(GAP_X / 3);
            out += &format!(" C{} {y} {} {next_y} {next_x} {next_y}", x + bend, next_x - bend);
            (x, y) = (next_x, next_y);
        }
        Some(out)
    }
}

#[cfg(test)]
mod tests;
