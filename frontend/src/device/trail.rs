//! What was looked at in the help centre, for this tab only: it ends with it and leaves the device with a request, if
//! the person agrees.

use shared::forms::trail::{GUIDES, clean, with_step};

const PLACE: &str = "opora.trail";

fn storage() -> Option<web_sys::Storage> {
    if cfg!(target_arch = "wasm32") { web_sys::window()?.session_storage().ok().flatten() } else { None }
}

/// Remembers the page that is read, or what was searched for.
pub fn remember() {
    let (Some(storage), Some(window)) = (storage(), web_sys::window()) else { return };
    let (Ok(path), Ok(query)) = (window.location().pathname(), window.location().search()) else { return };
    let q = crate::routes::param(query.trim_start_matches('?'), "q");
    let step = match q.as_str() {
        // The answers that were given on the way through a guide.
        "" if path.starts_with(GUIDES) => path + &query,
        "" => path,
        q => format!("?{q}"),
    };
    if step != "/" {
        let trail = storage.get_item(PLACE).ok().flatten().unwrap_or_default();
        // A full storage forgets; nothing hangs on it.
        let _ = storage.set_item(PLACE, &with_step(&trail, &step));
    }
}

/// What was remembered, oldest first.
pub fn recall() -> Vec<String> {
    let trail = storage().and_then(|storage| storage.get_item(PLACE).ok().flatten()).unwrap_or_default();
    clean(&trail.lines().map(ToOwned::to_owned).collect::<Vec<_>>())
}
