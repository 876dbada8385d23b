//! Joins the style sheets: `frontend/styles/site.css`, `console.css` and `editor.css` with everything they
//! `@import`, in that order, into `target/styles/`. Trunk takes the joined files, so that the
//! browser fetches one sheet and the sources stay plain CSS that works without any tool.

use std::{fs, path::Path};

use crate::{Result, paths};

/// The sheets that pages link.
const SHEETS: [&str; 3] = ["site", "console", "editor"];

/// Writes the joined sheets; those without a source are left out.
pub fn join() -> Result<()> {
    let folder = paths::root().join("target/styles");
    fs::create_dir_all(&folder).map_err(|error| format!("Cannot make {}: {error}.", folder.display()))?;
    for sheet in SHEETS {
        let source = paths::root().join(format!("frontend/styles/{sheet}.css"));
        if !source.is_file() {
            continue;
        }
        let mut seen = Vec::new();
        let text = expand(&source, &mut seen)?;
        let to = folder.join(format!("{sheet}.css"));
        if fs::read_to_string(&to).ok().as_deref() != Some(&text) {
            fs::write(&to, text).map_err(|error| format!("Cannot write {}: {error}.", to.display()))?;
        }
    }
    Ok(())
}

fn expand(path: &Path, seen: &mut Vec<std::path::PathBuf>) -> Result<String> {
    if seen.iter().any(|before| before == path) {
        return Ok(String::new());
    }
    seen.push(path.to_path_buf());
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}.", paths::shown(path)))?;
    let mut joined = String::with_capacity(text.len());
    for (at, line) in text.lines().enumerate() {
        let Some((file, layer)) = import(line) else {
            joined.push_str(line);
            joined.push('\n');
            continue;
        };
        let next = path.with_file_name(file);
        let inner =
            expand(&next, seen).map_err(|error| format!("{}:{}: {error}", paths::shown(path), at + 1))?;
        match layer {
            Some(layer) => joined.extend(["@layer ", layer, " {\n", &inner, "}\n"]),
            None => joined.push_str(&inner),
        }
    }
    Ok(joined)
}

/// `@import "tokens.css";`, `@import url("tokens.css") layer(base);`: the file and the layer.
fn import(line: &str) -> Option<(&str, Option<&str>)> {
    let rest = line.trim().strip_prefix("@import")?.trim().strip_suffix(';')?;
    let quote = rest.find(['"', '\''])?;
    let mark = rest[quote..].chars().next()?;
    let (file, after) = rest[quote + 1..].split_once(mark)?;
    let layer = after.split_once("layer(").and_then(|(_, tail)| tail.split_once(')')).map(|(name, _)| name);
    Some((file, layer))
}

#[cfg(test)]
mod tests {
    use super::import;

    #[test]
    fn reads_imports() {
        assert_eq!(import("@import \"tokens.css\";"), Some(("tokens.css", None)));
        assert_eq!(import("@import url('a/b.css') layer(base);"), Some(("a/b.css", Some("base"))));
        assert_eq!(import("a { color: red }"), None);
    }
}
