//! Links are plain HTML; those that stay inside an app become its steps.

use yew::prelude::*;
use yew_router::{Routable, navigator::Navigator, query::Raw};

use crate::{
    pages::shell::links::{clicked, same_site},
    routes::{normalise, split},
};

/// Goes to an address of the app with these routes.
pub fn go<R: Routable + 'static>(navigator: Option<&Navigator>, url: &str) {
    let (path, query) = split(url);
    if let (Some(navigator), Some(route)) = (navigator, R::recognize(path)) {
        // `Raw` is infallible: the query goes into the address as it is.
        let _ = navigator.push_with_query(&route, Raw(query));
    }
}

/// The address of the present step becomes this one.
pub fn replace<R: Routable + 'static>(navigator: Option<&Navigator>, url: &str) {
    let (path, query) = split(url);
    if let (Some(navigator), Some(route)) = (navigator, R::recognize(path)) {
        // See `go`.
        let _ = navigator.replace_with_query(&route, Raw(query));
    }
}

/// Whether a path is a page of the app with these routes.
fn ours<R: Routable>(path: &str) -> bool {
    R::recognize(path).is_some_and(|route| Some(route) != R::not_found_route())
}

/// Follows the link that was clicked, if it stays inside the app with these routes.
pub fn follow<R: Routable + 'static>(event: &MouseEvent, navigator: Option<&Navigator>) {
    let Some(url) = clicked(event).and_then(|link| same_site(&link.href())) else { return };
    if ours::<R>(&url.pathname()) {
        event.prevent_default();
        go::<R>(navigator, &normalise(&url.pathname(), &url.search()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::{console::route::ConsoleRoute, editor::route::EditorRoute};

    #[test]
    fn an_app_keeps_its_own_pages() {
        assert!(ours::<ConsoleRoute>("/console/queue") && !ours::<ConsoleRoute>("/editor"));
        assert!(ours::<EditorRoute>("/editor/item/faq/ru/a/history") && !ours::<EditorRoute>("/console"));
        assert!(!ours::<EditorRoute>("/editor/no-such-page") && !ours::<EditorRoute>("/"));
    }
}
