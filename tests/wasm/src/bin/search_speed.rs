//! Search for the page that times it in a browser (`cargo xtask bench search`): built as the apps are.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod exported {
    use shared::search::{Index, Options};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// An index, as the apps keep it.
    #[wasm_bindgen]
    pub struct Searcher(Index);

    #[wasm_bindgen]
    impl Searcher {
        /// Reads the file that browsers download.
        pub fn open(bytes: &[u8]) -> Option<Self> {
            Index::from_bytes(bytes).ok().map(Self)
        }

        /// What a keystroke asks for; tells how many items were found.
        pub fn find(&self, query: &str) -> usize {
            std::hint::black_box(self.0.search(query, &Options::default())).hits.len()
        }
    }
}
