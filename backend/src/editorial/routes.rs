//! Paths of the editorial desk.

use axum::extract::DefaultBodyLimit;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    check, comments,
    drafts::{approve, discard, get, give_back, open, publish, rebase, save, seen, submit, unschedule},
    events, export, import, item, items, pictures, redirects, rename, reviewed, reviewers, revisions,
    synonyms,
};
use crate::platform::state::AppState;

/// The largest picture, bytes.
pub const PICTURE_MAX: usize = 10 * 1024 * 1024;
/// The largest import, bytes: some ten thousand articles.
pub const IMPORT_MAX: usize = 64 * 1024 * 1024;
/// The largest body with a document in it: its text escaped twice over.
const DRAFT_BODY_MAX: usize = 3 * shared::api::editor::DOC_MAX;

/// The routes, below `/api/v1`.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().merge(lists()).merge(drafts()).merge(large())
}

fn lists() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(items::handler))
        .routes(routes!(item::handler))
        .routes(routes!(revisions::list))
        .routes(routes!(revisions::get))
        .routes(routes!(revisions::restore))
        .routes(routes!(reviewers::handler))
        .routes(routes!(reviewed::handler))
        .routes(routes!(rename::handler))
        .routes(routes!(redirects::list, redirects::add))
        .routes(routes!(redirects::remove))
        .routes(routes!(synonyms::handler))
        .routes(routes!(export::handler))
        .routes(routes!(events::handler))
}

fn drafts() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(open::handler))
        .routes(routes!(get::handler, save::handler))
        .routes(routes!(check::handler))
        .routes(routes!(seen::handler))
        .routes(routes!(submit::handler))
        .routes(routes!(give_back::handler))
        .routes(routes!(approve::handler))
        .routes(routes!(publish::handler))
        .routes(routes!(rebase::handler))
        .routes(routes!(unschedule::handler))
        .routes(routes!(discard::handler))
        .routes(routes!(comments::list, comments::add))
        .routes(routes!(comments::resolve))
        .layer(DefaultBodyLimit::max(DRAFT_BODY_MAX))
}

fn large() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(import::routes::dry_run))
        .routes(routes!(import::routes::run))
        .layer(DefaultBodyLimit::max(IMPORT_MAX))
        .merge(OpenApiRouter::new().routes(routes!(pictures::add)).layer(DefaultBodyLimit::max(PICTURE_MAX)))
}
