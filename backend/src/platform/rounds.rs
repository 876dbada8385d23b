//! Work that is looked for again and again while the server runs.

use std::{fmt::Display, future::Future, time::Duration};

use super::state::AppState;

/// Does a round at once and after every pause, until the server stops. A round that fails is logged with what it means
/// and tried again after the pause: nothing that waits is lost by it.
pub async fn rounds<F, T, E>(
    state: AppState,
    every: Duration,
    failed: &'static str,
    round: impl Fn(AppState) -> F,
) where
    F: Future<Output = Result<T, E>>,
    E: Display,
{
    loop {
        if let Err(error) = round(state.clone()).await {
            tracing::warn!(cause = %error, "{failed}");
        }
        tokio::select! {
            () = state.shutdown.cancelled() => return,
            () = tokio::time::sleep(every) => {}
        }
    }
}
