//! Turns `locales/<language>/<file>.ftl` into compact tables of texts.
//!
//! The Fluent parser runs here and not in the browser: a table is sorted lines `key=text`, in which a variable is
//! `\u{1}name\u{2}` and a choice is `\u{3}name\u{4}variant\u{5}text\u{6}…\u{7}` (the default variant starts with `*`).

use std::{collections::BTreeMap, env, error::Error, fmt::Write as _, fs, path::Path};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

type Texts<'s> = BTreeMap<String, &'s Pattern<&'s str>>;
type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let root = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../locales");
    let out = env::var("OUT_DIR")?;
    println!("cargo::rerun-if-changed=build.rs");
    for lang in ["ru", "en"] {
        for file in [
            "islands",
            "site",
            "knowledge",
            "request",
            "account",
            "console",
            "letters",
            "errors",
            "agency",
            "intake",
            "notices",
            "editor",
            "reader",
            "gaps",
            "findings",
            "builder",
        ] {
            let path = root.join(lang).join(format!("{file}.ftl"));
            println!("cargo::rerun-if-changed={}", path.display());
            let source = match fs::read_to_string(&path) {
                Ok(source) => source,
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
                Err(error) => return Err(format!("{}: {error}", path.display()).into()),
            };
            let table = table(&source).map_err(|error| format!("{}: {error}", path.display()))?;
            fs::write(Path::new(&out).join(format!("{file}.{lang}.txt")), table)?;
        }
    }
    Ok(())
}

fn table(source: &str) -> Outcome<String> {
    let resource = fluent_syntax::parser::parse(source).map_err(|(_, errors)| {
        let first = &errors[0];
        let line = source[..first.pos.start.min(source.len())].lines().count();
        format!("line {line}: {}", first.kind)
    })?;
    let mut texts = Texts::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                if let Some(value) = &message.value {
                    put(&mut texts, message.id.name.to_owned(), value)?;
                }
                for attribute in &message.attributes {
                    put(&mut texts, format!("{}.{}", message.id.name, attribute.id.name), &attribute.value)?;
                }
            }
            Entry::Term(term) => put(&mut texts, format!("-{}", term.id.name), &term.value)?,
            _ => {}
        }
    }
    let mut out = String::new();
    for (key, pattern) in &texts {
        if key.starts_with('-') {
            continue;
        }
        write!(out, "{key}=")?;
        encode(&mut out, pattern, &texts).map_err(|error| format!("{key}: {error}"))?;
        out.push('\n');
    }
    Ok(out)
}

fn put<'s>(texts: &mut Texts<'s>, key: String, value: &'s Pattern<&'s str>) -> Outcome<()> {
    if texts.contains_key(&key) {
        return Err(format!("{key} is there twice").into());
    }
    texts.insert(key, value);
    Ok(())
}

fn encode(out: &mut String, pattern: &Pattern<&str>, texts: &Texts<'_>) -> Outcome<()> {
    for element in &pattern.elements {
        match element {
            // A line feed inside a text is kept as a vertical tab: a line of the table is one text.
            PatternElement::TextElement { value } => out.push_str(&value.replace('\n', "\u{b}")),
            PatternElement::Placeable { expression } => expression_of(out, expression, texts)?,
        }
    }
    Ok(())
}

fn expression_of(out: &mut String, expression: &Expression<&str>, texts: &Texts<'_>) -> Outcome<()> {
    match expression {
        Expression::Inline(inline) => inline_of(out, inline, texts),
        Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
            write!(out, "\u{3}{}\u{4}", id.name)?;
            for variant in variants {
                let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) =
                    &variant.key;
                write!(out, "{}{name}\u{5}", if variant.default { "*" } else { "" })?;
                encode(out, &variant.value, texts)?;
                out.push('\u{6}');
            }
            out.push('\u{7}');
            Ok(())
        }
        Expression::Select { .. } => Err("a choice is possible by a variable only".into()),
    }
}

fn inline_of(out: &mut String, inline: &InlineExpression<&str>, texts: &Texts<'_>) -> Outcome<()> {
    let reference = |key: String| texts.get(&key).copied().ok_or(format!("there is no {key}"));
    match inline {
        InlineExpression::StringLiteral { value } => {
            let mut text = String::new();
            fluent_syntax::unicode::unescape_unicode(&mut text, value)?;
            out.push_str(&text);
            Ok(())
        }
        InlineExpression::NumberLiteral { value } => {
            out.push_str(value);
            Ok(())
        }
        InlineExpression::VariableReference { id } => Ok(write!(out, "\u{1}{}\u{2}", id.name)?),
        InlineExpression::MessageReference { id, .. } => encode(out, reference(id.name.to_owned())?, texts),
        InlineExpression::TermReference { id, .. } => encode(out, reference(format!("-{}", id.name))?, texts),
        InlineExpression::Placeable { expression } => expression_of(out, expression, texts),
        InlineExpression::FunctionReference { id, .. } => Err(format!("no function {} here", id.name).into()),
    }
}
