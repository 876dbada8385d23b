//! What changed between two texts, word by word.
//!
//! The shortest edit script of Myers ("An O(ND) difference algorithm and its variations", 1986) over words and the
//! marks between them, tidied up for people: a space or a comma that happens to be the same between two changed words
//! belongs to the change.

/// What became of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is in both texts.
    Kept,
    /// It is in the old text only.
    Removed,
    /// It is in the new text only.
    Added,
}

/// A piece of text and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What became of it.
    pub fate: Fate,
    /// The piece.
    pub text: String,
}

/// Edits above which two texts count as different altogether: searching on would take the square of this in time and memory,
/// and nobody reads such a comparison word by word.
const MOST_EDITS: isize = 1_000;

/// Words, runs of spaces, line ends and single marks, so that a change of a comma is a change of a comma.
fn tokens(text: &str) -> Vec<&str> {
    fn class(c: char) -> u8 {
        match c {
            '\n' => 2,
            c if c.is_whitespace() => 1,
            c if c.is_alphanumeric() => 0,
            _ => 3,
        }
    }
    let mut out = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let joined = chars.peek().is_some_and(|(_, next)| class(*next) == class(c) && class(c) < 2);
        if !joined {
            out.push(&text[start..end]);
            start = end;
        }
    }
    out
}

/// The path of the shortest edit script as fates of tokens in order; `None` when there are more than [`MOST_EDITS`].
fn script<T: PartialEq>(old: &[T], new: &[T]) -> Option<Vec<Fate>> {
    let (old_end, new_end) = (isize::try_from(old.len()).ok()?, isize::try_from(new.len()).ok()?);
    let most = (old_end + new_end).min(MOST_EDITS);
    let offset = most + 1;
    let at = |k: isize| (k + offset) as usize;
    let mut furthest = vec![0_isize; 2 * offset as usize + 1];
    let mut trace: Vec<Vec<isize>> = Vec::new();
    let mut found = false;
    'search: for d in 0..=most {
        // Only the diagonals that this round reads are kept: -d..=d.
        trace.push(furthest[at(-d)..=at(d)].to_vec());
        for k in (-d..=d).step_by(2) {
            let down = k == -d || (k != d && furthest[at(k - 1)] < furthest[at(k + 1)]);
            let mut x = if down { furthest[at(k + 1)] } else { furthest[at(k - 1)] + 1 };
            let mut y = x - k;
            while x < old_end && y < new_end && old[x as usize] == new[y as usize] {
                x += 1;
                y += 1;
            }
            furthest[at(k)] = x;
            if x >= old_end && y >= new_end {
                found = true;
                break 'search;
            }
        }
    }
    if !found {
        return None;
    }
    let mut fates = Vec::with_capacity(old.len().max(new.len()));
    let (mut x, mut y) = (old_end, new_end);
    for (d, before) in (0_isize..).zip(&trace).collect::<Vec<_>>().into_iter().rev() {
        // What the round before reached; outside of its diagonals nothing was.
        let reached =
            |k: isize| usize::try_from(k + d).ok().and_then(|i| before.get(i)).copied().unwrap_or(0);
        let k = x - y;
        let down = k == -d || (k != d && reached(k - 1) < reached(k + 1));
        let from_k = if down { k + 1 } else { k - 1 };
        let (from_x, from_y) = if d == 0 { (0, 0) } else { (reached(from_k), reached(from_k) - from_k) };
        while x > from_x && y > from_y {
            fates.push(Fate::Kept);
            x -= 1;
            y -= 1;
        }
        if d > 0 {
            fates.push(if down { Fate::Added } else { Fate::Removed });
        }
        (x, y) = (from_x, from_y);
    }
    fates.reverse();
    Some(fates)
}

fn push(pieces: &mut Vec<Piece>, fate: Fate, text: &str) {
    match pieces.last_mut() {
        Some(last) if last.fate == fate => last.text.push_str(text),
        _ if text.is_empty() => {}
        _ => pieces.push(Piece { fate, text: text.to_owned() }),
    }
}

/// The changes from `old` to `new`. Kept and removed pieces together are the old text, kept and added ones the new; in a run of
/// changes what was removed stands first.
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let (before, after) = (tokens(old), tokens(new));
    let Some(fates) = script(&before, &after) else {
        return [(Fate::Removed, old), (Fate::Added, new)]
            .into_iter()
            .map(|(fate, text)| Piece { fate, text: text.to_owned() })
            .collect();
    };
    let (mut i, mut j) = (0, 0);
    let mut steps: Vec<(Fate, &str)> = Vec::with_capacity(fates.len());
    for fate in fates {
        match fate {
            Fate::Removed => {
                steps.push((fate, before[i]));
                i += 1;
            }
            Fate::Added => {
                steps.push((fate, after[j]));
                j += 1;
            }
            Fate::Kept => {
                steps.push((fate, after[j]));
                i += 1;
                j += 1;
            }
        }
    }
    tidy(&steps)
}

/// Gathers runs of changes; what is no word between two changes of one line goes with them.
fn tidy(steps: &[(Fate, &str)]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let (mut removed, mut added) = (String::new(), String::new());
    let mut at = 0;
    while at < steps.len() {
        let (fate, text) = steps[at];
        match fate {
            Fate::Removed => removed.push_str(text),
            Fate::Added => added.push_str(text),
            Fate::Kept => {
                let run = steps[at..].iter().take_while(|(fate, _)| *fate == Fate::Kept).count();
                let bridge = &steps[at..at + run];
                let weak =
                    bridge.iter().all(|(_, text)| !text.contains(|c: char| c.is_alphanumeric() || c == '\n'));
                let between = !(removed.is_empty() && added.is_empty()) && at + run < steps.len();
                if weak && between {
                    for (_, text) in bridge {
                        removed.push_str(text);
                        added.push_str(text);
                    }
                } else {
                    push(&mut pieces, Fate::Removed, &std::mem::take(&mut removed));
                    push(&mut pieces, Fate::Added, &std::mem::take(&mut added));
                    for (_, text) in bridge {
                        push(&mut pieces, Fate::Kept, text);
                    }
                }
                at += run;
                continue;
            }
        }
        at += 1;
    }
    push(&mut pieces, Fate::Removed, &removed);
    push(&mut pieces, Fate::Added, &added);
    pieces
}

/// How many words were added and removed.
pub fn count(pieces: &[Piece]) -> (usize, usize) {
    let of = |fate: Fate| {
        pieces
            .iter()
            .filter(|piece| piece.fate == fate)
            .flat_map(|piece| piece.text.split_whitespace())
            .filter(|word| word.contains(char::is_alphanumeric))
            .count()
    };
    (of(Fate::Added), of(Fate::Removed))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// `[-removed-]{+added+}` and the rest as it is.
    fn shown(old: &str, new: &str) -> String {
        words(old, new)
            .iter()
            .map(|piece| match piece.fate {
                Fate::Kept => piece.text.clone(),
                Fate::Removed => format!("[-{}-]", piece.text),
                Fate::Added => format!("{{+{}+}}", piece.text),
            })
            .collect()
    }

    #[test]
    fn a_word_is_changed_as_a_word() {
        assert_eq!(shown("Ждите две минуты.", "Ждите пять минут."), "Ждите [-две минуты-]{+пять минут+}.");
        assert_eq!(shown("Нажмите «Да».", "Нажмите «Да»."), "Нажмите «Да».");
        assert_eq!(shown("Да, конечно", "Да конечно"), "Да[-,-] конечно");
    }

    #[test]
    fn the_same_text_is_one_piece_and_nothing_is_none() {
        assert_eq!(words("один\nдва", "один\nдва").len(), 1);
        assert_eq!(words("", ""), []);
        assert_eq!(shown("", "новое"), "{+новое+}");
        assert_eq!(shown("старое", ""), "[-старое-]");
    }

    #[test]
    fn lines_are_not_mixed() {
        assert_eq!(shown("первая\nвторая", "1\n2"), "[-первая-]{+1+}\n[-вторая-]{+2+}");
        assert_eq!(shown("а\nв", "а\nб\nв"), "а\n{+б\n+}в");
    }

    #[test]
    fn words_are_counted() {
        assert_eq!(count(&words("раз два три", "раз пять шесть семь, восемь")), (4, 2));
    }

    #[test]
    fn texts_without_anything_in_common_are_swapped_whole() {
        let old = (0..1500).map(|n| format!("a{n} ")).collect::<String>();
        let new = (0..1500).map(|n| format!("b{n}\n")).collect::<String>();
        let pieces = words(&old, &new);
        assert_eq!((pieces.len(), pieces[0].text == old, pieces[1].text == new), (2, true, true));
    }

    proptest! {
        #[test]
        fn both_texts_come_back(old in "[аб ,\n]{0,40}", new in "[аб ,\n]{0,40}") {
            let pieces = words(&old, &new);
            let side = |gone: Fate| -> String {
                pieces.iter().filter(|piece| piece.fate != gone).map(|piece| piece.text.as_str()).collect()
            };
            prop_assert_eq!(side(Fate::Added), old);
            prop_assert_eq!(side(Fate::Removed), new);
            let twice = pieces.windows(2).any(|pair| pair[0].fate == pair[1].fate);
            prop_assert!(!twice, "{:?}", pieces);
        }
    }
}
