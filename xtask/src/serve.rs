//! `cargo xtask run`: from a fresh clone to a page in the browser.

use crate::{Result, app, cmd, paths, term, tools};

/// Builds what changed and serves the demonstration until Ctrl+C.
pub fn run(args: &[String]) -> Result<()> {
    let (own, serve) = args.split_at(args.iter().position(|word| word == "--").unwrap_or(args.len()));
    let serve = serve.get(1..).unwrap_or_default();
    let release = match own {
        [] => false,
        [flag] if flag == "--release" => true,
        _ => return Err(String::from("Usage: cargo xtask run [--release] [-- arguments of `opora serve`]")),
    };
    let mut steps = term::Steps::new(5);
    steps.next("Looking for the compiler and the wasm target");
    tools::compiler()?;
    tools::wasm_target()?;
    steps.next("Looking for Trunk, wasm-bindgen and wasm-opt");
    tools::browser_build()?;
    steps.next("Building the browser apps (only what changed; the first time 2 to 4 minutes on 2 cores)");
    app::build()?;
    steps.next("Building the server (only what changed; the first time about 4 minutes on 2 cores)");
    build_server(release, &[])?;
    steps.next("Starting: database, content, demonstration data");
    let mut server = cmd::command(paths::server(if release { "release" } else { "debug" }));
    server.arg("serve");
    // The files of the workspace, so that a change of content or of the app shows at the next start.
    for (flag, value) in
        [("--demo", ""), ("--data", "data/demo"), ("--content", "content"), ("--dist", "dist")]
    {
        let given =
            |word: &String| word == flag || word.strip_prefix(flag).is_some_and(|rest| rest.starts_with('='));
        if !serve.iter().any(given) {
            server.args([flag, value].iter().filter(|word| !word.is_empty()));
        }
    }
    let status = server.args(serve).status().map_err(|error| format!("Cannot start the server: {error}."))?;
    if status.success() { Ok(()) } else { Err(String::new()) }
}

/// Builds the server's binary.
pub fn build_server(release: bool, features: &[&str]) -> Result<()> {
    let mut cargo = cmd::cargo();
    cargo.args(["build", "--locked", "--package", "opora", "--bin", "opora"]);
    if release {
        cargo.arg("--release");
    }
    if !features.is_empty() {
        cargo.arg("--features").arg(features.join(","));
    }
    cmd::run(&mut cargo)
}
