//! Where notices may be sent. The address of a push service comes from a browser, so that anybody could name any address:
//! only hosts of the open internet are spoken to, over TLS, and the check is made on the very addresses that are then
//! connected to, so that a name cannot lead elsewhere a moment later.

use std::net::IpAddr;

use axum::http::Uri;
use ureq::{
    config::Config,
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::NextTimeout,
    },
};

use crate::platform::outbound::is_public;

/// The longest address that is taken.
const LONGEST: usize = 1000;

/// Whether a notice may be sent to an address, as far as its text tells. `local` also lets services of this machine through,
/// without TLS: for trials.
pub(super) fn allowed(endpoint: &str, local: bool) -> bool {
    let Ok(uri) = endpoint.parse::<Uri>() else { return false };
    let Some(authority) = uri.authority() else { return false };
    if endpoint.len() > LONGEST || authority.as_str().contains('@') {
        return false;
    }
    let host = authority.host().trim_matches(['[', ']']);
    if local && host == "127.0.0.1" {
        return true;
    }
    // A literal address is never a push service's; a name without a dot is one of the own network.
    let named = host.parse::<IpAddr>().is_err() && host.contains('.') && !host.ends_with('.');
    let own = ["localhost", "local", "internal", "home.arpa", "lan"];
    let last = |suffix: &&str| host.to_ascii_lowercase().ends_with(&format!(".{suffix}"));
    uri.scheme_str() == Some("https")
        && named
        && authority.port_u16().is_none_or(|port| port == 443)
        && !own.iter().any(last)
}

/// Looks names up and gives only addresses of the open internet.
#[derive(Debug)]
pub(super) struct Guarded {
    /// Services of this machine are let through.
    pub(super) local: bool,
}

impl Resolver for Guarded {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        if !allowed(&uri.to_string(), self.local) {
            return Err(ureq::Error::HostNotFound);
        }
        let found = DefaultResolver::default().resolve(uri, config, timeout)?;
        let good = |address: IpAddr| is_public(address) || (self.local && address.is_loopback());
        // One bad address among good ones is an attempt, not an accident.
        if found.iter().all(|address| good(address.ip())) {
            Ok(found)
        } else {
            Err(ureq::Error::HostNotFound)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_named_hosts_of_the_open_internet_over_tls() {
        for good in [
            "https://fcm.googleapis.com/fcm/send/abc:def",
            "https://updates.push.services.mozilla.com/wpush/v2/abc",
            "https://web.push.apple.com:443/QWERTY",
        ] {
            assert!(allowed(good, false), "{good}");
        }
        for bad in [
            "http://fcm.googleapis.com/x",
            "https://127.0.0.1/x",
            "http://127.0.0.1:8080/x",
            "https://[::1]/x",
            "https://10.0.0.1/x",
            "https://2130706433/x",
            "https://localhost/x",
            "https://db.internal/x",
            "https://printer.local/x",
            "https://push.example.org:8443/x",
            "https://user@push.example.org/x",
            "https://push.example.org@10.0.0.1/x",
            "ftp://push.example.org/x",
            "push.example.org/x",
            "/x",
            "",
        ] {
            assert!(!allowed(bad, false), "{bad}");
        }
        assert!(allowed("http://127.0.0.1:8080/x", true));
        assert!(!allowed("http://10.0.0.1:8080/x", true));
    }

    #[test]
    fn addresses_that_lead_inside_are_known() {
        for inside in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "224.0.0.1",
            "255.255.255.255",
            "198.18.0.1",
            "192.0.0.1",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "::ffff:10.0.0.1",
            "2002:a00:1::",
            "2001:db8::1",
            "64:ff9b::a00:1",
            "2001::1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
        for outside in ["142.250.1.95", "8.8.8.8", "2a00:1450:4010::5f", "2606:4700::1"] {
            assert!(is_public(outside.parse().unwrap()), "{outside}");
        }
    }
}
