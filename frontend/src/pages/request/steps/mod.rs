//! The pages of the request form.

mod category;
mod check;
mod contacts;
mod details;
pub mod device;

pub use category::category;
pub use check::check;
pub use contacts::contacts;
pub use details::details;
