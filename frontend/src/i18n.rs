//! Every word on screen, out of `locales/<language>/*.ftl`.
//!
//! The build has already read the Fluent files (see `build.rs`); here texts are looked up, variables filled in and
//! plural forms chosen.

use std::sync::OnceLock;

use shared::lang::Lang;
use yew::prelude::*;

use crate::format;

/// A value for a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A number: chooses plural forms, printed with thin spaces.
    Number(i64),
    /// Words.
    Text(String),
}

macro_rules! number_args {
    ($($kind:ty),+) => { $(
        impl From<$kind> for Arg {
            fn from(value: $kind) -> Self {
                i64::try_from(value).map_or_else(|_| Self::Text(value.to_string()), Self::Number)
            }
        }
    )+ };
}
number_args!(i64, i32, u64, u32, u16, u8, usize);

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}

impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// The texts of one FTL file in both languages.
pub struct Catalogue {
    ru: &'static str,
    en: &'static str,
    index: OnceLock<[Vec<(&'static str, &'static str)>; 2]>,
}

macro_rules! catalogue {
    ($(#[$doc:meta])* $name:ident, $file:literal) => {
        $(#[$doc])*
        pub static $name: Catalogue = Catalogue {
            ru: include_str!(concat!(env!("OUT_DIR"), "/", $file, ".ru.txt")),
            en: include_str!(concat!(env!("OUT_DIR"), "/", $file, ".en.txt")),
            index: OnceLock::new(),
        };
    };
}
catalogue!(
    /// The live parts of pages.
    ISLANDS, "islands"
);
catalogue!(
    /// What stands around every page.
    SITE, "site"
);
catalogue!(
    /// The pages that are read.
    KNOWLEDGE, "knowledge"
);
catalogue!(
    /// The request form and what becomes of a request.
    REQUEST, "request"
);
catalogue!(
    /// Signing in and the profile.
    ACCOUNT, "account"
);
catalogue!(
    /// Problems and field errors.
    ERRORS, "errors"
);
catalogue!(
    /// The staff console.
    CONSOLE, "console"
);
catalogue!(
    /// Letters.
    LETTERS, "letters"
);
catalogue!(
    /// Transfers to agencies, for staff.
    AGENCY, "agency"
);
catalogue!(
    /// Requests that come by other channels than the form.
    INTAKE, "intake"
);
catalogue!(
    /// What a person is told, on the site and by every other way.
    NOTICES, "notices"
);
catalogue!(
    /// The editorial desk.
    EDITOR, "editor"
);
catalogue!(
    /// What is wrong with a text of the knowledge base.
    FINDINGS, "findings"
);
catalogue!(
    /// The builder of guides and the editors of records.
    BUILDER, "builder"
);
catalogue!(
    /// Following, sharing, taking along: what the pages that are read have besides.
    READER, "reader"
);
catalogue!(
    /// What the knowledge base lacks, for editors.
    GAPS, "gaps"
);

/// What this program can say. The server says everything; each of the apps only what it needs, so that citizens
/// do not download the console's words.
static SPOKEN: OnceLock<&'static [&'static Catalogue]> = OnceLock::new();

static EVERYTHING: [&Catalogue; 16] = [
    &ISLANDS, &SITE, &KNOWLEDGE, &REQUEST, &ACCOUNT, &ERRORS, &CONSOLE, &LETTERS, &AGENCY, &INTAKE, &NOTICES,
    &EDITOR, &FINDINGS, &BUILDER, &READER, &GAPS,
];

fn spoken() -> &'static [&'static Catalogue] {
    if cfg!(target_arch = "wasm32") { SPOKEN.get().copied().unwrap_or_default() } else { &EVERYTHING }
}

/// Names the catalogues of an app; called once by its `main`.
pub fn speak(catalogues: &'static [&'static Catalogue]) {
    // A second call would name the same ones.
    let _ = SPOKEN.set(catalogues);
}

impl Catalogue {
    fn lines(&self, lang: Lang) -> &[(&'static str, &'static str)] {
        let read = |table: &'static str| table.lines().filter_map(|line| line.split_once('=')).collect();
        &self.index.get_or_init(|| [read(self.ru), read(self.en)])[usize::from(lang == Lang::En)]
    }

    fn get(&self, lang: Lang, key: &str) -> Option<&'static str> {
        let lines = self.lines(lang);
        lines.binary_search_by(|(name, _)| (*name).cmp(key)).ok().map(|at| lines[at].1)
    }

    /// Every key of a language, sorted.
    pub fn keys(&self, lang: Lang) -> Vec<&'static str> {
        self.lines(lang).iter().map(|(key, _)| *key).collect()
    }
}

fn pattern(lang: Lang, key: &str) -> Option<&'static str> {
    let find = |lang| spoken().iter().find_map(|catalogue| catalogue.get(lang, key));
    find(lang).or_else(|| find(Lang::Ru))
}

/// Whether there is such a text.
pub fn has(key: &str) -> bool {
    pattern(Lang::Ru, key).is_some()
}

/// A text without variables. A missing one shows its key; a test finds those before a reader does.
pub fn text(lang: Lang, key: &str) -> String {
    text_args(lang, key, &[])
}

/// A text with its variables filled in.
pub fn text_args(lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
    let Some(pattern) = pattern(lang, key) else { return key.to_owned() };
    let mut out = String::with_capacity(pattern.len());
    fill(&mut out, lang, pattern, args);
    out
}

fn fill(out: &mut String, lang: Lang, mut pattern: &str, args: &[(&str, Arg)]) {
    let arg = |name: &str| args.iter().find(|(key, _)| *key == name).map(|(_, arg)| arg);
    while let Some(at) = pattern.find(['\u{1}', '\u{3}', '\u{b}']) {
        out.push_str(&pattern[..at]);
        let rest = &pattern[at + 1..];
        pattern = match pattern.as_bytes()[at] {
            1 => {
                let (name, rest) = rest.split_once('\u{2}').unwrap_or((rest, ""));
                match arg(name) {
                    Some(Arg::Number(n)) => out.push_str(&format::number(*n)),
                    Some(Arg::Text(text)) => out.push_str(text),
                    None => out.push_str(name),
                }
                rest
            }
            3 => {
                let (body, rest) = split(rest, '\u{7}').unwrap_or((rest, ""));
                let (name, variants) = body.split_once('\u{4}').unwrap_or((body, ""));
                if let Some(chosen) = choose(lang, variants, arg(name)) {
                    fill(out, lang, chosen, args);
                }
                rest
            }
            _ => {
                out.push('\n');
                rest
            }
        };
    }
    out.push_str(pattern);
}

/// Cuts at the first `end` that stands outside of any inner choice.
fn split(text: &str, end: char) -> Option<(&str, &str)> {
    let mut depth = 0_u32;
    for (at, c) in text.char_indices() {
        if c == end && depth == 0 {
            return Some((&text[..at], &text[at + 1..]));
        }
        match c {
            '\u{3}' => depth += 1,
            '\u{7}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

fn choose<'a>(lang: Lang, mut variants: &'a str, arg: Option<&Arg>) -> Option<&'a str> {
    let (exact, category) = match arg {
        Some(Arg::Number(n)) => (n.to_string(), plural(lang, *n)),
        Some(Arg::Text(text)) => (text.clone(), ""),
        None => (String::new(), ""),
    };
    let (mut by_category, mut default) = (None, None);
    while let Some((variant, rest)) = split(variants, '\u{6}') {
        variants = rest;
        let Some((key, text)) = variant.split_once('\u{5}') else { continue };
        let name = key.trim_start_matches('*');
        if name == exact {
            return Some(text);
        }
        if name == category {
            by_category = Some(text);
        }
        if key.starts_with('*') {
            default = Some(text);
        }
    }
    by_category.or(default)
}

/// The plural category of a whole number, CLDR 48 cardinal rules.
fn plural(lang: Lang, n: i64) -> &'static str {
    let n = n.unsigned_abs();
    match lang {
        Lang::En => match n {
            1 => "one",
            _ => "other",
        },
        Lang::Ru => match (n % 10, n % 100) {
            (1, rest) if rest != 11 => "one",
            (2..=4, rest) if !(12..=14).contains(&rest) => "few",
            _ => "many",
        },
    }
}

/// `t!(lang, "key")`, `t!(lang, "key", n = 5, name = "x")`: a text in a language.
#[macro_export]
macro_rules! t {
    ($lang:expr, $key:expr $(,)?) => { $crate::i18n::text($lang, $key) };
    ($lang:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::i18n::text_args($lang, $key, &[$((stringify!($name), $crate::i18n::Arg::from($value))),+])
    };
}

/// The reader's language.
#[hook]
pub fn use_lang() -> Lang {
    use_context::<Lang>().unwrap_or_default()
}

#[cfg(test)]
mod tests;
