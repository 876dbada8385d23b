//! Light, dark or as the system has it.

use super::prefs;
use crate::ui::dom;

/// Where the choice is kept.
const PLACE: &str = "opora.theme";

/// An appearance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every appearance, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The name in the page and on the device.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The appearance that was chosen.
pub fn current() -> Theme {
    let kept = prefs::get(PLACE);
    Theme::ALL.into_iter().find(|theme| Some(theme.as_str()) == kept.as_deref()).unwrap_or_default()
}

/// Shows an appearance.
pub fn show(theme: Theme) {
    let Some(root) = dom::document().and_then(|document| document.document_element()) else { return };
    // The name is a valid one.
    let _ = match theme {
        Theme::Auto => root.remove_attribute("data-theme"),
        _ => root.set_attribute("data-theme", theme.as_str()),
    };
}

/// Shows and keeps an appearance.
pub fn apply(theme: Theme) {
    prefs::set(PLACE, theme.as_str());
    show(theme);
}
