//! The server is killed while requests are being filed: what it acknowledged is there, once and whole.

use std::{
    collections::BTreeSet,
    hash::{BuildHasher, RandomState},
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use opora::{journal, platform::database::Db};
use opora_tests::api::{new_key, new_postgres};
use sea_orm::{ConnectionTrait, Statement};
use uuid::Uuid;

use crate::server::Server;

const ROUNDS: u32 = 10;
const WRITERS: usize = 4;

/// What the writers know: the number that each key was acknowledged with, and the keys that got no answer.
#[derive(Default)]
struct Known {
    acknowledged: Vec<(Uuid, String)>,
    unanswered: Vec<Uuid>,
}

async fn killed_while_filing(database_url: Option<String>) {
    let folder = tempfile::tempdir().expect("a folder");
    let url = database_url.as_deref();
    let known = Arc::new(Mutex::new(Known::default()));
    for round in 0..ROUNDS {
        let server = Arc::new(Server::start(folder.path(), url).await);
        let writers: Vec<_> =
            (0..WRITERS).map(|_| tokio::spawn(write(server.clone(), known.clone()))).collect();
        // A different moment at every run, from the first request on.
        let moment = Duration::from_millis(30 + RandomState::new().hash_one(round) % 500);
        tokio::time::sleep(moment).await;
        let id = server.child.id().expect("it runs").to_string();
        let killed = tokio::process::Command::new("kill").args(["-KILL", &id]).status().await;
        assert!(killed.is_ok_and(|status| status.success()));
        for writer in writers {
            writer.await.expect("it ran");
        }
    }
    let server = Server::start(folder.path(), url).await;
    let Known { acknowledged, unanswered } = std::mem::take(&mut *known.lock().expect("no writer broke"));
    assert!(
        acknowledged.len() >= ROUNDS as usize,
        "{} requests in all: nothing was tried",
        acknowledged.len()
    );
    let mut numbers: BTreeSet<String> = acknowledged.iter().map(|(_, number)| number.clone()).collect();
    assert_eq!(numbers.len(), acknowledged.len(), "a number was given twice");
    // Whoever got no answer sends the form again; whoever got one may too.
    for key in &unanswered {
        let again = server.file(*key).await.expect("an answer");
        assert_eq!(again.status, 201, "{}", again.text);
        assert!(numbers.insert(number(&again.json())), "a number was given twice");
    }
    for (key, before) in acknowledged.iter().rev().take(5) {
        let again = server.file(*key).await.expect("an answer");
        assert_eq!((again.status, number(&again.json())), (201, before.clone()));
    }
    server.stop().await;
    whole(folder.path(), url, &numbers).await;
}

/// The number as it is stored: without the dashes it is read with.
fn number(filed: &serde_json::Value) -> String {
    filed["number"].as_str().unwrap_or_default().replace('-', "")
}

async fn write(server: Arc<Server>, known: Arc<Mutex<Known>>) {
    loop {
        let key = new_key();
        let answer = server.file(key).await;
        let mut known = known.lock().expect("no writer broke");
        match answer {
            Some(answer) if answer.status == 201 => known.acknowledged.push((key, number(&answer.json()))),
            // Many forms from everywhere: work is asked for, and nothing was filed.
            Some(answer) if answer.status == 428 => {}
            Some(answer) => panic!("{}: {}", answer.status, answer.text),
            None => {
                known.unanswered.push(key);
                return;
            }
        }
    }
}

/// The database holds exactly these requests, each with all that belongs to it, and the journal is unbroken.
async fn whole(folder: &Path, url: Option<&str>, numbers: &BTreeSet<String>) {
    let file = format!("sqlite://{}", folder.join("data/opora.db").display());
    let db = Db::open(url.unwrap_or(&file)).await.expect("the database opens");
    let count = async |sql: &str| -> i64 {
        let row = db.read().query_one_raw(Statement::from_string(db.backend(), sql)).await.expect(sql);
        row.expect("a row").try_get_by_index(0).expect("a number")
    };
    let rows =
        db.read().query_all_raw(Statement::from_string(db.backend(), "SELECT number FROM ticket")).await;
    let stored: Vec<String> =
        rows.expect("requests").iter().map(|row| row.try_get_by_index(0).expect("a number")).collect();
    let held: BTreeSet<String> = stored.iter().cloned().collect();
    let lost: Vec<_> = numbers.difference(&held).take(5).collect();
    let unknown: Vec<_> = held.difference(numbers).take(5).collect();
    assert!(lost.is_empty() && unknown.is_empty(), "lost {lost:?}, nobody filed {unknown:?}");
    assert_eq!(stored.len(), numbers.len(), "as many requests as people filed");
    let all = i64::try_from(numbers.len()).expect("a count");
    assert_eq!(
        count("SELECT CAST(sum(last) AS BIGINT) FROM ticket_counter").await,
        all,
        "no number is left out"
    );
    for (table, condition) in [
        ("guest_grant", ""),
        ("outbox", ""),
        ("ticket_term", ""),
        ("ticket_event", "WHERE kind = 'filed'"),
        ("ticket_event", "WHERE kind = 'promise'"),
        ("idempotency", "WHERE session_id IS NOT NULL"),
    ] {
        let sql = format!("SELECT count(DISTINCT ticket_id) FROM {table} {condition}");
        assert_eq!(count(&sql).await, all, "half a request: {sql}");
    }
    assert_eq!(count("SELECT count(*) FROM outbox").await, all, "one letter for each");
    let created = "SELECT count(*) FROM journal WHERE action = 'ticket.create'";
    assert_eq!(count(created).await, all, "one row of the journal for each");
    journal::verify(&db).await.expect("the journal is read").expect("the journal is unbroken");
    if url.is_none() {
        let check = Statement::from_string(db.backend(), "PRAGMA integrity_check");
        let row = db.read().query_one_raw(check).await.expect("a check").expect("a row");
        assert_eq!(row.try_get_by_index::<String>(0).expect("a text"), "ok");
    }
    db.close().await;
}

mod nothing_acknowledged_is_lost {
    use super::*;

    #[tokio::test(flavor = "multi_thread")]
    async fn sqlite() {
        killed_while_filing(None).await;
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn postgres() {
        killed_while_filing(Some(new_postgres().await)).await;
    }
}
