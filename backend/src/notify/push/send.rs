//! Sending a notice to a browser's push service (RFC 8030).

use std::time::Duration;

use axum::http::Uri;
use p256::SecretKey;
use shared::api::notices::PushKeys;
use ureq::unversioned::transport::DefaultConnector;
use uuid::Uuid;

use super::{
    guard::{self, Guarded},
    seal::Browser,
    vapid::Vapid,
};
use crate::{
    entity::{outbox, push_subscription},
    notify::store,
    platform::state::AppState,
};

/// For how long the service keeps a notice for a browser that is switched off: what is older is seen on the site.
const TTL: &str = "86400";

/// What sends.
#[derive(Clone, Debug)]
pub(in super::super) struct Pusher {
    agent: ureq::Agent,
}

/// What went wrong: whether for good, and its class. The address is a secret and is never named.
type Failure = (bool, &'static str);

impl Pusher {
    /// `local`: push services of this machine may be used.
    pub(in super::super) fn new(local: bool) -> Self {
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(20)))
            .max_redirects(0)
            // A proxy would look the name up itself, past the guard.
            .proxy(None)
            .http_status_as_error(false)
            .build();
        Self { agent: ureq::Agent::with_parts(config, DefaultConnector::default(), Guarded { local }) }
    }

    /// Sends one. A browser that its service no longer knows is taken away.
    pub(in super::super) async fn send(
        &self,
        state: &AppState,
        notice: &outbox::Model,
    ) -> Result<(), Failure> {
        let id: Uuid = notice.recipient.parse().map_err(|_| (true, "bad address"))?;
        let browser = store::push::find(&state.db, id).await.map_err(|_| (false, "not read"))?;
        let browser = browser.ok_or((true, "switched off"))?;
        if !guard::allowed(&browser.endpoint, state.config.push_local) {
            return Err((true, "forbidden address"));
        }
        let (agent, letter) = (self.agent.clone(), self.letter(state, &browser, notice)?);
        let status = tokio::task::spawn_blocking(move || letter.post(&agent))
            .await
            .unwrap_or(None)
            .ok_or((false, "not reached"))?;
        match status {
            200..=299 => Ok(()),
            404 | 410 => {
                store::push::gone(&state.db, id).await.map_err(|_| (false, "not written"))?;
                Err((true, "gone"))
            }
            // Busy, or broken for the time being.
            408 | 425 | 429 | 500..=599 => Err((false, "service busy")),
            _ => Err((true, "refused")),
        }
    }

    fn letter(
        &self,
        state: &AppState,
        browser: &push_subscription::Model,
        notice: &outbox::Model,
    ) -> Result<Sealed, Failure> {
        let keys = PushKeys { p256dh: browser.p256dh.clone(), auth: browser.auth.clone() };
        let keys = Browser::parse(&keys).ok_or((true, "bad keys"))?;
        let (own, salt) = (fresh_key(state), state.ids.bytes::<16>().ok());
        let (Some(own), Some(salt)) = (own, salt) else { return Err((false, "no entropy")) };
        let body = keys.seal(&own, salt, notice.body_text.as_bytes()).ok_or((true, "too long"))?;
        let authorization = Vapid::of(&state.server_key).authorization(
            &origin(&browser.endpoint).ok_or((true, "bad address"))?,
            &subject(state),
            state.clock.now(),
        );
        Ok(Sealed {
            endpoint: browser.endpoint.clone(),
            authorization,
            // News of one request that wait together are one: the last (RFC 8030, section 5.4).
            topic: notice.subject.clone(),
            urgent: notice.kind == "question" || notice.kind == "warning",
            body,
        })
    }
}

/// A key for one message.
fn fresh_key(state: &AppState) -> Option<SecretKey> {
    // Of 2^32 numbers one is no key of the curve.
    (0..3).find_map(|_| SecretKey::from_slice(&state.ids.bytes::<32>().ok()?).ok())
}

/// Where the service's people reach ours.
fn subject(state: &AppState) -> String {
    match state.config.mail.from.parse::<lettre::message::Mailbox>() {
        Ok(from) => format!("mailto:{}", from.email),
        Err(_) => state.config.public_url.clone(),
    }
}

/// Scheme, host and port: whom the token is for.
fn origin(endpoint: &str) -> Option<String> {
    let uri: Uri = endpoint.parse().ok()?;
    Some(format!("{}://{}", uri.scheme_str()?, uri.authority()?))
}

/// A message ready to go.
struct Sealed {
    endpoint: String,
    authorization: String,
    topic: String,
    urgent: bool,
    body: Vec<u8>,
}

impl Sealed {
    /// Posts it; blocks. The status; none when the service was not reached.
    fn post(&self, agent: &ureq::Agent) -> Option<u16> {
        let mut request = agent
            .post(&self.endpoint)
            .header("authorization", &self.authorization)
            .header("content-encoding", "aes128gcm")
            .header("content-type", "application/octet-stream")
            .header("ttl", TTL)
            .header("urgency", if self.urgent { "high" } else { "normal" });
        if !self.topic.is_empty() {
            request = request.header("topic", &self.topic);
        }
        request.send(self.body.as_slice()).ok().map(|response| response.status().as_u16())
    }
}
