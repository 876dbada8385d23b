//! Full-text search over the knowledge base: pure, the same in wasm and native.
mod codec;
mod index;
mod types;

pub use codec::IndexError;
pub use index::Index;
pub use types::{Doc, Hit, Kind, Options, Results};
