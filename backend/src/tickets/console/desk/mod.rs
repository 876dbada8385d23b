//! The operator's desk: drafts, replies that can be taken back, mentions, presence, ready replies, saved views and
//! changes of many requests at once.

mod articles;
mod bulk;
mod canned;
mod draft;
mod extras;
mod held;
mod mentions;
mod people;
mod presence;
mod rail;
mod views;

use utoipa_axum::{router::OpenApiRouter, routes};

use crate::platform::state::AppState;

pub use self::{
    canned::seed_canned,
    held::{run, send_due},
    presence::DeskState,
};
pub(super) use self::{
    extras::{Extras, send},
    held::hold,
};

/// The routes, below `/api/v1`.
pub(super) fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(draft::get, draft::put, draft::remove))
        .routes(routes!(held::cancel))
        .routes(routes!(held::send_now))
        .routes(routes!(people::handler))
        .routes(routes!(mentions::list))
        .routes(routes!(mentions::read))
        .routes(routes!(presence::handler))
        .routes(routes!(canned::list, canned::create))
        .routes(routes!(canned::change, canned::remove))
        .routes(routes!(articles::handler))
        .routes(routes!(rail::handler))
        .routes(routes!(views::list, views::create))
        .routes(routes!(views::change, views::remove))
        .routes(routes!(bulk::handler))
        .routes(routes!(bulk::undo::handler))
}
