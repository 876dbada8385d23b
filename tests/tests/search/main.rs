//! Search over the shipped content.

mod codes;
mod page;
mod quality;
