//! Attachments: keys, store, virus scanner.

use std::sync::Arc;

use super::Report;
use crate::{
    config::{Config, files::StoreConfig},
    platform::{
        blobs::{Blobs, keys::is_open_to_others},
        clock::{Clock, SystemClock},
        database::Db,
        ids::Ids,
    },
    uploads,
};

/// Checks them; the database tells whether there are sealed files already.
pub(super) async fn check(report: &mut Report, config: &Config, db: &Db) {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let ids = Ids::new(clock.clone());
    // A database that was never brought up to date has no files.
    let (in_use, plain) = uploads::counts(db).await.unwrap_or_default();
    match Blobs::open(&config.files, &config.data, &ids, clock.now(), in_use) {
        Ok(blobs) => {
            let keys = blobs.keys();
            let path = keys.path().display();
            if is_open_to_others(keys.path()) {
                report.bad(
                    &format!("others than the owner may read the keys of attachments, {path}"),
                    "Take the right away: chmod 600.",
                );
            } else {
                report.good(&format!("the keys of attachments are there: {} in {path}", keys.list().len()));
            }
            match blobs.probe(&ids).await {
                Ok(()) => report.good("attachments can be stored, read and removed"),
                Err(error) => report.bad(
                    &format!("attachments cannot be stored: {error}"),
                    match config.files.store {
                        StoreConfig::Folder => {
                            "Give the right to write to the data folder, or make room on its disk."
                        }
                        StoreConfig::Bucket(_) => {
                            "Check --files-s3-endpoint, -bucket, -region and the file with the key."
                        }
                    },
                ),
            }
        }
        Err(error) => report.bad(&error.to_string(), "See docs/operations.md, \"Attachments\"."),
    }
    if plain > 0 {
        report.note(&format!(
            "{plain} attachments of an earlier version are not sealed yet; the server does it by itself"
        ));
    }
    match &config.files.clamd {
        None => {
            report.note("nobody looks for viruses in attachments. Set --files-clamd or OPORA_FILES_CLAMD.");
        }
        Some(address) => match uploads::clamd_version(address).await {
            Ok(version) => report.good(&format!("the virus scanner answers: {version}")),
            Err(error) => report.bad(
                &error.to_string(),
                "Start clamd, or check --files-clamd. Until it answers, new attachments wait in quarantine.",
            ),
        },
    }
}
