//! The browser apps, built by Trunk into `dist/` when something they are made of changed.

use std::{
    fs,
    hash::{DefaultHasher, Hasher},
    path::{Path, PathBuf},
};

use crate::{Result, cmd, paths, styles, term, tools};

/// An app: its name, its Trunk file, its folder in `dist/`.
struct App {
    name: &'static str,
    config: &'static str,
}

const APPS: [App; 5] = [
    App { name: "site", config: "Trunk.toml" },
    App { name: "cabinet", config: "Trunk.cabinet.toml" },
    App { name: "account", config: "Trunk.account.toml" },
    App { name: "console", config: "Trunk.console.toml" },
    App { name: "editor", config: "Trunk.editor.toml" },
];

/// What they are made of; further files of the workspace's root are in [`stamp`].
const SOURCES: [&str; 4] = ["frontend", "shared", "locales", ".cargo"];

/// `cargo xtask app`.
pub fn command() -> Result<()> {
    tools::command()?;
    build().map(|_| ())
}

/// Builds what is out of date; true when something was built.
pub fn build() -> Result<bool> {
    // Two builds at once would take each other's stage away; the second waits and then finds all done.
    let _lock = lock()?;
    styles::join()?;
    let stamp = stamp()?;
    let mut built = false;
    for app in &APPS {
        let config = paths::root().join(app.config);
        if !config.is_file() {
            term::note(&format!("{} is not there: the {} app is left out", app.config, app.name));
            continue;
        }
        let mark = paths::root().join("dist").join(format!(".{}.stamp", app.name));
        let done = paths::root().join("dist").join(app.name);
        if done.is_dir() && fs::read_to_string(&mark).ok().as_deref() == Some(&stamp) {
            continue;
        }
        if !built {
            cmd::run(cmd::cargo().args(["fetch", "--locked", "--quiet"]))?;
            compile()?;
        }
        term::note(&format!("building the {} app", app.name));
        let _ = fs::remove_file(&mark);
        let mut trunk = cmd::command("trunk");
        trunk.arg("--config").arg(&config).args(["--color", "never", "build"]);
        // Trunk reads NO_COLOR as a value of its flag and refuses the usual `1`.
        cmd::run(trunk.env_remove("NO_COLOR"))?;
        if ["cabinet", "account"].contains(&app.name) {
            give_head(app.name)?;
        }
        fs::write(&mark, &stamp).map_err(|error| format!("Cannot write {}: {error}.", mark.display()))?;
        built = true;
    }
    Ok(built)
}

/// Gives an app's page the head of the other pages, so that styles, fonts and the start are fetched once: only
/// the two links to the app itself are its own.
fn give_head(name: &str) -> Result<()> {
    let page = |app: &str| paths::root().join("dist").join(app).join("index.html");
    let read = |path: &Path| {
        fs::read_to_string(path).map_err(|error| format!("Cannot read {}: {error}.", path.display()))
    };
    let (mut whole, own) = (read(&page("site"))?, read(&page(name))?);
    for start in ["<link id=\"wasm-app\"", "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\""] {
        let link = |text: &str| {
            let at = text.find(start)?;
            let end = text[at..].find('>')? + at + 1;
            Some(text[at..end].to_owned())
        };
        let (Some(theirs), Some(ours)) = (link(&whole), link(&own)) else {
            return Err(format!("A page that Trunk built has no {start}…>."));
        };
        whole = whole.replace(&theirs, &ours);
    }
    let path = page(name);
    fs::write(&path, whole).map_err(|error| format!("Cannot write {}: {error}.", path.display()))
}

/// Compiles all apps at once: their last step, optimising a whole program, keeps one core busy each, and Trunk would
/// run them one after the other. It finds them done.
fn compile() -> Result<()> {
    term::note("compiling the apps");
    cmd::run(cmd::cargo().args([
        "build",
        "--locked",
        "--package",
        "opora-frontend",
        "--bins",
        "--features",
        "hydrate",
        "--target",
        "wasm32-unknown-unknown",
        "--profile",
        "wasm-release",
    ]))
}

fn lock() -> Result<fs::File> {
    let folder = paths::root().join("target");
    fs::create_dir_all(&folder).map_err(|error| format!("Cannot make {}: {error}.", folder.display()))?;
    let path = folder.join("app.lock");
    let file =
        fs::File::create(&path).map_err(|error| format!("Cannot write {}: {error}.", path.display()))?;
    file.lock().map_err(|error| format!("Cannot lock {}: {error}.", path.display()))?;
    Ok(file)
}

/// A fingerprint of every input.
fn stamp() -> Result<String> {
    let root = paths::root();
    let mut files: Vec<PathBuf> =
        SOURCES.iter().flat_map(|folder| paths::files(&root.join(folder))).collect();
    files.extend(paths::files(&root.join("target/styles")));
    let entries = fs::read_dir(&root).map_err(|error| format!("{}: {error}.", root.display()))?;
    let mut tops: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| is_input(path)).collect();
    tops.sort();
    files.extend(tops);
    let mut hasher = DefaultHasher::new();
    for file in files {
        let bytes = fs::read(&file).map_err(|error| format!("{}: {error}.", file.display()))?;
        hasher.write(paths::shown(&file).as_bytes());
        hasher.write_usize(bytes.len());
        hasher.write(&bytes);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn is_input(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    path.is_file() && ["toml", "html", "lock", "js"].iter().any(|kind| ending == *kind)
}
