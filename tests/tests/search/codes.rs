//! Recognition of every shipped code.
