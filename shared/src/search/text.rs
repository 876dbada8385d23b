//! Letters and words: what counts as the same letter, and where a word begins and ends.
//!
//! A letter is one byte inside the index, so that edits are counted in letters and a dictionary entry is
//! short: digits and Latin letters keep their ASCII number, `а..я` follow from [`CYRILLIC`], any other letter
//! falls into one of [`OTHER_SLOTS`] slots (good enough to find a word, never to print it).

/// A word in the index's one-byte letters.
pub(super) type Word = Vec<u8>;

/// First of the 32 letters `а..я`; `ё` is `е`.
pub(super) const CYRILLIC: u8 = 0x80;
const OTHER: u8 = 0xA0;
const OTHER_SLOTS: u32 = 0x50;

/// Longer words are cut; nobody types them, and tables of edit distances stay small.
pub(super) const WORD_MAX: usize = 32;

/// Which alphabets a word uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    Cyrillic,
    Latin,
    /// Only digits.
    Number,
    /// Letters with digits, or foreign letters.
    Mixed,
}

/// The one-byte letter for `c`, `None` when it does not belong to a word.
pub(super) fn fold(c: char) -> Option<u8> {
    match c {
        '0'..='9' | 'a'..='z' => Some(c as u8),
        'A'..='Z' => Some(c as u8 + 32),
        'а'..='я' => Some(CYRILLIC + (c as u32 - 'а' as u32) as u8),
        'А'..='Я' => Some(CYRILLIC + (c as u32 - 'А' as u32) as u8),
        'ё' | 'Ё' => Some(cyrillic('е')),
        _ if c.is_ascii() => None,
        _ if c.is_alphanumeric() => Some(OTHER + (lower(c) as u32 % OTHER_SLOTS) as u8),
        _ => None,
    }
}

/// The small letter, for the alphabets that our texts use: the standard tables for all of Unicode would be
/// a tenth of the engine's size in the browser.
pub(super) fn lower(c: char) -> char {
    let number = c as u32;
    let small = match c {
        'A'..='Z' | 'А'..='Я' | 'À'..='Þ' => number + 32,
        'Ѐ'..='Џ' => number + 80,
        // Letters of Tatar, Kazakh and others, in pairs.
        '\u{48a}'..='\u{4bf}' | '\u{4d0}'..='\u{52f}' | '\u{100}'..='\u{137}' => number | 1,
        _ => number,
    };
    char::from_u32(small).unwrap_or(c)
}

/// One-byte letter of a lower-case Russian letter that is known at writing time.
pub(super) const fn cyrillic(c: char) -> u8 {
    CYRILLIC + (c as u32 - 'а' as u32) as u8
}

/// Back to characters; a foreign letter becomes `?`.
pub(super) fn unfold(word: &[u8]) -> String {
    word.iter().map(|&b| letter(b)).collect()
}

fn letter(b: u8) -> char {
    match b {
        0..CYRILLIC => b as char,
        CYRILLIC..OTHER => char::from_u32('а' as u32 + u32::from(b - CYRILLIC)).unwrap_or('?'),
        _ => '?',
    }
}

pub(super) fn is_cyrillic(b: u8) -> bool {
    (CYRILLIC..OTHER).contains(&b)
}

pub(super) fn script(word: &[u8]) -> Script {
    if word.iter().all(|&b| is_cyrillic(b)) {
        Script::Cyrillic
    } else if word.iter().all(u8::is_ascii_lowercase) {
        Script::Latin
    } else if word.iter().all(u8::is_ascii_digit) {
        Script::Number
    } else {
        Script::Mixed
    }
}

/// Calls `each` with the byte range and the letters of every word of `text`, in order.
///
/// Words are runs of letters and digits; they break at any other character and between a digit and a Cyrillic
/// letter («2ндфл»). A combining breve makes «й». Latin and Cyrillic letters that look alike and meet in one
/// word are brought to one alphabet.
pub(super) fn words(text: &str, mut each: impl FnMut(usize, usize, &[u8])) {
    let mut word = Word::with_capacity(WORD_MAX);
    let (mut start, mut end) = (0, 0);
    for (at, c) in text.char_indices() {
        if let Some(b) = fold(c) {
            let breaks = word.last().is_some_and(|&l| {
                (l.is_ascii_digit() && is_cyrillic(b)) || (is_cyrillic(l) && b.is_ascii_digit())
            });
            if breaks {
                finish(&mut word, start, end, &mut each);
            }
            if word.is_empty() {
                start = at;
            }
            if word.len() < WORD_MAX {
                word.push(b);
            }
            end = at + c.len_utf8();
        } else if ('\u{300}'..='\u{36f}').contains(&c) && !word.is_empty() {
            if c == '\u{306}' && word.last() == Some(&cyrillic('и')) {
                word.pop();
                word.push(cyrillic('й'));
            }
            end = at + c.len_utf8();
        } else if !matches!(c, '\'' | '’' | '\u{ad}') || word.is_empty() {
            finish(&mut word, start, end, &mut each);
        }
    }
    finish(&mut word, start, end, &mut each);
}

fn finish(word: &mut Word, start: usize, end: usize, each: &mut impl FnMut(usize, usize, &[u8])) {
    if word.is_empty() {
        return;
    }
    unify(word);
    each(start, end, word);
    word.clear();
}

/// Brings a word of both alphabets to one, if every letter of the smaller part has a twin.
fn unify(word: &mut [u8]) {
    let latin = word.iter().filter(|b| b.is_ascii_lowercase()).count();
    let russian = word.iter().filter(|&&b| is_cyrillic(b)).count();
    if latin == 0 || russian == 0 {
        return;
    }
    let to_russian = word.iter().all(|&b| !b.is_ascii_lowercase() || latin_twin(b).is_some());
    let to_latin = word.iter().all(|&b| !is_cyrillic(b) || russian_twin(b).is_some());
    if to_russian && (russian >= latin || !to_latin) {
        for b in word.iter_mut() {
            *b = latin_twin(*b).unwrap_or(*b);
        }
    } else if to_latin {
        for b in word.iter_mut() {
            *b = russian_twin(*b).unwrap_or(*b);
        }
    }
}

/// Letters that look alike in print, in either case.
const TWINS: [(u8, char); 12] = [
    (b'a', 'а'),
    (b'b', 'в'),
    (b'c', 'с'),
    (b'e', 'е'),
    (b'h', 'н'),
    (b'k', 'к'),
    (b'm', 'м'),
    (b'o', 'о'),
    (b'p', 'р'),
    (b't', 'т'),
    (b'x', 'х'),
    (b'y', 'у'),
];

/// The Russian letter that looks like this Latin one.
pub(super) fn latin_twin(b: u8) -> Option<u8> {
    TWINS.iter().find(|(l, _)| *l == b).map(|(_, r)| cyrillic(*r))
}

/// The Latin letter that looks like this Russian one.
pub(super) fn russian_twin(b: u8) -> Option<u8> {
    TWINS.iter().find(|(_, r)| cyrillic(*r) == b).map(|(l, _)| *l)
}
