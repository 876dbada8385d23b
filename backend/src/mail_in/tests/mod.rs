//! What chance finds.

mod fuzz;
