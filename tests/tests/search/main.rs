//! Search over the shipped content.

mod codes;
mod quality;
