//! Rendering on the server, without a Yew type in sight of the server itself.

use std::rc::Rc;

use shared::{
    api::pages::{Boot, ReaderBoot},
    lang::Lang,
};
use yew_router::{
    history::{History as _, MemoryHistory},
    query::Raw,
};

use crate::{
    app::{App, AppProps, every_page},
    meta::meta,
    routes::{self, Part, Route},
    t,
};

/// A rendered page, to be put into the template.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// What goes into `<div id="app">`.
    pub body_html: String,
    /// `<title>`, not escaped.
    pub title: String,
    /// `<meta name="description">`, not escaped; may be empty.
    pub description: String,
    /// `<meta name="robots">`; may be empty.
    pub robots: String,
    /// `<html lang>`.
    pub lang: Lang,
    /// The app that takes the page over.
    pub part: Part,
    /// What goes into `<script type="application/json" id="boot">`; every `<` is escaped.
    pub boot_json: String,
}

/// Renders a page. It never waits for anything, but the caller still sets a time limit.
pub async fn render(boot: Boot) -> Rendered {
    let (path, query) = routes::split(&boot.url);
    let (path, query) = (path.to_owned(), query.to_owned());
    let route = Route::of(&path).unwrap_or(Route::NotFound);
    let meta = meta(&route, &boot.data, boot.lang);
    let lang = boot.lang;
    let part = route.part();
    let title = t!(lang, "title-page", title = &meta.title, site = &boot.site.name);
    // Wire types serialise without fail.
    let boot_json = match part {
        Part::Reader => {
            serde_json::to_string(&ReaderBoot { lang, search_index: boot.site.search_index.clone() })
        }
        Part::Cabinet | Part::Account => serde_json::to_string(&boot),
    };
    let boot_json = boot_json.unwrap_or_default().replace('<', "\\u003c");
    let body_html = yew::ServerRenderer::<App>::with_props(move || {
        let history = MemoryHistory::new();
        if query.is_empty() {
            history.replace(path);
        } else {
            // `Raw` is infallible.
            let _ = history.replace_with_query(path, Raw(query));
        }
        AppProps { history: history.into(), boot: Rc::new(boot), pages: every_page }
    })
    .render()
    .await;
    Rendered {
        body_html,
        title,
        description: meta.description,
        robots: meta.robots.to_owned(),
        lang,
        part,
        boot_json,
    }
}
