//! How many statements the pages of the desk take: on a busy database they are what a page costs.

use axum::http::StatusCode;
use opora_tests::{api::new_key, both_databases};
use serde_json::{Value, json};
use shared::{
    api::{
        console::{QueueView, StaffTicket},
        sessions::Role,
    },
    ids::TicketNumber,
};

use super::desk;

both_databases! {
    async fn a_request_takes_four_statements_and_a_page_of_the_queue_two(app: App) {
        let citizen = app.visitor();
        let mut filed = Vec::new();
        for _ in 0..3 {
            filed.push(citizen.file_ticket().await.0);
        }
        let operator = app.staff(Role::Operator).await;
        let last = &filed[2];
        let number = |at: usize| -> &TicketNumber { &filed[at].number };
        let link = json!({ "kind": "related", "number": number(0) });
        operator.post_once(&desk(last, "/links"), new_key(), &link).await.expect(StatusCode::OK);
        for (action, body) in [("answer", "Сделайте так"), ("comment", "Проверить журнал")] {
            let reply = json!({ "action": action, "body": body });
            operator.post_once(&desk(last, "/messages"), new_key(), &reply).await.expect(StatusCode::CREATED);
        }
        // The first reading of a day also writes the journal and learns names.
        operator.get(&desk(last, "")).await.expect(StatusCode::OK);
        let before = app.state.db.statements();
        let page: StaffTicket = operator.get(&desk(last, "")).await.expect(StatusCode::OK).json();
        assert_eq!(app.state.db.statements() - before, 4, "session, request, what belongs to it, requests around it");
        assert_eq!(page.ticket.messages.len(), 2);
        assert!(page.ticket.messages.iter().all(|message| message.author.is_some()), "{:?}", page.ticket.messages);
        assert!(page.ticket.timeline.len() > 2);
        assert_eq!(page.ticket.links.iter().map(|link| &link.number).collect::<Vec<_>>(), [number(0)]);
        assert_eq!(page.earlier.iter().map(|row| &row.number).collect::<Vec<_>>(), [number(1), number(0)]);

        for view in QueueView::ALL {
            let path = format!("/api/v1/console/tickets?view={}", view.as_str());
            operator.get(&path).await.expect(StatusCode::OK);
            let before = app.state.db.statements();
            let rows: Value = operator.get(&path).await.expect(StatusCode::OK).json();
            assert_eq!(app.state.db.statements() - before, 2, "{}: session, rows", view.as_str());
            assert!(rows["items"].is_array());
        }
    }

    async fn a_requester_reads_their_request_with_four_statements(app: App) {
        let citizen = app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        citizen.get(&path).await.expect(StatusCode::OK);
        let before = app.state.db.statements();
        citizen.get(&path).await.expect(StatusCode::OK);
        let sent = app.state.db.statements() - before;
        assert!(sent <= 4, "{sent} statements");
    }
}
