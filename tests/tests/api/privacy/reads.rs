//! Readings by staff: journalled once in ten minutes, shown to whom they concern, without names.

use axum::http::StatusCode;
use opora::journal;
use opora_tests::both_databases;
use serde_json::json;
use shared::{
    api::{
        accounts::reads::{ReadRow, ReadWhat},
        sessions::Role,
    },
    page::Page,
};
use time::Duration;

const READS: &str = "/api/v1/account/reads";

both_databases! {
    async fn who_read_it_is_seen_by_whom_it_concerns(app: App) {
        let citizen = app.citizen("ivan@example.org").await;
        let other = app.citizen("maria@example.org").await;
        let (filed, file) = citizen.file_ticket().await;
        let desk = format!("/api/v1/console/tickets/{}", filed.number.digits());
        let operator = app.staff(Role::Operator).await;
        let supervisor = app.staff(Role::Supervisor).await;
        let list = async |path: &str| -> Page<ReadRow> { citizen.get(path).await.expect(StatusCode::OK).json() };
        assert!(list(READS).await.items.is_empty());

        // Twenty at once are one; so is what follows within ten minutes, whatever is done to the request.
        let opens = (0..20).map(|_| operator.get(&desk));
        for answer in futures_util::future::join_all(opens).await {
            answer.expect(StatusCode::OK);
        }
        operator.post(&format!("{desk}/assignment"), &json!({ "to_me": true })).await.expect(StatusCode::OK);
        app.clock.advance(Duration::minutes(9));
        operator.get(&desk).await.expect(StatusCode::OK);
        assert_eq!(list(READS).await.items.len(), 1);

        supervisor.get(&desk).await.expect(StatusCode::OK);
        supervisor.get(&format!("{desk}/files/{}", file.id)).await.expect(StatusCode::OK);
        app.clock.advance(Duration::minutes(2));
        operator.get(&desk).await.expect(StatusCode::OK);
        let all = list(READS).await.items;
        let what: Vec<_> = all.iter().map(|row| row.what).collect();
        assert_eq!(what, [ReadWhat::Request, ReadWhat::File, ReadWhat::Request, ReadWhat::Request]);
        assert!(all.iter().all(|row| row.number.as_ref() == Some(&filed.number)));
        let text = citizen.get(READS).await.text();
        for name in ["Ольга", "Сергей", "operator@", "supervisor@", "staff"] {
            assert!(!text.contains(name), "{text}");
        }

        // Pages from a place on; strangers see none of it.
        let mut seen = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = list(&format!("{READS}?limit=1&cursor={cursor}")).await;
            seen.extend(page.items);
            match page.next {
                Some(next) => cursor = next,
                None => break,
            }
        }
        assert_eq!(seen, all);
        citizen.get(&format!("{READS}?cursor=x")).await.problem(StatusCode::BAD_REQUEST, "malformed-query");
        let theirs: Page<ReadRow> = other.get(READS).await.expect(StatusCode::OK).json();
        assert!(theirs.items.is_empty());
        app.visitor().get(READS).await.problem(StatusCode::UNAUTHORIZED, "unauthorized");
        assert!(journal::verify(&app.state.db).await.expect("the database answers").is_ok());
    }

    async fn a_changed_row_is_named(app: App) {
        use sea_orm::ConnectionTrait as _;
        let citizen = app.citizen("ivan@example.org").await;
        citizen.file_ticket().await;
        let rows = journal::verify(&app.state.db).await.expect("the database answers").expect("it is whole");
        let run = async |sql: &str| { app.state.db.schema().execute_unprepared(sql).await.expect("written"); };
        for (change, undo) in [
            ("UPDATE journal SET actor = 'x' || actor WHERE seq = 5", "UPDATE journal SET actor = substr(actor, 2) WHERE seq = 5"),
            ("UPDATE journal SET created_at = created_at + 1 WHERE seq = 5", "UPDATE journal SET created_at = created_at - 1 WHERE seq = 5"),
            ("UPDATE journal SET seq = 999999 WHERE seq = 5", "UPDATE journal SET seq = 5 WHERE seq = 999999"),
        ] {
            run(change).await;
            let found = journal::verify(&app.state.db).await.expect("the database answers");
            assert_eq!(found.map_err(|broken| broken.seq), Err(5), "{change}");
            run(undo).await;
            assert_eq!(journal::verify(&app.state.db).await.expect("the database answers"), Ok(rows), "{undo}");
        }
        run(&format!("DELETE FROM journal WHERE seq = {rows}")).await;
        assert!(journal::verify(&app.state.db).await.expect("the database answers").is_err());
    }
}
