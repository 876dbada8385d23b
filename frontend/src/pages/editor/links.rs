//! Links are plain HTML; those that stay inside the desk become steps of the app.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};
use yew::prelude::*;
use yew_router::{Routable as _, navigator::Navigator, query::Raw};

use super::route::EditorRoute;
use crate::routes::{normalise, split};

/// Goes to an address of the desk.
pub fn go(navigator: Option<&Navigator>, url: &str) {
    let Some(navigator) = navigator else { return };
    let (path, query) = split(url);
    let Some(route) = EditorRoute::recognize(path) else { return };
    if query.is_empty() {
        navigator.push(&route);
    } else {
        // `Raw` is infallible: the query goes into the address as it is.
        let _ = navigator.push_with_query(&route, Raw(query));
    }
}

fn inside(href: &str) -> Option<String> {
    let location = web_sys::window()?.location();
    let url = web_sys::Url::new_with_base(href, &location.href().ok()?).ok()?;
    let path = url.pathname();
    let ours = path == "/editor" || path.starts_with("/editor/");
    (ours && Some(url.origin()) == location.origin().ok() && url.hash().is_empty())
        .then(|| normalise(&path, &url.search()))
}

/// Follows the link that was clicked, if it stays inside the desk.
pub fn follow(event: &MouseEvent, navigator: Option<&Navigator>) {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || modified {
        return;
    }
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = element.and_then(|element| element.closest("a[href]").ok().flatten());
    let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else { return };
    if link.has_attribute("download") || !matches!(link.target().as_str(), "" | "_self") {
        return;
    }
    if let Some(url) = inside(&link.href()) {
        event.prevent_default();
        go(navigator, &url);
    }
}
