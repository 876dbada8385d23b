//! `cargo xtask bench`: the figures of docs/performance.md, as ratios within one run.

use std::{fs, path::PathBuf};

use crate::{Result, app, cmd, paths, serve, term, test, tools};

/// Builds everything as it is released and runs the measuring program of the outer tests.
pub fn run(args: &[String]) -> Result<()> {
    let mut steps = term::Steps::new(3);
    steps.next("Looking for the tools and building the browser apps");
    tools::command()?;
    app::build()?;
    steps.next("Building the server and the measuring program, optimised");
    serve::build_server(true, &[])?;
    let mut build = cmd::cargo();
    build.args(["build", "--locked", "--release", "--package", "opora-tests", "--bin", "bench"]);
    cmd::run(&mut build)?;
    let driver = cmd::find("chromedriver");
    let wasm = driver.is_some().then(search_wasm).transpose()?;
    steps.next("Measuring; other work on this machine spoils the figures");
    let mut bench = cmd::command(paths::target().join("release/bench"));
    bench.args(args).env("OPORA_TEST_SERVER", paths::server("release"));
    let driver = driver.map(|driver| test::browser::start(&driver)).transpose()?;
    if let (Some((_, url)), Some(wasm)) = (&driver, wasm) {
        bench.env("OPORA_TEST_WEBDRIVER", url).env("OPORA_BENCH_WASM", wasm);
    }
    cmd::run(&mut bench)
}

/// Search alone as wasm, made as Trunk makes the apps: the same profile, bindings and optimiser. Gives its folder.
fn search_wasm() -> Result<PathBuf> {
    const NAME: &str = "search_speed";
    let mut build = cmd::cargo();
    build.args(["build", "--locked", "--package", "opora-wasm-tests", "--bin", NAME]);
    build.args(["--profile", "wasm-release", "--target", "wasm32-unknown-unknown"]);
    cmd::run(&mut build)?;
    let folder = paths::target().join("bench");
    fs::create_dir_all(&folder).map_err(|error| format!("Cannot make {}: {error}.", folder.display()))?;
    let built = paths::target().join(format!("wasm32-unknown-unknown/wasm-release/{NAME}.wasm"));
    let mut bindgen = cmd::command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder).arg(built);
    cmd::run(&mut bindgen)?;
    let wasm = folder.join(format!("{NAME}_bg.wasm"));
    let mut optimise = cmd::command("wasm-opt");
    optimise.arg("-Oz").arg(format!("--output={}", wasm.display())).arg(&wasm);
    cmd::run(&mut optimise)?;
    Ok(folder)
}
