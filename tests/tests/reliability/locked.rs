//! Another program holds the database: writers hear so, readers do not notice.

use std::time::{Duration, Instant};

use opora_tests::api::new_key;
use rusqlite::Connection;

use crate::server::Server;

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_database_refuses_and_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::start(folder.path(), None).await;
    assert_eq!(server.file(new_key()).await.expect("an answer").status, 201);
    let other = Connection::open(folder.path().join("data/opora.db")).expect("the database");
    other.execute_batch("BEGIN IMMEDIATE").expect("the lock");
    let key = new_key();
    let waiting = async {
        let start = Instant::now();
        let refused = server.file(key).await.expect("an answer");
        refused.problem(503, "unavailable");
        assert!(refused.retry, "it says when to try again");
        assert!(start.elapsed() < Duration::from_secs(15), "it waits, but not for ever");
    };
    let reading = async {
        for _ in 0..20 {
            for path in ["/", "/api/v1/search?q=код", "/api/v1/tickets", "/readyz"] {
                let path = path.replace("код", "%D0%BA%D0%BE%D0%B4");
                let start = Instant::now();
                assert_eq!(server.get(&path).await.expect("a page").status, 200, "{path}");
                assert!(start.elapsed() < Duration::from_secs(3), "reading {path} does not wait");
            }
        }
    };
    tokio::join!(waiting, reading);
    other.execute_batch("ROLLBACK").expect("the lock is given back");
    // The same key: the first try left nothing behind.
    assert_eq!(server.file(key).await.expect("an answer").status, 201);
    let count: i64 = other.query_row("SELECT count(*) FROM ticket", [], |row| row.get(0)).expect("a number");
    assert_eq!(count, 2);
    server.stop().await;
}
