//! As XLSX: dates are dates, everything else is text and never a formula.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};
use shared::{api::tickets::TicketFilter, problem::Problem};
use time::OffsetDateTime;
use tokio::sync::mpsc;

use super::{Line, Reader};
use crate::{
    platform::{
        clock::moscow,
        error::AppError,
        extract::{Query, Requester},
        state::AppState,
    },
    server::limits::{ForTable, Limited},
    uploads::disposition,
};

const MIME: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// Widths of the columns, characters.
const WIDTHS: [f64; 7] = [15.0, 17.0, 52.0, 34.0, 22.0, 17.0, 10.0];
/// Pages that may wait to be written.
const AHEAD: usize = 4;

/// My requests as a workbook: Moscow time, real dates, at most 100,000 rows.
#[utoipa::path(
    get,
    path = "/tickets/export.xlsx",
    tag = "tickets",
    params(TicketFilter),
    responses(
        (status = 200, description = "The table",
            content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", body = Vec<u8>),
        (status = 400, description = "An unknown filter, order or value", body = Problem),
        (status = 429, description = "Too many tables", body = Problem),
    )
)]
pub async fn handler(
    _limited: Limited<ForTable>,
    State(state): State<AppState>,
    Requester(actor): Requester,
    Query(filter): Query<TicketFilter>,
) -> Result<Response, AppError> {
    let mut reader = Reader::new(state, actor, filter)?;
    let name = reader.name("xlsx");
    let (send, receive) = mpsc::channel(AHEAD);
    let (headings, title, made) =
        (reader.headings(), frontend::i18n::text(reader.lang, "table-sheet"), reader.now);
    // Writing is work, not waiting: it has a thread of its own, and the rows pass through.
    let writing = tokio::task::spawn_blocking(move || write(receive, &headings, &title, made));
    while let Some(lines) = reader.next().await? {
        if send.send(lines).await.is_err() {
            break;
        }
    }
    drop(send);
    let bytes = writing.await.map_err(AppError::internal)?.map_err(AppError::internal)?;
    let headers = [
        (header::CONTENT_TYPE, MIME.to_owned()),
        (header::CONTENT_DISPOSITION, disposition(&name, false)),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

/// A time as the workbook keeps it: Moscow's, to the minute.
fn excel(at: OffsetDateTime) -> Result<ExcelDateTime, XlsxError> {
    let at = moscow(at);
    let year = u16::try_from(at.year()).unwrap_or(1970);
    ExcelDateTime::from_ymd(year, at.month().into(), at.day())?.and_hms(
        at.hour().into(),
        at.minute(),
        f64::from(0_u8),
    )
}

fn write(
    mut pages: mpsc::Receiver<Vec<Line>>,
    headings: &[String; 7],
    title: &str,
    made: OffsetDateTime,
) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&excel(made)?));
    // Rows go to a temporary file as they come.
    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_name(title)?;
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let date = Format::new().set_num_format("dd.mm.yyyy hh:mm").set_align(FormatAlign::Top);
    let text = Format::new().set_align(FormatAlign::Top).set_text_wrap();
    for (column, width) in (0_u16..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (column, heading) in (0_u16..).zip(headings) {
        sheet.write_string_with_format(0, column, heading, &bold)?;
    }
    let mut row = 1;
    while let Some(lines) = pages.blocking_recv() {
        for line in lines {
            sheet.write_string_with_format(row, 0, line.number, &text)?;
            sheet.write_datetime_with_format(row, 1, &excel(line.filed)?, &date)?;
            sheet.write_string_with_format(row, 2, line.subject, &text)?;
            sheet.write_string_with_format(row, 3, line.category, &text)?;
            sheet.write_string_with_format(row, 4, line.status, &text)?;
            sheet.write_datetime_with_format(row, 5, &excel(line.updated)?, &date)?;
            sheet.write_string_with_format(row, 6, line.unread, &text)?;
            row += 1;
        }
    }
    sheet.autofilter(0, 0, row.max(2) - 1, 6)?;
    book.save_to_buffer()
}
