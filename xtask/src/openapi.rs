//! `openapi/opora.json`: generated from the code and checked in, so that a change of the API shows in review.

use std::{fs, path::PathBuf};

use crate::{Result, cmd, paths, serve};

fn file() -> PathBuf {
    paths::root().join("openapi/opora.json")
}

/// What the code says now.
pub fn current() -> Result<String> {
    serve::build_server(false, &[])?;
    cmd::capture(cmd::command(paths::server("debug")).arg("openapi"))
        .filter(|text| text.trim_start().starts_with('{'))
        .ok_or_else(|| String::from("`opora openapi` printed no document."))
}

/// `cargo xtask openapi`.
pub fn write() -> Result<()> {
    let text = current()?;
    let file = file();
    fs::create_dir_all(file.with_file_name(""))
        .and_then(|()| fs::write(&file, text))
        .map_err(|error| format!("Cannot write {}: {error}.", file.display()))?;
    println!("{} is up to date.", paths::shown(&file));
    Ok(())
}

/// Whether the checked-in file says the same as the code.
pub fn is_current() -> Result<bool> {
    let now = current()?;
    Ok(fs::read_to_string(file()).is_ok_and(|text| text == now))
}
