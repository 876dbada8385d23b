//! The list of the queue while it lives: more is added below, changes come in, nothing moves under the reader.

use shared::{
    api::console::{QueueFilter, QueueRow, QueueView},
    ids::TicketNumber,
    page::{DEFAULT_LIMIT, MAX_LIMIT, Page},
};

/// A row and what happened to it since it was shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The row as it is now.
    pub row: QueueRow,
    /// Does not belong into this view any more; stays until the list is read anew.
    pub left: bool,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    /// Rows in the order in which they were first shown.
    pub rows: Vec<Shown>,
    /// Where to read on.
    pub next: Option<String>,
    /// The list as it would be if read anew, while it holds rows that are not shown.
    fresh: Option<Page<QueueRow>>,
}

impl Queue {
    /// A list read for the first time or anew.
    pub fn new(page: Page<QueueRow>) -> Self {
        let rows = page.items.into_iter().map(|row| Shown { row, left: false }).collect();
        Self { rows, next: page.next, fresh: None }
    }

    /// Adds the next page; rows that moved down meanwhile are not shown twice.
    pub fn add(&mut self, page: Page<QueueRow>) {
        for row in page.items {
            if self.place(&row.number).is_none() {
                self.rows.push(Shown { row, left: false });
            }
        }
        self.next = page.next;
    }

    /// How many rows to read anew so that everything shown is covered.
    pub fn span(&self) -> u16 {
        u16::try_from(self.rows.len()).unwrap_or(MAX_LIMIT).clamp(DEFAULT_LIMIT, MAX_LIMIT)
    }

    /// Takes in the list as it is now: known rows change where they stand, missing ones are marked, new ones wait.
    /// An empty list takes everything at once, because nobody is reading it.
    pub fn refresh(&mut self, page: Page<QueueRow>) {
        if self.rows.is_empty() {
            *self = Self::new(page);
            return;
        }
        let covered =
            if page.next.is_none() { self.rows.len() } else { page.items.len().min(self.rows.len()) };
        for (place, shown) in self.rows.iter_mut().enumerate() {
            if let Some(row) = page.items.iter().find(|row| row.number == shown.row.number) {
                shown.row = row.clone();
                shown.left = false;
            } else if place < covered {
                shown.left = true;
            }
        }
        let unseen = page.items.iter().any(|row| self.place(&row.number).is_none());
        self.fresh = unseen.then_some(page);
    }

    /// How many rows wait to be shown.
    pub fn news(&self) -> usize {
        let fresh = self.fresh.iter().flat_map(|page| &page.items);
        fresh.filter(|row| self.place(&row.number).is_none()).count()
    }

    /// Shows what waits; the list starts anew.
    pub fn show_news(&mut self) {
        if let Some(page) = self.fresh.take() {
            *self = Self::new(page);
        }
    }

    /// Where a request stands.
    pub fn place(&self, number: &TicketNumber) -> Option<usize> {
        self.rows.iter().position(|shown| shown.row.number == *number)
    }

    /// The request to go on with after this one: the next below that is still in the view, else the first from the
    /// top.
    pub fn after(&self, number: &TicketNumber) -> Option<&TicketNumber> {
        let start = self.place(number).map_or(0, |place| place + 1);
        let (above, below) = self.rows.split_at(start.min(self.rows.len()));
        below
            .iter()
            .chain(above)
            .find(|shown| !shown.left && shown.row.number != *number)
            .map(|shown| &shown.row.number)
    }

    /// The row that `j` (`step` 1) or `k` (−1) leads to from the row in focus.
    pub fn step(&self, from: Option<&TicketNumber>, step: isize) -> Option<&TicketNumber> {
        let last = self.rows.len().checked_sub(1)?;
        let place = match from.and_then(|number| self.place(number)) {
            Some(place) => place.saturating_add_signed(step).min(last),
            None if step < 0 => last,
            None => 0,
        };
        self.rows.get(place).map(|shown| &shown.row.number)
    }
}

/// The view that a filter names; an unknown name is the first thing to work on.
pub fn view_of(filter: &QueueFilter) -> QueueView {
    QueueView::parse(&filter.view).unwrap_or_default()
}

/// The count beside a view: exact below the cap, «1000+» from there on.
pub fn count_words(count: u32, cap: u32) -> String {
    if cap > 0 && count >= cap { format!("{cap}+") } else { count.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::console::sample;

    fn page(counters: &[u32], next: Option<&str>) -> Page<QueueRow> {
        let items = counters.iter().map(|&counter| sample::row(counter)).collect();
        Page { items, next: next.map(ToOwned::to_owned) }
    }

    fn number(counter: u32) -> TicketNumber {
        TicketNumber::new(2026, counter)
    }

    fn order(queue: &Queue) -> Vec<TicketNumber> {
        queue.rows.iter().map(|shown| shown.row.number.clone()).collect()
    }

    #[test]
    fn news_wait_and_nothing_moves() {
        let mut queue = Queue::new(page(&[1, 2, 3], None));
        let before = order(&queue);
        queue.refresh(page(&[9, 8, 3, 1], None));
        assert_eq!(order(&queue), before);
        assert_eq!(queue.news(), 2);
        assert!(queue.rows[1].left, "2 is in no longer");
        assert!(!queue.rows[0].left);
        queue.show_news();
        assert_eq!(order(&queue), [number(9), number(8), number(3), number(1)]);
        assert_eq!(queue.news(), 0);
    }

    #[test]
    fn rows_beyond_what_was_read_are_left_alone() {
        let mut queue = Queue::new(page(&[1, 2, 3, 4], Some("c")));
        queue.refresh(page(&[1, 3], Some("c")));
        assert_eq!(
            queue.rows.iter().map(|shown| shown.left).collect::<Vec<_>>(),
            [false, true, false, false]
        );
    }

    #[test]
    fn an_empty_list_fills_at_once() {
        let mut queue = Queue::new(Page::default());
        queue.refresh(page(&[1], None));
        assert_eq!((queue.rows.len(), queue.news()), (1, 0));
    }

    #[test]
    fn more_is_added_without_repeats() {
        let mut queue = Queue::new(page(&[1, 2], Some("c")));
        queue.add(page(&[2, 3], None));
        assert_eq!(order(&queue), [number(1), number(2), number(3)]);
        assert_eq!(queue.next, None);
        assert_eq!(queue.span(), DEFAULT_LIMIT);
    }

    #[test]
    fn next_in_queue_skips_what_left_and_wraps() {
        let mut queue = Queue::new(page(&[1, 2, 3], None));
        queue.refresh(page(&[1, 3], None));
        assert_eq!(queue.after(&number(1)), Some(&number(3)));
        assert_eq!(queue.after(&number(3)), Some(&number(1)));
        assert_eq!(queue.after(&number(77)), Some(&number(1)), "opened from elsewhere");
        assert_eq!(Queue::default().after(&number(1)), None);
    }

    #[test]
    fn steps_stay_inside() {
        let queue = Queue::new(page(&[1, 2], None));
        assert_eq!(queue.step(None, 1), Some(&number(1)));
        assert_eq!(queue.step(Some(&number(1)), 1), Some(&number(2)));
        assert_eq!(queue.step(Some(&number(2)), 1), Some(&number(2)));
        assert_eq!(queue.step(Some(&number(1)), -1), Some(&number(1)));
        assert_eq!(Queue::default().step(None, 1), None);
    }

    #[test]
    fn counts_stop_at_the_cap() {
        assert_eq!(count_words(7, 1000), "7");
        assert_eq!(count_words(1000, 1000), "1000+");
        assert_eq!(count_words(12, 0), "12");
    }
}
