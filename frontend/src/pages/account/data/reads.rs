//! Who of the staff saw the person's data, the latest first (SPEC 5.6).

use shared::api::accounts::reads::{ReadRow, ReadWhat, ReadsFilter};
use yew::prelude::*;

use crate::{
    api::accounts,
    format,
    hooks::use_pages,
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
    let pages =
        use_pages(|cursor| async move { accounts::reads(&ReadsFilter { cursor, limit: Some(ROWS) }).await });
    let what = |row: &ReadRow| match row.what {
        ReadWhat::Request => t!(lang, "account-read-request"),
        ReadWhat::File => t!(lang, "account-read-file"),
        ReadWhat::Profile => t!(lang, "account-read-profile"),
    };
    let rows: Vec<Row> = pages
        .rows()
        .into_iter()
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
        <Loaded here={!pages.read.is_empty()} error={pages.error.clone()} retry={pages.reload.clone()} lines={4}>
            <p>{ t!(lang, "account-reads-text") }</p>
            if rows.is_empty() {
                <p class="muted">{ t!(lang, "account-reads-none") }</p>
            } else {
                <DataTable caption={t!(lang, "account-reads")} {columns} {rows} />
            }
            if pages.has_more() {
                <ShowMore href="/me/data" label={t!(lang, "account-more")} loading={pages.loading} onclick={pages.more.clone()} />
            }
        </Loaded>
    }
}
