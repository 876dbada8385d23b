//! Coordinates: each thing as near to its neighbours as the order of its layer and the room allow.

use std::collections::BTreeMap;

use super::{
    GAP_X, GAP_Y, HEIGHT, Layout, MARGIN, Spot, WIDTH, Way,
    order::{Rows, Thing},
};

/// Height that a passing way takes.
const PASS: i32 = 12;
/// Rounds of moving, there and back.
const ROUNDS: usize = 6;

/// A count of tens as a number of the drawing.
fn signed(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

fn height(thing: Thing<'_>) -> i32 {
    if matches!(thing, Thing::Step(_)) { HEIGHT } else { PASS }
}

/// Middles of a layer's things, from top to bottom, as near to the wished ones (least squares) as their heights allow: pool
/// adjacent violators. The wishes of things that get in each other's way are averaged.
fn settle(things: &[Thing<'_>], wishes: &[i32]) -> Vec<i32> {
    // With each thing's own distance from the first taken off, the middles only have to ascend.
    let mut offset = 0;
    let mut offsets = Vec::with_capacity(things.len());
    for (at, thing) in things.iter().enumerate() {
        if at > 0 {
            offset += i32::midpoint(height(things[at - 1]), height(*thing)) + GAP_Y;
        }
        offsets.push(offset);
    }
    let mut pools: Vec<(i64, i64)> = Vec::new();
    for (wish, offset) in wishes.iter().zip(&offsets) {
        let (mut sum, mut count) = (i64::from(wish - offset), 1);
        while let Some((before, members)) = pools.last()
            && before * count > sum * members
        {
            sum += before;
            count += members;
            pools.pop();
        }
        pools.push((sum, count));
    }
    let means =
        pools.into_iter().flat_map(|(sum, count)| (0..count).map(move |_| sum.div_euclid(count) as i32));
    means.zip(offsets).map(|(mean, offset)| mean + offset).collect()
}

pub(super) fn place(rows: &Rows<'_>, mut ways: Vec<Way>) -> Layout {
    let mut middle: BTreeMap<Thing<'_>, i32> = BTreeMap::new();
    for layer in &rows.layers {
        middle.extend(layer.iter().zip(settle(layer, &vec![0; layer.len()])).map(|(thing, y)| (*thing, y)));
    }
    let count = rows.layers.len();
    for round in 0..ROUNDS {
        let rightwards = round % 2 == 0;
        for step in 0..count {
            let layer = &rows.layers[if rightwards { step } else { count - 1 - step }];
            let wishes: Vec<i32> = layer
                .iter()
                .map(|thing| {
                    // Towards one side in each round, so that straight lines come about; both in the last two.
                    let both = round + 2 >= ROUNDS;
                    let near: Vec<i32> = rows
                        .joins
                        .iter()
                        .filter_map(|(left, right)| {
                            let other = if right == thing && (rightwards || both) {
                                left
                            } else if left == thing && (!rightwards || both) {
                                right
                            } else {
                                return None;
                            };
                            middle.get(other).copied()
                        })
                        .collect();
                    let own = middle.get(thing).copied().unwrap_or_default();
                    if near.is_empty() { own } else { near.iter().sum::<i32>() / signed(near.len()) }
                })
                .collect();
            middle.extend(layer.iter().zip(settle(layer, &wishes)).map(|(thing, y)| (*thing, y)));
        }
    }
    let top = middle.iter().map(|(thing, y)| y - height(*thing) / 2).min().unwrap_or_default();
    let mut out = Layout::default();
    for (number, layer) in rows.layers.iter().enumerate() {
        let x = MARGIN + signed(number) * (WIDTH + GAP_X);
        for thing in layer {
            let y = middle.get(thing).copied().unwrap_or_default() - top + MARGIN;
            match *thing {
                Thing::Step(key) => {
                    let row = layer.iter().take_while(|other| *other != thing);
                    let row = row.filter(|other| matches!(other, Thing::Step(_))).count();
                    let spot = Spot { x, y: y - HEIGHT / 2, layer: number, row };
                    out.width = out.width.max(spot.x + WIDTH + MARGIN);
                    out.height = out.height.max(spot.y + HEIGHT + MARGIN);
                    out.spots.insert(key.to_owned(), spot);
                }
                Thing::Pass(way, _) => {
                    if let Some(way) = ways.get_mut(way) {
                        way.via.extend([(x, y), (x + WIDTH, y)]);
                    }
                    out.height = out.height.max(y + MARGIN);
                }
            }
        }
    }
    // A way back runs below the boxes it joins.
    if ways.iter().any(|way| way.back) {
        out.height += GAP_Y;
    }
    out.ways = ways;
    out
}
