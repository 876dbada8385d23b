//! A server process of a test's own, and somebody who talks to it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
    time::{Duration, Instant},
};

use http_body_util::{BodyExt, Full};
use hyper::{Method, Request, body::Bytes};
use hyper_util::{client::legacy::Client, rt::TokioExecutor};
use opora_tests::{
    api::good_form,
    process::{free_port, get, workspace},
};
use serde_json::Value;
use tokio::process::{Child, Command};
use uuid::Uuid;

/// How long a server may take to come up, and a request to be answered, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(40);

/// A running server; it is killed when this value goes away.
pub struct Server {
    /// The process that was started: the server, or what started it.
    pub child: Child,
    /// `http://127.0.0.1:port`.
    pub base: String,
}

/// The server's program and the arguments for a data folder and a port. Only the categories are served: loading
/// all content at every start would be most of the time of a test.
pub fn command_line(data: &Path, port: u16) -> (PathBuf, Vec<String>) {
    let content = data.join("content");
    fs::create_dir_all(&content).expect("a folder");
    let categories = "categories.yaml";
    fs::copy(workspace().join("content").join(categories), content.join(categories)).expect("the categories");
    let shown = |path: PathBuf| path.to_string_lossy().into_owned();
    let args = vec![
        "serve".to_owned(),
        "--listen".to_owned(),
        format!("127.0.0.1:{port}"),
        "--data".to_owned(),
        shown(data.join("data")),
        "--content".to_owned(),
        shown(content),
        "--dist".to_owned(),
        shown(workspace().join("tests/dist")),
        // Everybody who asks says an address of their own, as behind a proxy.
        "--trusted-proxies".to_owned(),
        "127.0.0.1".to_owned(),
    ];
    (env!("CARGO_BIN_EXE_opora_under_test").into(), args)
}

impl Server {
    /// Starts the server on a data folder.
    pub async fn start(data: &Path, database_url: Option<&str>) -> Self {
        let port = free_port();
        let (program, mut args) = command_line(data, port);
        if let Some(url) = database_url {
            args.extend(["--database-url".to_owned(), url.to_owned()]);
        }
        let mut command = Command::new(program);
        command.args(args);
        Self::spawn(command, port).await
    }

    /// Starts a command that becomes a server on a port, and waits until it is ready.
    pub async fn spawn(mut command: Command, port: u16) -> Self {
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
        let child = command.spawn().expect("the server starts");
        let mut server = Self { child, base: format!("http://127.0.0.1:{port}") };
        let start = Instant::now();
        while get(&format!("{}/readyz", server.base)).await.is_none_or(|(status, _)| status != 200) {
            if let Ok(Some(status)) = server.child.try_wait() {
                panic!("the server ended at once: {status}");
            }
            assert!(start.elapsed() < PATIENCE, "the server was not ready after {PATIENCE:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        server
    }

    /// Asks it to stop.
    pub async fn stop(mut self) {
        let id = self.child.id().expect("it runs").to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status().await;
        assert!(asked.is_ok_and(|status| status.success()));
        tokio::time::timeout(PATIENCE, self.child.wait())
            .await
            .expect("it stops in time")
            .expect("its end is seen");
    }

    /// Files a request of a citizen; `None` when the line breaks.
    pub async fn file(&self, key: Uuid) -> Option<Reply> {
        let mut form = good_form();
        form["email"] = format!("citizen-{}@example.org", key.simple()).into();
        let key_text = key.to_string();
        let [a, b, c, ..] = *key.as_bytes();
        let address = format!("10.{a}.{b}.{c}");
        let headers = [
            ("content-type", "application/json"),
            ("idempotency-key", key_text.as_str()),
            ("x-forwarded-for", address.as_str()),
        ];
        self.ask(Method::POST, "/api/v1/tickets", &headers, form.to_string()).await
    }

    /// Uploads a file; `None` when the line breaks.
    pub async fn upload(&self, name: &str, bytes: impl Into<Bytes>) -> Option<Reply> {
        let headers = [("content-type", "application/octet-stream"), ("x-file-name", name)];
        self.ask(Method::POST, "/api/v1/uploads", &headers, bytes).await
    }

    /// The same from an address of the sender's own.
    pub async fn upload_from(&self, address: &str, name: &str, bytes: impl Into<Bytes>) -> Option<Reply> {
        let kind = ("content-type", "application/octet-stream");
        let headers = [kind, ("x-file-name", name), ("x-forwarded-for", address)];
        self.ask(Method::POST, "/api/v1/uploads", &headers, bytes).await
    }

    /// Reads a page or a resource; `None` when the line breaks.
    pub async fn get(&self, path: &str) -> Option<Reply> {
        self.ask(Method::GET, path, &[], Bytes::new()).await
    }

    async fn ask(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Bytes>,
    ) -> Option<Reply> {
        let mut request = Request::builder().method(method).uri(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.body(Full::new(body.into())).expect("a request");
        let client = Client::builder(TokioExecutor::new()).build_http();
        let asked = async {
            let (head, body) = client.request(request).await.ok()?.into_parts();
            let retry = head.headers.contains_key("retry-after");
            let bytes = body.collect().await.ok()?.to_bytes().to_vec();
            Some(Reply {
                status: head.status.as_u16(),
                retry,
                text: String::from_utf8_lossy(&bytes).into_owned(),
            })
        };
        tokio::time::timeout(PATIENCE, asked).await.expect("an answer in time")
    }
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    /// Status.
    pub status: u16,
    /// It says when to try again.
    pub retry: bool,
    /// Body.
    pub text: String,
}

impl Reply {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    /// Must be a problem of this status and code that says something to a person.
    pub fn problem(&self, status: u16, code: &str) {
        assert_eq!(self.status, status, "{}", self.text);
        let problem = self.json();
        assert_eq!(problem["code"], code, "{problem}");
        for part in ["title", "detail"] {
            let sentence = problem[part].as_str().unwrap_or_default();
            assert!(sentence.chars().any(char::is_alphabetic), "{part} of {problem}");
        }
    }
}
