//! The list at hand beside the workspace, on wide screens.

use shared::ids::TicketNumber;
use yew::prelude::*;

use crate::{
    i18n::{text, use_lang},
    pages::console::{
        desk::use_desk,
        now::use_now,
        queue::{News, row_id},
        queue_state::view_of,
        route::{queue_url, ticket_url},
        words::{clock, requester, status_badge},
    },
    t,
};

/// Properties of [`Side`].
#[derive(Properties, PartialEq)]
pub struct SideProps {
    /// The request at work.
    pub number: TicketNumber,
}

/// The list.
#[component]
pub fn Side(props: &SideProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let now = use_now();
    let filter = &desk.list.filter;
    let rows = desk.list.queue.iter().flat_map(|queue| &queue.rows);
    html! {
        <nav class="console-list" aria-label={t!(lang, "console-side")}>
            <div class="console-bar">
                <h2><a href={queue_url(filter)}>{ text(lang, &format!("console-view-{}", view_of(filter).as_str())) }</a></h2>
            </div>
            <News />
            { for rows.map(|shown| {
                let row = &shown.row;
                html! {
                    <a key={row.number.digits().to_owned()} class="ticket-row" id={row_id(&row.number)} href={ticket_url(&row.number)}
                        aria-current={(row.number == props.number).then_some("page")}>
                        <span class="ticket-subject">{ &row.subject }</span>
                        { clock(lang, row.status, row.due, now) }
                        <small>{ requester(lang, row) }</small>
                        { status_badge(lang, row.status) }
                    </a>
                }
            }) }
        </nav>
    }
}
