//! Numbers in words: people say «ошибка четыреста один», and dictation writes it down so.

use super::atoms::{Atom, Value};

/// What a word adds, by its key in Latin capitals.
const WORDS: [(&str, u32); 40] = [
    ("NOL", 0),
    ("NUL", 0),
    ("ODIN", 1),
    ("ODNA", 1),
    ("DVA", 2),
    ("DVE", 2),
    ("TRI", 3),
    ("CHETYRE", 4),
    ("PYAT", 5),
    ("SHEST", 6),
    ("SEM", 7),
    ("VOSEM", 8),
    ("DEVYAT", 9),
    ("DESYAT", 10),
    ("ODINNADTSAT", 11),
    ("DVENADTSAT", 12),
    ("TRINADTSAT", 13),
    ("CHETYRNADTSAT", 14),
    ("PYATNADTSAT", 15),
    ("SHESTNADTSAT", 16),
    ("SEMNADTSAT", 17),
    ("VOSEMNADTSAT", 18),
    ("DEVYATNADTSAT", 19),
    ("DVADTSAT", 20),
    ("TRIDTSAT", 30),
    ("SOROK", 40),
    ("PYATDESYAT", 50),
    ("SHESTDESYAT", 60),
    ("SEMDESYAT", 70),
    ("VOSEMDESYAT", 80),
    ("DEVYANOSTO", 90),
    ("STO", 100),
    ("DVESTI", 200),
    ("TRISTA", 300),
    ("CHETYRESTA", 400),
    ("PYATSOT", 500),
    ("SHESTSOT", 600),
    ("SEMSOT", 700),
    ("VOSEMSOT", 800),
    ("DEVYATSOT", 900),
];
const THOUSAND: [&str; 3] = ["TYSYACHA", "TYSYACHI", "TYSYACH"];

/// Replaces the number words of a text by the numbers they say.
pub(super) fn join_spoken(atoms: Vec<Atom>, is_call: fn(&Atom) -> bool) -> Vec<Atom> {
    if !atoms.iter().any(|atom| said(atom).is_some()) {
        return atoms;
    }
    let mut out: Vec<Atom> = Vec::with_capacity(atoms.len());
    let mut at = 0;
    while at < atoms.len() {
        let run = atoms[at..].iter().take_while(|a| said(a).is_some() || is_thousand(a)).count();
        let run = if said(&atoms[at]).is_some() || is_thousand(&atoms[at]) { run } else { 0 };
        let minus = out.last().is_some_and(|a| a.key == "MINUS");
        let called = out.iter().rev().nth(usize::from(minus)).is_some_and(is_call);
        let digits = digits(&atoms[at..at + run]);
        // One small number word is part of ordinary speech: «код один раз», «сто раз вводил».
        let is_code =
            run > 1 || minus || digits.len() > 2 && digits != "100" || called && at + run == atoms.len();
        if run == 0 || !is_code {
            out.push(atoms[at].clone());
            at += 1;
            continue;
        }
        if minus {
            out.pop();
        }
        let key = digits.trim_start_matches('0');
        let (first, last) = (&atoms[at], &atoms[at + run - 1]);
        out.push(Atom {
            value: Value::Number,
            key: if key.is_empty() { "0" } else { key }.to_owned(),
            look: None,
            start: first.start,
            end: last.end,
            glued_before: false,
            glued_after: false,
            negative: minus,
            digits: digits.len(),
            loud: false,
        });
        at += run;
    }
    out
}

fn said(atom: &Atom) -> Option<u32> {
    let word = WORDS.iter().find(|(word, _)| atom.value == Value::Word && *word == atom.key);
    word.map(|(_, number)| *number)
}

fn is_thousand(atom: &Atom) -> bool {
    THOUSAND.contains(&atom.key.as_str())
}

/// «четыреста один» adds up, «четыре ноль один» stands side by side.
fn digits(words: &[Atom]) -> String {
    let mut out = String::new();
    let mut group = 0;
    // The next word must be smaller than this to belong to the same number.
    let mut below = 0;
    for word in words {
        if is_thousand(word) {
            group = group.max(1) * 1000;
            below = 1000;
            continue;
        }
        let number = said(word).unwrap_or_default();
        if number >= below || number == 0 {
            if below > 0 {
                out.push_str(&group.to_string());
            }
            group = 0;
        }
        group += number;
        below = match number {
            100.. => 100,
            20.. => 10,
            _ => 1,
        };
    }
    if below > 0 {
        out.push_str(&group.to_string());
    }
    out
}
