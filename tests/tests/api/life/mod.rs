//! What becomes of a request: time, levels, hands that it goes through.

mod clock;
mod hands;
mod lost_update;
mod nothing_lost;
mod together;

use axum::http::StatusCode;
use opora_tests::api::{App, Visitor};
use shared::api::{console::StaffTicket, tickets::TicketView};

/// The request as its requester reads it.
async fn view(who: &Visitor<'_>, number: &str) -> TicketView {
    who.get(&format!("/api/v1/tickets/{number}")).await.expect(StatusCode::OK).json()
}

/// As staff read it.
async fn work(who: &Visitor<'_>, number: &str) -> StaffTicket {
    who.get(&format!("/api/v1/console/tickets/{number}")).await.expect(StatusCode::OK).json()
}

/// Time passes, and the sweep looks.
async fn pass(app: &App, hours: i64) {
    app.clock.advance(time::Duration::hours(hours));
    opora::tickets::chase(&app.state).await.expect("the sweep");
}
