//! Looking for what is left of somebody: in the database's own files, in every column, among the stored files.

use std::{fs, path::Path};

use opora_tests::api::App;
use sea_orm::{ConnectionTrait as _, DbBackend, Statement};

/// Where a word is still to be found, in any case of letters.
pub(super) async fn of(app: &App, word: &str) -> Vec<String> {
    let word = word.to_lowercase();
    let mut found = Vec::new();
    in_folder(app.folder(), &word, &mut found);
    if app.state.db.backend() == DbBackend::Postgres {
        in_columns(app, &word, &mut found).await;
    }
    found
}

/// Database, its log and stored files as they stand on the disk.
fn in_folder(folder: &Path, word: &str, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("the folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            in_folder(&path, word, found);
            continue;
        }
        let bytes = fs::read(&path).unwrap_or_default().to_ascii_lowercase();
        if bytes.windows(word.len()).any(|part| part == word.as_bytes()) {
            found.push(path.display().to_string());
        }
    }
}

async fn in_columns(app: &App, word: &str, found: &mut Vec<String>) {
    let db = app.state.db.read();
    let columns = "SELECT table_name || ' ' || column_name FROM information_schema.columns WHERE table_schema = 'public'";
    let rows = db.query_all_raw(Statement::from_string(DbBackend::Postgres, columns)).await.expect("columns");
    for row in rows {
        let text: String = row.try_get_by_index(0).expect("a name");
        let (table, column) = text.split_once(' ').expect("two names");
        // Bytes are looked at as text, too.
        let sql = format!(
            "SELECT count(*) FROM \"{table}\" WHERE strpos(lower(\"{column}\"::text), '{word}') > 0 \
             OR strpos(lower(\"{column}\"::text), encode('{word}', 'hex')) > 0"
        );
        let row = db.query_one_raw(Statement::from_string(DbBackend::Postgres, sql)).await.expect("a count");
        let count: i64 = row.expect("a row").try_get_by_index(0).expect("a number");
        if count > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
}
