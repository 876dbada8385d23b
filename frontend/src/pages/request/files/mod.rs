//! Choosing, preparing and sending files: for a new request and for a comment.

mod editor;
mod item;
mod marks;
mod uploads;
mod view;

pub use uploads::{Uploads, discard, use_uploads};
pub use view::UploadField;
