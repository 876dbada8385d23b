//! The profile (SPEC 5.4).

pub(super) mod change;
pub(super) mod get;
pub(super) mod password;

use axum::{
    Json,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use shared::{
    api::accounts::{
        PersonKind,
        profile::{ContactView, Profile},
    },
    forms::request::Preferred,
    lang::Lang,
};
use uuid::Uuid;

use super::store::{Reads, accounts, contacts};
use crate::platform::error::AppError;

/// The profile of an account. What cannot be read is the default: a setting is not worth a fault.
pub(super) async fn view(db: &impl Reads, account: Uuid) -> Result<Profile, AppError> {
    let row = accounts::by_id(db, account).await?.ok_or(AppError::Unauthorized)?;
    let contacts = contacts::of(db, account)
        .await?
        .iter()
        .filter_map(|row| {
            let contact = contacts::contact(row)?;
            let confirmed_at = row.confirmed_at.0;
            Some(ContactView { id: row.id, kind: contact.kind, value: contact.value, confirmed_at })
        })
        .collect();
    Ok(Profile {
        version: row.version,
        name: row.name,
        kind: PersonKind::parse(&row.kind).unwrap_or_default(),
        inn: row.inn.unwrap_or_default(),
        snils: row.snils.unwrap_or_default(),
        ogrn: row.ogrn.unwrap_or_default(),
        preferred: Preferred::parse(&row.preferred).unwrap_or_default(),
        lang: Lang::parse(&row.lang).unwrap_or_default(),
        appearance: serde_json::from_str(&row.appearance).unwrap_or_default(),
        notifications: serde_json::from_str(&row.notifications).unwrap_or_default(),
        contacts,
        created_at: row.created_at.0,
    })
}

/// The profile with its version as `ETag`.
pub(super) fn answer(profile: Profile) -> Response {
    let tag = HeaderValue::from_str(&format!("\"{}\"", profile.version));
    let mut response = Json(profile).into_response();
    if let Ok(tag) = tag {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}
