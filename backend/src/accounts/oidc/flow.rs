//! One way to the provider and back. It is kept under the hash of its state, is good once and for ten minutes, and
//! belongs to the browser that began it: to a cookie, which an address sent by somebody else does not have.

use axum::http::{HeaderMap, HeaderValue};
use serde::{Deserialize, Serialize};
use time::Duration;
use uuid::Uuid;

use super::{
    super::{cookies, store::passkeys as ceremonies},
    Refusal, client,
};
use crate::{
    config::OidcConfig,
    entity::{ceremony, millis},
    platform::{database::Tx, error::AppError, ids::sha256, state::AppState},
};

/// As long as a person may take at the provider.
pub(in super::super) const LASTS: Duration = Duration::minutes(10);
const KIND: &str = "oidc";

/// Why somebody goes there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Purpose {
    /// To sign in, and go on to a page.
    Enter {
        /// A path of this site.
        next: String,
    },
    /// To connect an identity to the account of a session.
    Link {
        /// The account.
        account: Uuid,
        /// Its session, which proved who it is.
        session: Uuid,
    },
}

/// What is kept of it.
#[derive(Serialize, Deserialize)]
struct Kept {
    browser: String,
    nonce: String,
    verifier: String,
    purpose: Purpose,
}

/// A way that began: where the browser goes, and the cookie by which it is known.
pub(super) struct Begun {
    pub(super) url: String,
    pub(super) cookie: HeaderValue,
}

/// Begins one.
pub(super) async fn begin(
    state: &AppState,
    provider: &OidcConfig,
    purpose: Purpose,
) -> Result<Begun, Refusal> {
    let metadata = client::known(state, provider).await?;
    let token = || state.ids.token().map_err(AppError::from);
    let secrets = client::Secrets { state: token()?, nonce: token()?, verifier: token()? };
    let url = client::address(state, provider, metadata, &secrets)?;
    let browser = token()?;
    let account_id = match &purpose {
        Purpose::Enter { .. } => None,
        Purpose::Link { account, .. } => Some(*account),
    };
    let kept = Kept {
        browser: sha256(browser.as_bytes()),
        nonce: secrets.nonce,
        verifier: secrets.verifier,
        purpose,
    };
    let row = ceremony::Model {
        id: state.ids.id(),
        flow_hash: sha256(secrets.state.as_bytes()),
        kind: KIND.to_owned(),
        account_id,
        state: serde_json::to_vec(&kept).map_err(AppError::internal)?,
        expires_at: millis(state.clock.now() + LASTS),
    };
    let tx = state.db.begin().await.map_err(AppError::from)?;
    ceremonies::begin(&tx, row).await?;
    tx.commit().await.map_err(AppError::from)?;
    Ok(Begun { url, cookie: cookies::set_oidc(&state.config, &browser)? })
}

/// Ends one: whatever comes of it, it is over.
pub(super) async fn end(
    state: &AppState,
    tx: &Tx,
    headers: &HeaderMap,
    given: &str,
) -> Result<(client::Secrets, Purpose), Refusal> {
    let row = ceremonies::take(tx, &sha256(given.as_bytes()), KIND, state.clock.now()).await?;
    let row = row.ok_or(Refusal::Failed("the state"))?;
    let kept: Kept = serde_json::from_slice(&row.state).map_err(AppError::internal)?;
    let browser = cookies::oidc(&state.config, headers).map(|token| sha256(token.as_bytes()));
    if browser.as_deref() != Some(kept.browser.as_str()) {
        return Err(Refusal::Failed("another browser"));
    }
    let secrets = client::Secrets { state: given.to_owned(), nonce: kept.nonce, verifier: kept.verifier };
    Ok((secrets, kept.purpose))
}
