//! The dictionary: sorted words end to end, searched by word, by prefix and within a few edits.

use std::ops::Range;

use super::text::WORD_MAX;

/// Most edits [`Dict::fuzzy`] is asked for.
pub(super) const EDITS_MAX: u8 = 2;

/// A sorted list of different words of at most [`WORD_MAX`] letters.
#[derive(Debug, Clone, Default)]
pub(super) struct Dict {
    letters: Vec<u8>,
    ends: Vec<u32>,
    /// Letters in common with the word before; lets a walk skip whole branches.
    shared: Vec<u8>,
}

impl Dict {
    /// Adds the next word; the caller keeps the order. Longer words are cut.
    pub(super) fn push(&mut self, word: &[u8]) {
        let word = word.get(..WORD_MAX).unwrap_or(word);
        let shared = self.len().checked_sub(1).map_or(0, |last| common(self.get(last), word));
        self.letters.extend_from_slice(word);
        self.ends.push(self.letters.len() as u32);
        self.shared.push(shared as u8);
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word at `at`; empty when there is none.
    pub(super) fn get(&self, at: usize) -> &[u8] {
        let end = self.ends.get(at).map_or(0, |e| *e as usize);
        let start = at.checked_sub(1).and_then(|p| self.ends.get(p)).map_or(0, |s| *s as usize);
        self.letters.get(start..end).unwrap_or_default()
    }

    /// Letters that the word at `at` shares with the one before.
    pub(super) fn shared(&self, at: usize) -> usize {
        self.shared.get(at).map_or(0, |s| usize::from(*s))
    }

    pub(super) fn find(&self, word: &[u8]) -> Option<u32> {
        let at = self.lower(|w| w < word);
        (at < self.len() && self.get(at) == word).then_some(at as u32)
    }

    /// All words that begin with `prefix`.
    pub(super) fn range(&self, prefix: &[u8]) -> Range<u32> {
        let start = self.lower(|w| w < prefix);
        let end = self.lower(|w| w < prefix || w.starts_with(prefix));
        start as u32..end as u32
    }

    fn lower(&self, before: impl Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if before(self.get(middle)) { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// Calls `found` with every word within `edits` of `word` and its distance, in order. An edit is a letter
    /// added, lost, replaced, or two neighbours swapped (optimal string alignment). With `prefix` it is enough
    /// that the beginning of the dictionary word is that near.
    ///
    /// One walk down the sorted list: a row of the edit table a letter, kept for the next word as far as the
    /// two agree; a branch is left as soon as no cell of a row is within reach.
    pub(super) fn fuzzy(&self, word: &[u8], edits: u8, prefix: bool, mut found: impl FnMut(u32, u8)) {
        let word = word.get(..WORD_MAX).unwrap_or(word);
        let edits = edits.min(EDITS_MAX);
        let mut table = Table::new(word, edits);
        let mut valid = 0;
        let mut dead = usize::MAX;
        for at in 0..self.len() {
            let shared = self.shared(at);
            if shared >= dead {
                if prefix && table.nearest[dead] <= edits {
                    found(at as u32, table.nearest[dead]);
                }
                continue;
            }
            dead = usize::MAX;
            let other = self.get(at);
            let mut depth = shared.min(valid);
            while depth < other.len() {
                depth += 1;
                if !table.step(other, depth) {
                    dead = depth;
                    break;
                }
            }
            valid = depth;
            let distance = if prefix {
                table.nearest[depth]
            } else if dead == usize::MAX {
                table.rows[depth][word.len()]
            } else {
                edits + 1
            };
            if distance <= edits {
                found(at as u32, distance);
            }
        }
    }
}

fn common(a: &[u8], b: &[u8]) -> usize {
    a.iter().zip(b).take_while(|(x, y)| x == y).count()
}

/// Rows of the edit table; row `d` compares the first `d` letters of a dictionary word.
struct Table<'a> {
    word: &'a [u8],
    edits: u8,
    rows: [[u8; WORD_MAX + 1]; WORD_MAX + 1],
    /// The least distance from the whole word to any beginning up to this depth.
    nearest: [u8; WORD_MAX + 1],
}

impl<'a> Table<'a> {
    fn new(word: &'a [u8], edits: u8) -> Self {
        let far = edits + 1;
        let mut rows = [[far; WORD_MAX + 1]; WORD_MAX + 1];
        for (j, cell) in rows[0].iter_mut().enumerate() {
            *cell = (j as u8).min(far);
        }
        let mut nearest = [far; WORD_MAX + 1];
        nearest[0] = rows[0][word.len()];
        Self { word, edits, rows, nearest }
    }

    /// Fills row `depth`; `false` when nothing below can be within reach.
    fn step(&mut self, other: &[u8], depth: usize) -> bool {
        let (width, far) = (usize::from(self.edits), self.edits + 1);
        let size = self.word.len();
        let letter = other[depth - 1];
        let low = depth.saturating_sub(width);
        let high = (depth + width).min(size);
        let mut least = far;
        let (above, rest) = self.rows.split_at_mut(depth);
        let row = &mut rest[0];
        let previous = &above[depth - 1];
        row.fill(far);
        for j in low..=high {
            let mut cell = if j == 0 {
                depth as u8
            } else {
                let same = self.word[j - 1] == letter;
                let mut best = previous[j - 1] + u8::from(!same);
                best = best.min(previous[j] + 1).min(row[j - 1] + 1);
                if depth > 1 && j > 1 && self.word[j - 2] == letter && other[depth - 2] == self.word[j - 1] {
                    best = best.min(above[depth - 2][j - 2] + 1);
                }
                best
            };
            cell = cell.min(far);
            row[j] = cell;
            least = least.min(cell);
        }
        self.nearest[depth] = self.nearest[depth - 1].min(row[size]);
        least <= self.edits
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dict(words: &[&str]) -> Dict {
        let mut sorted: Vec<_> = words.iter().map(|w| w.as_bytes()).collect();
        sorted.sort_unstable();
        let mut out = Dict::default();
        for word in sorted {
            out.push(word);
        }
        out
    }

    /// Optimal string alignment, the plain way.
    fn distance(a: &[u8], b: &[u8]) -> usize {
        let mut t = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                t[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut best = (t[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]))
                        .min(t[i - 1][j] + 1)
                        .min(t[i][j - 1] + 1);
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(t[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        t[a.len()][b.len()]
    }

    #[test]
    fn finds_words_and_prefixes() {
        let d = dict(&["code", "card", "care", "cat", "dog"]);
        assert_eq!(d.find(b"cat"), Some(2));
        assert_eq!(d.find(b"ca"), None);
        assert_eq!(d.range(b"car"), 0..2);
        assert_eq!(d.range(b""), 0..5);
        assert_eq!(d.range(b"x"), 5..5);
    }

    proptest::proptest! {
        #[test]
        fn walk_equals_the_plain_table(
            words in proptest::collection::btree_set("[a-c]{1,7}", 1..40),
            query in "[a-c]{1,7}",
            edits in 0u8..=2,
            prefix: bool,
        ) {
            let mut d = Dict::default();
            for word in &words {
                d.push(word.as_bytes());
            }
            let mut walked = Vec::new();
            d.fuzzy(query.as_bytes(), edits, prefix, |at, n| walked.push((at as usize, usize::from(n))));
            let plain: Vec<_> = words.iter().enumerate().filter_map(|(at, w)| {
                let w = w.as_bytes();
                let near = if prefix {
                    (0..=w.len()).map(|n| distance(&w[..n], query.as_bytes())).min().unwrap_or(9)
                } else {
                    distance(w, query.as_bytes())
                };
                (near <= usize::from(edits)).then_some((at, near))
            }).collect();
            proptest::prop_assert_eq!(walked, plain);
        }
    }
}
