//! Between the forms of `shared` and the fields on screen: which fields are asked for, which errors are shown, what
//! the draft is. Pure, so that it is tested without a browser.

pub mod draft;
pub mod fault;
pub mod request_fields;
pub mod request_steps;
pub mod secrets;
pub mod upload_rules;
