//! Requests on the board: those that are late now, those for quality control.

use shared::api::console::QueueRow;
use yew::prelude::*;

use super::Asked;
use crate::{
    i18n::use_lang,
    pages::console::{
        now::use_now,
        route::ticket_url,
        words::{clock, level_mark, status_badge},
    },
    t,
    ui::{Button, ButtonSize, ButtonVariant, Column, DataTable, Row},
};

fn link(row: &QueueRow) -> Html {
    html! {
        <a class="queue-link" href={ticket_url(&row.number)}>
            <span class="queue-number">{ row.number.to_string() }</span>
            <span class="queue-subject">{ &row.subject }</span>
        </a>
    }
}

/// Properties of [`Late`].
#[derive(Properties, PartialEq)]
pub struct LateProps {
    /// The worst first.
    pub rows: Vec<QueueRow>,
    /// Open a dialog.
    pub onask: Callback<Asked>,
}

/// What is late now.
#[component]
pub fn Late(props: &LateProps) -> Html {
    let lang = use_lang();
    let now = use_now();
    let rows: Vec<Row> = props
        .rows
        .iter()
        .map(|row| {
            let number = row.number.clone();
            let ask = props.onask.reform(move |_: MouseEvent| Asked::Reassign(number.clone()));
            let label = t!(lang, "console-board-reassign", number = row.number.to_string());
            Row::new(
                row.number.digits().to_owned(),
                vec![
                    link(row),
                    clock(lang, row.status, row.due, now),
                    level_mark(lang, row.level),
                    html! { { row.assignee.clone().unwrap_or_else(|| t!(lang, "console-nobody")) } },
                    html! {
                        <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="user-check" {label} onclick={ask}>
                            { t!(lang, "console-board-give") }
                        </Button>
                    },
                ],
            )
        })
        .collect();
    let columns = vec![
        Column::new(t!(lang, "console-column-subject")),
        Column::new(t!(lang, "console-column-due")),
        Column::new(t!(lang, "console-level")),
        Column::new(t!(lang, "console-column-assignee")),
        Column::new(t!(lang, "console-actions")),
    ];
    html! {
        <section class="board-part" aria-labelledby="board-late">
            <h2 id="board-late">{ t!(lang, "console-board-late") }</h2>
            if rows.is_empty() {
                <p class="muted">{ t!(lang, "console-board-late-none") }</p>
            } else {
                <DataTable caption={t!(lang, "console-board-late")} {columns} {rows} dense=true />
            }
        </section>
    }
}

/// Properties of [`ToReview`].
#[derive(Properties, PartialEq)]
pub struct ToReviewProps {
    /// Poorly rated or at the last level.
    pub rows: Vec<QueueRow>,
}

/// What quality control should look at; the page of a request has the form for it.
#[component]
pub fn ToReview(props: &ToReviewProps) -> Html {
    let lang = use_lang();
    let rows: Vec<Row> = props
        .rows
        .iter()
        .map(|row| {
            let cells = vec![
                link(row),
                status_badge(lang, row.status),
                level_mark(lang, row.level),
                html! { { row.assignee.clone().unwrap_or_else(|| t!(lang, "console-nobody")) } },
            ];
            Row::new(row.number.digits().to_owned(), cells)
        })
        .collect();
    let columns = vec![
        Column::new(t!(lang, "console-column-subject")),
        Column::new(t!(lang, "console-column-status")),
        Column::new(t!(lang, "console-level")),
        Column::new(t!(lang, "console-column-assignee")),
    ];
    html! {
        <section class="board-part" aria-labelledby="board-review">
            <h2 id="board-review">{ t!(lang, "console-board-review") }</h2>
            if rows.is_empty() {
                <p class="muted">{ t!(lang, "console-board-review-none") }</p>
            } else {
                <p class="muted">{ t!(lang, "console-board-review-text") }</p>
                <DataTable caption={t!(lang, "console-board-review")} {columns} {rows} dense=true />
            }
        </section>
    }
}
