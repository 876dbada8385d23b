//! Journeys and accessibility in a real browser. Run by `cargo xtask test browser`.

mod axe;
mod builder;
mod editorial;
mod journeys;
mod rendering;
