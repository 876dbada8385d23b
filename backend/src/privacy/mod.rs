//! What a person can see and have done with their own data (SPEC 5.4, 5.6): who of the staff read it, an
//! export, the erasure; and what is thrown away by itself after its time.

mod reads;
mod routes;

pub use routes::routes;
