//! As CSV. Spreadsheet programs with Russian settings split at semicolons, the comma being their decimal mark, and
//! take a file for UTF-8 only when it begins with the mark of byte order; others ask or find out.

use axum::{
    body::Body,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use shared::{api::tickets::TicketFilter, problem::Problem};
use time::{OffsetDateTime, macros::format_description};

use super::{Line, Reader};
use crate::{
    platform::{
        clock::moscow,
        error::AppError,
        extract::{Query, Requester},
        spreadsheet::safe,
        state::AppState,
    },
    server::limits::{ForTable, Limited},
    uploads::disposition,
};

/// My requests as a table: UTF-8 with the mark of byte order, semicolons, Moscow time. No cell is a formula. At most
/// 100,000 rows.
#[utoipa::path(
    get,
    path = "/tickets/export.csv",
    tag = "tickets",
    params(TicketFilter),
    responses(
        (status = 200, description = "The table", content_type = "text/csv", body = String),
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
    let reader = Reader::new(state, actor, filter)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present".to_owned()),
        (header::CONTENT_DISPOSITION, disposition(&reader.name("csv"), false)),
        (header::CACHE_CONTROL, "private, no-store".to_owned()),
    ];
    let head = [b"\xef\xbb\xbf".as_slice(), &record([reader.headings()])?].concat();
    let first = futures_util::stream::iter([Ok(Bytes::from(head))]);
    let rest = futures_util::stream::unfold(Some(reader), |reader| async {
        let mut reader = reader?;
        match reader.next().await {
            Ok(None) => None,
            Ok(Some(lines)) => Some((record(lines.iter().map(cells)).map(Bytes::from), Some(reader))),
            // The file ends early and the connection with it, so that it is not taken for a whole one.
            Err(error) => Some((Err(error), None)),
        }
    });
    let body = Body::from_stream(futures_util::StreamExt::chain(first, rest));
    Ok((headers, body).into_response())
}

/// A time as every spreadsheet program reads it, to the minute.
fn time(at: OffsetDateTime) -> String {
    let shape = format_description!("[year]-[month]-[day] [hour]:[minute]");
    moscow(at).format(shape).unwrap_or_default()
}

fn cells(line: &Line) -> [String; 7] {
    [
        line.number.clone(),
        time(line.filed),
        line.subject.clone(),
        line.category.clone(),
        line.status.clone(),
        time(line.updated),
        line.unread.clone(),
    ]
}

/// Records as bytes, every cell safe.
fn record<const N: usize>(records: impl IntoIterator<Item = [String; N]>) -> Result<Vec<u8>, AppError> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for record in records {
        writer.write_record(record.iter().map(|cell| safe(cell).into_owned())).map_err(AppError::internal)?;
    }
    writer.into_inner().map_err(AppError::internal)
}
