//! Tools that the build needs: found on `PATH` in the right version, or installed into the tools folder.

use std::{fs, path::Path};

use crate::{
    Result,
    cmd::{self, capture},
    paths, term,
};

/// The wasm target.
const WASM: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
/// Of the package `binaryen`; Trunk.toml asks for the same.
const BINARYEN: &str = "132";
/// How the copying replacement of wasm-opt calls itself.
const STAND_IN: &str = "(stand-in)";
/// Of the package `axe-core`: the accessibility checker of the browser tests.
const AXE: &str = "4.14.1";

/// `cargo xtask tools`.
pub fn command() -> Result<()> {
    compiler()?;
    wasm_target()?;
    browser_build()
}

/// A C compiler: SQLite and the password hash are C inside.
pub fn compiler() -> Result<()> {
    let name = std::env::var("CC").unwrap_or_else(|_| String::from("cc"));
    let program = name.split_whitespace().next().unwrap_or("cc");
    if cmd::find(program).is_some() || Path::new(program).is_file() || cfg!(windows) {
        return Ok(());
    }
    Err(String::from(
        "A C compiler is missing: install it with `apt-get install gcc libc6-dev` (Debian, Ubuntu), `dnf install gcc` (Fedora) or `xcode-select --install` (macOS).",
    ))
}

/// The wasm target of the toolchain in use.
pub fn wasm_target() -> Result<()> {
    let there = capture(cmd::command("rustc").args(["--print", "target-libdir", "--target", WASM]))
        .is_some_and(|folder| Path::new(folder.trim()).is_dir());
    if there {
        return Ok(());
    }
    if cmd::find("rustup").is_none() {
        return Err(format!(
            "The Rust target {WASM} is missing and so is rustup: install rustup, or the package of your system that brings {WASM}."
        ));
    }
    term::note(&format!("adding the target {WASM}"));
    cmd::run(cmd::command("rustup").args(["target", "add", WASM]))
}

/// Trunk, wasm-bindgen and, where npm is there, wasm-opt.
pub fn browser_build() -> Result<()> {
    if !is("trunk", &format!("trunk {TRUNK}")) {
        term::note(&format!("installing Trunk {TRUNK} from source, once, about 4 minutes on 2 cores"));
        let package = format!("trunk@{TRUNK}");
        // Without its TLS defaults it needs no system library; it downloads nothing for us anyway.
        install(&["--locked", "--no-default-features", "--features", "rustls", &package])?;
    }
    let bindgen = locked("wasm-bindgen")?;
    if !is("wasm-bindgen", &format!("wasm-bindgen {bindgen}")) {
        term::note(&format!(
            "installing wasm-bindgen {bindgen} from source, once, about 2 minutes on 2 cores"
        ));
        let package = format!("wasm-bindgen-cli@{bindgen}");
        install(&["--locked", &package]).or_else(|_| {
            term::note("its own lock file does not build here; trying with current dependencies");
            install(&[&package])
        })?;
    }
    wasm_opt()
}

fn wasm_opt() -> Result<()> {
    let wanted = format!("version {BINARYEN}");
    let there = || version("wasm-opt").is_some_and(|said| said.contains(&wanted) && !said.contains(STAND_IN));
    if there() {
        return Ok(());
    }
    if cmd::find("npm").is_some() {
        let _ = fs::remove_file(paths::tools().join("bin/wasm-opt"));
        if npm(&format!("binaryen@{BINARYEN}")).is_ok() && there() {
            return Ok(());
        }
    }
    term::loud(
        "wasm-opt is missing, so the browser apps come out about a tenth larger: install Node.js with npm to have it.",
    );
    stand_in()
}

/// Trunk insists on the program that its file names; this one copies the file as it is.
fn stand_in() -> Result<()> {
    let script = format!(
        "#!/bin/sh\n# Written by cargo xtask because npm was not there: copies instead of optimising.\n\
         for word in \"$@\"; do case \"$word\" in\n  --version) echo 'wasm-opt version {BINARYEN} {STAND_IN}'; exit ;;\n  \
         --output=*) to=\"${{word#--output=}}\" ;;\n  -*) ;;\n  *) from=\"$word\" ;;\nesac; done\n[ \"$from\" = \"$to\" ] || cp \"$from\" \"$to\"\n"
    );
    let path = paths::tools().join("bin/wasm-opt");
    let made = fs::create_dir_all(paths::tools().join("bin")).and_then(|()| fs::write(&path, script));
    made.map_err(|error| format!("Cannot write {}: {error}.", path.display()))?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = fs::set_permissions(&path, fs::Permissions::from_mode(0o755));
    }
    Ok(())
}

/// Path of the accessibility checker's script, installed by npm when it is not there.
pub fn axe() -> Option<std::path::PathBuf> {
    let path = paths::tools().join("npm/node_modules/axe-core/axe.min.js");
    if !path.is_file() {
        npm(&format!("axe-core@{AXE}")).ok()?;
    }
    path.is_file().then_some(path)
}

fn npm(package: &str) -> Result<()> {
    if cmd::find("npm").is_none() {
        return Err(String::from("npm is missing: install Node.js with npm."));
    }
    let folder = paths::tools().join("npm");
    fs::create_dir_all(&folder).map_err(|error| format!("Cannot make {}: {error}.", folder.display()))?;
    term::note(&format!("npm installs {package}"));
    let mut command = cmd::command("npm");
    command
        .args(["install", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"])
        .arg(&folder)
        .arg(package);
    cmd::run(&mut command)
}

fn install(args: &[&str]) -> Result<()> {
    let tools = paths::tools();
    let build = tools.join("build");
    let mut command = cmd::cargo();
    command
        .arg("install")
        .arg("--root")
        .arg(&tools)
        .args(args)
        // A tool that runs for seconds need not be optimised for minutes.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        // A folder of its own: an interrupted installation goes on where it was.
        .env("CARGO_TARGET_DIR", &build);
    cmd::run(&mut command)?;
    let _ = fs::remove_dir_all(build);
    Ok(())
}

fn version(program: &str) -> Option<String> {
    capture(cmd::command(cmd::find(program)?).arg("--version"))
}

fn is(program: &str, wanted: &str) -> bool {
    version(program).is_some_and(|said| said.trim() == wanted || said.starts_with(&format!("{wanted} ")))
}

/// The version of a package in Cargo.lock.
pub fn locked(package: &str) -> Result<String> {
    let text = fs::read_to_string(paths::root().join("Cargo.lock"))
        .map_err(|error| format!("Cargo.lock: {error}."))?;
    let name = format!("name = \"{package}\"");
    let mut lines = text.lines();
    lines
        .find(|line| *line == name)
        .and_then(|_| lines.next())
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock has no package {package}."))
}
