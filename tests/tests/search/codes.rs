//! Every shipped code is recognised however it is written (SPEC 1.4): as printed, in small letters, with other joints,
//! with Cyrillic look-alikes, announced, without its prefix, spoken, inside a pasted message.

use std::{collections::BTreeMap, fmt::Write as _};

use opora::knowledge::Published;
use shared::{content::ErrorCode, error_code::CodeBook};

/// Share of all written forms that must be recognised.
const LEAST: f64 = 0.99;
/// From here on a match says that the text speaks of the code.
const SURE: u8 = 50;

/// Latin capitals and the Cyrillic ones that look the same.
const TWINS: [(char, char); 11] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
];

fn look_alike(text: &str) -> String {
    let twin =
        |c: char| {
            let pair = TWINS.iter().find(|(latin, _)| *latin == c.to_ascii_uppercase());
            pair.map_or(c, |(_, cyrillic)| {
                if c.is_lowercase() { cyrillic.to_lowercase().next().unwrap_or(c) } else { *cyrillic }
            })
        };
    text.chars().map(twin).collect()
}

/// A number below ten thousand in Russian words, as one reads a code aloud.
fn spoken(number: u32) -> String {
    const ONES: [&str; 20] = [
        "ноль",
        "один",
        "два",
        "три",
        "четыре",
        "пять",
        "шесть",
        "семь",
        "восемь",
        "девять",
        "десять",
        "одиннадцать",
        "двенадцать",
        "тринадцать",
        "четырнадцать",
        "пятнадцать",
        "шестнадцать",
        "семнадцать",
        "восемнадцать",
        "девятнадцать",
    ];
    const TENS: [&str; 8] =
        ["двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"];
    const HUNDREDS: [&str; 9] =
        ["сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот"];
    let mut words = Vec::new();
    let (thousands, rest) = (number / 1000, number % 1000);
    match thousands {
        0 => {}
        1 => words.push("тысяча".to_owned()),
        2 => words.push("две тысячи".to_owned()),
        3 | 4 => words.push(format!("{} тысячи", ONES[thousands as usize])),
        n => words.push(format!("{} тысяч", ONES[n as usize])),
    }
    if rest >= 100 {
        words.push(HUNDREDS[rest as usize / 100 - 1].to_owned());
    }
    match rest % 100 {
        0 if number > 0 => {}
        small @ 0..20 => words.push(ONES[small as usize].to_owned()),
        large => {
            words.push(TENS[large as usize / 10 - 2].to_owned());
            if large % 10 > 0 {
                words.push(ONES[large as usize % 10].to_owned());
            }
        }
    }
    words.join(" ")
}

/// The number that a code ends in, when there is nothing but a prefix before it: its digits and whether it is negative.
fn number_of(code: &str) -> Option<(&str, bool)> {
    let digits = code.trim_start_matches(|c: char| !c.is_ascii_digit());
    let before = &code[..code.len() - digits.len()];
    let plain = !digits.is_empty()
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !before.contains(|c: char| c.is_ascii_digit());
    plain.then(|| {
        (digits, before.trim_end().ends_with('-') && before.trim_end().len() == 1 || before.ends_with(" -"))
    })
}

/// How people write one code: the name of the way and the text.
fn forms(
    doc: &ErrorCode,
    unique: &dyn Fn(&str) -> bool,
    prefix: Option<&str>,
) -> Vec<(&'static str, String)> {
    let code = doc.code.as_str();
    let apart = code.replace(['-', '_'], " ");
    let mut forms = vec![
        ("exact", code.to_owned()),
        ("small letters", code.to_lowercase()),
        ("look-alikes", look_alike(code)),
        ("announced", format!("код ошибки {code}")),
        (
            "pasted",
            format!(
                "Здравствуйте! Не могу закончить, после кнопки появляется окно «Ошибка: {code}. Повторите попытку позже». Что делать?"
            ),
        ),
    ];
    // «-1009» and «NSURLErrorDomain -1009» keep their minus: it is no joint.
    let negative = number_of(code).is_some_and(|(_, negative)| negative);
    if apart != code && !negative {
        forms.push(("apart", apart));
    }
    if let Some((digits, negative)) = number_of(code) {
        let sign = if negative { "-" } else { "" };
        if digits.len() < code.len() && unique(digits) {
            forms.push(("without prefix", format!("ошибка {sign}{digits}")));
        }
        if let Ok(number @ ..10_000) = digits.parse::<u32>()
            && let Some(told) = prefix
                .map(str::to_owned)
                .or((digits.len() + sign.len() == code.len()).then(|| "ошибка".to_owned()))
        {
            let zeros = "ноль ".repeat(usize::from(number < 10 && digits.len() == 2));
            let zeros = if number == 0 { String::new() } else { zeros };
            let minus = if negative { "минус " } else { "" };
            forms.push(("spoken", format!("{told} {minus}{zeros}{}", spoken(number))));
        }
    }
    forms
}

/// Whether the code is among the surest matches: one number may belong to several families, then the page asks.
fn recognised(book: &CodeBook, doc: &ErrorCode, text: &str) -> bool {
    let found = book.find(text);
    let best = found.first().map_or(0, |m| m.confidence);
    best >= SURE && found.iter().any(|m| m.confidence == best && m.family == doc.family && m.code == doc.code)
}

#[test]
fn every_code_is_recognised() {
    let content: Published = opora_tests::content::published();
    // By value: 05, 5 and -5 are one number to whoever reads it out, and an alias is a name too.
    let value = |name: &str| number_of(name).and_then(|(digits, _)| digits.parse::<u64>().ok());
    let bears = |doc: &ErrorCode, number: u64| {
        doc.aliases.iter().chain([&doc.code]).any(|name| value(name) == Some(number))
    };
    let unique = |digits: &str| {
        digits.parse().is_ok_and(|n| content.codes.iter().filter(|c| bears(c, n)).count() == 1)
    };
    let mut by_form: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut misses = String::new();
    for doc in &content.codes {
        // ESIA-007014 is said with its name; a bare number with «ошибка».
        let named = doc.code.chars().next().is_some_and(char::is_alphabetic);
        let prefix = named.then(|| doc.code.split(['-', ' ']).next().unwrap_or_default());
        for (form, text) in forms(doc, &unique, prefix) {
            let (all, right) = by_form.entry(form).or_default();
            *all += 1;
            if recognised(&content.code_book, doc, &text) {
                *right += 1;
            } else {
                let top: Vec<String> = content
                    .code_book
                    .find(&text)
                    .into_iter()
                    .take(2)
                    .map(|m| format!("{}/{} {}", m.family, m.code, m.confidence))
                    .collect();
                let _ = writeln!(misses, "[{form}] {}/{}: {text} → {top:?}", doc.family, doc.code);
            }
        }
    }
    println!("{misses}");
    let (mut all, mut right) = (0, 0);
    for (form, (of, found)) in &by_form {
        println!("{form:<16}{found:>5} of {of:>5}");
        all += of;
        right += found;
    }
    let share = right as f64 / all as f64;
    println!("{} codes, {right} of {all} forms recognised: {share:.4}", content.codes.len());
    assert!(share >= LEAST, "{share:.4} of the forms are recognised, {LEAST} wanted: see the list above");
}
