//! What a person can see and have done with their own data (SPEC 5.4, 5.6): who of the staff read it, an
//! export, the erasure; and what is thrown away by itself after its time.

mod erasure;
mod export;
mod reads;
mod retention;
mod routes;
mod store;

pub use retention::{keep_house, run_retention};
pub use routes::routes;
