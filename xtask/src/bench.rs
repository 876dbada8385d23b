//! `cargo xtask bench`: the figures of docs/performance.md, as ratios within one run.

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
    steps.next("Measuring");
    let mut bench = cmd::command(paths::target().join("release/bench"));
    bench.args(args).env("OPORA_TEST_SERVER", paths::server("release"));
    let driver = cmd::find("chromedriver").map(|driver| test::browser::start(&driver)).transpose()?;
    if let Some((_, url)) = &driver {
        bench.env("OPORA_TEST_WEBDRIVER", url);
    }
    cmd::run(&mut bench)
}
