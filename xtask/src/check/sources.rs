//! What must not be in the code.

use super::{Fault, Source};

/// Lines of code, tests at the end not counted.
const LONGEST: usize = 500;

/// Where the world's clock and chance come in; everything else gets them as arguments.
const PLATFORM: [&str; 2] = ["backend/src/platform/", "frontend/src/device/"];

/// Ambient clock and chance.
pub fn ambient(sources: &[Source]) -> Vec<Fault> {
    let needles = [
        "SystemTime::now",
        "Instant::now",
        "now_utc",
        "now_local",
        "Utc::now",
        "Local::now",
        "Date::now",
        "new_v4",
        "now_v7",
        "thread_rng",
        "rand::rng",
        "rand::random",
        "OsRng",
        "getrandom",
    ];
    let watched = sources.iter().filter(|source| {
        !source.is_test() && !source.is_in("xtask/") && !PLATFORM.iter().any(|folder| source.is_in(folder))
    });
    let mut faults = Vec::new();
    for source in watched {
        for needle in needles {
            // How long a request took is measured at the server's edge.
            if needle == "Instant::now" && source.is_in("backend/src/server/") {
                continue;
            }
            let sentence = format!(
                "`{needle}`: take the clock and ids as arguments; their rooms are {}.",
                PLATFORM.join(", ")
            );
            faults.extend(source.find(needle).map(|place| Fault::new(place, sentence.clone())));
        }
    }
    faults
}

/// SQLite begins a transaction deferred unless asked; a write transaction must be immediate.
pub fn transactions(sources: &[Source]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for source in sources
        .iter()
        .filter(|source| source.is_in("backend/src/") && !source.is_in("backend/src/platform/database"))
    {
        for needle in ["TransactionTrait", ".begin_with_config(", ".begin_with_options("] {
            let hits = source.code.iter().filter(|(_, line)| line.contains(needle));
            let sentence = "use Db::begin, which begins an immediate transaction.";
            faults.extend(hits.map(|(at, _)| Fault::new(format!("{}:{at}", source.name), sentence)));
        }
    }
    faults
}

/// Long files.
pub fn length(sources: &[Source]) -> Vec<Fault> {
    let limit = |source: &&Source| source.lines > LONGEST || source.lines + source.tests > 2 * LONGEST;
    let long = sources.iter().filter(limit);
    long.map(|source| {
        Fault::new(
            &source.name,
            format!("{} lines of code: split it by what changes together.", source.lines),
        )
    })
    .collect()
}

/// Tests that nobody runs, work that nobody owns.
pub fn leftovers(sources: &[Source]) -> Vec<Fault> {
    let mut faults = Vec::new();
    for source in sources.iter().filter(|source| !source.is_in("xtask/src/check/")) {
        for (at, line) in source.text.lines().enumerate() {
            let place = format!("{}:{}", source.name, at + 1);
            if line.trim_start().starts_with("#[ignore") {
                faults.push(Fault::new(&place, "an ignored test is no test: mend it or take it out."));
            }
            if ["TODO", "FIXME", "XXX"]
                .iter()
                .any(|word| line.contains(&format!("{word}:")) || line.contains(&format!("{word} ")))
            {
                faults.push(Fault::new(&place, "open work belongs into the known gaps of CHANGELOG.md."));
            }
        }
    }
    faults
}
