#!/usr/bin/env bash
# Compares the search with others on the same content and queries, in one run: writes out/table.md.
# Needs node, npm and the wasm32-unknown-unknown target. CARGO may name another cargo.
set -euo pipefail
cd "$(dirname "$0")"
cargo=${CARGO:-cargo}
(cd ../../.. && $cargo run --quiet -p opora-tests --bin export_search -- tests/search/peers/out)
(cd ours && $cargo build --quiet --release && $cargo build --quiet --release --lib --target wasm32-unknown-unknown)
(cd tantivy && $cargo build --quiet --release)
npm install --no-audit --no-fund --silent
# One after another, so that none is timed while another runs.
ours/target/release/peers-ours out/set.json out/ours.json out/ours.idx
tantivy/target/release/peers-tantivy out/set.json out/tantivy.json
node compare.mjs
