//! A secret for an authenticator app.

use axum::{Json, extract::State};
use qrcode::{QrCode, render::svg};
use shared::{api::accounts::factors::TotpStart, problem::Problem};

use super::{
    seal,
    totp::{self, SECRET},
};
use crate::{
    accounts::{
        sessions::unfinished::MayEnrol,
        store::{accounts, contacts, factors as rows},
    },
    journal,
    platform::{error::AppError, extract::Account, state::AppState},
};

/// Side of the QR code, pixels at least.
const QR_SIDE: u32 = 240;

/// Makes a secret and shows it as text, address and QR code. It is on when its first code came back; until then
/// another one may be made. Open, without a fresh proof, in the stage `enrolment` too.
#[utoipa::path(
    post,
    path = "/account/totp",
    tag = "account",
    responses(
        (status = 200, description = "The secret", body = TotpStart),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "A fresh proof is needed: `proof-needed`", body = Problem),
        (status = 409, description = "An app is on: `totp-on`", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    MayEnrol { account, .. }: MayEnrol,
) -> Result<Json<TotpStart>, AppError> {
    start(&state, &account).await.map(Json)
}

async fn start(state: &AppState, account: &Account) -> Result<TotpStart, AppError> {
    let secret = state.ids.bytes::<SECRET>()?;
    let sealed = seal::seal(&state.server_key, &state.ids, account.id, &secret)?;
    let tx = state.db.begin().await?;
    let user = accounts::lock(&tx, account.id).await?;
    if totp::is_on(&tx, account.id).await? {
        return Err(AppError::Conflict("totp-on"));
    }
    rows::put_totp(&tx, account.id, sealed).await?;
    let contact = contacts::of(&tx, account.id).await?.into_iter().next().map(|row| row.value);
    let name = if account.roles.is_staff() { user.login } else { contact.unwrap_or(user.name) };
    let label = account.label();
    let entry = journal::Entry { actor: &label, action: "totp.start", object: &label, note: "" };
    journal::append(&tx, state.clock.now(), entry).await?;
    tx.commit().await?;
    let app = totp::app(&secret, &state.config.name, &name)?;
    let uri = app.to_url().map_err(AppError::internal)?;
    let qr_svg = QrCode::new(uri.as_bytes())
        .map_err(AppError::internal)?
        .render::<svg::Color<'_>>()
        .min_dimensions(QR_SIDE, QR_SIDE)
        .build();
    Ok(TotpStart { secret: app.secret().to_base32(), uri, qr_svg })
}
