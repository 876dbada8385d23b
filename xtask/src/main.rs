//! Developer commands: `cargo xtask <command>`. No business rules live here.
//!
//! Std only: whoever types `cargo xtask run` on a fresh machine should wait for the app, not for this.

mod app;
mod bench;
mod check;
mod cmd;
mod dist;
mod openapi;
mod paths;
mod serve;
mod styles;
mod term;
mod test;
mod tools;

use std::process::ExitCode;

/// What went wrong, as one sentence for the person at the terminal.
type Result<T> = std::result::Result<T, String>;

const HELP: &str = "\
cargo xtask <command>

  run [--release] [-- ARGS]  build what changed and serve the demonstration; ARGS go to `opora serve`
  test [PART…]               run everything: rust, doc, wasm, content, browser (or only the named parts)
  check [--sources]          the invariants of ARCHITECTURE.md; --sources: only those that need no build
  lint                       rustfmt and clippy, as CI runs them
  app                        only the two browser apps, into dist/
  dist                       one release binary with everything inside, target/dist/opora
  openapi                    write openapi/opora.json from the code
  bench [PART…]              measure the figures of docs/performance.md
  tools                      find or install Trunk, wasm-bindgen, wasm-opt

Tools are installed into $OPORA_TOOLS (default target/tools); nothing else on the machine is changed.";

fn main() -> ExitCode {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let command = if args.is_empty() { String::from("help") } else { args.remove(0) };
    let done = match command.as_str() {
        "run" => serve::run(&args),
        "test" => test::run(&args),
        "check" => check::run(&args),
        "lint" => test::lint(),
        "app" => app::command(),
        "dist" => dist::run(),
        "openapi" => openapi::write(),
        "bench" => bench::run(&args),
        "tools" => tools::command(),
        "help" | "-h" | "--help" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("There is no command `{other}`.\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            if !sentence.is_empty() {
                eprintln!("\n{sentence}");
            }
            ExitCode::FAILURE
        }
    }
}
