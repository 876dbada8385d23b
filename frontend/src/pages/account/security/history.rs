//! The history of sign-ins, the latest first.

use std::rc::Rc;

use shared::{
    api::sessions::{HistoryFilter, SignInOutcome, SignInRow},
    page::Page,
};
use yew::prelude::*;

use crate::{
    api::sessions,
    format,
    hooks::use_query,
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
    // Pages read so far; the next one is appended.
    let cursor = use_state(String::new);
    let pages = use_mut_ref(Vec::<(String, Rc<Page<SignInRow>>)>::new);
    let query = use_query((*cursor).clone(), |cursor| async move {
        let filter = HistoryFilter { cursor: cursor.clone(), limit: Some(ROWS) };
        sessions::history(&filter).await.map(|page| (cursor, Rc::new(page)))
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
    let rows: Vec<Row> = pages
        .iter()
        .flat_map(|(_, page)| &page.items)
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
        <Loaded here={!pages.is_empty()} error={query.error.clone()} retry={query.reload.clone()} lines={6}>
            <p>{ t!(lang, "account-history-text") }</p>
            if rows.is_empty() {
                <p class="muted">{ t!(lang, "account-history-none") }</p>
            } else {
                <DataTable caption={t!(lang, "account-history")} {columns} {rows} />
            }
            if next.is_some() {
                <ShowMore href="/me/security" label={t!(lang, "account-more")} loading={query.loading} onclick={more} />
            }
        </Loaded>
    }
}
