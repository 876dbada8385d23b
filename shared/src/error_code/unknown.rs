//! Telling that something is shaped like an error code, whether or not the reference has it.

use super::atoms::{Atom, Value, atoms};
use super::find::is_call;

pub(super) fn looks_like_code(text: &str) -> Option<String> {
    let atoms = atoms(text);
    (0..atoms.len()).find_map(|at| shaped(text, &atoms, at))
}

/// The code-shaped token that begins at atom `at`.
fn shaped(text: &str, atoms: &[Atom], at: usize) -> Option<String> {
    let atom = &atoms[at];
    if at > 0 && joint(text, &atoms[at - 1], atom).is_some() {
        return None;
    }
    // How far the token goes: letters and digits joined by nothing, `_` or a single hyphen.
    let mut end = at + 1;
    let mut underscores = 0;
    while end < atoms.len() {
        match joint(text, &atoms[end - 1], &atoms[end]) {
            Some("_") => underscores += 1,
            Some(_) => {}
            None => break,
        }
        end += 1;
    }
    let token = &atoms[at..end];
    let words = token.iter().filter(|a| a.value == Value::Word).count();
    let digits: usize = token.iter().filter(|a| a.value == Value::Number).map(|a| a.digits).sum();
    let latin = token.iter().all(|a| a.key.is_ascii());
    let called = at > 0 && is_call(&atoms[at - 1]) || at > 1 && is_call(&atoms[at - 2]);
    let alone = end - at == atoms.len();
    let loud = token.iter().filter(|a| a.value == Value::Word).all(|a| a.loud);
    let code = match atom.value {
        Value::Hex(_) => token.len() == 1,
        Value::Dotted => token.len() == 1 && called,
        Value::Number if token.len() == 1 => {
            (called && atom.digits <= 12) || (alone && (2..=10).contains(&atom.digits))
        }
        Value::Word if is_call(atom) && underscores == 0 => return called_number(text, token),
        // ESIA-001234, PAY_17, 3DS-99; ERR_SOMETHING; invalid_thing. Words with a plain hyphen are words.
        _ => {
            latin
                && words > 0
                && token.len() > 1
                && (underscores > 0 || ((loud || alone || called) && digits >= 2))
        }
    };
    code.then(|| written(text, token))
}

/// «ошибка1234»: the number alone.
fn called_number(text: &str, token: &[Atom]) -> Option<String> {
    let [_, number] = token else { return None };
    (number.value == Value::Number && number.digits >= 2).then(|| written(text, std::slice::from_ref(number)))
}

/// What joins two neighbouring atoms into one token, if anything does.
fn joint<'a>(text: &'a str, one: &Atom, two: &Atom) -> Option<&'a str> {
    let between = text.get(one.end..two.start)?;
    matches!(between, "" | "_" | "-").then_some(between)
}

/// The token in Latin capitals, digits as typed.
fn written(text: &str, token: &[Atom]) -> String {
    let mut out = String::new();
    let mut last: Option<&Atom> = None;
    for atom in token {
        if let Some(last) = last {
            out.push_str(joint(text, last, atom).unwrap_or_default());
        } else if atom.negative {
            out.push('-');
        }
        match atom.value {
            Value::Number | Value::Dotted => out.push_str(&text[atom.start..atom.end]),
            Value::Hex(_) => out.push_str(&atom.key.replacen("0X", "0x", 1)),
            Value::Word => out.push_str(&atom.key),
        }
        last = Some(atom);
    }
    out
}
