//! What was filed: the details in the page, the facts at its side.

use std::rc::Rc;

use shared::api::tickets::TicketView;
use yew::prelude::*;

use super::{super::words, conversation::file_link};
use crate::{
    format,
    hooks::use_site,
    i18n::use_lang,
    t,
    ui::{Accordion, CopyButton, SummaryList, SummaryRow},
};

/// Properties of [`DetailsSection`] and [`Side`].
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// The request.
    pub ticket: Rc<TicketView>,
}

/// What was filed, folded: the reader knows it.
#[component]
pub fn DetailsSection(props: &DetailsProps) -> Html {
    let lang = use_lang();
    let ticket = &props.ticket;
    let rows: Vec<SummaryRow> = words::details(lang, &ticket.details)
        .into_iter()
        .map(|(label, value)| SummaryRow::new(label, value))
        .collect();
    html! {
        <div class="accordions">
            <Accordion summary={t!(lang, "ticket-details")} meta={if ticket.files.is_empty() { String::new() } else { t!(lang, "files-count", n = ticket.files.len()) }}>
                <SummaryList {rows} />
                if !ticket.files.is_empty() {
                    <div class="message-files">{ for ticket.files.iter().map(|file| file_link(lang, &ticket.number, file)) }</div>
                }
            </Accordion>
        </div>
    }
}

/// Number, dates, promises.
#[component]
pub fn Side(props: &DetailsProps) -> Html {
    let lang = use_lang();
    let site = use_site();
    let ticket = &props.ticket;
    let when = |at| format::date_time(lang, at);
    let number = ticket.number.to_string();
    let mut rows = vec![
        SummaryRow {
            value: html! { <span class="num nowrap">{ &number }{ " " }<CopyButton icon_only=true text={number.clone()} label={t!(lang, "copy")} copied={t!(lang, "copied")} /></span> },
            ..SummaryRow::new(t!(lang, "sent-number"), "")
        },
        SummaryRow::new(
            t!(lang, "request-category-short"),
            words::category(lang, &site.categories, &ticket.category),
        ),
        SummaryRow::new(t!(lang, "request-kind"), words::kind(lang, ticket.kind)),
        SummaryRow::new(t!(lang, "ticket-filed"), when(ticket.created_at)),
        SummaryRow::new(t!(lang, "ticket-updated"), when(ticket.updated_at)),
    ];
    rows.push(match ticket.first_answered_at {
        Some(at) => SummaryRow::new(t!(lang, "ticket-answered-at"), when(at)),
        None => SummaryRow::new(t!(lang, "ticket-answer-due"), when(ticket.first_answer_due)),
    });
    rows.push(SummaryRow::new(t!(lang, "ticket-solution-due"), when(ticket.solution_due)));
    html! {
        <div class="stack">
            <h2>{ t!(lang, "ticket-about") }</h2>
            <SummaryList dense=true {rows} />
        </div>
    }
}
