//! Back from the provider.

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::Response,
};
use serde::Deserialize;
use shared::{api::sessions::Stage, problem::Problem};

use super::{
    PROFILE, Refusal, SIGN_IN, client, enter,
    flow::{self, Purpose},
    redirect,
};
use crate::{
    accounts::{cookies, whence::Whence},
    journal,
    platform::{error::AppError, extract::Query, state::AppState},
    server::limits::{ForCode, Limited},
};

/// What the provider sends along; what it adds of its own is left alone.
#[derive(Clone, Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
pub struct Back {
    /// The code.
    pub code: String,
    /// The state.
    pub state: String,
    /// Why there is no code.
    pub error: String,
    /// Who sends it (RFC 9207).
    pub iss: String,
}

/// Signs in, or connects the identity, and sends the browser on.
#[utoipa::path(
    get,
    path = "/oidc/callback",
    tag = "sessions",
    params(Back),
    responses(
        (status = 303, description = "On to the page that was asked for, or to one that says what is wrong"),
        (status = 429, description = "Too often", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForCode>,
    State(state): State<AppState>,
    whence: Whence,
    headers: HeaderMap,
    Query(back): Query<Back>,
) -> Result<Response, AppError> {
    let (response, page) = match arrive(&state, &headers, &back).await {
        Ok((secrets, purpose)) => {
            let page = if matches!(purpose, Purpose::Link { .. }) { PROFILE } else { SIGN_IN };
            (go_on(&state, &whence, back, &secrets, purpose).await, page)
        }
        Err(refusal) => (Err(refusal), SIGN_IN),
    };
    let mut response = match response {
        Ok(response) => response,
        Err(refusal) => {
            note(&state, &refusal).await?;
            refusal.respond(page)
        }
    };
    response.headers_mut().append(header::SET_COOKIE, cookies::clear_oidc(&state.config)?);
    Ok(response)
}

async fn arrive(
    state: &AppState,
    headers: &HeaderMap,
    back: &Back,
) -> Result<(client::Secrets, Purpose), Refusal> {
    let tx = state.db.begin().await.map_err(AppError::from)?;
    let found = flow::end(state, &tx, headers, &back.state).await;
    // A state that came from another browser is over, too.
    tx.commit().await.map_err(AppError::from)?;
    found
}

async fn go_on(
    state: &AppState,
    whence: &Whence,
    back: Back,
    secrets: &client::Secrets,
    purpose: Purpose,
) -> Result<Response, Refusal> {
    let provider = state.config.oidc.as_ref().ok_or(Refusal::Off)?;
    if !back.iss.is_empty() && back.iss != provider.issuer {
        return Err(Refusal::Failed("another issuer"));
    }
    if !back.error.is_empty() || back.code.is_empty() {
        return Err(Refusal::Refused);
    }
    let claims = client::redeem(state, provider, back.code, secrets).await?;
    match purpose {
        Purpose::Link { account, session } => {
            enter::link(state, &claims, account, session).await?;
            Ok(redirect(&format!("{PROFILE}?linked=1")))
        }
        Purpose::Enter { next } => {
            let (stage, cookies) = enter::enter(state, &claims, whence).await?;
            let mut response = redirect(if stage == Stage::Full { &next } else { SIGN_IN });
            for cookie in cookies {
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
            Ok(response)
        }
    }
}

async fn note(state: &AppState, refusal: &Refusal) -> Result<(), AppError> {
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let entry = journal::Entry {
        actor: "anonymous",
        action: "session.refused",
        object: "account:unknown",
        note: refusal.code(),
    };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok(())
}
