//! What pages hand to each other: text for the reply, drafts that came back, rows that are picked, deeds that can
//! still be undone.

use std::{collections::BTreeSet, rc::Rc};

use shared::{
    api::desk::{RailCounts, drafts::HeldReply},
    ids::TicketNumber,
};
use uuid::Uuid;
use yew::prelude::*;

use super::hub::Hub;

/// Text for the reply at the caret, and the article that it points to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text.
    pub text: String,
    /// Path of the article, if it is one.
    pub article: Option<String>,
}

/// Something that can be undone for some seconds.
#[derive(Clone, Debug, PartialEq)]
pub enum Undoable {
    /// A reply that waits.
    Reply(HeldReply),
    /// A change of many requests: its id, what is said of it, until when, milliseconds since 1970.
    Bulk(Uuid, String, i64),
}

impl Undoable {
    /// Tells them apart.
    pub const fn id(&self) -> Uuid {
        match self {
            Self::Reply(held) => held.id,
            Self::Bulk(id, ..) => *id,
        }
    }

    /// When it is over, milliseconds since 1970; none: it waits for the operator.
    pub fn ends_at(&self) -> Option<i64> {
        match self {
            Self::Reply(held) if held.failed.is_some() => None,
            Self::Reply(held) => i64::try_from(held.send_at.unix_timestamp_nanos() / 1_000_000).ok(),
            Self::Bulk(_, _, until) => Some(*until),
        }
    }
}

/// What can be undone, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tray(pub Vec<Undoable>);

/// What happens to the tray.
pub enum TrayChange {
    /// This can be undone; the same again replaces it.
    Put(Undoable),
    /// This cannot any more.
    Drop(Uuid),
}

impl Reducible for Tray {
    type Action = TrayChange;

    fn reduce(self: Rc<Self>, change: TrayChange) -> Rc<Self> {
        let mut all = self.0.clone();
        match change {
            TrayChange::Put(new) => match all.iter_mut().find(|old| old.id() == new.id()) {
                Some(old) => *old = new,
                None => all.push(new),
            },
            TrayChange::Drop(id) => all.retain(|old| old.id() != id),
        }
        Rc::new(Self(all))
    }
}

/// The picked rows, by the digits of their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// Which.
    pub rows: BTreeSet<String>,
    /// The one that was picked last: where a range begins.
    pub last: Option<String>,
}

/// What happens to the picked rows.
pub enum PickChange {
    /// This row is picked, or let go.
    Toggle(String),
    /// These rows are picked.
    Add(Vec<String>),
    /// Only these stay.
    Only(Vec<String>),
    /// None is.
    Clear,
}

impl Reducible for Picked {
    type Action = PickChange;

    fn reduce(self: Rc<Self>, change: PickChange) -> Rc<Self> {
        let mut picked = (*self).clone();
        match change {
            PickChange::Toggle(row) => {
                if !picked.rows.remove(&row) {
                    picked.rows.insert(row.clone());
                }
                picked.last = Some(row);
            }
            PickChange::Add(rows) => {
                picked.last = rows.last().cloned().or(picked.last);
                picked.rows.extend(rows);
            }
            PickChange::Only(rows) => {
                picked.rows.retain(|row| rows.contains(row));
            }
            PickChange::Clear => picked = Self::default(),
        }
        Rc::new(picked)
    }
}

/// The rows between two of a list, both included, in the list's order.
pub fn range<'a>(list: &[&'a str], from: &str, to: &str) -> Vec<&'a str> {
    let place = |row: &str| list.iter().position(|known| *known == row);
    match (place(from), place(to)) {
        (Some(a), Some(b)) => list[a.min(b)..=a.max(b)].to_vec(),
        (None, Some(b)) => vec![list[b]],
        _ => Vec::new(),
    }
}

/// The bench; a context.
#[derive(Clone, PartialEq)]
pub struct Bench {
    /// Text for the reply.
    pub pieces: Hub<Piece>,
    /// A reply came back into the draft of this request.
    pub returned: Hub<TicketNumber>,
    /// What can be undone.
    pub tray: UseReducerHandle<Tray>,
    /// The picked rows.
    pub picked: UseReducerHandle<Picked>,
    /// Mentions and saved views.
    pub rail: UseStateHandle<RailCounts>,
}

/// Properties of [`WithBench`].
#[derive(Properties, PartialEq)]
pub struct WithBenchProps {
    /// The pages.
    pub children: Html,
}

/// Gives the bench to what is inside.
#[component]
pub fn WithBench(props: &WithBenchProps) -> Html {
    let pieces = use_memo((), |()| Hub::default());
    let returned = use_memo((), |()| Hub::default());
    let tray = use_reducer_eq(Tray::default);
    let picked = use_reducer_eq(Picked::default);
    let rail = use_state_eq(RailCounts::default);
    let bench = Bench { pieces: (*pieces).clone(), returned: (*returned).clone(), tray, picked, rail };
    html! { <ContextProvider<Bench> context={bench}>{ props.children.clone() }</ContextProvider<Bench>> }
}

/// The bench.
///
/// # Panics
/// Outside of the console's app, which is a mistake of the programmer.
#[hook]
pub fn use_bench() -> Bench {
    use_context::<Bench>().expect("inside the console's app")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(picked: Picked, change: PickChange) -> Picked {
        (*Rc::new(picked).reduce(change)).clone()
    }

    #[test]
    fn picking_twice_lets_go() {
        let one = after(Picked::default(), PickChange::Toggle("1".into()));
        assert!(one.rows.contains("1"));
        let none = after(one, PickChange::Toggle("1".into()));
        assert!(none.rows.is_empty());
        assert_eq!(none.last.as_deref(), Some("1"), "a range may begin there");
    }

    #[test]
    fn what_left_the_list_is_picked_no_longer() {
        let two = after(Picked::default(), PickChange::Add(vec!["1".into(), "2".into()]));
        let one = after(two, PickChange::Only(vec!["2".into(), "3".into()]));
        assert_eq!(one.rows.into_iter().collect::<Vec<_>>(), ["2"]);
    }

    #[test]
    fn a_range_goes_both_ways() {
        let list = ["a", "b", "c", "d"];
        assert_eq!(range(&list, "b", "d"), ["b", "c", "d"]);
        assert_eq!(range(&list, "c", "a"), ["a", "b", "c"]);
        assert_eq!(range(&list, "x", "b"), ["b"], "the beginning has left the list");
        assert!(range(&list, "a", "x").is_empty());
    }
}
