//! The people of the desk (SPEC 3.4, 6.3): groups with their members and skills, who is there, shifts, absences, the
//! supervisor's board. Requests are given out by `tickets::route`, which asks here who could get one.

mod absence;
mod board;
mod duty;
mod members;
mod people;
mod routes;
mod shifts;
mod store;
mod team;

pub use people::{candidates, colleague, first_group, group_exists, was_given};
pub use routes::routes;
pub use store::{join, seed_groups};

/// Open requests that somebody takes who has not said otherwise.
pub const LIMIT: i32 = 12;
/// And at most.
pub const LIMIT_MAX: u16 = 200;
