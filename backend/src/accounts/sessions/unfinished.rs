//! Who is on the way in: between the password and the second factor.

use axum::{extract::FromRequestParts, http::request::Parts};
use shared::api::sessions::Stage;

use crate::{
    accounts::{fresh, session},
    platform::{error::AppError, extract::Account, state::AppState},
};

/// A session in whatever stage; without one the caller is refused.
#[derive(Clone, Debug)]
pub(in crate::accounts) struct AnyStage {
    pub(in crate::accounts) stage: Stage,
    pub(in crate::accounts) account: Account,
}

impl FromRequestParts<AppState> for AnyStage {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let (stage, account) = session::find(state, &parts.headers).await?.ok_or(AppError::Unauthorized)?;
        Ok(Self { stage, account })
    }
}

/// Somebody who may connect an authenticator app: staff who must do it before anything else, or whoever is
/// signed in and proved it lately.
#[derive(Clone, Debug)]
pub(in crate::accounts) struct MayEnrol {
    pub(in crate::accounts) account: Account,
}

impl FromRequestParts<AppState> for MayEnrol {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let AnyStage { stage, account } = AnyStage::from_request_parts(parts, state).await?;
        match stage {
            Stage::Enrolment => Ok(Self { account }),
            Stage::Full => fresh(state, &account).map(|()| Self { account }),
            Stage::SecondFactor => Err(AppError::Unauthorized),
        }
    }
}
