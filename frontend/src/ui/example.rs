//! What a component shows of itself in the gallery.

use yew::Html;

/// One state of a component, shown in the gallery and checked by the tests.
pub struct Example {
    /// Component and state, for example `Button, loading`.
    pub name: &'static str,
    /// The rendered state.
    pub html: Html,
}

impl Example {
    /// An example under a name.
    pub fn new(name: &'static str, html: Html) -> Self {
        Self { name, html }
    }
}
