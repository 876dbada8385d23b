//! Hostile files against a server of its own: it answers each in time, keeps its memory, and lives.

use std::time::{Duration, Instant};

use opora_tests::{api::png, hostile::corpus};

use crate::{server::Server, uploads::resident};

/// For each file, on a machine that does nothing else; a debug build on a busy one is given more.
const PATIENCE: Duration = Duration::from_secs(if cfg!(debug_assertions) { 8 } else { 2 });

#[tokio::test(flavor = "multi_thread")]
async fn hostile_files_take_neither_time_nor_memory_nor_the_server() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::start(folder.path(), None).await;
    // What a picture costs once.
    for _ in 0..3 {
        assert_eq!(server.upload("screen.png", png()).await.expect("an answer").status, 201);
    }
    let before = resident(&server);
    let all = corpus();
    assert!(all.len() >= 60, "{}", all.len());
    let mut slowest = (Duration::ZERO, "");
    for (place, file) in all.iter().enumerate() {
        let address = format!("10.9.{}.{}", place / 200, place % 200);
        let begun = Instant::now();
        let answer = server.upload_from(&address, &file.name, file.bytes.clone()).await.expect("an answer");
        let took = begun.elapsed();
        assert!([201, 413, 422].contains(&answer.status), "{}: {} {}", file.what, answer.status, answer.text);
        assert!(took <= PATIENCE, "{} took {took:?}", file.what);
        if took > slowest.0 {
            slowest = (took, &file.what);
        }
        let grown = resident(&server).saturating_sub(before) / 1024;
        assert!(grown <= 64, "{}: memory grew by {grown} MB", file.what);
    }
    println!("{} files, the slowest ({}) in {:?}", all.len(), slowest.1, slowest.0);
    assert_eq!(server.upload("screen.png", png()).await.expect("an answer").status, 201, "it lives");
    server.stop().await;
}
