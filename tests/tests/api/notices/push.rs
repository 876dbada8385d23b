//! Notices of browsers, with a push service of the tests that opens what arrives as a browser does.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpListener,
    sync::{Arc, Mutex},
};

use axum::http::StatusCode;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use opora::{
    notify::{Ways, deliver_due},
    platform::{clock::Clock as _, limits::Limits},
};
use opora_tests::{
    api::{App, Database},
    both_databases,
};
use p256::{
    PublicKey, SecretKey,
    ecdsa::{Signature, VerifyingKey, signature::Verifier as _},
    elliptic_curve::{point::AffineCoordinates as _, sec1::ToEncodedPoint as _},
};
use ring::{aead, hkdf};
use serde_json::{Value, json};
use shared::api::{notices::PushState, sessions::Role};

use super::{browser, column, file, reply, settle, shown};

/// A message as it arrived.
#[derive(Clone, Debug)]
struct Arrived {
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

/// A push service on a free port; answers with these statuses, one after the other, the last for ever.
fn service(statuses: &'static [u16]) -> (u16, Arc<Mutex<Vec<Arrived>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let taken = Arc::new(Mutex::new(Vec::new()));
    let into = taken.clone();
    std::thread::spawn(move || {
        for (place, stream) in listener.incoming().flatten().enumerate() {
            let mut reader = BufReader::new(stream);
            let (mut line, mut headers) = (String::new(), BTreeMap::new());
            while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
                if let Some((name, value)) = line.split_once(':') {
                    headers.insert(name.to_lowercase(), value.trim().to_owned());
                }
                line.clear();
            }
            let length = headers.get("content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
            let mut body = vec![0; length];
            let _ = reader.read_exact(&mut body);
            into.lock().expect("no thread broke").push(Arrived { headers, body });
            let status = statuses.get(place).or(statuses.last()).copied().unwrap_or(201);
            let answer = format!("HTTP/1.1 {status} X\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            let _ = reader.get_mut().write_all(answer.as_bytes());
        }
    });
    (port, taken)
}

/// A length, as the key derivation wants it.
struct Length(usize);

impl hkdf::KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

fn derive(salt: &[u8], secret: &[u8], info: &[u8], length: usize) -> Vec<u8> {
    let key = hkdf::Salt::new(hkdf::HKDF_SHA256, salt).extract(secret);
    let mut out = vec![0; length];
    key.expand(&[info], Length(length)).and_then(|okm| okm.fill(&mut out)).expect("a key");
    out
}

/// Opens a message as a browser does (RFC 8291).
fn open(own: &SecretKey, auth: &[u8], body: &[u8]) -> Vec<u8> {
    let (salt, rest) = body.split_at(16);
    let (size, rest) = rest.split_at(4);
    assert!(body.len() <= 4096 && size == 4096_u32.to_be_bytes());
    let (length, rest) = rest.split_first().expect("a length");
    let (sender, sealed) = rest.split_at(usize::from(*length));
    let public = PublicKey::from_sec1_bytes(sender).expect("a key");
    let shared = (public.to_projective() * *own.to_nonzero_scalar()).to_affine().x();
    let own_public = own.public_key().to_encoded_point(false);
    let info = [b"WebPush: info\0".as_slice(), own_public.as_bytes(), sender].concat();
    let both = derive(auth, &shared, &info, 32);
    let key = derive(salt, &both, b"Content-Encoding: aes128gcm\0", 16);
    let nonce = derive(salt, &both, b"Content-Encoding: nonce\0", 12);
    let key = aead::LessSafeKey::new(aead::UnboundKey::new(&aead::AES_128_GCM, &key).expect("a key"));
    let nonce = aead::Nonce::try_assume_unique_for_key(&nonce).expect("a nonce");
    let mut sealed = sealed.to_vec();
    let opened = key.open_in_place(nonce, aead::Aad::empty(), &mut sealed).expect("it opens").to_vec();
    let (end, message) = opened.split_last().expect("an end");
    assert_eq!(*end, 2, "the last record");
    message.to_vec()
}

/// The token is signed by the key that browsers subscribed with, for this service.
fn check_token(header: &str, key: &str, port: u16, now: i64) {
    let (token, k) =
        header.strip_prefix("vapid t=").and_then(|rest| rest.split_once(", k=")).expect("a token");
    assert_eq!(k, key);
    let (signed, signature) = token.rsplit_once('.').expect("three parts");
    let decode = |text: &str| URL_SAFE_NO_PAD.decode(text).expect("base64url");
    let key = VerifyingKey::from_sec1_bytes(&decode(k)).expect("a key");
    let signature = Signature::from_slice(&decode(signature)).expect("a signature");
    key.verify(signed.as_bytes(), &signature).expect("it is signed");
    let claims: Value =
        serde_json::from_slice(&decode(signed.split('.').nth(1).expect("claims"))).expect("JSON");
    assert_eq!(claims["aud"], format!("http://127.0.0.1:{port}"));
    let lasts = claims["exp"].as_i64().expect("a time") - now;
    assert!((1..=86_400).contains(&lasts), "{lasts}");
    assert!(claims["sub"].as_str().is_some_and(|sub| sub.starts_with("mailto:")), "{claims}");
}

async fn local(database: Database) -> App {
    App::with(database, Limits::scaled(1000), |settings| {
        settings.demo = Some(true);
        settings.push_local = Some(true);
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_reaches_the_browser_and_nobody_in_between_reads_it() {
    let (port, taken) = service(&[503, 201, 410]);
    let app = local(Database::Sqlite).await;
    let citizen = app.citizen("maria@example.org").await;
    settle(&citizen, |all| all.answer.push = true).await;
    let own = SecretKey::from_slice(&[7; 32]).expect("a key");
    let auth = [9_u8; 16];
    let subscription = json!({
        "endpoint": format!("http://127.0.0.1:{port}/push/1"),
        "keys": {
            "p256dh": URL_SAFE_NO_PAD.encode(own.public_key().to_encoded_point(false).as_bytes()),
            "auth": URL_SAFE_NO_PAD.encode(auth),
        },
    });
    let state: PushState =
        citizen.post("/api/v1/account/push", &subscription).await.expect(StatusCode::CREATED).json();
    let operator = app.staff(Role::Operator).await;
    let number = file(&citizen).await;
    reply(&operator, &number, "answer").await;
    let ways = Ways::of(&app.state.config);
    // The service is busy at first; then it takes it, once.
    assert_eq!(deliver_due(&app.state, &ways).await.expect("the database").failed, 1);
    app.clock.advance(time::Duration::minutes(2));
    assert_eq!(deliver_due(&app.state, &ways).await.expect("the database").sent, 1);
    assert_eq!(deliver_due(&app.state, &ways).await.expect("the database").sent, 0);
    let arrived = taken.lock().expect("no thread broke").clone();
    assert_eq!(arrived.len(), 2);
    let Arrived { headers, body } = &arrived[1];
    for (name, value) in [
        ("content-encoding", "aes128gcm"),
        ("ttl", "86400"),
        ("urgency", "normal"),
        ("topic", number.as_str()),
    ] {
        assert_eq!(headers.get(name).map(String::as_str), Some(value), "{name}");
    }
    check_token(&headers["authorization"], &state.key, port, app.clock.now().unix_timestamp());
    let raw = String::from_utf8_lossy(body);
    assert!(!raw.contains(&number) && !raw.contains("opora"), "it is sealed");
    let notice: Value = serde_json::from_slice(&open(&own, &auth, body)).expect("JSON");
    assert_eq!(notice["url"], format!("/me/requests/{number}"));
    assert!(notice["body"].as_str().is_some_and(|body| body.contains(&shown(&number))), "{notice}");
    assert!(!notice.to_string().contains("Мария"), "nothing personal: {notice}");

    // The browser is gone: its service says so, and it is forgotten.
    let number = file(&citizen).await;
    reply(&operator, &number, "answer").await;
    assert_eq!(deliver_due(&app.state, &ways).await.expect("the database").failed, 1);
    assert!(column(&app, "SELECT endpoint FROM push_subscription").await.is_empty());
}

both_databases! {
    async fn browsers_are_switched_on_and_off(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let other = app.citizen("olga@example.org").await;
        let push = "/api/v1/account/push";
        let one = browser("https://push.example.org/1");
        let state: PushState = citizen.post(push, &one).await.expect(StatusCode::CREATED).json();
        let again: PushState = citizen.post(push, &one).await.expect(StatusCode::CREATED).json();
        assert_eq!((state.browsers.len(), again.browsers.len()), (1, 1), "the same browser is one");
        assert_eq!(state.browsers[0].mark, again.browsers[0].mark);
        // Somebody else at the same browser: it is theirs now.
        let theirs: PushState = other.post(push, &one).await.expect(StatusCode::CREATED).json();
        let mine: PushState = citizen.get(push).await.expect(StatusCode::OK).json();
        assert_eq!((theirs.browsers.len(), mine.browsers.len()), (1, 0));
        let path = format!("{push}/{}", theirs.browsers[0].id);
        citizen.delete(&path).await.problem(StatusCode::NOT_FOUND, "not-found");
        other.delete(&path).await.expect(StatusCode::NO_CONTENT);
        // Eleven are one too many.
        for place in 0..11 {
            let one = browser(&format!("https://push.example.org/{place}"));
            citizen.post(push, &one).await.expect(StatusCode::CREATED);
        }
        let full: PushState = citizen.get(push).await.expect(StatusCode::OK).json();
        assert_eq!(full.browsers.len(), 10);
    }

    async fn nothing_is_sent_to_addresses_inside(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        for bad in [
            "http://push.example.org/1",
            "https://127.0.0.1/1",
            "http://127.0.0.1:8080/1",
            "https://169.254.169.254/latest",
            "https://[::1]/1",
            "https://localhost/1",
            "https://db.internal/1",
            "file:///etc/passwd",
        ] {
            let answer = citizen.post("/api/v1/account/push", &browser(bad)).await;
            answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "push-subscription");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_service_worker_speaks_for_the_whole_site() {
    let app = App::start(Database::Sqlite).await;
    let answer = app.visitor().get("/sw.js").await.expect(StatusCode::OK);
    assert_eq!(answer.headers["content-type"], "text/javascript; charset=utf-8");
    assert_eq!(answer.headers["cache-control"], "no-cache");
    assert!(answer.text().contains("showNotification"));
}
