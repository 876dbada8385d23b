//! Passwords: Argon2id, 19 MiB, two passes (the OWASP minimum, the crate's default). Hashing is slow
//! and hungry on purpose, so only two run at once.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::platform::error::AppError;

static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// The hash of no password: verified when a login is unknown, so that an unknown login costs what a
/// wrong password does.
const DUMMY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$b3BvcmEtZHVtbXktc2FsdA$2n1sr8HA1jPFLtzqMQNz3vBWPrM4zSqO6Gf0zbjwN3s";

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    let _turn = AT_ONCE.acquire().await.map_err(AppError::internal)?;
    tokio::task::spawn_blocking(work).await.map_err(AppError::internal)
}

/// The hash of a password, as a PHC string.
///
/// # Errors
/// When the system has no random bytes.
pub(super) async fn hash(password: String) -> Result<String, AppError> {
    aside(move || Argon2::default().hash_password(password.as_bytes()).map(|hash| hash.to_string()))
        .await?
        .map_err(AppError::internal)
}

/// Whether a password fits a hash. Without a hash the same work is done in vain.
///
/// # Errors
/// When a stored hash cannot be read.
pub(super) async fn fits(password: String, hash: Option<String>) -> Result<bool, AppError> {
    aside(move || {
        // An account of an outside provider has none.
        let hash = hash.filter(|text| !text.is_empty());
        let known = hash.is_some();
        let text = hash.unwrap_or_else(|| DUMMY.to_owned());
        let parsed = PasswordHash::new(&text).map_err(AppError::internal)?;
        Ok(Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok() && known)
    })
    .await?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_right_password_fits() {
        let stored = hash("correct horse".into()).await.unwrap();
        assert!(stored.starts_with("$argon2id$"));
        assert!(fits("correct horse".into(), Some(stored.clone())).await.unwrap());
        assert!(!fits("wrong".into(), Some(stored)).await.unwrap());
    }

    #[tokio::test]
    async fn nobody_fits_nothing() {
        assert!(!fits(String::new(), None).await.unwrap());
        assert!(!fits("x".into(), None).await.unwrap());
        assert!(!fits(String::new(), Some(String::new())).await.unwrap());
    }

    /// Same algorithm and cost as a stored hash: the time of an answer tells nothing.
    #[tokio::test]
    async fn the_dummy_costs_the_same() {
        let stored = hash("x".into()).await.unwrap();
        let cost = |text: &str| text.split('$').take(4).collect::<Vec<_>>().join("$");
        assert_eq!(cost(&stored), cost(DUMMY));
    }
}
