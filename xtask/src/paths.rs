//! Where things are.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The workspace.
pub fn root() -> PathBuf {
    // What cargo says now, not at the build: clones that share a target folder may share this program as well.
    let here = env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    let here = Path::new(&here);
    here.parent().unwrap_or(here).to_path_buf()
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where tools are installed.
pub fn tools() -> PathBuf {
    env::var_os("OPORA_TOOLS").map_or_else(|| root().join("target/tools"), PathBuf::from)
}

/// The server's binary of a cargo profile's folder, `debug` or `release`.
pub fn server(profile: &str) -> PathBuf {
    target().join(profile).join(format!("opora{}", env::consts::EXE_SUFFIX))
}

/// Every file below a folder, sorted; hidden ones, `target` and `node_modules` are left out.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        let Ok(entries) = fs::read_dir(&next) else { continue };
        for entry in entries.flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') || name == "target" || name == "node_modules" {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// A path as people write it: from the workspace, with slashes.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// A new folder for one run, below the system's temporary folder.
pub fn scratch(name: &str) -> Result<PathBuf, String> {
    let path = env::temp_dir().join(format!("opora-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).map_err(|error| format!("Cannot make {}: {error}.", path.display()))?;
    Ok(path)
}
