//! Links by which letters of a kind are switched off (RFC 8058, RFC 2369). The link carries all that it says and a seal of the
//! server's, so that it works without signing in and for as long as the letter is kept. GET never writes: whatever looks a
//! link up ahead (virus scanners, previews) changes nothing.

use axum::{
    Json as Body,
    extract::{Path, State},
    http::StatusCode,
    response::Redirect,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use shared::{
    api::{
        ROOT,
        notices::{Unsubscribe, Unsubscribed},
    },
    lang::Lang,
    notice::Topic,
    problem::Problem,
};
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use super::{
    letter::{Words, escape},
    store::people,
};
use crate::{
    config::Config,
    journal,
    platform::{error::AppError, extract::Json, ids::keyed, state::AppState},
    server::limits::{ForRead, ForWrite, Limited},
    subscribers,
};

/// The hour of a digest that is switched on again from its last letter.
const DIGEST_HOUR: u8 = 9;
/// Stands for the digest where the place of a kind stands.
const DIGEST: u8 = u8::MAX;
/// Stands for letters about one request to somebody without an account.
const REQUEST: u8 = u8::MAX - 1;
/// Bytes of the seal.
const SEAL: usize = 16;

/// The token of an account and a kind of news; none: of the digest.
pub(super) fn token(state: &AppState, account: Uuid, topic: Option<Topic>) -> String {
    let place = topic.and_then(|topic| Topic::ALL.iter().position(|each| *each == topic));
    let place = place.and_then(|place| u8::try_from(place).ok()).unwrap_or(DIGEST);
    sealed(state, account.as_bytes(), place)
}

/// The token of letters about one request to somebody without an account.
pub(super) fn token_of_request(state: &AppState, ticket: i64) -> String {
    sealed(state, &i128::from(ticket).to_be_bytes(), REQUEST)
}

fn sealed(state: &AppState, whose: &[u8; 16], place: u8) -> String {
    let mut bytes = whose.to_vec();
    bytes.push(place);
    let seal = seal(state, &bytes);
    bytes.extend(seal);
    URL_SAFE_NO_PAD.encode(bytes)
}

fn seal(state: &AppState, what: &[u8]) -> [u8; SEAL] {
    let whole = keyed(&state.server_key, "opora unsubscribe", &[what]);
    let mut seal = [0; SEAL];
    seal.copy_from_slice(&whole[..SEAL]);
    seal
}

/// Whose letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    /// Of an account: of a kind, or the digest.
    Account(Uuid, Option<Topic>),
    /// About one request.
    Request(i64),
}

/// What a token stands for; none when the server did not make it.
fn open(state: &AppState, token: &str) -> Option<Whose> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (what, given) = bytes.split_at_checked(17)?;
    let genuine: bool = seal(state, what).ct_eq(given).into();
    let (account, place) = what.split_at_checked(16).filter(|_| genuine)?;
    let topic = match place.first()? {
        &REQUEST => {
            let id = i128::from_be_bytes(account.try_into().ok()?);
            return Some(Whose::Request(id.try_into().ok()?));
        }
        &DIGEST => None,
        place => Some(*Topic::ALL.get(usize::from(*place))?),
    };
    Some(Whose::Account(Uuid::from_slice(account).ok()?, topic))
}

/// The page for people: the token stands behind `#`, which no server's log keeps.
pub(super) fn page(config: &Config, token: &str) -> String {
    format!("{}/unsubscribe#{token}", config.public_url)
}

/// The address for mail programs, which post there without asking the reader further.
pub(super) fn one_click(config: &Config, token: &str) -> String {
    format!("{}{ROOT}/unsubscribe/{token}", config.public_url)
}

/// Puts the link below a letter.
pub(super) fn append(words: &mut Words, config: &Config, lang: Lang, token: &str, key: &str) {
    append_link(words, lang, &page(config, token), key);
}

/// Puts any link below a letter.
pub(super) fn append_link(words: &mut Words, lang: Lang, link: &str, key: &str) {
    let say = frontend::i18n::text(lang, key);
    words.text.push_str(&format!("\n{say}:\n{link}\n"));
    let end = "</body></html>";
    if let Some(body) = words.html.strip_suffix(end) {
        let (link, say) = (escape(link), escape(&say));
        words.html = format!("{body}<p><small><a href=\"{link}\">{say}</a></small></p>{end}");
    }
}

/// Switches letters of a kind off, or on again.
#[utoipa::path(
    post,
    path = "/unsubscribe",
    tag = "notices",
    request_body = Unsubscribe,
    responses(
        (status = 200, description = "Done", body = Unsubscribed),
        (status = 404, description = "Not a token that the server made, or the account is gone", body = Problem),
        (status = 429, description = "Too often from this address", body = Problem),
    )
)]
pub async fn by_page(
    _limited: Limited<ForWrite>,
    State(state): State<AppState>,
    Json(body): Json<Unsubscribe>,
) -> Result<Body<Unsubscribed>, AppError> {
    switch(&state, &body.token, body.again).await.map(Body)
}

/// The one click of a mail program (RFC 8058).
#[utoipa::path(
    post,
    path = "/unsubscribe/{token}",
    tag = "notices",
    params(("token" = String, Path, description = "As it stands in `List-Unsubscribe`")),
    request_body(content = String, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 204, description = "Letters of this kind are off"),
        (status = 404, description = "Not a token that the server made, or the account is gone", body = Problem),
    )
)]
pub async fn by_program(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Path(token): Path<String>,
) -> Result<StatusCode, AppError> {
    switch(&state, &token, false).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Somebody opened that address: changes nothing and leads to the page.
#[utoipa::path(
    get,
    path = "/unsubscribe/{token}",
    tag = "notices",
    params(("token" = String, Path, description = "As it stands in `List-Unsubscribe`")),
    responses((status = 303, description = "To the page that asks"))
)]
pub async fn opened(
    _limited: Limited<ForRead>,
    State(state): State<AppState>,
    Path(token): Path<String>,
) -> Result<Redirect, AppError> {
    if !token.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)) {
        return Err(AppError::NotFound);
    }
    // Who follows an item without an account has a page that works without scripts.
    let page = if subscribers::is_token(&state, &token) { "/subscriptions/" } else { "/unsubscribe#" };
    Ok(Redirect::to(&[page, &token].concat()))
}

async fn switch(state: &AppState, token: &str, on: bool) -> Result<Unsubscribed, AppError> {
    if !on && subscribers::is_token(state, token) {
        subscribers::stop(state, token).await?;
        return Ok(Unsubscribed { topic: Some(Topic::News), request: None, on });
    }
    let whose = open(state, token).ok_or(AppError::NotFound)?;
    let tx = state.db.begin().await?;
    let (object, said) = match whose {
        Whose::Account(account, topic) => {
            let known = people::change_settings(&tx, account, |all| match topic {
                Some(topic) => topic.ways_mut(all).email = on,
                None => all.digest = on.then(|| all.digest.unwrap_or(DIGEST_HOUR)),
            });
            if !known.await? {
                return Err(AppError::NotFound);
            }
            (format!("account:{account}"), Unsubscribed { topic, request: None, on })
        }
        Whose::Request(id) => {
            let number = people::letters_of_request(&tx, id, on).await?;
            (format!("ticket:{}", number.digits()), Unsubscribed { topic: None, request: Some(number), on })
        }
    };
    let action = if on { "account.subscribe" } else { "account.unsubscribe" };
    let note = match (said.topic, &said.request) {
        (Some(topic), _) => topic.as_str(),
        (None, Some(_)) => "request",
        (None, None) => "digest",
    };
    let entry = journal::Entry { actor: "letter", action, object: &object, note };
    journal::append(&tx, state.clock.now(), entry).await?;
    tx.commit().await?;
    Ok(said)
}
