//! A list that is read page by page and grows.

use std::{future::Future, rc::Rc};

use shared::page::Page;
use yew::prelude::*;

use super::{Query, use_query};
use crate::api::ApiError;

/// The pages read so far.
pub struct Pages<T> {
    /// In the order of the list.
    pub read: Vec<Rc<Page<T>>>,
    /// Why the latest page is not here.
    pub error: Option<ApiError>,
    /// A page is under way.
    pub loading: bool,
    /// Asks for the latest page again.
    pub reload: Callback<()>,
    /// Reads the next page; for a link that is one without scripts too.
    pub more: Callback<MouseEvent>,
}

impl<T> Pages<T> {
    /// The rows of all of them.
    pub fn rows(&self) -> Vec<&T> {
        self.read.iter().flat_map(|page| &page.items).collect()
    }

    /// Whether there is a next page.
    pub fn has_more(&self) -> bool {
        self.read.last().is_some_and(|page| page.next.is_some())
    }
}

/// Reads the first page and, when asked, the next ones; `read` gets the cursor of the page, empty for the first. A list
/// of something else is another component: give it a key.
#[hook]
pub fn use_pages<T, F, R>(read: F) -> Pages<T>
where
    T: 'static,
    F: Fn(String) -> R + 'static,
    R: Future<Output = Result<Page<T>, ApiError>> + 'static,
{
    let cursor = use_state(String::new);
    let pages = use_mut_ref(Vec::<(String, Rc<Page<T>>)>::new);
    let Query { data, error, loading, reload, .. } = use_query((*cursor).clone(), move |cursor| {
        let page = read(cursor.clone());
        async move { page.await.map(|page| (cursor, Rc::new(page))) }
    });
    if let Some(data) = &data {
        let mut pages = pages.borrow_mut();
        if !pages.iter().any(|(at, _)| *at == data.0) {
            pages.push((data.0.clone(), data.1.clone()));
        }
    }
    let read: Vec<Rc<Page<T>>> = pages.borrow().iter().map(|(_, page)| page.clone()).collect();
    let more = {
        let next = read.last().and_then(|page| page.next.clone()).unwrap_or_default();
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            cursor.set(next.clone());
        })
    };
    Pages { read, error, loading, reload, more }
}
