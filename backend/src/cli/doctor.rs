//! `opora doctor`: checks the settings and what they point to.

use std::{path::Path, process::ExitCode};

use crate::{
    config::Settings,
    knowledge,
    platform::{assets::Assets, database::Db},
};

mod files;

struct Report {
    faults: usize,
}

impl Report {
    fn good(&self, what: &str) {
        println!("ok     {what}");
    }

    fn bad(&mut self, what: &str, mend: &str) {
        self.faults += 1;
        println!("FAULT  {what}");
        println!("       {mend}");
    }

    fn note(&self, what: &str) {
        println!("note   {what}");
    }
}

/// Checks everything and says what is wrong and how to mend it; the exit code tells whether anything is.
pub async fn run(settings: Settings, file: Option<&Path>) -> ExitCode {
    let mut report = Report { faults: 0 };
    let config = match settings.with_file(file).map_err(|error| vec![error]).and_then(Settings::validate) {
        Ok(config) => config,
        Err(errors) => {
            for error in errors {
                report.bad(&format!("{}: {}", error.setting, error.what), &error.mend);
            }
            return ExitCode::FAILURE;
        }
    };
    report.good("settings are well formed");
    let probe = config.data.join(".doctor");
    let writable = std::fs::create_dir_all(&config.data).and_then(|()| std::fs::write(&probe, b"x"));
    let _ = std::fs::remove_file(&probe);
    match writable {
        Ok(()) => report.good(&format!("the data folder {} can be written to", config.data.display())),
        Err(error) => report.bad(
            &format!("the data folder {} cannot be written to: {error}", config.data.display()),
            "Choose another with --data or OPORA_DATA, or give the right to write to it.",
        ),
    }
    match Db::open(&config.database_url).await {
        Ok(db) => {
            report.good("the database answers and is set so that nothing acknowledged is lost");
            files::check(&mut report, &config, &db).await;
            db.close().await;
        }
        Err(error) => {
            report.bad(&error.to_string(), "Check --database-url; for SQLite the folder must exist.");
        }
    }
    match tokio::net::TcpListener::bind(config.listen).await {
        Ok(_) => report.good(&format!("the address {} is free", config.listen)),
        Err(error) => report.bad(
            &format!("the address {} cannot be listened on: {error}", config.listen),
            "Stop what runs there, or choose another with --listen or OPORA_LISTEN.",
        ),
    }
    let assets = Assets::new(config.dist.clone());
    if assets.get("site/index.html").is_some() {
        report.good("the app is there");
    } else {
        report.bad(
            "the app is missing (site/index.html)",
            "Use a release binary, or build the app: cargo xtask run.",
        );
    }
    if let Some(folder) = &config.content {
        match knowledge::read_content(Some(folder)) {
            Ok(items) => report.good(&format!("{} items of content, no mistakes", items.len())),
            Err(error) => report.bad(&error.to_string(), "Run opora content check on the folder."),
        }
    }
    if config.demo {
        report.note("demonstration: letters are shown at /demo/outbox, demo accounts have public passwords");
    } else {
        if config.mail.smtp_url.is_none() {
            report
                .note("no SMTP server is set: letters wait in the outbox. Set --smtp-url or OPORA_SMTP_URL.");
        }
        if !config.secure() {
            report.note(
                "public_url is not https: cookies are not Secure. Put a TLS proxy in front and set it.",
            );
        }
    }
    if report.faults == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
