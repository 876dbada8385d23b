//! A second server on the same data, or on the same port, says what is wrong and how to mend it.

use opora_tests::process::free_port;
use tokio::process::Command;

use crate::server::{Server, command_line};

#[tokio::test(flavor = "multi_thread")]
async fn a_second_server_says_why_it_does_not_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let elsewhere = tempfile::tempdir().expect("a folder");
    let first = Server::start(folder.path(), None).await;
    let port: u16 = first.base.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
    for (data, port, word) in [(folder.path(), free_port(), "--data"), (elsewhere.path(), port, "--listen")] {
        let (program, args) = command_line(data, port);
        let output = Command::new(program).args(args).output().await.expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains(word), "{said}");
    }
    assert_eq!(first.get("/readyz").await.expect("an answer").status, 200, "the first goes on");
    first.stop().await;
}
