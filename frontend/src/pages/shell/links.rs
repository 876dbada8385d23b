//! Links and search forms are plain HTML; here they become steps inside the app.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FormData, HtmlAnchorElement, HtmlFormElement, Url, UrlSearchParams};
use yew::prelude::*;

use crate::routes::{self, Route};

/// The address, if it is one of this site without a fragment.
pub fn same_site(href: &str) -> Option<Url> {
    let location = web_sys::window()?.location();
    let url = Url::new_with_base(href, &location.href().ok()?).ok()?;
    (Some(url.origin()) == location.origin().ok() && url.hash().is_empty()).then_some(url)
}

/// The address inside the site, unless the browser has to load it: another app or site, a file, a fragment.
fn inside(href: &str) -> Option<String> {
    let url = same_site(href)?;
    let part = |path: &str| Route::of(path).map(|route| route.part());
    let ours = part(&url.pathname()) == part(&web_sys::window()?.location().pathname().ok()?);
    ours.then(|| routes::normalise(&url.pathname(), &url.search()))
}

/// The link that a plain click is to follow in this tab.
pub fn clicked(event: &MouseEvent) -> Option<HtmlAnchorElement> {
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if event.default_prevented() || event.button() != 0 || modified {
        return None;
    }
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok())?;
    let link = element.closest("a[href]").ok().flatten()?.dyn_into::<HtmlAnchorElement>().ok()?;
    (!link.has_attribute("download") && matches!(link.target().as_str(), "" | "_self")).then_some(link)
}

/// Follows the link that was clicked, if it leads to a page of the site.
pub fn follow(event: &MouseEvent, go: &Callback<String>) {
    if let Some(url) = clicked(event).and_then(|link| inside(&link.href())) {
        event.prevent_default();
        go.emit(url);
    }
}

/// Follows a GET form, if it leads to a page of the site.
pub fn submit(event: &SubmitEvent, go: &Callback<String>) {
    if event.default_prevented() {
        return;
    }
    let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
    let Some(form) = form.filter(|form| form.method() == "get") else { return };
    let action = form.get_attribute("action").unwrap_or_default();
    let Some(path) = inside(&action) else { return };
    let Some(query) = query_of(&form) else { return };
    event.prevent_default();
    go.emit(routes::normalise(routes::split(&path).0, &query));
}

/// What the form would put into the address, without empty fields.
fn query_of(form: &HtmlFormElement) -> Option<String> {
    let data = FormData::new_with_form(form).ok()?;
    let pairs = UrlSearchParams::new_with_str_sequence_sequence(&JsValue::from(data)).ok()?;
    let query: String = pairs.to_string().into();
    Some(query.split('&').filter(|pair| !pair.ends_with('=')).collect::<Vec<_>>().join("&"))
}
