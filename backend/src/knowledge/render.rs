//! Markdown of the knowledge base, as the browser's preview renders it too.

pub use frontend::markdown::{html, resolve};
pub use shared::markdown::plain;
