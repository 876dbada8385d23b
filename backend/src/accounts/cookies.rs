//! The cookies. Over TLS their names begin with `__Host-`, which binds them to this host and to
//! `Secure`; on a developer's machine without TLS browsers would refuse that.

use axum::http::{HeaderMap, HeaderValue};
use time::Duration;

use super::{DEVICE_LASTS, GUEST_LASTS};
use crate::{
    config::Config,
    platform::{error::AppError, extract::cookie},
};

#[derive(Clone, Copy, Debug)]
enum Name {
    Guest,
    Session,
    Device,
    Oidc,
}

impl Name {
    const fn text(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Guest, true) => "__Host-opora-guest",
            (Self::Guest, false) => "opora-guest",
            (Self::Session, true) => "__Host-opora-session",
            (Self::Session, false) => "opora-session",
            (Self::Device, true) => "__Host-opora-device",
            (Self::Device, false) => "opora-device",
            (Self::Oidc, true) => "__Host-opora-oidc",
            (Self::Oidc, false) => "opora-oidc",
        }
    }
}

/// The guest's token.
pub(super) fn guest<'a>(config: &Config, headers: &'a HeaderMap) -> Option<&'a str> {
    read(Name::Guest, config, headers)
}

/// The token of whoever is signed in.
pub(super) fn session<'a>(config: &Config, headers: &'a HeaderMap) -> Option<&'a str> {
    read(Name::Session, config, headers)
}

/// The token by which a device is known; it opens nothing.
pub(super) fn device<'a>(config: &Config, headers: &'a HeaderMap) -> Option<&'a str> {
    read(Name::Device, config, headers)
}

/// The token of a browser that is at the identity provider.
pub(super) fn oidc<'a>(config: &Config, headers: &'a HeaderMap) -> Option<&'a str> {
    read(Name::Oidc, config, headers)
}

fn read<'a>(name: Name, config: &Config, headers: &'a HeaderMap) -> Option<&'a str> {
    cookie(headers, name.text(config.secure())).filter(|token| is_token(token))
}

/// Only what [`crate::platform::ids::Ids::token`] makes; anything else is not worth a query.
fn is_token(token: &str) -> bool {
    token.len() == 64 && token.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn set(
    name: Name,
    value: &str,
    same_site: &str,
    lasts: Duration,
    secure: bool,
) -> Result<HeaderValue, AppError> {
    let tls = if secure { "; Secure" } else { "" };
    let (name, seconds) = (name.text(secure), lasts.whole_seconds());
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite={same_site}; Max-Age={seconds}{tls}");
    HeaderValue::from_str(&text).map_err(AppError::internal)
}

/// `Set-Cookie` for a guest. Lax: a link in a letter opens the request.
pub(super) fn set_guest(config: &Config, token: &str) -> Result<HeaderValue, AppError> {
    set(Name::Guest, token, "Lax", GUEST_LASTS, config.secure())
}

/// `Set-Cookie` for whoever signed in. Strict for staff, who follow no links from letters.
pub(super) fn set_session(
    config: &Config,
    token: &str,
    staff: bool,
    lasts: Duration,
) -> Result<HeaderValue, AppError> {
    set(Name::Session, token, if staff { "Strict" } else { "Lax" }, lasts, config.secure())
}

/// `Set-Cookie` by which the device is known next time.
pub(super) fn set_device(config: &Config, token: &str) -> Result<HeaderValue, AppError> {
    set(Name::Device, token, "Lax", DEVICE_LASTS, config.secure())
}

/// `Set-Cookie` for the way to the identity provider and back. Lax: the provider's page sends the browser here.
pub(super) fn set_oidc(config: &Config, token: &str) -> Result<HeaderValue, AppError> {
    set(Name::Oidc, token, "Lax", Duration::minutes(10), config.secure())
}

/// `Set-Cookie` that takes it away.
pub(super) fn clear_oidc(config: &Config) -> Result<HeaderValue, AppError> {
    set(Name::Oidc, "", "Lax", Duration::ZERO, config.secure())
}

/// `Set-Cookie` that takes the session away.
pub(super) fn clear_session(config: &Config) -> Result<HeaderValue, AppError> {
    set(Name::Session, "", "Strict", Duration::ZERO, config.secure())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_prefix_comes_with_secure_only() {
        let text = |secure| {
            set(Name::Session, "x", "Strict", Duration::seconds(1), secure)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned()
        };
        assert_eq!(
            text(true),
            "__Host-opora-session=x; Path=/; HttpOnly; SameSite=Strict; Max-Age=1; Secure"
        );
        assert_eq!(text(false), "opora-session=x; Path=/; HttpOnly; SameSite=Strict; Max-Age=1");
    }

    #[test]
    fn planted_values_are_no_tokens() {
        assert!(is_token(&"a".repeat(64)));
        for token in ["", " ", "1", &"g".repeat(64), &"a".repeat(65)] {
            assert!(!is_token(token));
        }
    }
}
