//! The browser tests: chromedriver for the whole run, a server of its own for every test.

use std::{fs, path::Path, process::Stdio, time::Duration};

use super::{Tally, build_everything, count, headed, runner, tests_in};
use crate::{Result, cmd, paths, term, tools};

/// Where the pictures of the pages end up.
const SHOTS: &str = "target/screenshots";

pub fn run() -> Result<Tally> {
    let browsers = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    let (Some(driver), Some(browser)) = (cmd::find("chromedriver"), browsers.into_iter().find_map(cmd::find))
    else {
        term::loud(
            "Chromium or chromedriver is missing: the browser tests are skipped. Install them with `apt-get install chromium chromium-driver`.",
        );
        return Ok(Tally { skipped: tests_in("tests/tests/browser"), ..Tally::default() });
    };
    build_everything()?;
    let axe = tools::axe();
    if axe.is_none() {
        term::loud(
            "axe-core is missing: the accessibility tests are skipped. Install Node.js with npm to have them.",
        );
    }
    let shots = paths::root().join(SHOTS);
    fs::create_dir_all(&shots).map_err(|error| format!("Cannot make {SHOTS}: {error}."))?;
    let (_guard, url) = start(&driver)?;
    // `browser` is switched off by default (`test = false`), so that nobody runs it without a browser.
    let (mut cargo, nextest) = runner(&["--test", "browser"]);
    cargo
        .env("OPORA_TEST_WEBDRIVER", url)
        .env("OPORA_TEST_CHROMIUM", browser)
        .env("OPORA_TEST_SERVER", paths::server("debug"))
        .env("OPORA_TEST_SHOTS", shots);
    if headed() {
        cargo.env("OPORA_TEST_HEADED", "1");
    }
    if let Some(axe) = &axe {
        cargo.env("OPORA_TEST_AXE", axe);
    }
    match (axe.is_some(), nextest) {
        (true, true) => cargo.args(["--test-threads", "2"]),
        (false, true) => cargo.args(["--test-threads", "2", "-E", "not test(/^axe::/)"]),
        (true, false) => cargo.args(["--", "--test-threads", "2"]),
        (false, false) => cargo.args(["--", "--test-threads", "2", "--skip", "axe::"]),
    };
    count(&mut cargo, nextest)
}

/// Starts chromedriver on a free port; it stops with the guard.
pub fn start(driver: &Path) -> Result<(cmd::Guard, String)> {
    let port = cmd::free_port()?;
    let log = paths::root().join("target/chromedriver.log");
    let child = cmd::command(driver)
        .arg(format!("--port={port}"))
        .arg(format!("--log-path={}", log.display()))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("Cannot start chromedriver: {error}."))?;
    let guard = cmd::Guard(child);
    if cmd::wait_for_port(port, Duration::from_secs(20)) {
        Ok((guard, format!("http://127.0.0.1:{port}")))
    } else {
        Err(format!("chromedriver does not answer; see {}.", paths::shown(&log)))
    }
}
