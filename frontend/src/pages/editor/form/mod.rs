//! What the forms of records are made of: undo, lists of lines, links to other items, choices from lists.

pub mod choices;
pub mod edits;
pub mod keys;
pub mod lines;
pub mod loose;
pub mod picks;
pub mod typed;
pub mod undo;

pub use choices::use_named;
pub use edits::{Edits, use_edits};
pub use keys::{AudienceField, TagsField, TopicField};
pub use lines::Lines;
pub use loose::NumberField;
pub use picks::{Pick, Picks};
pub use typed::{DocProps, Record, Unfit, use_doc, use_record};
pub use undo::{UndoButtons, undo_key};
