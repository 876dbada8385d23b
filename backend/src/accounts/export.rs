//! What an account is, for its owner's export.

use serde::Serialize;
use shared::{
    api::{
        accounts::{factors::Factors, oidc::Identity, profile::Profile},
        notices::Notice,
        sessions::{SessionRow, SignInRow},
    },
    lang::Lang,
};

use super::{factors, oidc, profile, sessions, store};
use crate::{
    notify,
    platform::{error::AppError, extract::Account, state::AppState},
};

/// Lines of the history of sign-ins in an export: more than half a year of them.
const HISTORY_MAX: u64 = 10_000;

/// Everything about an account but its requests.
#[derive(Clone, Debug, Serialize)]
pub struct AccountData {
    /// Profile with contacts.
    pub profile: Profile,
    /// What protects it, without secrets.
    pub factors: Factors,
    /// Identities of an outside provider.
    pub identities: Vec<Identity>,
    /// Where the person is signed in.
    pub sessions: Vec<SessionRow>,
    /// History of sign-ins.
    pub sign_ins: Vec<SignInRow>,
    /// What they were told on the site.
    pub notices: Vec<Notice>,
}

impl AccountData {
    /// The language of the person.
    pub const fn lang(&self) -> Lang {
        self.profile.lang
    }
}

/// Reads it.
///
/// # Errors
/// When the database does not answer.
pub async fn export(state: &AppState, account: &Account) -> Result<AccountData, AppError> {
    let db = state.db.read();
    let history = store::history::of(&state.db, account.id, None, HISTORY_MAX).await?;
    Ok(AccountData {
        profile: profile::view(db, account.id).await?,
        factors: factors::view(db, account).await?,
        identities: oidc::identities(db, account.id).await?,
        sessions: sessions::list::list(state, account).await?,
        sign_ins: history.into_iter().map(sessions::history::view).collect(),
        notices: notify::export_notices(state, account.id).await?,
    })
}
