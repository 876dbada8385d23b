//! The command line of Opora.

use std::process::ExitCode;

fn main() -> ExitCode {
    opora::cli::run()
}
