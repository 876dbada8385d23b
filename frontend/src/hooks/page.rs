//! The data of pages: seeded from what the server embedded, fetched when the reader moves on.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    rc::Rc,
};

use shared::{
    api::pages::{Boot, CabinetPage, PageData},
    lang::Lang,
};
use yew::prelude::*;
use yew_router::{
    history::{AnyHistory, History},
    prelude::use_location,
    query::Raw,
};

use crate::{
    api::{self, ApiError},
    routes::{self, Route},
};

/// Pages that the reader has seen in this tab, and the way to the next one.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    lang: Lang,
    history: AnyHistory,
    pages: RefCell<HashMap<String, Rc<PageData>>>,
    /// The address was changed by us and not by back or forward: focus and scroll are ours to set.
    pushed: Cell<bool>,
    /// The last address asked for; an answer to an earlier one comes too late.
    wanted: RefCell<String>,
    busy: RefCell<Callback<bool>>,
    client: Rc<PageData>,
}

impl PartialEq for Store {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Store {
    /// Begins with the page that the server rendered.
    pub fn new(boot: &Boot, history: AnyHistory) -> Self {
        let pages = HashMap::from([(boot.url.clone(), Rc::new(boot.data.clone()))]);
        Self(Rc::new(Inner {
            lang: boot.lang,
            history,
            pages: RefCell::new(pages),
            pushed: Cell::new(false),
            wanted: RefCell::default(),
            busy: RefCell::default(),
            client: Rc::new(PageData::Client),
        }))
    }

    /// The page of an address, when it is here.
    pub fn page(&self, url: &str) -> Option<Rc<PageData>> {
        if let Some(page) = self.0.pages.borrow().get(url) {
            return Some(page.clone());
        }
        let (path, _) = routes::split(url);
        Route::of(path).filter(Route::is_client).map(|_| self.0.client.clone())
    }

    /// Keeps a page.
    pub fn keep(&self, url: &str, page: PageData) -> Rc<PageData> {
        let page = Rc::new(page);
        self.0.pages.borrow_mut().insert(url.to_owned(), page.clone());
        page
    }

    /// Whether the present address was pushed; true once per push.
    pub fn take_pushed(&self) -> bool {
        self.0.pushed.take()
    }

    /// Who is told when a page is awaited.
    pub fn on_busy(&self, callback: Callback<bool>) {
        *self.0.busy.borrow_mut() = callback;
    }

    fn show(&self, url: &str, replace: bool) {
        let (path, query) = routes::split(url);
        self.0.pushed.set(!replace);
        let history = &self.0.history;
        // `Raw` is infallible: the query goes into the address as it is.
        let _ = match (query.is_empty(), replace) {
            (true, false) => {
                history.push(path);
                Ok(())
            }
            (true, true) => {
                history.replace(path);
                Ok(())
            }
            (false, false) => history.push_with_query(path, Raw(query)),
            (false, true) => history.replace_with_query(path, Raw(query)),
        };
    }

    /// Changes the address of the present page without a step back to the old one.
    pub fn replace(&self, url: &str) {
        self.show(url, true);
    }

    async fn fetch(&self, url: &str) -> Result<Rc<PageData>, ApiError> {
        let page: CabinetPage = api::pages::page(url, self.0.lang).await?;
        Ok(self.keep(url, page.into()))
    }
}

/// Goes to a page of the site. The present page stays until the next one has arrived, so nothing flickers; when it
/// does not arrive, the next page says so.
pub fn navigate(store: &Store, url: &str) {
    let (path, query) = routes::split(url);
    let url = routes::normalise(path, query);
    store.0.wanted.replace(url.clone());
    if store.page(&url).is_some() {
        store.0.busy.borrow().emit(false);
        store.show(&url, false);
        return;
    }
    store.0.busy.borrow().emit(true);
    let store = store.clone();
    wasm_bindgen_futures::spawn_local(async move {
        // A failure is told by the page itself, which tries again.
        let _ = store.fetch(&url).await;
        if *store.0.wanted.borrow() == url {
            store.0.busy.borrow().emit(false);
            store.show(&url, false);
        }
    });
}

/// A page's data as far as it is here.
#[derive(Clone)]
pub enum PageState {
    /// Under way.
    Loading,
    /// Here.
    Ready(Rc<PageData>),
    /// It did not arrive.
    Failed(ApiError),
}

impl PartialEq for PageState {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            // The store keeps one page an address, so there is no need to compare what is in it.
            (Self::Ready(a), Self::Ready(b)) => Rc::ptr_eq(a, b),
            (Self::Failed(a), Self::Failed(b)) => a == b,
            (Self::Loading, Self::Loading) => true,
            _ => false,
        }
    }
}

/// The store of the app.
///
/// # Panics
/// Outside of `App`.
#[hook]
pub fn use_store() -> Store {
    use_context::<Store>().expect("components live inside App")
}

/// Path and query of the present address.
#[hook]
pub fn use_url() -> String {
    let location = use_location();
    location.map_or_else(String::new, |at| routes::normalise(at.path(), at.query_str()))
}

/// A value of the present query; empty when it is not there.
#[hook]
pub fn use_param(name: &str) -> String {
    let url = use_url();
    routes::param(routes::split(&url).1, name)
}

/// The data of the present address, fetched when it is not here. Called once, by the app, which gives it to
/// everybody else.
#[hook]
pub fn use_loaded(store: &Store) -> PageState {
    let url = use_url();
    let failed = use_state(|| None::<(String, ApiError)>);
    let arrived = use_force_update();
    {
        let (store, failed) = (store.clone(), failed.clone());
        use_effect_with(url.clone(), move |url| {
            if store.page(url).is_none() {
                let url = url.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    match store.fetch(&url).await {
                        Ok(_) => arrived.force_update(),
                        Err(error) => failed.set(Some((url, error))),
                    }
                });
            }
        });
    }
    match (store.page(&url), &*failed) {
        (Some(page), _) => PageState::Ready(page),
        (None, Some((at, error))) if *at == url => PageState::Failed(error.clone()),
        (None, _) => PageState::Loading,
    }
}

/// The data of the present address.
#[hook]
pub fn use_page() -> PageState {
    use_context::<PageState>().unwrap_or(PageState::Loading)
}

/// Goes to another page of the site: `go.emit("/kb/x".into())`.
#[hook]
pub fn use_go() -> Callback<String> {
    let store = use_store();
    use_callback(store, |url: String, store| navigate(store, &url))
}
