//! Cutting a text into the parts that codes are made of.

/// What an atom is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    Word,
    /// Digits; the key is without leading zeros.
    Number,
    /// `5.1.1`
    Dotted,
    /// `0x800B010A`, also without `0x`, with Cyrillic letters, or as a decimal of 32 bits.
    Hex(u32),
}

/// A part of a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Atom {
    pub(super) value: Value,
    /// Latin capitals or digits, the same for all spellings.
    pub(super) key: String,
    /// The other reading of a Russian word: by look instead of by sound.
    pub(super) look: Option<String>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Joined by `_`, `.` or nothing to what is before or after: part of a longer name.
    pub(super) glued_before: bool,
    pub(super) glued_after: bool,
    /// A minus directly before a number, not a hyphen after a letter or digit.
    pub(super) negative: bool,
    /// Digits as typed, with leading zeros; letters: all capitals.
    pub(super) digits: usize,
    pub(super) loud: bool,
}

/// Names beyond this are cut: no code is longer, and pasted pages stay cheap.
const ATOMS_MAX: usize = 4000;

pub(super) fn atoms(text: &str) -> Vec<Atom> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let end_of = |at: usize| chars.get(at).map_or(text.len(), |(byte, _)| *byte);
    let mut out: Vec<Atom> = Vec::new();
    let mut at = 0;
    while at < chars.len() && out.len() < ATOMS_MAX {
        let c = chars[at].1;
        if !c.is_alphanumeric() {
            at += 1;
            continue;
        }
        let run = chars[at..].iter().take_while(|(_, c)| c.is_alphanumeric()).count();
        let (value, length) = if let Some(value) = hex(&chars[at..at + run]) {
            (Value::Hex(value), run)
        } else if c.is_ascii_digit() {
            number(&chars[at..])
        } else {
            (Value::Word, chars[at..at + run].iter().take_while(|(_, c)| !c.is_ascii_digit()).count())
        };
        let before = at.checked_sub(1).map(|p| chars[p].1);
        let after = chars.get(at + length).map(|(_, c)| *c);
        let glue = |c: Option<char>| c.is_some_and(|c| c == '_' || c.is_alphanumeric());
        let minus = before.is_some_and(|c| matches!(c, '-' | '−' | '–'));
        let opens = at < 2 || !chars[at - 2].1.is_alphanumeric();
        let written: String = chars[at..at + length].iter().map(|(_, c)| c).collect();
        let mut atom = Atom {
            value,
            key: String::new(),
            look: None,
            start: end_of(at),
            end: end_of(at + length),
            glued_before: glue(before),
            glued_after: glue(after),
            negative: minus && opens && matches!(value, Value::Number),
            digits: written.chars().filter(char::is_ascii_digit).count(),
            loud: written.chars().all(|c| upper(c) == c),
        };
        match value {
            Value::Word => (atom.key, atom.look) = latin(&written),
            Value::Number => written.trim_start_matches('0').clone_into(&mut atom.key),
            Value::Dotted => atom.key = written,
            Value::Hex(value) => atom.key = format!("0X{value:08X}"),
        }
        if atom.key.is_empty() && matches!(value, Value::Number) {
            "0".clone_into(&mut atom.key);
        }
        as_hresult(&mut atom);
        // `NET::` before Chrome's names is not part of them.
        let net = atom.key == "NET" && chars.get(at + length..).is_some_and(starts_with_colons);
        if !net {
            out.push(atom);
        }
        at += length;
    }
    out
}

fn starts_with_colons(chars: &[(usize, char)]) -> bool {
    matches!(chars, [(_, ':'), (_, ':'), ..])
}

/// A number from the text's beginning, or a dotted one; how many characters.
fn number(chars: &[(usize, char)]) -> (Value, usize) {
    let digits = |from: usize| chars[from..].iter().take_while(|(_, c)| c.is_ascii_digit()).count();
    let mut length = digits(0);
    let mut dots = 0;
    while chars.get(length).is_some_and(|(_, c)| *c == '.') && digits(length + 1) > 0 {
        length += 1 + digits(length + 1);
        dots += 1;
    }
    (if dots > 0 { Value::Dotted } else { Value::Number }, length)
}

/// A whole run that is a hexadecimal value: `0x` and up to eight digits, or just eight with a letter and a
/// digit among them. Cyrillic twins count, and the letter O for a zero.
fn hex(run: &[(usize, char)]) -> Option<u32> {
    let marked = run.len() > 2 && is_zero(run[0].1) && matches!(run[1].1, 'x' | 'X' | 'х' | 'Х');
    let digits = if marked { &run[2..] } else { run };
    if digits.len() > 8 || (!marked && digits.len() != 8) {
        return None;
    }
    let letters = digits.iter().filter(|(_, c)| !c.is_ascii_digit()).count();
    if !marked && (letters == 0 || letters > 5) {
        return None;
    }
    digits.iter().try_fold(0u32, |value, (_, c)| Some(value << 4 | hex_digit(*c)?))
}

fn is_zero(c: char) -> bool {
    matches!(c, '0' | 'o' | 'O' | 'о' | 'О')
}

fn hex_digit(c: char) -> Option<u32> {
    if is_zero(c) {
        return Some(0);
    }
    let c = match c {
        'а' | 'А' => 'a',
        'в' | 'В' => 'b',
        'с' | 'С' => 'c',
        'е' | 'Е' => 'e',
        _ => c,
    };
    c.to_digit(16)
}

/// Windows shows the same value as a decimal of 32 bits, signed or not: -2146762486 is 0x800B010A.
fn as_hresult(atom: &mut Atom) {
    if atom.value != Value::Number || atom.key.len() != 10 {
        return;
    }
    let Ok(number) = atom.key.parse::<i64>() else { return };
    let signed = if atom.negative { -number } else { number };
    let value = i32::try_from(signed).map(i32::cast_unsigned).or_else(|_| u32::try_from(signed));
    if let Ok(value) = value
        && value >= 0x8000_0000
    {
        atom.value = Value::Hex(value);
        atom.key = format!("0X{value:08X}");
    }
}

/// A word in Latin capitals. A word of both alphabets is read by look; a Russian one by sound («есиа»), and
/// by look as a second reading when every letter has a twin.
fn latin(word: &str) -> (String, Option<String>) {
    let upper: String = word.chars().map(upper).collect();
    if upper.is_ascii() {
        return (upper, None);
    }
    let look: Option<String> = upper.chars().map(|c| if c.is_ascii() { Some(c) } else { twin(c) }).collect();
    if upper.bytes().any(|b| b.is_ascii()) {
        return (look.unwrap_or(upper), None);
    }
    let sound: String = upper.chars().map(|c| sound(c).map_or(c.to_string(), ToOwned::to_owned)).collect();
    (sound, look)
}

/// The capital letter, Latin or Russian; others stay.
fn upper(c: char) -> char {
    match c {
        'ё' => 'Ё',
        'а'..='я' => char::from_u32(c as u32 - 32).unwrap_or(c),
        _ => c.to_ascii_uppercase(),
    }
}

fn twin(c: char) -> Option<char> {
    Some(match c {
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'К' => 'K',
        'М' => 'M',
        'О' => 'O',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' => 'Y',
        'З' => '3',
        'І' => 'I',
        'Ѕ' => 'S',
        _ => return None,
    })
}

/// The usual transliteration, enough for names such as ЕСИА.
fn sound(c: char) -> Option<&'static str> {
    const SOUNDS: [&str; 32] = [
        "A", "B", "V", "G", "D", "E", "ZH", "Z", "I", "Y", "K", "L", "M", "N", "O", "P", "R", "S", "T", "U",
        "F", "H", "TS", "CH", "SH", "SCH", "", "Y", "", "E", "YU", "YA",
    ];
    match c {
        'Ё' => Some("E"),
        'А'..='Я' => SOUNDS.get(c as usize - 'А' as usize).copied(),
        _ => None,
    }
}
