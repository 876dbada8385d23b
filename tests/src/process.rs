//! The server as people run it: its own process, its own data folder, a free port.

use std::{
    env,
    net::TcpListener,
    path::PathBuf,
    process::Stdio,
    time::{Duration, Instant},
};

use http_body_util::{BodyExt, Full};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use tokio::{
    io::AsyncWriteExt as _,
    process::{Child, Command},
};

/// How long a server may take to come up in a slow, busy machine's debug build.
const PATIENCE: Duration = Duration::from_mins(1);

/// A running server; it and its data go away with this value.
pub struct Site {
    child: Child,
    /// `http://127.0.0.1:port`.
    pub base: String,
    /// Its data folder.
    pub data: tempfile::TempDir,
}

impl Site {
    /// The demonstration: content and demo data, letters to the outbox page.
    pub async fn demo() -> Self {
        Self::start(&["--demo"], &[]).await
    }

    /// `opora serve` with arguments and environment of the test's own.
    ///
    /// # Panics
    /// When the server does not come up.
    pub async fn start(args: &[&str], vars: &[(&str, &str)]) -> Self {
        Self::start_on(tempfile::tempdir().expect("a temporary folder"), args, vars).await
    }

    /// The same on the data folder of a server that was stopped.
    ///
    /// # Panics
    /// When the server does not come up.
    pub async fn restart(stopped: Self, args: &[&str], vars: &[(&str, &str)]) -> Self {
        Self::start_on(stopped.data, args, vars).await
    }

    async fn start_on(data: tempfile::TempDir, args: &[&str], vars: &[(&str, &str)]) -> Self {
        let port = free_port();
        let base = format!("http://127.0.0.1:{port}");
        let mut command = Command::new(binary());
        command
            .current_dir(workspace())
            .args(["serve", "--listen", &format!("127.0.0.1:{port}"), "--data"])
            .arg(data.path())
            .args(["--content", "content", "--dist", "dist"])
            .args(args)
            .envs(vars.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .kill_on_drop(true);
        let child = command.spawn().expect("the server's binary starts; `cargo xtask test` builds it");
        let mut site = Self { child, base, data };
        site.wait().await;
        site
    }

    async fn wait(&mut self) {
        let start = Instant::now();
        loop {
            if let Ok(Some(status)) = self.child.try_wait() {
                panic!("the server ended at once: {status}");
            }
            if get(&format!("{}/readyz", self.base)).await.is_some_and(|(status, _)| status == 200) {
                return;
            }
            assert!(start.elapsed() < PATIENCE, "the server was not ready after {PATIENCE:?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Process id.
    pub fn id(&self) -> Option<u32> {
        self.child.id()
    }

    /// Runs another command of the binary on the same data, with a text at its standard input.
    ///
    /// # Panics
    /// When it fails.
    pub async fn command(&self, args: &[&str], input: &str) {
        let mut command = Command::new(binary());
        command.current_dir(workspace()).args(args).arg("--data").arg(self.data.path());
        command.stdin(Stdio::piped()).stdout(Stdio::null()).kill_on_drop(true);
        let mut child = command.spawn().expect("the server's binary starts");
        let mut pipe = child.stdin.take().expect("its input");
        pipe.write_all(input.as_bytes()).await.expect("it reads");
        drop(pipe);
        let status =
            tokio::time::timeout(PATIENCE, child.wait()).await.expect("it ends").expect("its end is seen");
        assert!(status.success(), "{args:?}: {status}");
    }

    /// Asks it to stop, as a service manager does, and gives the time until it did.
    ///
    /// # Panics
    /// When it does not stop within a minute.
    pub async fn stop(&mut self) -> Duration {
        let start = Instant::now();
        let id = self.child.id().expect("it runs");
        let asked = Command::new("kill").args(["-TERM", &id.to_string()]).status().await;
        assert!(asked.is_ok_and(|status| status.success()));
        let ended = tokio::time::timeout(PATIENCE, self.child.wait()).await;
        ended.expect("the server stops").expect("its end is seen");
        start.elapsed()
    }
}

/// The server's binary: `cargo xtask test` says where it is.
pub fn binary() -> PathBuf {
    env::var_os("OPORA_TEST_SERVER").map_or_else(|| workspace().join("target/debug/opora"), PathBuf::from)
}

/// The workspace's folder.
pub fn workspace() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map_or(here.clone(), PathBuf::from)
}

/// A port that was free a moment ago.
///
/// # Panics
/// When there is none.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}

/// Fetches a page: its status and body; `None` when nobody answers.
pub async fn get(url: &str) -> Option<(u16, String)> {
    let client = Client::builder(TokioExecutor::new()).build_http::<Full<hyper::body::Bytes>>();
    let answer = client.get(url.parse().ok()?).await.ok()?;
    let status = answer.status().as_u16();
    let body = answer.into_body().collect().await.ok()?.to_bytes();
    Some((status, String::from_utf8_lossy(&body).into_owned()))
}
