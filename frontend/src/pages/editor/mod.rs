//! The workplace of editors: the list of what the knowledge base is made of, the editor of each item, review,
//! history, redirects, import.
//!
//! An app of its own, rendered by the browser only, so that neither citizens nor operators download it.

pub mod app;
pub mod compare;
pub mod draft;
pub mod gaps;
pub mod item;
pub mod links;
pub mod route;
#[cfg(test)]
mod sample;
pub mod shell;
pub mod text;
pub mod words;

pub use app::EditorApp;
