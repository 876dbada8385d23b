//! Habits of the operator, kept on the device. Nothing personal.

/// Where to go after an action.
pub const AFTER: &str = "opora.console.after";
/// Whether single keys work.
pub const KEYS: &str = "opora.console.keys";

fn storage() -> Option<web_sys::Storage> {
    if cfg!(target_arch = "wasm32") { web_sys::window()?.local_storage().ok().flatten() } else { None }
}

/// A habit, if it was ever changed.
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Remembers a habit; a browser without storage forgets it with the page.
pub fn set(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, value);
    }
}

/// Whether to go on to the next request after an action.
pub fn goes_on() -> bool {
    get(AFTER).as_deref() == Some("next")
}

/// Whether single keys work: yes, until turned off.
pub fn single_keys() -> bool {
    get(KEYS).as_deref() != Some("off")
}
