//! Every pair of text and ground in `tokens.css` can be read, in every scheme.

use std::collections::BTreeMap;

type Tokens = BTreeMap<String, String>;

/// Text on ground, at least 4.5:1 (WCAG 2.2, 1.4.3).
const TEXT: &[(&str, &str)] = &[
    ("ink", "page"),
    ("ink", "surface"),
    ("ink", "accent-soft"),
    ("ink", "positive-soft"),
    ("ink", "warning-soft"),
    ("ink", "danger-soft"),
    ("ink", "mark"),
    ("page", "ink"),
    ("muted", "page"),
    ("muted", "surface"),
    ("muted", "accent-soft"),
    ("accent", "page"),
    ("accent", "surface"),
    ("accent", "accent-soft"),
    ("accent-strong", "page"),
    ("accent-strong", "surface"),
    ("accent-strong", "accent-soft"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("on-danger", "danger"),
    ("positive", "page"),
    ("positive", "surface"),
    ("positive", "positive-soft"),
    ("warning", "page"),
    ("warning", "surface"),
    ("warning", "warning-soft"),
    ("danger", "page"),
    ("danger", "surface"),
    ("danger", "danger-soft"),
];

/// Borders of controls and signs, at least 3:1 (WCAG 2.2, 1.4.11).
const SHAPES: &[(&str, &str)] =
    &[("line-strong", "page"), ("line-strong", "surface"), ("accent", "page"), ("accent", "surface")];

/// Rules of the file as selector and declarations; media queries are looked through.
fn rules(css: &str) -> Vec<(String, Tokens)> {
    let mut found = Vec::new();
    let mut selector = String::new();
    let mut tokens = Tokens::new();
    for line in css.lines().map(str::trim) {
        if let Some(start) = line.strip_suffix('{') {
            start.trim().clone_into(&mut selector);
            tokens.clear();
        } else if line == "}" {
            if !tokens.is_empty() {
                found.push((selector.clone(), std::mem::take(&mut tokens)));
            }
        } else if let Some((name, value)) =
            line.strip_prefix("--").and_then(|d| d.strip_suffix(';')).and_then(|d| d.split_once(':'))
        {
            tokens.insert(name.to_owned(), value.trim().to_owned());
        }
    }
    found
}

fn colour<'a>(tokens: &'a Tokens, name: &str) -> &'a str {
    let value = tokens.get(name).unwrap_or_else(|| panic!("--{name} is missing"));
    match value.strip_prefix("var(--").and_then(|v| v.strip_suffix(')')) {
        Some(other) => colour(tokens, other),
        None => value,
    }
}

/// Relative luminance as WCAG 2.2 defines it.
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value =
            u8::from_str_radix(&hex[at..at + 2], 16).unwrap_or_else(|_| panic!("{hex} is not #rrggbb"));
        let part = f64::from(value) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn ratio(one: &str, two: &str) -> f64 {
    let (one, two) = (luminance(one), luminance(two));
    (one.max(two) + 0.05) / (one.min(two) + 0.05)
}

fn schemes() -> Vec<(String, Tokens)> {
    let rules = rules(include_str!("../../styles/tokens.css"));
    let mut light = Tokens::new();
    for (_, tokens) in rules.iter().filter(|(s, _)| s == "html") {
        light.extend(tokens.clone());
    }
    let two_colours =
        rules.iter().find(|(s, _)| s.starts_with("html:is([data-scheme")).map(|(_, t)| t.clone());
    let mut schemes = vec![("light".to_owned(), light.clone())];
    for (selector, tokens) in &rules {
        let dark = selector == "html:not([data-theme=\"light\"])" || selector == "html[data-theme=\"dark\"]";
        let low_vision = selector.starts_with("html[data-scheme");
        if dark || low_vision {
            let mut scheme = light.clone();
            if low_vision {
                scheme.extend(two_colours.clone().expect("the two-colour rule"));
            }
            scheme.extend(tokens.clone());
            schemes.push((selector.clone(), scheme));
        }
    }
    schemes
}

#[test]
fn every_pair_of_text_and_ground_is_readable_in_every_scheme() {
    let schemes = schemes();
    assert_eq!(
        schemes.len(),
        7,
        "light, dark twice, four for low vision: {:?}",
        schemes.iter().map(|s| &s.0).collect::<Vec<_>>()
    );
    let mut faults = Vec::new();
    for (scheme, tokens) in &schemes {
        for (pairs, least) in [(TEXT, 4.5), (SHAPES, 3.0)] {
            for (front, ground) in pairs {
                let found = ratio(colour(tokens, front), colour(tokens, ground));
                if found < least {
                    faults.push(format!("{scheme}: --{front} on --{ground} is {found:.2}, needs {least}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "change these tokens in styles/tokens.css:\n{}", faults.join("\n"));
}

#[test]
fn both_dark_blocks_agree() {
    let schemes = schemes();
    let dark: Vec<_> = schemes.iter().filter(|(s, _)| s.contains("theme")).map(|(_, t)| t).collect();
    assert_eq!(dark[0], dark[1], "the dark tokens stand twice in styles/tokens.css and must be equal");
}
