//! The server inside the test's own process, on a database of its own, and people who talk to it.

use std::{
    collections::BTreeMap,
    env,
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use http_body_util::BodyExt;
use opora::{
    config::Settings,
    platform::{clock::ManualClock, database::Db, limits::Limits, state::AppState},
    server,
};
use sea_orm::ConnectionTrait;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use shared::api::{tickets::Filed, uploads::FileView};
use time::{OffsetDateTime, macros::datetime};
use tower::ServiceExt;
use uuid::Uuid;

use crate::process::workspace;

/// When every test begins: a Saturday afternoon in Moscow.
pub const NOW: OffsetDateTime = datetime!(2026-11-21 12:00:00 UTC);

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Database {
    /// A file in a temporary folder.
    Sqlite,
    /// A database of its own in the cluster of `OPORA_TEST_POSTGRES`.
    Postgres,
}

/// A server in this process.
pub struct App {
    /// For looking behind the curtain; tests of behaviour talk to the router.
    pub state: AppState,
    /// Moves the server's time.
    pub clock: ManualClock,
    router: Router,
    folder: tempfile::TempDir,
    /// What people keep to sign in again, by login.
    pub(crate) keys: Mutex<BTreeMap<String, crate::people::Keys>>,
}

impl App {
    /// A demonstration server with wide limits.
    pub async fn start(database: Database) -> Self {
        Self::with(database, Limits::scaled(1000), |settings| settings.demo = Some(true)).await
    }

    /// A server with limits and settings of the test's own.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn with(database: Database, limits: Limits, change: impl FnOnce(&mut Settings)) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut settings = Settings {
            data: Some(folder.path().to_path_buf()),
            content: Some(workspace().join("content")),
            dist: Some(workspace().join("tests/dist")),
            public_url: Some("http://opora.test".into()),
            ..Settings::default()
        };
        if database == Database::Postgres {
            settings.database_url = Some(new_postgres().await);
        }
        change(&mut settings);
        let config = settings.validate().expect("the settings are good");
        let clock = ManualClock::new(NOW);
        let state =
            server::start::prepare(config, Arc::new(clock.clone()), limits).await.expect("the server starts");
        Self { router: server::build_router(state.clone()), state, clock, folder, keys: Mutex::default() }
    }

    /// Its data folder.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// Somebody with an empty cookie jar.
    pub fn visitor(&self) -> Visitor<'_> {
        let address = SocketAddr::from(([127, 0, 0, 1], 40000));
        Visitor { app: self, cookies: Mutex::default(), address, key: None }
    }
}

/// A new, empty database in the cluster of `OPORA_TEST_POSTGRES`.
///
/// # Panics
/// When there is no cluster.
pub async fn new_postgres() -> String {
    let cluster = env::var("OPORA_TEST_POSTGRES").expect(
        "OPORA_TEST_POSTGRES is not set: `cargo xtask test` starts a cluster, or leaves these tests out",
    );
    let name = format!("t_{}", Uuid::from_u128(rand_bits()).simple());
    let admin = Db::open(&format!("{cluster}/postgres")).await.expect("the cluster answers");
    admin.schema().execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a new database");
    admin.close().await;
    format!("{cluster}/{name}")
}

/// Unlike in any other test process: hashed from the random state that std seeds from the system.
fn rand_bits() -> u128 {
    use std::hash::{BuildHasher, RandomState};
    let half = || u128::from(RandomState::new().hash_one(std::process::id()));
    (half() << 64) | half()
}

/// The value of a hidden field of a page.
///
/// # Panics
/// When the page has none of the name.
pub fn hidden(html: &str, name: &str) -> String {
    let tag = html.split("<input").find(|tag| tag.contains(&format!("name=\"{name}\""))).expect("the field");
    let (_, rest) = tag.split_once("value=\"").expect("a value");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// A person with a browser: keeps cookies, sends what a browser sends.
pub struct Visitor<'a> {
    app: &'a App,
    cookies: Mutex<BTreeMap<String, String>>,
    /// Where they come from.
    pub address: SocketAddr,
    /// Key of an outside system.
    pub key: Option<String>,
}

impl Visitor<'_> {
    /// Sends a request with their cookies.
    ///
    /// # Panics
    /// When the router breaks.
    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        let (method, path) = (request.method().clone(), request.uri().to_string());
        request.extensions_mut().insert(ConnectInfo(self.address));
        let cookies: Vec<String> = self.jar().iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request.headers_mut().insert(header::COOKIE, cookies.join("; ").parse().expect("cookies"));
        }
        if let Some(key) = &self.key {
            let value = format!("Bearer {key}").parse().expect("a header");
            request.headers_mut().insert(header::AUTHORIZATION, value);
        }
        let response = self.app.router.clone().oneshot(request).await.expect("the router answers");
        let (head, body) = response.into_parts();
        for cookie in head.headers.get_all(header::SET_COOKIE) {
            let pair = cookie.to_str().unwrap_or_default().split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                if value.is_empty() {
                    self.jar().remove(name);
                } else {
                    self.jar().insert(name.to_owned(), value.to_owned());
                }
            }
        }
        // An event stream has no end; its head is what a status check needs.
        let stream = head.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
        let (bytes, open) = if stream {
            (Vec::new(), Some(body))
        } else {
            (body.collect().await.expect("the whole body").to_bytes().to_vec(), None)
        };
        Answer { what: format!("{method} {path}"), status: head.status, headers: head.headers, bytes, open }
    }

    fn jar(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, String>> {
        self.cookies.lock().expect("no test thread broke")
    }

    /// Puts a cookie into the jar, as an attacker with a foothold on a neighbouring page would.
    pub fn plant(&self, name: &str, value: &str) {
        self.jar().insert(name.to_owned(), value.to_owned());
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar().get(name).cloned()
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(request(Method::GET, path, &[], Body::empty())).await
    }

    /// DELETE.
    pub async fn delete(&self, path: &str) -> Answer {
        self.send(request(Method::DELETE, path, &[], Body::empty())).await
    }

    /// POST of JSON.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.send(request(Method::POST, path, &JSON, Body::from(body.to_string()))).await
    }

    /// PUT of JSON.
    pub async fn put(&self, path: &str, body: &Value) -> Answer {
        self.send(request(Method::PUT, path, &JSON, Body::from(body.to_string()))).await
    }

    /// POST of JSON under an idempotency key.
    pub async fn post_once(&self, path: &str, key: Uuid, body: &Value) -> Answer {
        let key = key.to_string();
        let headers = [JSON[0], ("idempotency-key", key.as_str())];
        self.send(request(Method::POST, path, &headers, Body::from(body.to_string()))).await
    }

    /// Uploads a file.
    pub async fn upload(&self, name: &str, bytes: &[u8]) -> Answer {
        let headers = [("content-type", "application/octet-stream"), ("x-file-name", name)];
        self.send(request(Method::POST, "/api/v1/uploads", &headers, Body::from(bytes.to_vec()))).await
    }

    /// Files a request with a picture; the number, the code and the file.
    pub async fn file_ticket(&self) -> (Filed, FileView) {
        let upload: FileView = self.upload("screen.png", &png()).await.expect(StatusCode::CREATED).json();
        let mut form = good_form();
        form["files"] = json!([upload.id]);
        let filed =
            self.post_once("/api/v1/tickets", new_key(), &form).await.expect(StatusCode::CREATED).json();
        (filed, upload)
    }
}

const JSON: [(&str, &str); 1] = [("content-type", "application/json")];

/// A request as a page of the site sends it.
///
/// # Panics
/// When a header is none.
pub fn request(method: Method, path: &str, headers: &[(&str, &str)], body: Body) -> Request<Body> {
    let mut request = Request::builder().method(&method).uri(path).header("host", "opora.test");
    if method != Method::GET {
        request = request.header("origin", "http://opora.test").header("sec-fetch-site", "same-origin");
    }
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(body).expect("a request")
}

/// A new idempotency key.
pub fn new_key() -> Uuid {
    Uuid::from_u128(rand_bits())
}

/// A request form that is accepted.
pub fn good_form() -> Value {
    json!({
        "category": "access",
        "subtopic": "code-not-coming",
        "subject": "Не приходит код подтверждения",
        "steps": "Ввожу номер, нажимаю «Получить код», жду десять минут.",
        "happened_on": "2026-11-20",
        "name": "Иван",
        "email": "ivan@example.org",
        "lang": "ru",
    })
}

/// A small real picture.
///
/// # Panics
/// Never for this picture.
pub fn png() -> Vec<u8> {
    let picture = image::RgbImage::from_fn(64, 48, |x, y| image::Rgb([(x * 4) as u8, (y * 5) as u8, 120]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).expect("a picture");
    bytes.into_inner()
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    what: String,
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body.
    pub bytes: Vec<u8>,
    /// The open body of an event stream.
    pub open: Option<Body>,
}

impl Answer {
    /// Must have this status; shows the body if not.
    ///
    /// # Panics
    /// When it has another.
    #[track_caller]
    #[expect(clippy::return_self_not_must_use, reason = "an assertion is worth it without the answer")]
    pub fn expect(self, status: StatusCode) -> Self {
        assert_eq!(self.status, status, "{}: {}", self.what, self.text());
        self
    }

    /// Must be a problem with this status and code.
    ///
    /// # Panics
    /// When it is not.
    #[track_caller]
    pub fn problem(self, status: StatusCode, code: &str) -> Value {
        let answer = self.expect(status);
        let kind = answer.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        assert_eq!(kind, Some("application/problem+json"), "{}", answer.what);
        let problem: Value = answer.json();
        assert_eq!(problem["code"], code, "{}: {problem}", answer.what);
        problem
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The body as a value.
    ///
    /// # Panics
    /// When it is not that.
    #[track_caller]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|error| panic!("{}: {error}: {}", self.what, self.text()))
    }

    /// The next event of an open stream: the text between two blank lines.
    ///
    /// # Panics
    /// When none comes within ten seconds.
    pub async fn event(&mut self) -> String {
        let body = self.open.as_mut().expect("an open stream");
        let mut text = String::new();
        let next = async {
            while !text.contains("\n\n") || text.starts_with(':') {
                if text.starts_with(':') && text.contains("\n\n") {
                    text.clear();
                }
                let frame = body.frame().await.expect("the stream goes on").expect("a frame");
                text.push_str(&String::from_utf8_lossy(frame.data_ref().map_or(&[], |data| data)));
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(10), next).await.expect("an event in time");
        text
    }
}

/// Every test of behaviour runs on both databases: `both_databases! { async fn name(app: App) { … } }` makes
/// `name::sqlite` and `name::postgres`. Without a cluster `cargo xtask test` leaves the latter out and counts them
/// as skipped.
#[macro_export]
macro_rules! both_databases {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident: App) $body:block)*) => { $(
        $(#[$meta])*
        mod $name {
            use super::*;

            async fn run($app: $crate::api::App) $body

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                run($crate::api::App::start($crate::api::Database::Sqlite).await).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                run($crate::api::App::start($crate::api::Database::Postgres).await).await;
            }
        }
    )* };
}
