//! `opora content import`.

use std::{path::Path, process::ExitCode};

use shared::api::editor::ImportChange;

use super::fail;
use crate::{
    editorial::import::{Choice, Done, Step, apply, look, read},
    knowledge,
    platform::{
        clock::{Clock, SystemClock},
        database::Db,
        ids::Ids,
    },
};

/// What to do where both the files and the browser changed a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Conflicts {
    /// Import nothing and name them
    Refuse,
    /// The text in the database stays
    Keep,
    /// The files win; what was in the database stays in the history
    Files,
}

fn say(step: &Step) {
    let what = match step.change {
        ImportChange::New => "new",
        ImportChange::Changed => "changed",
        ImportChange::Same => return,
        ImportChange::Kept => "kept (edited here, not in the files)",
        ImportChange::Conflict => "CONFLICT (edited here and in the files)",
        ImportChange::Removed => "removed",
    };
    println!("{}: {what}", step.name);
}

/// Imports a folder, or says what would change.
pub(super) async fn run(
    db: &Db,
    folder: &Path,
    dry_run: bool,
    conflicts: Conflicts,
) -> Result<ExitCode, ExitCode> {
    let files = read(knowledge::content_files(Some(folder)).map_err(fail)?);
    if dry_run {
        let (steps, _) = look(db, &files, true).await.map_err(fail)?;
        steps.iter().for_each(say);
        let same = steps.iter().filter(|step| step.change == ImportChange::Same).count();
        println!("{} would change, {same} stay as they are; nothing was imported", steps.len() - same);
        return Ok(ExitCode::SUCCESS);
    }
    let clock: std::sync::Arc<dyn Clock> = std::sync::Arc::new(SystemClock);
    let ids = Ids::new(clock.clone());
    let choice = match conflicts {
        Conflicts::Refuse => Choice::Refuse,
        Conflicts::Keep => Choice::Keep,
        Conflicts::Files => Choice::Files,
    };
    match apply(db, &ids, &files, true, &choice, None, clock.now()).await.map_err(fail)? {
        Done::Imported(done) => {
            println!(
                "{} added, {} changed, {} removed, {} kept, {} as they were",
                done.added, done.changed, done.removed, done.kept, done.same
            );
            Ok(ExitCode::SUCCESS)
        }
        Done::Conflicts(steps) => {
            for step in &steps {
                eprintln!("opora: {}: edited in the browser since the files were written", step.name);
            }
            let hint = "nothing was imported. `opora content export` writes the texts of now; or choose with \
                        --conflicts keep or --conflicts files";
            Err(fail(hint))
        }
    }
}
