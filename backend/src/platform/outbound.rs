//! Requests to addresses that somebody else chose: agencies, and whoever comes after them. The one rule is that such an
//! address leads to the open internet and nowhere else. A name is looked up once, every address that it has is checked, and
//! the connection goes to the very addresses that were checked, so that a name which answers differently the second time
//! (DNS rebinding) wins nothing. Redirects are not followed, proxies of the environment not used, answers are short.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, ToSocketAddrs as _},
    sync::Arc,
    time::Duration,
};

use ureq::{
    config::Config,
    http::Uri,
    unversioned::{
        resolver::{ResolvedSocketAddrs, Resolver},
        transport::{DefaultConnector, NextTimeout},
    },
};

/// How long one request may take, looking the name up included.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest answer that is read, bytes.
pub const ANSWER_MAX: u64 = 64 * 1024;
/// Ports that are asked: whatever else listens there, it is no web server's.
const PORTS: [u16; 2] = [443, 8443];
/// Addresses of a name that are tried.
const ADDRESSES: usize = 16;

/// Looks names up.
pub trait Lookup: Send + Sync + 'static {
    /// The addresses of a name.
    ///
    /// # Errors
    /// When there are none.
    fn lookup(&self, host: &str, port: u16) -> io::Result<Vec<SocketAddr>>;
}

/// The system's way.
#[derive(Clone, Copy, Debug)]
struct System;

impl Lookup for System {
    fn lookup(&self, host: &str, port: u16) -> io::Result<Vec<SocketAddr>> {
        Ok((host, port).to_socket_addrs()?.collect())
    }
}

/// Where requests may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The open internet, by https, on the ports of web servers.
    Internet,
    /// This machine as well, by http and on every port: for tests and development.
    Local,
}

/// Why there is no answer. The classes are stable: they are stored and shown in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The address may not be asked.
    #[error("address")]
    Address,
    /// The name has no address, or nobody listens there.
    #[error("not-reached")]
    NotReached,
    /// It took too long.
    #[error("timeout")]
    Timeout,
    /// No safe connection: the certificate is wrong.
    #[error("tls")]
    Tls,
    /// The answer is too long or none of HTTP.
    #[error("bad-answer")]
    BadAnswer,
}

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// `Content-Type`, or nothing.
    pub content_type: String,
    /// `Retry-After`, as it came.
    pub retry_after: Option<String>,
    /// Body, at most [`ANSWER_MAX`] bytes.
    pub body: Vec<u8>,
}

/// The way out.
#[derive(Clone, Debug)]
pub struct Outbound {
    agent: ureq::Agent,
    reach: Reach,
}

impl Outbound {
    /// By the system's names.
    pub fn new(reach: Reach) -> Self {
        Self::with(reach, Arc::new(System), PATIENCE)
    }

    /// By other names and with another patience: for tests.
    pub fn with(reach: Reach, lookup: Arc<dyn Lookup>, patience: Duration) -> Self {
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(patience))
            .max_redirects(0)
            .http_status_as_error(false)
            .proxy(None)
            // Every request is checked anew.
            .max_idle_connections(0)
            .user_agent("opora")
            .build();
        let resolver = Guard { lookup, reach };
        Self { agent: ureq::Agent::with_parts(config, DefaultConnector::default(), resolver), reach }
    }

    /// Sends a POST; blocks for ten seconds at most.
    ///
    /// # Errors
    /// See [`Fault`]; a status that says no is no error.
    pub fn post(&self, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Result<Answer, Fault> {
        check_url(url, self.reach)?;
        let mut request = self.agent.post(url);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (head, mut body) = request.send(body).map_err(fault)?.into_parts();
        let text = |name: &str| head.headers.get(name).and_then(|value| value.to_str().ok());
        let content_type = text("content-type").unwrap_or_default().to_owned();
        let retry_after = text("retry-after").map(str::to_owned);
        let bytes = body.with_config().limit(ANSWER_MAX).read_to_vec().map_err(fault);
        let status = head.status.as_u16();
        // What says no may ramble on; what it rambles is not needed.
        let body = if status < 300 { bytes? } else { bytes.unwrap_or_default() };
        Ok(Answer { status, content_type, retry_after, body })
    }
}

fn fault(error: ureq::Error) -> Fault {
    match error {
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::PermissionDenied => Fault::Address,
        ureq::Error::Io(error) if error.kind() == io::ErrorKind::TimedOut => Fault::Timeout,
        ureq::Error::Timeout(_) => Fault::Timeout,
        ureq::Error::BadUri(_) => Fault::Address,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => Fault::Tls,
        ureq::Error::Http(_) | ureq::Error::Protocol(_) | ureq::Error::BodyExceedsLimit(_) => {
            Fault::BadAnswer
        }
        _ => Fault::NotReached,
    }
}

/// Checks what can be seen without looking the name up: scheme, nobody's name and password, port. Settings are checked by
/// it when the server starts, and every request again.
///
/// # Errors
/// [`Fault::Address`].
pub fn check_url(url: &str, reach: Reach) -> Result<(), Fault> {
    let uri: Uri = url.parse().map_err(|_| Fault::Address)?;
    let authority = uri.authority().ok_or(Fault::Address)?;
    let local = reach == Reach::Local;
    let scheme = match uri.scheme_str() {
        Some("https") => 443,
        Some("http") if local => 80,
        _ => return Err(Fault::Address),
    };
    let port = authority.port_u16().unwrap_or(scheme);
    if authority.as_str().contains(['@', '\\', '%']) || authority.host().is_empty() {
        return Err(Fault::Address);
    }
    // Something stands where a port does, and it is none.
    if authority.as_str().len() > authority.host().len() && authority.port_u16().is_none() {
        return Err(Fault::Address);
    }
    if local || PORTS.contains(&port) { Ok(()) } else { Err(Fault::Address) }
}

/// Looks up once and lets only checked addresses through.
struct Guard {
    lookup: Arc<dyn Lookup>,
    reach: Reach,
}

impl std::fmt::Debug for Guard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Guard").field("reach", &self.reach).finish_non_exhaustive()
    }
}

impl Guard {
    fn addresses(&self, host: &str, port: u16) -> Result<Vec<SocketAddr>, ureq::Error> {
        let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
        let found = match bare.parse::<IpAddr>() {
            Ok(ip) => vec![SocketAddr::new(ip, port)],
            Err(_) => self.lookup.lookup(bare, port).map_err(|_| ureq::Error::HostNotFound)?,
        };
        // One address that is not allowed condemns the name: whoever set it wants something.
        let allowed = |ip: IpAddr| is_public(ip) || (self.reach == Reach::Local && ip.is_loopback());
        if found.iter().any(|address| !allowed(address.ip())) {
            return Err(ureq::Error::Io(io::ErrorKind::PermissionDenied.into()));
        }
        Ok(found)
    }
}

impl Resolver for Guard {
    fn resolve(
        &self,
        uri: &Uri,
        _: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let host = uri.host().ok_or(ureq::Error::HostNotFound)?.to_owned();
        let port = uri.port_u16().unwrap_or(if uri.scheme_str() == Some("http") { 80 } else { 443 });
        let guard = Self { lookup: self.lookup.clone(), reach: self.reach };
        // The system's lookup cannot be called off: it is left behind when it takes too long.
        let (done, found) = std::sync::mpsc::sync_channel(1);
        std::thread::spawn(move || done.send(guard.addresses(&host, port)).ok());
        let found = if timeout.after.is_not_happening() {
            found.recv().map_err(|_| ureq::Error::HostNotFound)??
        } else {
            found.recv_timeout(*timeout.after).map_err(|_| ureq::Error::Timeout(timeout.reason))??
        };
        let mut addresses = self.empty();
        for address in found.into_iter().take(ADDRESSES) {
            addresses.push(address);
        }
        if addresses.is_empty() { Err(ureq::Error::HostNotFound) } else { Ok(addresses) }
    }
}

/// Whether an address belongs to the open internet, by the registries of special addresses (RFC 6890 and its successors at
/// IANA), and to no cloud's service of metadata.
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => is_public_v4(v4),
        IpAddr::V6(v6) => is_public_v6(v6),
    }
}

/// First address and bits of each net that is not open.
const CLOSED_V4: [([u8; 4], u32); 16] = [
    ([0, 0, 0, 0], 8),
    ([10, 0, 0, 0], 8),
    // Carrier-grade NAT; also a cloud's metadata.
    ([100, 64, 0, 0], 10),
    ([127, 0, 0, 0], 8),
    // Link-local; metadata of most clouds.
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12),
    ([192, 0, 0, 0], 24),
    ([192, 0, 2, 0], 24),
    // Relays of 6to4.
    ([192, 88, 99, 0], 24),
    ([192, 168, 0, 0], 16),
    ([198, 18, 0, 0], 15),
    ([198, 51, 100, 0], 24),
    ([203, 0, 113, 0], 24),
    ([224, 0, 0, 0], 4),
    ([240, 0, 0, 0], 4),
    // A public address that a cloud answers on from inside of every machine.
    ([168, 63, 129, 16], 32),
];

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let bits = u32::from(ip);
    !CLOSED_V4.iter().any(|(net, length)| {
        let mask = u32::MAX.checked_shl(32 - length).unwrap_or(0);
        bits & mask == u32::from(Ipv4Addr::from(*net)) & mask
    })
}

/// Only 2000::/3 is given out; what wraps a version 4 address or is set aside in it is not open. Outside of it lie loopback,
/// mapped and translated addresses (NAT64), unique-local, link-local and multicast ones.
fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [first, second, ..] = ip.segments();
    let given_out = first & 0xe000 == 0x2000;
    // 2001::/23: Teredo, benchmarking, ORCHID. 2001:db8::/32 and 3fff::/20: documentation, of a net
    // that is given out to nobody else. 2002::/16: 6to4.
    let set_aside =
        (first == 0x2001 && (second < 0x0200 || second == 0x0db8)) || first == 0x2002 || first == 0x3fff;
    given_out && !set_aside
}

#[cfg(test)]
mod tests;
