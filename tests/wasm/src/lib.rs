//! Nothing but tests: see `tests/wasm.rs`.
