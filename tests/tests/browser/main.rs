//! Journeys and accessibility in a real browser. Run by `cargo xtask test browser`.
