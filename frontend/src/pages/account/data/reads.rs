//! Who of the staff saw the person's data, the latest first (SPEC 5.6).

use std::rc::Rc;

use shared::{
    api::accounts::reads::{ReadRow, ReadWhat, ReadsFilter},
    page::Page,
};
use yew::prelude::*;

use crate::{
    api::accounts,
    format,
    hooks::use_query,
    i18n::use_lang,
    pages::account::frame::Loaded,
    routes::Route,
    t,
    ui::{Column, DataTable, Row, ShowMore},
};

/// Rows of a page.
const ROWS: u16 = 10;

/// The list.
#[component]
pub fn Reads() -> Html {
    let lang = use_lang();
    // Pages read so far; the next one is appended.
    let cursor = use_state(String::new);
    let pages = use_mut_ref(Vec::<(String, Rc<Page<ReadRow>>)>::new);
    let query = use_query((*cursor).clone(), |cursor| async move {
        let filter = ReadsFilter { cursor: cursor.clone(), limit: Some(ROWS) };
        accounts::reads(&filter).await.map(|page| (cursor, Rc::new(page)))
    });
    if let Some(data) = &query.data {
        let mut pages = pages.borrow_mut();
        if !pages.iter().any(|(at, _)| *at == data.0) {
            pages.push((data.0.clone(), data.1.clone()));
        }
    }
    let pages = pages.borrow();
    let next = pages.last().and_then(|(_, page)| page.next.clone());
    let more = {
        let (cursor, next) = (cursor.clone(), next.clone());
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            cursor.set(next.clone().unwrap_or_default());
        })
    };
    let what = |row: &ReadRow| match row.what {
        ReadWhat::Request => t!(lang, "account-read-request"),
        ReadWhat::File => t!(lang, "account-read-file"),
        ReadWhat::Profile => t!(lang, "account-read-profile"),
    };
    let rows: Vec<Row> = pages
        .iter()
        .flat_map(|(_, page)| &page.items)
        .enumerate()
        .map(|(at, row)| {
            let reason = row.number.as_ref().map(|number| {
                let href = Route::Ticket { number: number.digits().to_owned() }.with(&[]);
                html! { <a {href} class="num nowrap">{ number.to_string() }</a> }
            });
            Row {
                key: at.to_string().into(),
                unread: false,
                selected: false,
                cells: vec![
                    html! { <span class="nowrap">{ format::date_time(lang, row.at) }</span> },
                    html! { { what(row) } },
                    reason.unwrap_or_default(),
                ],
            }
        })
        .collect();
    let columns = vec![
        Column::new(t!(lang, "account-read-time")),
        Column::new(t!(lang, "account-read-what")),
        Column::new(t!(lang, "account-read-why")),
    ];
    html! {
        <Loaded here={!pages.is_empty()} error={query.error.clone()} retry={query.reload.clone()} lines={4}>
            <p>{ t!(lang, "account-reads-text") }</p>
            if rows.is_empty() {
                <p class="muted">{ t!(lang, "account-reads-none") }</p>
            } else {
                <DataTable caption={t!(lang, "account-reads")} {columns} {rows} />
            }
            if next.is_some() {
                <ShowMore href="/me/data" label={t!(lang, "account-more")} loading={query.loading} onclick={more} />
            }
        </Loaded>
    }
}
