//! A person's own data: who read it, export, erasure, retention, logs; forms that are abused.

mod challenge;
mod erasure;
mod export;
mod logs;
mod reads;
mod retention;
mod traces;
mod victims;
