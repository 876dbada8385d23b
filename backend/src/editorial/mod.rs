//! The editorial desk (SPEC 7.1–7.5): drafts, review, publishing, history, import and export of the knowledge base. The live
//! text stays while a new version is written and read.

use std::time::Duration;

mod check;
mod comments;
mod drafts;
mod events;
mod export;
mod history;
pub mod import;
mod item;
mod items;
mod names;
mod pictures;
mod presence;
mod publish;
mod redirects;
mod rename;
mod reviewed;
mod reviewers;
mod revisions;
mod routes;
mod store;
mod synonyms;
mod view;

pub use export::whole as whole_content;
pub use pictures::serve as serve_picture;
pub use presence::{EditorEvent, EditorialState};
pub use publish::publish_due;
pub use routes::routes;

use crate::platform::state::AppState;

/// How often other servers' publications are looked for: what is published is on every server's site within a second.
const FOLLOW: Duration = Duration::from_millis(500);

/// Takes over what other servers publish. Runs until it is aborted.
pub async fn run_following(state: AppState) {
    loop {
        tokio::time::sleep(FOLLOW).await;
        if let Err(error) = state.knowledge.follow(&state.db).await {
            tracing::warn!(%error, "newer content cannot be read; the old one stays");
        }
    }
}

/// Publishes what waits for its time. Runs until it is aborted.
pub async fn run_schedule(state: AppState) {
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        state.editorial.sweep(state.clock.now());
        if let Err(error) = publish_due(&state).await {
            tracing::warn!(%error, "scheduled publications wait");
        }
    }
}
