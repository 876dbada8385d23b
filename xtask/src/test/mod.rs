//! `cargo xtask test`: everything, counted. What cannot run says so loudly and counts as skipped.

pub mod browser;
mod imap;
mod postgres;
mod tally;

use std::{env, fs, process::Command};

use tally::Tally;

use crate::{Result, app, cmd, paths, serve, term, tools};

/// A part: its name, what it runs.
type Part = (&'static str, &'static str, fn() -> Result<Tally>);

const PARTS: [Part; 6] = [
    ("rust", "unit, API, content and search tests, on SQLite and on PostgreSQL", rust),
    ("doc", "examples in the documentation", doc),
    ("wasm", "shared code and components in a real browser's wasm", wasm),
    ("content", "the shipped content, by `opora content check`", content),
    ("imap", "mail fetched from a real mailbox (Dovecot)", imap::run),
    ("browser", "journeys and accessibility in real Chromium", browser::run),
];

/// Runs the named parts, or all.
pub fn run(names: &[String]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| !PARTS.iter().any(|(part, ..)| name == part)) {
        let known = PARTS.map(|(name, ..)| name).join(", ");
        return Err(format!("There is no part `{unknown}`; the parts are {known}."));
    }
    let parts: Vec<&Part> = PARTS
        .iter()
        .filter(|(name, ..)| names.is_empty() || names.iter().any(|wanted| wanted == name))
        .collect();
    tools::compiler()?;
    let mut steps = term::Steps::new(parts.len());
    let mut sum = Tally::default();
    let mut lines = Vec::new();
    for (name, what, part) in parts {
        steps.next(what);
        let tally = part().unwrap_or_else(|error| {
            term::loud(&error);
            Tally { failed: 1, ..Tally::default() }
        });
        lines.push(format!("{name:<8} {}", tally.line()));
        sum.add(tally);
    }
    println!("\n{}\n{}", lines.join("\n"), sum.line());
    if sum.failed == 0 { Ok(()) } else { Err(String::new()) }
}

/// `cargo xtask lint`: what CI demands of form. Code for the browser is looked at as wasm too.
pub fn lint() -> Result<()> {
    cmd::run(cmd::cargo().args(["fmt", "--all", "--check"]))?;
    cmd::run(cmd::cargo().args([
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    tools::wasm_target()?;
    let wasm = ["--target", "wasm32-unknown-unknown", "--package", "opora-frontend", "--features", "hydrate"];
    cmd::run(cmd::cargo().args(["clippy", "--locked"]).args(wasm).args(["--", "-D", "warnings"]))
}

/// A test runner: nextest where it is installed, else cargo's own.
fn runner(targets: &[&str]) -> (Command, bool) {
    let nextest = cmd::find("cargo-nextest").is_some();
    let mut cargo = cmd::cargo();
    if nextest {
        cargo.args(["nextest", "run", "--no-fail-fast", "--no-tests=pass", "--show-progress=none"]);
        cargo.args(["--status-level=fail", "--final-status-level=fail"]);
    } else {
        cargo.args(["test", "--no-fail-fast"]);
    }
    cargo.args(["--locked", "--workspace"]).args(targets).env("CARGO_TERM_COLOR", "never");
    (cargo, nextest)
}

/// Runs a runner and counts; an end with an error that no test explains counts as one failure.
fn count(command: &mut Command, nextest: bool) -> Result<Tally> {
    let mut tally = Tally::default();
    let status = cmd::tee(command, |line| tally.read(line, nextest))?;
    if !status.success() && tally.failed == 0 {
        tally.failed = 1;
    }
    Ok(tally)
}

fn rust() -> Result<Tally> {
    let (mut cargo, nextest) = runner(&["--lib", "--bins", "--tests"]);
    let cluster = postgres::programs().map(|programs| postgres::start(&programs)).transpose()?;
    if cluster.is_none() {
        term::loud(
            "PostgreSQL's server programs are missing: its half of the API tests is skipped. Install them with `apt-get install postgresql`.",
        );
    }
    let mut left_out: Vec<&str> = Vec::new();
    match &cluster {
        Some(cluster) => {
            cargo.env("OPORA_TEST_POSTGRES", &cluster.url);
        }
        None => {
            left_out.push("::postgres");
            cargo.env_remove("OPORA_TEST_POSTGRES");
        }
    }
    for (variable, what, test) in FOREIGN {
        if std::env::var_os(variable).is_none() {
            term::loud(&format!("{variable} names no {what}: a test with a foreign one is skipped."));
            left_out.push(test);
        }
    }
    if nextest {
        let all: Vec<String> = left_out.iter().map(|name| format!("not test(/{name}$/)")).collect();
        cargo.args(["-E", &all.join(" and ")]);
    } else {
        cargo.arg("--").args(left_out.iter().flat_map(|name| ["--skip", name]));
    }
    count(&mut cargo, nextest)
}

/// Tests with servers of others that the rest of the run does without: the variable that says where one is, what it
/// is, and the test.
const FOREIGN: [(&str, &str, &str); 2] = [
    ("OPORA_TEST_CLAMD", "clamd", "the_real_scanner_finds_the_test_virus"),
    ("OPORA_TEST_S3", "S3-compatible store", "files_live_in_a_foreign_store"),
];

fn doc() -> Result<Tally> {
    let mut cargo = cmd::cargo();
    cargo.args(["test", "--doc", "--locked", "--workspace"]).env("CARGO_TERM_COLOR", "never");
    count(&mut cargo, false)
}

fn wasm() -> Result<Tally> {
    let Some(driver) = cmd::find("chromedriver") else {
        term::loud(
            "chromedriver is missing: the wasm tests are skipped. Install it with `apt-get install chromium chromium-driver`.",
        );
        return Ok(Tally { skipped: tests_in("tests/wasm/tests"), ..Tally::default() });
    };
    tools::wasm_target()?;
    tools::browser_build()?;
    let runner = cmd::find("wasm-bindgen-test-runner")
        .ok_or_else(|| String::from("wasm-bindgen-test-runner is missing although wasm-bindgen is there."))?;
    let mut cargo = cmd::cargo();
    cargo.args([
        "test",
        "--locked",
        "--package",
        "opora-wasm-tests",
        "--target",
        "wasm32-unknown-unknown",
        "--test",
        "wasm",
    ]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner).env("CHROMEDRIVER", driver);
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", "180").env("CARGO_TERM_COLOR", "never").env("NO_COLOR", "1");
    count(&mut cargo, false)
}

fn content() -> Result<Tally> {
    serve::build_server(false, &[])?;
    let status = cmd::command(paths::server("debug")).args(["content", "check", "content"]).status();
    let passed = status.map_err(|error| format!("Cannot start the server's binary: {error}."))?.success();
    Ok(Tally { passed: usize::from(passed), failed: usize::from(!passed), skipped: 0 })
}

/// How many tests a folder has: what a skipped part counts as.
fn tests_in(folder: &str) -> usize {
    let files = paths::files(&paths::root().join(folder));
    let texts = files.iter().filter_map(|path| fs::read_to_string(path).ok());
    let marks =
        ["#[test]", "#[tokio::test]", "#[tokio::test(flavor = \"multi_thread\")]", "#[wasm_bindgen_test]"];
    texts.map(|text| text.lines().filter(|line| marks.contains(&line.trim())).count()).sum()
}

/// What the browser tests need before they start: both apps and the server.
fn build_everything() -> Result<()> {
    tools::wasm_target()?;
    tools::browser_build()?;
    app::build()?;
    serve::build_server(false, &[])
}

/// Whether a person asked for visible browser windows.
fn headed() -> bool {
    env::var_os("OPORA_TEST_HEADED").is_some()
}
