//! Finding known codes in a text.

use super::atoms::{Atom, Value, atoms};
use super::spoken::join_spoken;
use super::{CodeBook, EntryMatch, Name, joined};

/// How sure a match is, by its shape and company.
mod sure {
    /// A hexadecimal value or a name of several parts.
    pub const NAME: u8 = 97;
    /// The family's name directly before the number.
    pub const PREFIXED: u8 = 96;
    /// Nothing else in the text, or only words such as «ошибка».
    pub const ALONE: u8 = 90;
    /// «ошибка 401», «код: 51».
    pub const CALLED: u8 = 86;
    /// Both: the family is named and a word announces the number.
    pub const NAMED: u8 = 94;
    /// The family is named elsewhere in the text.
    pub const FAMILY: u8 = 80;
    /// A single word in capitals that is a code: EXPIRED.
    pub const LOUD: u8 = 72;
    /// A number of three digits or more in a sentence.
    pub const BARE: u8 = 30;
    /// A single word in small letters that is also plain English.
    pub const QUIET: u8 = 35;
    /// Taken off when the sign or the leading zeros differ.
    pub const DIFFERS: u8 = 15;
}

/// Beginnings of words that announce a code.
const CALLS: [&str; 12] = [
    "OSHIBK",
    "KOD",
    "ERROR",
    "CODE",
    "ERR",
    "NOMER",
    "OTKAZ",
    "SBOY",
    "FAIL",
    "STATUS",
    "OTVET",
    "EXCEPTION",
];

/// Words that may stand around a code without saying anything else.
const FILLERS: [&str; 10] = ["PRI", "S", "V", "NA", "O", "CHTO", "TAKOE", "ZNACHIT", "N", "NO"];

/// First words of the reasons that servers give after their number (RFC 9110, section 15).
const REASONS: [&str; 10] = [
    "BAD",
    "UNAUTHORIZED",
    "FORBIDDEN",
    "NOT",
    "REQUEST",
    "PAYLOAD",
    "TOO",
    "INTERNAL",
    "SERVICE",
    "GATEWAY",
];

impl CodeBook {
    /// As [`CodeBook::find`], by the number of the entry.
    pub(crate) fn find_entries(&self, text: &str) -> Vec<EntryMatch> {
        let atoms = join_spoken(atoms(text), is_call);
        let mut found: Vec<EntryMatch> = Vec::new();
        let mut taken_to = 0;
        for at in 0..atoms.len() {
            if at < taken_to {
                continue;
            }
            for length in (1..=self.longest.min(atoms.len() - at)).rev() {
                if self.match_at(&atoms, at, length, &mut found) {
                    taken_to = at + length;
                    break;
                }
            }
        }
        best_first(found)
    }

    /// Adds the entries that bear exactly these atoms; whether there were any.
    fn match_at(&self, atoms: &[Atom], at: usize, length: usize, found: &mut Vec<EntryMatch>) -> bool {
        let run = &atoms[at..at + length];
        let (first, last) = (&run[0], &run[length - 1]);
        if let (1, Value::Hex(value)) = (length, first.value) {
            let entries = self.values.get(&value);
            for entry in entries.into_iter().flatten() {
                let confidence = sure::NAME;
                found.push(EntryMatch {
                    entry: *entry as usize,
                    start: first.start,
                    end: first.end,
                    confidence,
                });
            }
            return entries.is_some();
        }
        // «ошибка403» is a number after a word; any other glue makes a longer name.
        let called_glue = at > 0 && first.value == Value::Number && is_call(&atoms[at - 1]);
        if (first.glued_before && !called_glue) || last.glued_after {
            return false;
        }
        let by_look = || -> String {
            let keys = run.iter().map(|a| a.look.as_deref().unwrap_or(&a.key));
            keys.collect::<Vec<_>>().join(" ")
        };
        let Some(names) = self
            .names
            .get(&joined(run))
            .or_else(|| run.iter().any(|a| a.look.is_some()).then(|| self.names.get(&by_look())).flatten())
        else {
            return false;
        };
        let before = found.len();
        for name in names {
            if let Some(confidence) = self.confidence(atoms, at, length, *name) {
                let entry = name.entry as usize;
                found.push(EntryMatch { entry, start: first.start, end: last.end, confidence });
            }
        }
        found.len() > before
    }

    fn confidence(&self, atoms: &[Atom], at: usize, length: usize, name: Name) -> Option<u8> {
        let atom = &atoms[at];
        if name.prefixed {
            return Some(sure::PREFIXED);
        }
        if length > 1 {
            // «access denied» in plain words is weaker than `access_denied`; a number with its name is no prose.
            let run = &atoms[at..at + length];
            let prose = run.iter().all(|a| a.value == Value::Word)
                && !run[..length - 1].iter().all(|a| a.glued_after);
            let joined_up = !prose && run.windows(2).all(|p| p[1].start - p[0].end <= 1);
            return Some(if joined_up { sure::NAME } else { sure::LOUD });
        }
        let others = || atoms.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, a)| a);
        let alone = others().all(|a| is_call(a) || FILLERS.contains(&a.key.as_str()));
        if atom.value == Value::Word {
            return Some(if alone || atom.loud {
                sure::LOUD.max(if alone { sure::ALONE } else { 0 })
            } else {
                sure::QUIET
            });
        }
        let (family, code) = &self.entries[name.entry as usize];
        let named = others().any(|a| {
            let keys = [Some(&a.key), a.look.as_ref()];
            keys.into_iter().flatten().any(|k| self.families.get(k).is_some_and(|f| f.contains(family)))
        });
        // The word just before, or one further («код ошибки: 51», «ошибка номер 51»).
        let called = at > 0 && is_call(&atoms[at - 1])
            || at > 1 && is_call(&atoms[at - 2]) && atoms[at - 1].value == Value::Word;
        // «503 Service Unavailable».
        let called = called
            || atom.digits == 3 && atoms.get(at + 1).is_some_and(|a| REASONS.contains(&a.key.as_str()));
        let mut sure = if alone {
            sure::ALONE
        } else if named && called {
            sure::NAMED
        } else if named {
            sure::FAMILY
        } else if called {
            sure::CALLED
        } else if atom.value == Value::Dotted {
            sure::BARE + 20
        } else if atom.digits >= 3 {
            sure::BARE
        } else {
            return None;
        };
        let written = code.bytes().rev().take_while(u8::is_ascii_digit).count();
        let zeros_differ = written != atom.digits && code.len() == written;
        if atom.negative != name.negative && (atom.negative || name.negative) || zeros_differ {
            sure = sure.saturating_sub(sure::DIFFERS);
        }
        Some(sure)
    }
}

/// One match an entry, the surest, then the first; in that order. There are few: no sorting routine needed.
fn best_first(found: Vec<EntryMatch>) -> Vec<EntryMatch> {
    let before =
        |a: &EntryMatch, b: &EntryMatch| (b.confidence, a.start, a.entry) < (a.confidence, b.start, b.entry);
    let mut best: Vec<EntryMatch> = Vec::new();
    for new in found {
        if let Some(at) = best.iter().position(|m| m.entry == new.entry) {
            if !before(&new, &best[at]) {
                continue;
            }
            best.remove(at);
        }
        let at = best.partition_point(|m| before(m, &new));
        best.insert(at, new);
    }
    best
}

pub(super) fn is_call(atom: &Atom) -> bool {
    atom.value == Value::Word && CALLS.iter().any(|call| atom.key.starts_with(call))
}
