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

use crate::platform::{rounds::rounds, state::AppState};

/// How often other servers' publications are looked for: what is published is on every server's site within a second.
const FOLLOW: Duration = Duration::from_millis(500);

/// Takes over what other servers publish, until the server stops.
pub async fn run_following(state: AppState) {
    let round = |state: AppState| async move { state.knowledge.follow(&state.db).await };
    rounds(state, FOLLOW, "newer content cannot be read; the old one stays", round).await;
}

/// Publishes what waits for its time, until the server stops.
pub async fn run_schedule(state: AppState) {
    let round = |state: AppState| async move {
        state.editorial.sweep(state.clock.now());
        publish_due(&state).await
    };
    rounds(state, Duration::from_secs(1), "scheduled publications wait", round).await;
}
