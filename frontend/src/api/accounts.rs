//! The own account: signing up, recovery, profile, contacts, factors, guests' requests that are taken over.
//!
//! What is marked as proved answers 403 `proof-needed` when the last proof is too long ago.

use shared::{
    api::{
        accounts::{
            claims::{ClaimOffers, Claimed},
            codes::{CodeAccepted, CodeSent},
            data::{ErasureState, ExportReady},
            factors::{Factors, NewPasskey, PasskeyOptions, RecoveryCodes, TotpEnrolled, TotpStart},
            oidc::{Identities, OidcOffer, OidcStart},
            profile::Profile,
            reads::{ReadRow, ReadsFilter},
        },
        sessions::SessionView,
    },
    forms::account::{
        claim::ClaimForm,
        contact::{CodeForm, ContactForm},
        factor::TotpForm,
        password::{PasswordForm, RecoveryForm},
        profile::ProfileForm,
        register::RegisterForm,
    },
    page::Page,
};
use uuid::Uuid;

use super::{ApiError, Call, Method, Nothing, challenge, get, send};
use crate::routes::with_query;

/// Sends a code to somebody who signs up.
pub async fn sign_up(form: &ContactForm) -> Result<CodeSent, ApiError> {
    challenge::send(|| Call::post("/accounts/sign-up"), form).await
}

/// Confirms that code.
pub async fn confirm_sign_up(form: &CodeForm) -> Result<CodeAccepted, ApiError> {
    send(Method::Post, "/accounts/sign-up/confirm", form).await
}

/// Makes the account and signs in.
pub async fn register(form: &RegisterForm) -> Result<SessionView, ApiError> {
    send(Method::Post, "/accounts", form).await
}

/// Sends a code to somebody who forgot the password.
pub async fn recover(form: &ContactForm) -> Result<CodeSent, ApiError> {
    challenge::send(|| Call::post("/accounts/recovery"), form).await
}

/// Confirms that code.
pub async fn confirm_recovery(form: &CodeForm) -> Result<CodeAccepted, ApiError> {
    send(Method::Post, "/accounts/recovery/confirm", form).await
}

/// Sets the new password; every session ends.
pub async fn reset_password(form: &RecoveryForm) -> Result<(), ApiError> {
    send(Method::Post, "/accounts/recovery/password", form).await
}

/// The profile.
pub async fn profile() -> Result<Profile, ApiError> {
    get("/account").await
}

/// Replaces what may be changed of the profile. 412 `stale` when it changed since `version`; a new SNILS is proved.
pub async fn save(version: i32, form: &ProfileForm) -> Result<Profile, ApiError> {
    let call = Call::new(Method::Put, "/account").if_match(version);
    call.json(form).send().await
}

/// Sends a code to a new contact. Proved.
pub async fn add_contact(form: &ContactForm) -> Result<CodeSent, ApiError> {
    send(Method::Post, "/account/contacts", form).await
}

/// Confirms that code; the contact is added.
pub async fn confirm_contact(form: &CodeForm) -> Result<Profile, ApiError> {
    send(Method::Post, "/account/contacts/confirm", form).await
}

/// Takes a contact away. Proved.
pub async fn remove_contact(id: Uuid) -> Result<Profile, ApiError> {
    Call::delete(&format!("/account/contacts/{id}")).send().await
}

/// Changes the password; other sessions end. Proved.
pub async fn change_password(form: &PasswordForm) -> Result<(), ApiError> {
    send(Method::Put, "/account/password", form).await
}

/// What protects the account besides the password.
pub async fn factors() -> Result<Factors, ApiError> {
    get("/account/factors").await
}

/// Makes a secret for an authenticator app. Proved, but for staff who have no factor yet.
pub async fn start_totp() -> Result<TotpStart, ApiError> {
    send(Method::Post, "/account/totp", &Nothing {}).await
}

/// Turns the app on by its first code.
pub async fn confirm_totp(form: &TotpForm) -> Result<TotpEnrolled, ApiError> {
    send(Method::Post, "/account/totp/confirm", form).await
}

/// Turns the app off; other sessions end. Proved.
pub async fn remove_totp() -> Result<Factors, ApiError> {
    Call::delete("/account/totp").send().await
}

/// Makes new recovery codes; older ones are void. Proved.
pub async fn new_recovery_codes() -> Result<RecoveryCodes, ApiError> {
    send(Method::Post, "/account/recovery-codes", &Nothing {}).await
}

/// What the browser needs to make a passkey. Proved.
pub async fn passkey_options() -> Result<PasskeyOptions, ApiError> {
    send(Method::Post, "/account/passkeys/options", &Nothing {}).await
}

/// Adds a passkey. Proved.
pub async fn add_passkey(new: &NewPasskey) -> Result<Factors, ApiError> {
    send(Method::Post, "/account/passkeys", new).await
}

/// Takes a passkey away. Proved.
pub async fn remove_passkey(id: Uuid) -> Result<Factors, ApiError> {
    Call::delete(&format!("/account/passkeys/{id}")).send().await
}

/// Guests' requests that fit a confirmed contact.
pub async fn claims() -> Result<ClaimOffers, ApiError> {
    get("/account/claims").await
}

/// Takes a guest's request over.
pub async fn claim(form: &ClaimForm) -> Result<Claimed, ApiError> {
    send(Method::Post, "/account/claims", form).await
}

/// Who of the staff saw the person's data.
pub async fn reads(filter: &ReadsFilter) -> Result<Page<ReadRow>, ApiError> {
    let limit = filter.limit.map(|limit| limit.to_string()).unwrap_or_default();
    get(&with_query("/account/reads", &[("cursor", &filter.cursor), ("limit", &limit)])).await
}

/// Where the file of [`export`] is: a link, not a fetch.
pub const EXPORT_FILE: &str = "/api/v1/account/export";

/// Permits the download of everything that is kept about the person. Proved.
pub async fn export() -> Result<ExportReady, ApiError> {
    send(Method::Post, "/account/export", &Nothing {}).await
}

/// Whether the account is to be erased.
pub async fn erasure() -> Result<ErasureState, ApiError> {
    get("/account/erasure").await
}

/// Asks for the erasure. Proved.
pub async fn erase() -> Result<ErasureState, ApiError> {
    send(Method::Post, "/account/erasure", &Nothing {}).await
}

/// Takes that back.
pub async fn keep() -> Result<(), ApiError> {
    Call::delete("/account/erasure").send().await
}

/// Where signing in by a provider begins: a link, not a fetch.
pub const PROVIDER_START: &str = "/api/v1/oidc/start";

/// Whether there is a provider.
pub async fn provider() -> Result<OidcOffer, ApiError> {
    get("/oidc").await
}

/// Connected identities.
pub async fn identities() -> Result<Identities, ApiError> {
    get("/account/identities").await
}

/// Begins to connect one. Proved.
pub async fn connect() -> Result<OidcStart, ApiError> {
    send(Method::Post, "/account/identities", &Nothing {}).await
}

/// Takes one away. Proved.
pub async fn disconnect(id: Uuid) -> Result<Identities, ApiError> {
    Call::delete(&format!("/account/identities/{id}")).send().await
}
