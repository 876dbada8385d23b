//! Nothing but tests, see `tests/wasm.rs`, and the module that the bench times, see `src/bin/search_speed.rs`.
