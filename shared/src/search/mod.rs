//! Full-text search over the knowledge base: pure, the same in wasm and native.
//!
//! The server (or a tool) turns [`Doc`]s into an [`Index`] once; browsers download its bytes and answer every
//! keystroke without the network. Stemming comes from a library; the dictionary, the reading of a query and
//! the ranking are ours.
//!
//! The way of a query: [`text`] cuts it into words, [`reading`] and [`mend`] find for each word what it may stand for
//! (as typed, another keyboard layout, transliteration, a typo), [`query`] adds synonyms and weights, [`rank`] weighs the documents,
//! [`highlight`] marks the words in what is shown.

mod alike;
mod build;
mod codec;
mod dict;
#[cfg(test)]
mod fixture;
mod format;
mod highlight;
mod index;
mod mend;
mod query;
mod rank;
mod reading;
mod stem;
mod strings;
#[cfg(test)]
mod tests;
mod text;
mod types;
mod variants;

pub use alike::stems;
pub use codec::IndexError;
pub use index::Index;
pub use types::{Doc, Hit, Kind, Options, Results, stands_out};
