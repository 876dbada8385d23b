//! How often what may be asked: token buckets by address and by object (GCRA). The address is the
//! connection's own; forwarded headers count only when they come from a configured proxy.

use std::{
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
    time::Duration,
};

use governor::{Quota, RateLimiter, clock::Clock as _, clock::DefaultClock, state::keyed::DashMapStateStore};

use super::error::AppError;

/// The largest JSON body, bytes.
pub const BODY_MAX: usize = 256 * 1024;

type Keyed = RateLimiter<String, DashMapStateStore<String>, DefaultClock>;

/// One bucket a key.
#[derive(Debug)]
pub struct Limiter {
    inner: Keyed,
    clock: DefaultClock,
}

impl Limiter {
    /// `burst` at once, then one every `refill`.
    pub fn new(burst: u32, refill: Duration) -> Self {
        let one = NonZeroU32::MIN;
        let quota = Quota::with_period(refill)
            .unwrap_or_else(|| Quota::per_second(one))
            .allow_burst(NonZeroU32::new(burst).unwrap_or(one));
        Self { inner: RateLimiter::dashmap(quota), clock: DefaultClock::default() }
    }

    /// Takes one from the bucket of a key.
    ///
    /// # Errors
    /// 429 with the seconds to wait.
    pub fn take(&self, key: &str) -> Result<(), AppError> {
        self.inner.check_key(&key.to_owned()).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now());
            AppError::TooMany(u32::try_from(wait.as_secs()).unwrap_or(u32::MAX).saturating_add(1))
        })
    }

    /// Forgets full buckets, so that memory does not grow with the number of addresses seen.
    pub fn sweep(&self) {
        self.inner.retain_recent();
        self.inner.shrink_to_fit();
    }
}

/// How much may be uploaded a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UploadQuota {
    /// Files.
    pub files: i64,
    /// Bytes of them, as they are stored.
    pub bytes: i64,
}

/// Who may upload how much a day.
#[derive(Clone, Copy, Debug)]
pub struct UploadDay {
    /// A citizen or a guest's device.
    pub person: UploadQuota,
    /// A member of staff.
    pub staff: UploadQuota,
    /// An outside system.
    pub key: UploadQuota,
    /// Citizens and guests of one address together.
    pub address: UploadQuota,
}

impl UploadDay {
    fn scaled(factor: i64) -> Self {
        const MB: i64 = 1024 * 1024;
        let quota = |files: i64, mb: i64| UploadQuota { files: files * factor, bytes: mb * MB * factor };
        Self {
            person: quota(100, 200),
            staff: quota(500, 1_000),
            key: quota(10_000, 20_000),
            address: quota(1_000, 2_000),
        }
    }
}

/// Every limit of the server.
#[derive(Debug)]
pub struct Limits {
    /// Reads of the API, per address.
    pub read: Limiter,
    /// Search on the server, per address.
    pub search: Limiter,
    /// Filing a request, per address.
    pub file_request: Limiter,
    /// Comments, votes and other small writes, per address.
    pub write: Limiter,
    /// Uploads, per address.
    pub upload: Limiter,
    /// Uploads of a day, per person and address.
    pub upload_day: UploadDay,
    /// Opening a request by number and code, per address.
    pub access_address: Limiter,
    /// Opening a request by number and code, per number: ten tries, then one in six minutes.
    pub access_number: Limiter,
    /// Signing in, per address: 3 at once, then one in 20 s.
    pub sign_in_address: Limiter,
    /// Signing in, per account: so wide that it is no weapon against the owner.
    pub sign_in_account: Limiter,
    /// Codes asked for, per address and hour.
    pub code_hour: Limiter,
    /// Codes asked for, per address and day.
    pub code_day: Limiter,
    /// Codes and flows given back, per address.
    pub code_try: Limiter,
    /// Second factors and proofs, per account: reached only by whoever knows the password or is signed in.
    pub factor: Limiter,
    /// Forms without an account, per address; above it a challenge is asked for.
    pub form_address: Limiter,
    /// Forms without an account, from everywhere; above it, too.
    pub form_all: Limiter,
    /// Exports of personal data, per account.
    pub export: Limiter,
    /// Lists and requests as files, per address.
    pub table: Limiter,
    /// Whatever an outside system does, per key.
    pub integration: Limiter,
}

impl Default for Limits {
    fn default() -> Self {
        Self::scaled(1)
    }
}

impl Limits {
    /// All bursts times `factor`; tests and load figures use more than one.
    pub fn scaled(factor: u32) -> Self {
        let limiter = |burst: u32, millis: u64| Limiter::new(burst * factor, Duration::from_millis(millis));
        Self {
            read: limiter(600, 50),
            search: limiter(120, 200),
            file_request: limiter(10, 60_000),
            write: limiter(60, 2_000),
            upload: limiter(60, 2_000),
            upload_day: UploadDay::scaled(factor.into()),
            access_address: limiter(20, 20_000),
            access_number: limiter(10, 360_000),
            sign_in_address: limiter(5, 20_000),
            sign_in_account: limiter(1_800, 2_000),
            code_hour: limiter(10, 360_000),
            code_day: limiter(30, 2_880_000),
            code_try: limiter(20, 10_000),
            factor: limiter(10, 30_000),
            form_address: limiter(3, 300_000),
            form_all: limiter(60, 1_000),
            export: limiter(3, 1_200_000),
            table: limiter(20, 10_000),
            integration: limiter(300, 50),
        }
    }

    /// Asks for a code from an address.
    ///
    /// # Errors
    /// 429 when the address had its share of the hour or of the day.
    pub fn take_code(&self, key: &str) -> Result<(), AppError> {
        self.code_hour.take(key)?;
        self.code_day.take(key)
    }

    /// Forgets full buckets of every limit.
    pub fn sweep(&self) {
        for limiter in [
            &self.read,
            &self.search,
            &self.file_request,
            &self.write,
            &self.upload,
            &self.access_address,
            &self.access_number,
            &self.sign_in_address,
            &self.sign_in_account,
            &self.code_hour,
            &self.code_day,
            &self.code_try,
            &self.factor,
            &self.form_address,
            &self.form_all,
            &self.export,
            &self.table,
            &self.integration,
        ] {
            limiter.sweep();
        }
    }
}

/// The key of an address: an IPv6 client owns a whole /64, so hopping inside it changes nothing.
pub fn address_key(address: IpAddr) -> String {
    match address {
        IpAddr::V4(v4) => v4.to_string(),
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => v4.to_string(),
            None => {
                let [a, b, c, d, ..] = v6.segments();
                format!("{}/64", Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
            }
        },
    }
}

/// The address of a caller: that of the connection, or, when the connection comes from a trusted
/// proxy, the last address in `X-Forwarded-For` that is not itself one.
pub fn client_address(peer: IpAddr, forwarded: Option<&str>, trusted: &[IpAddr]) -> IpAddr {
    if !trusted.contains(&peer) {
        return peer;
    }
    forwarded
        .into_iter()
        .flat_map(|line| line.rsplit(','))
        .map_while(|part| part.trim().parse::<IpAddr>().ok())
        .find(|address| !trusted.contains(address))
        .unwrap_or(peer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn spoofed_headers_change_nothing() {
        for spoofed in ["1.2.3.4", "9.9.9.9, 8.8.8.8", "garbage"] {
            assert_eq!(client_address(ip("10.0.0.7"), Some(spoofed), &[]), ip("10.0.0.7"));
        }
    }

    #[test]
    fn a_trusted_proxy_is_believed_for_its_own_hop_only() {
        let trusted = [ip("10.0.0.1")];
        assert_eq!(client_address(ip("10.0.0.1"), Some("6.6.6.6, 5.5.5.5"), &trusted), ip("5.5.5.5"));
        assert_eq!(client_address(ip("10.0.0.1"), Some("5.5.5.5, 10.0.0.1"), &trusted), ip("5.5.5.5"));
        assert_eq!(client_address(ip("10.0.0.1"), None, &trusted), ip("10.0.0.1"));
    }

    #[test]
    fn a_whole_v6_net_is_one_caller() {
        assert_eq!(address_key(ip("2001:db8:1:2::1")), address_key(ip("2001:db8:1:2:ffff::9")));
        assert_ne!(address_key(ip("2001:db8:1:2::1")), address_key(ip("2001:db8:1:3::1")));
        assert_eq!(address_key(ip("::ffff:1.2.3.4")), "1.2.3.4");
    }

    #[test]
    fn the_bucket_empties() {
        let limiter = Limiter::new(2, Duration::from_mins(1));
        assert!(limiter.take("a").is_ok() && limiter.take("a").is_ok());
        assert!(matches!(limiter.take("a"), Err(AppError::TooMany(1..=61))));
        assert!(limiter.take("b").is_ok());
    }
}
