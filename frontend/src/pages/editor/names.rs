//! Keys with their titles, for fields that choose among blocks, tags, categories.

use std::rc::Rc;

use shared::{content::ContentKind, lang::Lang};
use yew::prelude::*;

use crate::{
    api::{
        ApiError,
        editor::{self as api, ItemFilter},
    },
    hooks::use_query,
    ui::Choice,
};

/// Pages that are read at most: far more than there are of any such list.
const PAGES: usize = 20;

async fn read(kind: ContentKind) -> Result<Vec<Choice>, ApiError> {
    let filter = ItemFilter {
        kind: kind.as_str().to_owned(),
        lang: Lang::Ru.as_str().to_owned(),
        sort: "title".to_owned(),
        ..ItemFilter::default()
    };
    let mut found = Vec::new();
    let mut cursor = String::new();
    for _ in 0..PAGES {
        let list = api::items(&filter, &cursor).await?;
        found.extend(list.items.into_iter().map(|row| {
            let title = if row.title.is_empty() { row.key.clone() } else { row.title };
            Choice::new(row.key, title)
        }));
        match list.next {
            Some(next) => cursor = next,
            None => break,
        }
    }
    Ok(found)
}

/// Every item of a small kind: its key and title. Empty until it is read.
#[hook]
pub fn use_names(kind: ContentKind) -> Rc<Vec<Choice>> {
    let query = use_query(kind, read);
    let nothing = use_memo((), |()| Vec::new());
    query.data.unwrap_or(nothing)
}
