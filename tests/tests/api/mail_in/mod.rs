//! Mail that comes in: what joins, what becomes a request, what waits, what is dropped.

mod answers;
mod forged;
mod hostile;
mod loops;
mod new;
mod pipe;
mod quarantine;
mod raw;

use axum::http::StatusCode;
use opora::{
    mail_in::{Taken, take},
    notify::ReplyTag,
    platform::limits::Limits,
};
use opora_tests::api::{App, Database, Visitor};
use shared::{
    api::{console::StaffTicket, tickets::Message},
    ids::TicketNumber,
};

/// The mailbox of the tests.
const HELP: &str = "help@desk.test";
/// The requester of `good_form`.
const IVAN: &str = "ivan@example.org";

/// A demonstration that takes mail.
async fn app(database: Database) -> App {
    App::with(database, Limits::scaled(1000), |settings| {
        settings.demo = Some(true);
        settings.mail_in_address = Some(HELP.into());
    })
    .await
}

/// Writes a test for both databases on a server that takes mail.
macro_rules! with_mail {
    ($($(#[$meta:meta])* async fn $name:ident($app:ident: App) $body:block)*) => { $(
        $(#[$meta])*
        mod $name {
            use super::*;

            async fn run($app: opora_tests::api::App) $body

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                run(crate::mail_in::app(opora_tests::api::Database::Sqlite).await).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                run(crate::mail_in::app(opora_tests::api::Database::Postgres).await).await;
            }
        }
    )* };
}
use with_mail;

/// Hands a message over.
async fn give(app: &App, raw: impl Into<Vec<u8>>) -> Taken {
    take(&app.state, raw.into()).await.expect("it is taken")
}

/// `joined`, `new`, `quarantined: token`, `dropped: own`.
fn said(taken: &Taken) -> String {
    match taken.verdict.reason() {
        Some(reason) => format!("{}: {}", taken.verdict.as_str(), reason.as_str()),
        None => taken.verdict.as_str().to_owned(),
    }
}

/// Where an answer to a letter about a request goes.
fn reply_address(app: &App, number: &TicketNumber, recipient: &str) -> String {
    let tag = ReplyTag::new(&app.state.server_key, number, recipient);
    HELP.replace('@', &format!("+{tag}@"))
}

/// A request as staff see it.
async fn read(desk: &Visitor<'_>, number: &TicketNumber) -> StaffTicket {
    desk.get(&format!("/api/v1/console/tickets/{}", number.digits())).await.expect(StatusCode::OK).json()
}

/// Its conversation.
async fn messages(desk: &Visitor<'_>, number: &TicketNumber) -> Vec<Message> {
    read(desk, number).await.ticket.messages
}
