//! An authenticator app for the tests.

use opora::platform::clock::{Clock as _, SystemClock};
use totp_rs::{Algorithm, Builder, Secret, Totp};

fn app(secret: &str) -> Totp {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(1)
        .with_step_duration(30)
        .with_secret(Secret::try_from_base32(secret).expect("a secret in base 32"))
        .build()
        .expect("an app")
}

/// The code of a secret, as the server shows it, at a time.
pub fn code(secret: &str, unix_seconds: i64) -> String {
    app(secret).generate(unix_seconds.unsigned_abs()).to_string()
}

/// Now, for a server whose clock nobody moves.
pub fn now() -> i64 {
    SystemClock.now().unix_timestamp()
}
