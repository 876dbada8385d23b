//! Files that are too large or not what they say, over a real connection.

use std::fs;

use opora_tests::api::png;

use crate::server::Server;

/// Resident memory in kilobytes.
pub fn resident(server: &Server) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", server.child.id().expect("it runs")));
    let status = status.unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|text| text.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_too_large_is_refused_with_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::start(folder.path(), None).await;
    assert_eq!(server.upload("screen.png", png()).await.expect("an answer").status, 201);
    let before = resident(&server);
    let mut large = b"%PDF-1.7\n".to_vec();
    large.resize(50 * 1024 * 1024, b' ');
    let large = hyper::body::Bytes::from(large);
    for _ in 0..3 {
        let answer = server.upload("scan.pdf", large.clone()).await.expect("an answer, no cut line");
        answer.problem(413, "too-large");
    }
    let grown = resident(&server).saturating_sub(before) / 1024;
    assert!(grown <= 64, "memory grew by {grown} MB");
    assert_eq!(server.upload("screen.png", png()).await.expect("an answer").status, 201, "it goes on");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_a_false_type_is_refused_with_a_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let server = Server::start(folder.path(), None).await;
    let picture = png();
    let files: [(&str, &[u8], &str); 8] = [
        ("screen.png", b"MZ\x90\0\x03\0\0\0 a program", "file-type"),
        ("screen.png", b"%PDF-1.7\n", "file-type"),
        ("scan.pdf", &picture, "file-type"),
        ("page.html", b"<script>alert(1)</script>", "file-type"),
        ("picture.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "file-type"),
        ("archive.zip", b"PK\x03\x04\x14\0", "file-type"),
        ("screen.png", b"", "file-empty"),
        ("screen.png", &picture[..picture.len() / 2], "file-broken"),
    ];
    for (name, bytes, code) in files {
        server.upload(name, bytes.to_vec()).await.expect("an answer").problem(422, code);
    }
    assert_eq!(server.upload("screen.png", picture).await.expect("an answer").status, 201);
    server.stop().await;
}
