//! Who may import whom.

use std::fs;

use super::{Fault, Source};
use crate::paths;

/// A package's folder and what must not be among its dependencies, with the reason.
const FORBIDDEN: [(&str, &[&str], &str); 4] = [
    (
        "shared",
        &[
            "sea-orm",
            "sqlx",
            "axum",
            "tower",
            "tokio",
            "yew",
            "web-sys",
            "js-sys",
            "gloo-net",
            "reqwest",
            "rand",
            "getrandom",
            "frontend",
            "opora-frontend",
            "opora",
            "opora-tests",
        ],
        "shared is pure: browser and server must agree on it",
    ),
    (
        "frontend",
        &["sea-orm", "sqlx", "axum", "tower", "tokio", "opora", "opora-tests"],
        "the frontend does not know the server",
    ),
    (
        "backend",
        &["opora-tests", "web-sys", "gloo-net", "xtask"],
        "the server does not know tests or the browser",
    ),
    (
        "xtask",
        &["opora", "shared", "frontend", "opora-tests"],
        "xtask compiles in seconds, without the project",
    ),
];

/// Dependencies of the packages.
pub fn packages(_: &[Source]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (folder, names, reason) in FORBIDDEN {
        let file = format!("{folder}/Cargo.toml");
        let Ok(text) = fs::read_to_string(paths::root().join(&file)) else {
            faults.push(Fault::new(file, "is not readable."));
            continue;
        };
        let mut section = String::new();
        for (at, line) in text.lines().enumerate() {
            if let Some(name) = line.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                name.clone_into(&mut section);
            }
            let package = line.split(['=', '.']).next().unwrap_or_default().trim();
            let ships = section.ends_with("dependencies") && !section.contains("dev-dependencies");
            if ships && names.contains(&package) {
                faults.push(Fault::new(format!("{file}:{}", at + 1), format!("`{package}`: {reason}.")));
            }
        }
    }
    faults
}

/// Paths in the code: of packages, and of other features' stores.
pub fn uses(sources: &[Source]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for source in sources {
        for (folder, path, reason) in [
            ("shared/", "frontend::", "shared knows nobody"),
            ("shared/", "opora::", "shared knows nobody"),
            ("frontend/", "opora::", "the frontend does not know the server"),
            ("backend/", "opora_tests::", "the server does not know its tests"),
        ] {
            if source.is_in(folder) {
                let hits = source.code.iter().filter(|(_, line)| starts_path(line, path));
                faults.extend(hits.map(|(at, _)| {
                    Fault::new(format!("{}:{at}", source.name), format!("`{path}`: {reason}."))
                }));
            }
        }
        faults.extend(foreign_store(source));
    }
    faults
}

/// Whether a line has a path that begins with this package, not with a module of that name.
fn starts_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '-' || c == '"')
    })
}

/// `crate::tickets::store` inside another feature.
fn foreign_store(source: &Source) -> Vec<Fault> {
    let Some(rest) = source.name.strip_prefix("backend/src/") else { return Vec::new() };
    let own = rest.split('/').next().unwrap_or_default();
    let mut faults = Vec::new();
    for (at, line) in &source.code {
        for (start, _) in line.match_indices("::store::") {
            let feature = line[..start].rsplit("::").next().unwrap_or_default();
            let named = line[..start].ends_with(&format!("crate::{feature}"));
            if named && feature != own {
                faults.push(Fault::new(
                    format!("{}:{at}", source.name),
                    format!("reaches into the store of `{feature}`: ask its mod.rs for what you need."),
                ));
            }
        }
    }
    faults
}

/// The object-relational mapper stays in its rooms.
pub fn database(sources: &[Source]) -> Vec<Fault> {
    let allowed = |name: &str| {
        let path = name.strip_prefix("backend/src/").unwrap_or_default();
        path.starts_with("entity/")
            || path.starts_with("migration/")
            || path.starts_with("platform/database")
            || path.ends_with("/store.rs")
            || path.contains("/store/")
    };
    let inside = sources
        .iter()
        .filter(|source| !source.is_test() && !source.is_in("xtask/") && !allowed(&source.name));
    let mut faults = Vec::new();
    for source in inside {
        for needle in ["sea_orm::", "sqlx::", "sea_query::"] {
            let sentence = "a query belongs into the feature's store.rs, which starts at visible_to(actor).";
            let hits = source.code.iter().filter(|(_, line)| starts_path(line, needle));
            faults.extend(hits.map(|(at, _)| Fault::new(format!("{}:{at}", source.name), sentence)));
        }
    }
    faults
}

/// The browser's ways to the network stay in one room.
pub fn network(sources: &[Source]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for source in
        sources.iter().filter(|source| source.is_in("frontend/src/") && !source.is_in("frontend/src/api"))
    {
        for needle in
            ["gloo_net", "fetch_with_request", "fetch_with_str", "XmlHttpRequest", "EventSource", "WebSocket"]
        {
            let sentence = "only frontend/src/api talks to the server: one function an endpoint.";
            faults.extend(source.find(needle).map(|place| Fault::new(place, sentence)));
        }
    }
    faults
}
