//! A request on paper: what the page shows, in the page's order.

use frontend::{format, i18n::text, pages::request::words, t};
use krilla::metadata::DateTime;
use shared::{
    api::{
        tickets::{Message, TicketView},
        uploads::FileView,
    },
    lang::Lang,
    ticket::Party,
};
use time::OffsetDateTime;

use super::sheet::{About, Ink, LEFT, PaperError, Part, Sheet, Style, WIDTH};
use crate::knowledge::Published;

const TITLE: Style = Style { size: 20.0, bold: true, ink: Ink::Text };
const SECTION: Style = Style { size: 13.0, bold: true, ink: Ink::Text };
const BODY: Style = Style { size: 10.5, bold: false, ink: Ink::Text };
const STRONG: Style = Style { size: 10.5, bold: true, ink: Ink::Text };
const STATUS: Style = Style { size: 12.0, bold: true, ink: Ink::Accent };
const MUTED: Style = Style { size: 9.5, bold: false, ink: Ink::Muted };

/// Where values begin, beside their labels.
const VALUES: f32 = LEFT + 150.0;
/// Where a message begins, beside its bar.
const INSIDE: f32 = LEFT + 12.0;

/// What is around a request.
pub(super) struct Around<'a> {
    pub(super) content: &'a Published,
    pub(super) site: &'a str,
    pub(super) lang: Lang,
    pub(super) now: OffsetDateTime,
}

/// The request as a PDF.
///
/// # Errors
/// When the document breaks a rule of its format.
pub(super) fn pdf(ticket: &TicketView, around: &Around<'_>) -> Result<Vec<u8>, PaperError> {
    let (lang, number) = (around.lang, ticket.number.to_string());
    let mut sheet = Sheet::new()?;
    sheet.text(Part::Paragraph, None, around.site, MUTED, LEFT, WIDTH);
    sheet.gap(10.0);
    sheet.heading(Part::Title, &ticket.subject, TITLE);
    sheet.gap(6.0);
    let status = format!("{}. {}", words::status(lang, ticket.status), words::promise(lang, ticket));
    sheet.text(Part::Paragraph, None, &status, STATUS, LEFT, WIDTH);
    sheet.gap(14.0);
    sheet.rule();
    sheet.gap(10.0);
    table(&mut sheet, &facts(ticket, around));
    section(&mut sheet, &text(lang, "ticket-details"));
    for (label, value) in words::details(lang, &ticket.details) {
        sheet.need(44.0);
        sheet.text(Part::Message, None, &label, STRONG, LEFT, WIDTH);
        sheet.text(Part::Paragraph, None, &value, BODY, LEFT, WIDTH);
        sheet.gap(8.0);
    }
    files(&mut sheet, lang, &ticket.files, LEFT);
    let messages: Vec<&Message> = ticket.messages.iter().filter(|message| !message.internal).collect();
    if !messages.is_empty() {
        section(&mut sheet, &text(lang, "ticket-conversation"));
        for message in messages {
            said(&mut sheet, lang, message);
        }
    }
    section(&mut sheet, &text(lang, "paper-history"));
    let list = sheet.branch(Part::List, None, "");
    for event in &ticket.timeline {
        let item = sheet.branch(Part::Item, Some(list), "");
        let body = sheet.branch(Part::Body, Some(item), "");
        let at = full(lang, event.at);
        let line = words::event(lang, event);
        sheet.lines(&[(body, LEFT, 140.0, MUTED, &at), (body, VALUES, WIDTH - 150.0, BODY, &line)], None);
        sheet.gap(3.0);
    }
    let title = t!(lang, "title-ticket", number = &number);
    let about = About { title: &title, site: around.site, lang: lang.as_str(), made: date(around.now) };
    let made = full(lang, around.now);
    sheet.finish(about, |page, of| {
        t!(lang, "paper-foot", number = &number, made = &made, page = page, of = of)
    })
}

/// Number, place and dates: a label and a value each.
fn facts(ticket: &TicketView, around: &Around<'_>) -> Vec<(String, String)> {
    let lang = around.lang;
    let mut rows = vec![(text(lang, "sent-number"), ticket.number.to_string())];
    let category = around.content.categories.iter().find(|category| category.key == ticket.category);
    let name = category.map_or(ticket.category.as_str(), |category| category.name(lang));
    rows.push((text(lang, "request-category-short"), name.to_owned()));
    let subtopic = category
        .iter()
        .flat_map(|category| &category.subtopics)
        .find(|named| Some(&named.key) == ticket.subtopic.as_ref());
    if let Some(subtopic) = subtopic {
        rows.push((text(lang, "request-subtopic"), subtopic.name(lang).to_owned()));
    }
    rows.push((text(lang, "request-kind"), words::kind(lang, ticket.kind)));
    if let Some(service) = ticket.service.as_deref().and_then(|slug| around.content.service(slug)) {
        rows.push((text(lang, "request-service"), service.title.clone()));
    }
    rows.push((text(lang, "ticket-filed"), full(lang, ticket.created_at)));
    rows.push((text(lang, "ticket-updated"), full(lang, ticket.updated_at)));
    rows.push(match ticket.first_answered_at {
        Some(at) => (text(lang, "ticket-answered-at"), full(lang, at)),
        None => (text(lang, "ticket-answer-due"), full(lang, ticket.first_answer_due)),
    });
    rows.push((text(lang, "ticket-solution-due"), full(lang, ticket.solution_due)));
    if let Some(stars) = ticket.rating {
        rows.push((text(lang, "event-rated"), t!(lang, "paper-stars", n = u32::from(stars))));
    }
    rows
}

fn table(sheet: &mut Sheet, rows: &[(String, String)]) {
    let table = sheet.branch(Part::Table, None, "");
    for (label, value) in rows {
        let row = sheet.branch(Part::Row, Some(table), "");
        let (head, cell) =
            (sheet.branch(Part::Label, Some(row), ""), sheet.branch(Part::Value, Some(row), ""));
        sheet.lines(&[(head, LEFT, 140.0, MUTED, label), (cell, VALUES, WIDTH - 150.0, BODY, value)], None);
        sheet.gap(3.0);
    }
}

fn section(sheet: &mut Sheet, title: &str) {
    sheet.gap(18.0);
    sheet.heading(Part::Section, title, SECTION);
    sheet.gap(6.0);
}

fn said(sheet: &mut Sheet, lang: Lang, message: &Message) {
    let (author, ink) = match message.party {
        Party::Requester => (text(lang, "ticket-you"), Ink::Line),
        Party::Staff => (text(lang, "ticket-support"), Ink::Accent),
        Party::System => (text(lang, "paper-system"), Ink::Line),
    };
    sheet.need(52.0);
    let head = sheet.branch(Part::Message, None, &author);
    let line = format!("{author} · {}", full(lang, message.at));
    sheet.lines(&[(head, INSIDE, WIDTH - 12.0, MUTED, &line)], Some((LEFT, ink)));
    if !message.body.is_empty() {
        let body = sheet.branch(Part::Paragraph, None, "");
        sheet.lines(&[(body, INSIDE, WIDTH - 12.0, BODY, &message.body)], Some((LEFT, ink)));
    }
    files(sheet, lang, &message.files, INSIDE);
    sheet.gap(12.0);
}

/// Names and sizes of files; the files themselves are not on the paper.
fn files(sheet: &mut Sheet, lang: Lang, files: &[FileView], x: f32) {
    if files.is_empty() {
        return;
    }
    let names: Vec<String> = files
        .iter()
        .map(|file| format!("{} ({})", file.name, format::bytes(lang, u64::from(file.size))))
        .collect();
    let line = t!(lang, "paper-files", files = names.join(", "));
    sheet.text(Part::Paragraph, None, &line, MUTED, x, WIDTH - (x - LEFT));
}

/// A time with its year: paper outlives it.
fn full(lang: Lang, at: OffsetDateTime) -> String {
    let local = format::moscow(at);
    format!("{}, {}", format::date(lang, local.date()), format::time(at))
}

fn date(at: OffsetDateTime) -> DateTime {
    DateTime::new(u16::try_from(at.year()).unwrap_or_default())
        .month(at.month().into())
        .day(at.day())
        .hour(at.hour())
        .minute(at.minute())
        .second(at.second())
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}
