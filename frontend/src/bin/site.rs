//! The citizens' site.
fn main() {}
