//! Writing Markdown: the field with its toolbar, the picker of links, pictures, the preview.

pub mod area;
mod field;
pub mod keys;
pub mod link;
pub mod ops;
mod picture;
mod preview;
mod split;

pub use field::MarkdownField;
pub use link::LinkPicker;
pub use preview::Preview;
pub use split::Split;
