//! The two cookies. Over TLS their names begin with `__Host-`, which binds them to this host and to
//! `Secure`; on a developer's machine without TLS browsers would refuse that.

use axum::http::{HeaderMap, HeaderValue};

use super::{GUEST_LASTS, STAFF_LONGEST};
use crate::{
    config::Config,
    platform::{error::AppError, extract::cookie},
};

const fn guest_name(secure: bool) -> &'static str {
    if secure { "__Host-opora-guest" } else { "opora-guest" }
}

const fn staff_name(secure: bool) -> &'static str {
    if secure { "__Host-opora-staff" } else { "opora-staff" }
}

/// The guest's token.
pub(super) fn guest<'a>(config: &Config, headers: &'a HeaderMap) -> Option<&'a str> {
    cookie(headers, guest_name(config.secure())).filter(|token| is_token(token))
}

/// The token of a member of staff.
pub(super) fn staff<'a>(config: &Config, headers: &'a HeaderMap) -> Option<&'a str> {
    cookie(headers, staff_name(config.secure())).filter(|token| is_token(token))
}

/// Only what [`crate::platform::ids::Ids::token`] makes; anything else is not worth a query.
fn is_token(token: &str) -> bool {
    token.len() == 64 && token.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn set(
    name: &str,
    value: &str,
    same_site: &str,
    seconds: i64,
    secure: bool,
) -> Result<HeaderValue, AppError> {
    let secure = if secure { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite={same_site}; Max-Age={seconds}{secure}");
    HeaderValue::from_str(&text).map_err(AppError::internal)
}

/// `Set-Cookie` for a guest. Lax: a link in a letter opens the request.
pub(super) fn set_guest(config: &Config, token: &str) -> Result<HeaderValue, AppError> {
    let secure = config.secure();
    set(guest_name(secure), token, "Lax", GUEST_LASTS.whole_seconds(), secure)
}

/// `Set-Cookie` for a member of staff.
pub(super) fn set_staff(config: &Config, token: &str) -> Result<HeaderValue, AppError> {
    let secure = config.secure();
    set(staff_name(secure), token, "Strict", STAFF_LONGEST.whole_seconds(), secure)
}

/// `Set-Cookie` that takes the staff cookie away.
pub(super) fn clear_staff(config: &Config) -> Result<HeaderValue, AppError> {
    let secure = config.secure();
    set(staff_name(secure), "", "Strict", 0, secure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_prefix_comes_with_secure_only() {
        let text =
            |secure| set(staff_name(secure), "x", "Strict", 1, secure).unwrap().to_str().unwrap().to_owned();
        assert_eq!(text(true), "__Host-opora-staff=x; Path=/; HttpOnly; SameSite=Strict; Max-Age=1; Secure");
        assert_eq!(text(false), "opora-staff=x; Path=/; HttpOnly; SameSite=Strict; Max-Age=1");
    }

    #[test]
    fn planted_values_are_no_tokens() {
        assert!(is_token(&"a".repeat(64)));
        for token in ["", " ", "1", &"g".repeat(64), &"a".repeat(65)] {
            assert!(!is_token(token));
        }
    }
}
