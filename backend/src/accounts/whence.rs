//! Where somebody signs in from, as coarse as its owner needs to recognise it.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{header, request::Parts},
};

use super::cookies;
use crate::platform::{
    error::AppError,
    ids::sha256,
    limits::{address_key, client_address},
    state::AppState,
};

/// Where a request comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Whence {
    /// Key for the limits of an address.
    pub(super) key: String,
    /// Browser and system.
    pub(super) device: String,
    /// Network, its last part hidden.
    pub(super) place: String,
    /// Hash of the session's token that came along, whatever it is worth.
    pub(super) session: Option<String>,
    /// Hash of the device's token that came along.
    pub(super) known_as: Option<String>,
}

impl FromRequestParts<AppState> for Whence {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        let text = |name| parts.headers.get(name).and_then(|value| value.to_str().ok());
        let forwarded = parts.headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let address = peer.map(|peer| client_address(peer.0.ip(), forwarded, &state.config.trusted_proxies));
        let hash = |token: &str| sha256(token.as_bytes());
        Ok(Self {
            key: address.map_or_else(|| "local".to_owned(), address_key),
            device: device(text(header::USER_AGENT).unwrap_or_default()),
            place: address.map(place).unwrap_or_default(),
            session: cookies::session(&state.config, &parts.headers).map(hash),
            known_as: cookies::device(&state.config, &parts.headers).map(hash),
        })
    }
}

/// Browser and system of a `User-Agent`, without versions: `Firefox, Windows`. The order matters: most
/// browsers claim to be others, too.
fn device(agent: &str) -> String {
    const BROWSERS: [(&str, &str); 9] = [
        ("YaBrowser/", "Yandex Browser"),
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 7] = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];
    let find = |list: &[(&str, &'static str)]| {
        list.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    [find(&BROWSERS), find(&SYSTEMS)].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `203.0.113.*`, `2001:db8:1::/48`.
fn place(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, c, _] = v4.octets();
            format!("{a}.{b}.{c}.*")
        }
        IpAddr::V6(v6) => {
            let [a, b, c, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}::/48")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_by_what_they_are_not_by_what_they_claim() {
        for (agent, name) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0",
                "Firefox, Windows",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 YaBrowser/24.6 Safari/537.36",
                "Yandex Browser, Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1",
                "Safari, iPhone",
            ),
            (
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36",
                "Chrome, Android",
            ),
            ("curl/8.5", ""),
            ("", ""),
        ] {
            assert_eq!(device(agent), name, "{agent}");
        }
    }

    #[test]
    fn places_are_coarse() {
        assert_eq!(place("203.0.113.77".parse().unwrap()), "203.0.113.*");
        assert_eq!(place("::ffff:203.0.113.77".parse().unwrap()), "203.0.113.*");
        assert_eq!(place("2001:db8:1:2::7".parse().unwrap()), "2001:db8:1::/48");
    }
}
