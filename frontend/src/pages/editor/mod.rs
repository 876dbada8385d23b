//! The workplace of editors: the list of what the knowledge base is made of, the editor of each item, review,
//! history, redirects, import.
//!
//! An app of its own, rendered by the browser only, so that neither citizens nor operators download it.

pub mod app;
pub mod article;
pub mod code;
pub mod compare;
pub mod conflict;
pub mod draft;
pub mod fields;
pub mod form;
pub mod gaps;
pub mod guide;
pub mod head;
pub mod help;
pub mod history;
pub mod import;
pub mod item;
pub mod list;
pub mod names;
pub mod new_item;
pub mod publish;
pub mod redirects;
pub mod remarks;
#[cfg(all(test, feature = "ssr"))]
mod rendered;
pub mod route;
#[cfg(test)]
pub(crate) mod sample;
pub mod service;
pub mod shell;
pub mod side;
pub mod synonyms;
pub mod template;
pub mod text;
pub mod upkeep;
pub mod wires;
pub mod words;

pub use app::EditorApp;
