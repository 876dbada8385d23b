//! The server's own command line under a name of this package, so that tests that start, kill and starve a real
//! process find it built beside them.

use std::process::ExitCode;

fn main() -> ExitCode {
    opora::cli::run()
}
