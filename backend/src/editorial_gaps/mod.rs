//! What the knowledge base lacks (SPEC 1.9, 7.6): counted while readers use it, gathered into one ranked list for editors, with what
//! they decided about each and what an article changed. And what readers open and what helps them, for the order of search.
//!
//! Nothing here is about a person: texts are cut and masked before they are kept (`topic`), everything else are counts by
//! day.

mod change;
mod click;
mod collect;
mod get;
mod list;
mod popularity;
mod rank;
mod routes;
mod row;
mod store;
mod topic;

pub use popularity::{popularity, run_weighing};
pub use routes::routes;
pub use store::{count_day, count_solved, forget};
pub use topic::{anonymous, topic};
