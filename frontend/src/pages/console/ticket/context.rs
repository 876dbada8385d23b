//! What is known beside the conversation: the person, the details, what was tried, the device, earlier requests.

use std::rc::Rc;

use shared::{api::console::StaffTicket, lang::Lang};
use yew::prelude::*;

use super::thread::file_link;
use crate::{
    format,
    i18n::{text, use_lang},
    pages::console::{
        route::ticket_url,
        shell::Categories,
        words::{category_name, status_badge, text_or},
    },
    t,
    ui::{SummaryList, SummaryRow},
};

/// Properties of [`Context`].
#[derive(Properties, PartialEq)]
pub struct ContextProps {
    /// The request.
    pub staff: Rc<StaffTicket>,
}

/// A row for a value that is there.
fn row(lang: Lang, key: &str, value: &str) -> Option<SummaryRow> {
    let value = value.trim();
    (!value.is_empty()).then(|| SummaryRow::new(text(lang, key), value.to_owned()))
}

fn panel(title: String, rows: Vec<Option<SummaryRow>>) -> Html {
    let rows: Vec<SummaryRow> = rows.into_iter().flatten().collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! { <section class="panel"><h2>{ title }</h2><SummaryList dense=true {rows} /></section> }
}

/// What they looked at before, as far as they agreed to tell: each page a link, each search in its words.
fn trail(lang: Lang, steps: &[String]) -> Option<SummaryRow> {
    let line = |step: &String| match step.strip_prefix('?') {
        Some(words) => html! { <li key={step.clone()}>{ t!(lang, "console-trail-search", q = words) }</li> },
        None => html! { <li key={step.clone()}><a href={step.clone()} target="_blank">{ step }</a></li> },
    };
    (!steps.is_empty()).then(|| SummaryRow {
        value: html! { <ul class="trail">{ for steps.iter().map(line) }</ul> },
        ..SummaryRow::new(t!(lang, "console-detail-trail"), "")
    })
}

fn citizen(lang: Lang, staff: &StaffTicket) -> Html {
    let link = |key: &str, scheme: &str, value: Option<&String>| {
        value.map(|value| {
            let href = format!("{scheme}:{}", value.replace(' ', ""));
            SummaryRow { value: html! { <a {href}>{ value }</a> }, ..SummaryRow::new(text(lang, key), "") }
        })
    };
    let name = if staff.name.is_empty() { t!(lang, "console-no-name") } else { staff.name.clone() };
    let preferred = text_or(lang, &format!("console-preferred-{}", staff.preferred), &staff.preferred);
    panel(
        t!(lang, "console-card-citizen"),
        vec![
            row(lang, "console-card-name", &name),
            link("console-card-email", "mailto", staff.email.as_ref()),
            link("console-card-phone", "tel", staff.phone.as_ref()),
            row(lang, "console-card-preferred", &preferred),
            row(lang, "console-card-account", &staff.ticket.details.account),
        ],
    )
}

/// The column.
#[component]
pub fn Context(props: &ContextProps) -> Html {
    let lang = use_lang();
    let Categories(categories) = use_context::<Categories>().unwrap_or_default();
    let staff = &props.staff;
    let ticket = &staff.ticket;
    let details = &ticket.details;
    let happened = match (details.happened_on.trim(), details.happened_at.trim()) {
        ("", time) => time.to_owned(),
        (day, "") => format::iso_date(lang, day),
        (day, time) => format!("{}, {time}", format::iso_date(lang, day)),
    };
    let category = category_name(lang, &categories, &ticket.category);
    let subtopic = ticket.subtopic.as_ref().map(|key| {
        let topics = categories.iter().filter(|c| c.key == ticket.category).flat_map(|c| &c.subtopics);
        topics.into_iter().find(|topic| topic.key == *key).map_or_else(
            || key.clone(),
            |topic| {
                if lang == Lang::En && !topic.title_en.is_empty() {
                    topic.title_en.clone()
                } else {
                    topic.title.clone()
                }
            },
        )
    });
    let category = subtopic.map_or_else(|| category.clone(), |topic| format!("{category} · {topic}"));
    let service = ticket.service.as_ref().map(|slug| SummaryRow {
        value: html! { <a href={format!("/services/{slug}")} target="_blank">{ slug }</a> },
        ..SummaryRow::new(t!(lang, "console-detail-service"), "")
    });
    let device = details.device.clone().unwrap_or_default();
    html! {
        <>
            { citizen(lang, staff) }
            { panel(t!(lang, "console-card-details"), vec![
                row(lang, "console-detail-kind", &text(lang, &format!("console-kind-{}", ticket.kind.as_str()))),
                row(lang, "console-detail-category", &category),
                service,
                row(lang, "console-detail-error", &details.error_text),
                row(lang, "console-detail-steps", &details.steps),
                row(lang, "console-detail-happened", &happened),
                row(lang, "console-detail-since", &details.since),
                row(lang, "console-detail-filed", &format::date_time(lang, ticket.created_at)),
            ]) }
            { panel(t!(lang, "console-card-tried"), vec![
                row(lang, "console-detail-guide", &details.guide_path),
                row(lang, "console-detail-page", &details.page),
                row(lang, "console-detail-tried", &details.tried),
                trail(lang, &details.tried_trail),
            ]) }
            if !ticket.files.is_empty() {
                <section class="panel">
                    <h2>{ t!(lang, "console-card-files") }</h2>
                    <div class="message-files">{ for ticket.files.iter().map(|file| file_link(lang, &ticket.number, file)) }</div>
                </section>
            }
            { panel(t!(lang, "console-card-device"), vec![
                row(lang, "console-device-kind", &device.kind),
                row(lang, "console-device-os", &device.os),
                row(lang, "console-device-browser", &device.browser),
                row(lang, "console-device-screen", &device.screen),
                row(lang, "console-device-language", &device.language),
                row(lang, "console-device-zone", &device.time_zone),
                row(lang, "console-device-connection", &device.connection),
            ]) }
            <section class="panel">
                <h2>{ t!(lang, "console-card-earlier") }</h2>
                if staff.earlier.is_empty() { <p class="muted">{ t!(lang, "console-card-earlier-none") }</p> }
                <ul class="earlier">
                    { for staff.earlier.iter().map(|row| html! {
                        <li key={row.number.digits().to_owned()}>
                            <a href={ticket_url(&row.number)}>{ &row.subject }</a>
                            <p>{ status_badge(lang, row.status) }<span class="muted">{ format::date(lang, format::moscow(row.created_at).date()) }</span></p>
                        </li>
                    }) }
                </ul>
            </section>
        </>
    }
}
