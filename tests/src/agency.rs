//! A service of an agency, the other side of a transfer: takes messages, checks their signatures by code of its own
//! (written from the text of Standard Webhooks, not from the server's), fails as it is told, and answers.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, Request, StatusCode, header},
    response::{IntoResponse, Response},
    routing::post,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use opora::config::AgencySettings;
use ring::hmac;
use serde_json::{Value, json};
use tokio::sync::Notify;

use crate::api::{Answer, App, Visitor};

/// A secret of the tests.
pub const SECRET: &str = "whsec_c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgYnl0ZXMhIQ==";
/// The one that takes its place.
pub const NEXT_SECRET: &str = "whsec_YW5vdGhlciBzZWNyZXQgb2YgdGhlIHRlc3RzIDMyISE=";

/// How the service answers a message.
#[derive(Clone, Debug)]
pub enum Mood {
    /// 202.
    Take,
    /// This status with these headers and this body.
    Say(u16, Vec<(&'static str, String)>, String),
    /// Takes it and never answers.
    Hang,
}

/// A message that came.
#[derive(Clone, Debug)]
pub struct Taken {
    /// `webhook-id`.
    pub id: String,
    /// Whether a signature fits and the time is there.
    pub genuine: bool,
    /// The text.
    pub body: String,
}

impl Taken {
    /// The message as a value.
    ///
    /// # Panics
    /// When it is no JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("a message in JSON")
    }
}

#[derive(Debug)]
struct Inside {
    secret: Mutex<String>,
    moods: Mutex<Vec<Mood>>,
    taken: Mutex<Vec<Taken>>,
    came: Notify,
}

/// The service.
#[derive(Clone, Debug)]
pub struct Agency {
    inside: Arc<Inside>,
    address: SocketAddr,
}

/// `HMAC-SHA256(secret, id + "." + timestamp + "." + body)`, as the standard's text says.
///
/// # Panics
/// When the secret is none.
pub fn signature(secret: &str, id: &str, timestamp: i64, body: &str) -> String {
    let bytes = BASE64_STANDARD.decode(secret.trim_start_matches("whsec_")).expect("base64");
    let key = hmac::Key::new(hmac::HMAC_SHA256, &bytes);
    let mac = hmac::sign(&key, format!("{id}.{timestamp}.{body}").as_bytes());
    format!("v1,{}", BASE64_STANDARD.encode(mac.as_ref()))
}

async fn take(State(inside): State<Arc<Inside>>, headers: HeaderMap, body: Bytes) -> Response {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let body = String::from_utf8_lossy(&body).into_owned();
    let secret = inside.secret.lock().expect("no test thread broke").clone();
    let timestamp = text("webhook-timestamp").parse().unwrap_or_default();
    let wanted = signature(&secret, text("webhook-id"), timestamp, &body);
    let genuine = timestamp > 0 && text("webhook-signature").split(' ').any(|one| one == wanted);
    let id = text("webhook-id").to_owned();
    inside.taken.lock().expect("no test thread broke").push(Taken { id, genuine, body });
    inside.came.notify_waiters();
    let mood = {
        let mut moods = inside.moods.lock().expect("no test thread broke");
        if moods.is_empty() { Mood::Take } else { moods.remove(0) }
    };
    match mood {
        _ if !genuine => StatusCode::UNAUTHORIZED.into_response(),
        Mood::Take => StatusCode::ACCEPTED.into_response(),
        Mood::Say(status, headers, body) => {
            let mut response = (StatusCode::from_u16(status).expect("a status"), body).into_response();
            for (name, value) in headers {
                response.headers_mut().insert(name, value.parse().expect("a header"));
            }
            response
        }
        Mood::Hang => {
            tokio::time::sleep(Duration::from_hours(1)).await;
            StatusCode::ACCEPTED.into_response()
        }
    }
}

impl Agency {
    /// Starts it on a free port of this machine.
    ///
    /// # Panics
    /// When it does not start.
    pub async fn start() -> Self {
        let inside = Arc::new(Inside {
            secret: Mutex::new(SECRET.to_owned()),
            moods: Mutex::default(),
            taken: Mutex::default(),
            came: Notify::new(),
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("its address");
        let router = Router::new().route("/in", post(take)).with_state(inside.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { inside, address }
    }

    /// Where it takes messages.
    pub fn url(&self) -> String {
        format!("http://{}/in", self.address)
    }

    /// It knows this secret from now on.
    ///
    /// # Panics
    /// When a test thread broke.
    pub fn knows(&self, secret: &str) {
        secret.clone_into(&mut self.inside.secret.lock().expect("no test thread broke"));
    }

    /// How it answers the next messages; after those it takes what comes.
    ///
    /// # Panics
    /// When a test thread broke.
    pub fn moods(&self, moods: &[Mood]) {
        *self.inside.moods.lock().expect("no test thread broke") = moods.to_vec();
    }

    /// What came so far.
    ///
    /// # Panics
    /// When a test thread broke.
    pub fn taken(&self) -> Vec<Taken> {
        self.inside.taken.lock().expect("no test thread broke").clone()
    }

    /// Waits until so many came.
    ///
    /// # Panics
    /// When they do not within ten seconds.
    pub async fn wait(&self, count: usize) {
        let wait = async {
            loop {
                let came = self.inside.came.notified();
                if self.taken().len() >= count {
                    return;
                }
                let _ = tokio::time::timeout(Duration::from_millis(100), came).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(10), wait).await.expect("the messages come in time");
    }

    /// Its settings on the server's side, with the secret in a file of the folder.
    pub fn settings(&self, key: &str, name: &str, folder: &Path) -> AgencySettings {
        settings(key, name, &self.url(), folder, SECRET)
    }
}

/// Settings of an agency with these secrets, one a line.
///
/// # Panics
/// When the file cannot be written.
pub fn settings(key: &str, name: &str, url: &str, folder: &Path, secrets: &str) -> AgencySettings {
    let secret_file: PathBuf = folder.join(format!("{key}.whsec"));
    std::fs::write(&secret_file, secrets).expect("a file");
    AgencySettings { key: key.into(), name: name.into(), name_en: None, url: url.into(), secret_file }
}

/// What an agency sends back, whole or broken.
#[derive(Clone, Debug)]
pub struct Back<'a> {
    /// Key of the agency.
    pub agency: &'a str,
    /// The secret that it signs with.
    pub secret: &'a str,
    /// `webhook-id`.
    pub id: &'a str,
    /// How many seconds its clock is off.
    pub off: i64,
    /// The body.
    pub body: Value,
}

impl<'a> Back<'a> {
    /// A proper message about a code.
    pub fn new(agency: &'a str, id: &'a str, kind: &str, code: &str, text: &str) -> Self {
        let body = json!({ "type": kind, "data": { "code": code, "text": text } });
        Self { agency, secret: SECRET, id, off: 0, body }
    }

    /// Sends it.
    ///
    /// # Panics
    /// When the router breaks.
    pub async fn send(&self, app: &App, from: &Visitor<'_>) -> Answer {
        use opora::platform::clock::Clock as _;
        let body = self.body.to_string();
        let timestamp = app.clock.now().unix_timestamp() + self.off;
        let request = Request::post(format!("/api/v1/integrations/agency/{}/callbacks", self.agency))
            .header("host", "opora.test")
            .header(header::CONTENT_TYPE, "application/json")
            .header("webhook-id", self.id)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", signature(self.secret, self.id, timestamp, &body))
            .body(axum::body::Body::from(body))
            .expect("a request");
        from.send(request).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the standard's own libraries.
    #[test]
    fn the_standards_example() {
        let (secret, id) = ("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek");
        let made = signature(secret, id, 1_614_265_330, r#"{"test": 2432232314}"#);
        assert_eq!(made, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
