//! The tests of mail that comes in with a real IMAP server. Each starts its own Dovecot; only whether there is one is
//! asked here.

use std::path::Path;

use super::{Tally, count, runner, tests_in};
use crate::{Result, term};

pub fn run() -> Result<Tally> {
    let places = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot"];
    let imap = ["/usr/lib/dovecot/imap", "/usr/libexec/dovecot/imap", "/opt/homebrew/libexec/dovecot/imap"];
    let is_there = |paths: &[&str]| paths.iter().any(|path| Path::new(path).is_file());
    if !is_there(&places) || !is_there(&imap) {
        term::loud(
            "Dovecot is missing: the tests of the mailbox are skipped. Install it with `apt-get install dovecot-imapd`.",
        );
        return Ok(Tally { skipped: tests_in("tests/tests/imap"), ..Tally::default() });
    }
    // `imap` is switched off by default (`test = false`), so that nobody runs it without a server.
    let (mut cargo, nextest) = runner(&["--test", "imap"]);
    count(&mut cargo, nextest)
}
