//! `cargo xtask dist`: one binary with the app, the locales and the starting content inside.

use std::fs;

use crate::{Result, app, paths, serve, term, tools};

/// Builds `target/dist/opora`.
pub fn run() -> Result<()> {
    let mut steps = term::Steps::new(3);
    steps.next("Looking for the tools");
    tools::command()?;
    steps.next("Building the browser apps");
    app::build()?;
    steps.next("Building the server with everything inside");
    serve::build_server(true, &["embed"])?;
    let from = paths::server("release");
    let folder = paths::root().join("target/dist");
    let to = folder.join(from.file_name().unwrap_or_default());
    let size = fs::create_dir_all(&folder)
        .and_then(|()| fs::copy(&from, &to))
        .map_err(|error| format!("Cannot copy the binary to {}: {error}.", to.display()))?;
    println!("{} · {} MB · {}", paths::shown(&to), size / 1_000_000, term::span(steps.elapsed()));
    Ok(())
}
