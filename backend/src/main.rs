//! The command line of Opora.

use std::process::ExitCode;

fn main() -> ExitCode {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    settle_allocator();
    opora::cli::run()
}

/// The C library gives each thread an arena of its own and keeps there what was freed, which doubles the server's
/// memory after the first load. It reads its settings before `main`, so the program starts itself anew, once, as the
/// same process.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
fn settle_allocator() {
    use std::{env, os::unix::process::CommandExt as _, process::Command};
    const SETTINGS: [(&str, &str); 3] = [
        ("MALLOC_ARENA_MAX", "4"),
        ("MALLOC_TRIM_THRESHOLD_", "131072"),
        ("MALLOC_MMAP_THRESHOLD_", "65536"),
    ];
    // Set by whoever runs it, or by the lines below.
    if SETTINGS.iter().any(|(name, _)| env::var_os(name).is_some()) {
        return;
    }
    let (Ok(program), mut args) = (env::current_exe(), env::args_os()) else { return };
    let name = args.next().unwrap_or_else(|| program.clone().into_os_string());
    // Comes back only if it failed; then it goes on with more memory.
    let _ = Command::new(program).arg0(name).args(args).envs(SETTINGS).exec();
}
