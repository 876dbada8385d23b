//! The history of sign-ins, the latest first.

use shared::api::sessions::{HistoryFilter, SignInOutcome};
use yew::prelude::*;

use crate::{
    api::sessions,
    format,
    hooks::use_pages,
    i18n::{text, use_lang},
    pages::account::{frame::Loaded, words},
    t,
    ui::{Column, DataTable, Row, ShowMore, StatusBadge, StatusTone},
};

/// Rows of a page.
const ROWS: u16 = 10;

/// The list.
#[component]
pub fn History() -> Html {
    let lang = use_lang();
    let pages =
        use_pages(
            |cursor| async move { sessions::history(&HistoryFilter { cursor, limit: Some(ROWS) }).await },
        );
    let rows: Vec<Row> = pages
        .rows()
        .into_iter()
        .enumerate()
        .map(|(at, row)| {
            let tone = if row.outcome == SignInOutcome::SignedIn { StatusTone::Positive } else { StatusTone::Action };
            let outcome = text(lang, &format!("account-outcome-{}", row.outcome.as_str().replace('_', "-")));
            let device = words::device(lang, &row.device);
            let new = if row.new_device { format!(" · {}", t!(lang, "account-history-new")) } else { String::new() };
            Row {
                key: at.to_string().into(),
                unread: false,
                selected: false,
                cells: vec![
                    html! { <span class="nowrap">{ format::date_time(lang, row.at) }</span> },
                    html! { <StatusBadge {tone} label={outcome} /> },
                    html! { { words::method(lang, row.method) } },
                    html! { <span>{ device }{ new }<br /><span class="muted num">{ &row.place }</span></span> },
                ],
            }
        })
        .collect();
    let columns = ["time", "outcome", "method", "device"]
        .map(|name| Column::new(text(lang, &format!("account-history-{name}"))))
        .to_vec();
    html! {
        <Loaded here={!pages.read.is_empty()} error={pages.error.clone()} retry={pages.reload.clone()} lines={6}>
            <p>{ t!(lang, "account-history-text") }</p>
            if rows.is_empty() {
                <p class="muted">{ t!(lang, "account-history-none") }</p>
            } else {
                <DataTable caption={t!(lang, "account-history")} {columns} {rows} />
            }
            if pages.has_more() {
                <ShowMore href="/me/security" label={t!(lang, "account-more")} loading={pages.loading} onclick={pages.more.clone()} />
            }
        </Loaded>
    }
}
