//! Rate limits as extractors: a handler names the limit that it stands under.

use std::{marker::PhantomData, net::SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};

use crate::{
    integrations::Integration,
    platform::{
        error::AppError,
        limits::{Limiter, Limits, address_key, client_address},
        state::AppState,
    },
};

/// Which limit.
pub trait Which: Send + Sync + 'static {
    /// The limiter.
    fn limiter(limits: &Limits) -> &Limiter;
}

macro_rules! which {
    ($($(#[$doc:meta])* $name:ident => $field:ident;)*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name;
        impl Which for $name {
            fn limiter(limits: &Limits) -> &Limiter {
                &limits.$field
            }
        }
    )* };
}

which! {
    /// Reads.
    ForRead => read;
    /// Search on the server.
    ForSearch => search;
    /// Filing a request.
    ForFiling => file_request;
    /// Small writes.
    ForWrite => write;
    /// Uploads.
    ForUpload => upload;
    /// Opening a request by number and code.
    ForAccess => access_address;
    /// Giving a code or a flow back.
    ForCode => code_try;
    /// Taking a list or a request along as a file.
    ForTable => table;
}

/// The handler runs only while the caller's bucket has something left.
#[derive(Clone, Copy, Debug)]
pub struct Limited<W>(PhantomData<W>);

impl<W: Which> FromRequestParts<AppState> for Limited<W> {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        match Integration::find(parts, state).await? {
            // Many people stand behind one system.
            Some(key) => state.limits.integration.take(&key.id.to_string())?,
            None => W::limiter(&state.limits).take(&address_of(parts, state))?,
        }
        Ok(Self(PhantomData))
    }
}

/// The key of the caller's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallerKey(pub String);

impl FromRequestParts<AppState> for CallerKey {
    type Rejection = AppError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, AppError> {
        Ok(Self(address_of(parts, state)))
    }
}

/// The key of the address that a request came from.
pub fn address_of(parts: &Parts, state: &AppState) -> String {
    let forwarded = parts.headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
    match parts.extensions.get::<ConnectInfo<SocketAddr>>() {
        Some(ConnectInfo(peer)) => {
            address_key(client_address(peer.ip(), forwarded, &state.config.trusted_proxies))
        }
        // In-process tests have no connection.
        None => "local".to_owned(),
    }
}
