//! A guide as a graph: walking it, checking it, drawing it, changing it. Pure, so that the reader's page, the
//! editors' builder and the check of the content agree.

pub mod edit;
pub mod graph;
pub mod layout;
pub mod lint;
pub mod picture;
#[cfg(test)]
pub(crate) mod sample;
pub mod trial;
pub mod walk;

pub use edit::Edit;
pub use layout::{Layout, layout};
pub use lint::{Flaw, Level, Wrong, lint};
pub use picture::Picture;
pub use trial::Trial;
pub use walk::{Taken, Walk, path_in_words, walk};
