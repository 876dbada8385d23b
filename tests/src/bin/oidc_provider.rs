//! An identity provider for the tests: discovery, keys, authorisation, tokens (OpenID Connect Core 1.0), each issuer
//! with a fault of its own. `oidc_provider NOW` prints `port N` and serves `http://127.0.0.1:N/<fault>`, where `NOW`
//! is the time of its tokens in seconds since 1970. Whoever is named by `user` in the address is signed in at once.

use std::{
    collections::HashMap,
    env,
    sync::{Arc, Mutex},
};

use axum::{
    Json, Router,
    body::Bytes,
    extract::{Path, Query, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{Engine as _, prelude::BASE64_STANDARD, prelude::BASE64_URL_SAFE_NO_PAD as URL};
use ring::{
    hmac,
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use rsa::{
    RsaPrivateKey,
    pkcs1v15::SigningKey,
    rand_core::OsRng,
    sha2::{Digest as _, Sha256},
    signature::{SignatureEncoding as _, Signer as _},
    traits::PublicKeyParts as _,
};
use serde_json::{Value, json};

/// What the server is registered as.
const CLIENT: (&str, &str) = ("opora", "a secret of the tests");

struct Provider {
    base: String,
    now: i64,
    rsa: RsaPrivateKey,
    /// Of somebody else: its signatures fit nothing in the list of keys.
    foreign: RsaPrivateKey,
    ec: EcdsaKeyPair,
    codes: Mutex<HashMap<String, HashMap<String, String>>>,
}

type Shared = Arc<Provider>;

impl Provider {
    fn issuer(&self, fault: &str) -> String {
        format!("{}/{fault}", self.base)
    }

    fn sign(&self, fault: &str, claims: &Value) -> String {
        let algorithm = match fault {
            "alg-none" => "none",
            "es256" => "ES256",
            "hs256" => "HS256",
            _ => "RS256",
        };
        let mut head = json!({ "alg": algorithm, "typ": "JWT" });
        if algorithm != "none" {
            head["kid"] = json!(algorithm.to_lowercase());
        }
        let text = format!("{}.{}", URL.encode(head.to_string()), URL.encode(claims.to_string()));
        let bytes = text.as_bytes();
        let signature: Vec<u8> = match algorithm {
            "none" => Vec::new(),
            "HS256" => {
                let key = hmac::Key::new(hmac::HMAC_SHA256, CLIENT.1.as_bytes());
                hmac::sign(&key, bytes).as_ref().to_vec()
            }
            "ES256" => self.ec.sign(&SystemRandom::new(), bytes).expect("a signature").as_ref().to_vec(),
            _ => {
                let key = if fault == "other-key" { &self.foreign } else { &self.rsa };
                SigningKey::<Sha256>::new(key.clone()).sign(bytes).to_vec()
            }
        };
        format!("{text}.{}", URL.encode(signature))
    }
}

async fn discovery(State(provider): State<Shared>, Path(fault): Path<String>) -> Json<Value> {
    let issuer = provider.issuer(&fault);
    let named = if fault == "wrong-discovery" { provider.issuer("somebody-else") } else { issuer.clone() };
    Json(json!({
        "issuer": named,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256", "ES256"],
    }))
}

async fn keys(State(provider): State<Shared>) -> Json<Value> {
    let public = provider.rsa.to_public_key();
    // An uncompressed point: a mark, x, y.
    let (x, y) = provider.ec.public_key().as_ref()[1..].split_at(32);
    Json(json!({ "keys": [
        { "kty": "RSA", "use": "sig", "alg": "RS256", "kid": "rs256",
          "n": URL.encode(public.n().to_bytes_be()), "e": URL.encode(public.e().to_bytes_be()) },
        { "kty": "EC", "use": "sig", "alg": "ES256", "kid": "es256", "crv": "P-256",
          "x": URL.encode(x), "y": URL.encode(y) },
    ]}))
}

async fn authorize(
    State(provider): State<Shared>,
    Path(fault): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Response {
    let get = |name: &str| query.get(name).cloned().unwrap_or_default();
    let proper = get("client_id") == CLIENT.0
        && get("response_type") == "code"
        && get("code_challenge_method") == "S256"
        && get("scope").split(' ').any(|scope| scope == "openid")
        && !get("state").is_empty()
        && !get("nonce").is_empty();
    if !proper {
        return (StatusCode::BAD_REQUEST, "not a proper request").into_response();
    }
    let (back, state) = (get("redirect_uri"), get("state"));
    if fault == "refused" {
        return see(&format!("{back}?error=access_denied&state={state}"));
    }
    let code = URL.encode(ring::rand::generate::<[u8; 16]>(&SystemRandom::new()).expect("chance").expose());
    provider.codes.lock().expect("no thread broke").insert(code.clone(), query);
    see(&format!("{back}?code={code}&state={state}"))
}

fn see(place: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, place.to_owned())]).into_response()
}

async fn token(
    State(provider): State<Shared>,
    Path(fault): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let form: HashMap<String, String> = url::form_urlencoded::parse(&body).into_owned().collect();
    let get = |name: &str| form.get(name).cloned().unwrap_or_default();
    let basic = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok()?.strip_prefix("Basic "))
        .and_then(|text| BASE64_STANDARD.decode(text).ok())
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .unwrap_or_default();
    let secret: String = url::form_urlencoded::byte_serialize(CLIENT.1.as_bytes()).collect();
    let asked = provider.codes.lock().expect("no thread broke").remove(&get("code"));
    let refused = |why: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": why }))).into_response();
    let Some(asked) = asked else { return refused("invalid_grant") };
    if basic != format!("{}:{secret}", CLIENT.0) {
        return refused("invalid_client");
    }
    let challenge = URL.encode(Sha256::digest(get("code_verifier").as_bytes()));
    if asked.get("code_challenge") != Some(&challenge)
        || asked.get("redirect_uri") != Some(&get("redirect_uri"))
    {
        return refused("invalid_grant");
    }
    let user = asked.get("user").cloned().unwrap_or_else(|| "nobody".into());
    let nonce = if fault == "wrong-nonce" { "another".to_owned() } else { asked["nonce"].clone() };
    let begun = if fault == "expired" { provider.now - 7200 } else { provider.now };
    let claims = json!({
        "iss": if fault == "wrong-issuer" { "https://evil.example.org".to_owned() } else { provider.issuer(&fault) },
        "aud": if fault == "wrong-audience" { "another" } else { CLIENT.0 },
        "sub": format!("subject-of-{user}"),
        "iat": begun,
        "exp": begun + 3600,
        "nonce": nonce,
        "name": format!("Имя {user}"),
        "email": format!("{user}@example.org"),
        "email_verified": fault != "unverified",
    });
    let mut answer = json!({ "access_token": "opaque", "token_type": "Bearer", "expires_in": 300 });
    if fault != "no-token" {
        answer["id_token"] = json!(provider.sign(&fault, &claims));
    }
    Json(answer).into_response()
}

#[tokio::main]
async fn main() {
    let now = env::args().nth(1).and_then(|text| text.parse().ok()).expect("the time as an argument");
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let port = listener.local_addr().expect("its address").port();
    let key = || RsaPrivateKey::new(&mut OsRng, 2048).expect("a key");
    let random = SystemRandom::new();
    let pair = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).expect("a key");
    let provider = Arc::new(Provider {
        base: format!("http://127.0.0.1:{port}"),
        now,
        rsa: key(),
        foreign: key(),
        ec: EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pair.as_ref(), &random)
            .expect("the key"),
        codes: Mutex::default(),
    });
    let router = Router::new()
        .route("/{fault}/.well-known/openid-configuration", get(discovery))
        .route("/{fault}/jwks", get(keys))
        .route("/{fault}/authorize", get(authorize))
        .route("/{fault}/token", post(token))
        .with_state(provider);
    println!("port {port}");
    axum::serve(listener, router).await.expect("it serves");
}
