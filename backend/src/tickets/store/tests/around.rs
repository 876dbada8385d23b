//! What a request brings with it: files, letters, numbers, the demonstration.

use std::time::Duration as StdDuration;

use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, sea_query::Expr};
use shared::forms::request::RequestForm;
use time::Duration;

use super::{super::*, form, on_each};
use crate::{
    entity::{journal as journal_row, outbox, ticket_file, upload},
    journal, notify,
    tickets::file_request,
    uploads::{self, Incoming, Owner},
};

#[tokio::test]
async fn a_foreign_file_cannot_be_claimed() {
    on_each(false, async |bench| {
        let (owner, other) = (bench.guest().await, bench.guest().await);
        let now = bench.state.clock.now();
        let tx = bench.state.db.begin().await.unwrap();
        let incoming =
            Incoming { name: "журнал.log".into(), bytes: "строка".as_bytes().to_vec().into() };
        let file = uploads::keep(&bench.state, &tx, Owner::Guest(owner), incoming, now).await.unwrap();
        tx.commit().await.unwrap();
        let with_file = |session, key| {
            let form = RequestForm { files: vec![file.id], ..form("Вопрос с файлом") };
            bench.filing(form, Some(session), key)
        };
        let refused = file_request(&bench.state, with_file(other, 1)).await;
        assert!(matches!(refused, Err(AppError::FileGone)), "{refused:?}");
        let count = async || {
            let db = bench.state.db.read();
            (
                upload::Entity::find().count(db).await.unwrap(),
                ticket_file::Entity::find().count(db).await.unwrap(),
                ticket::Entity::find().count(db).await.unwrap(),
            )
        };
        assert_eq!(count().await, (1, 0, 0));
        file_request(&bench.state, with_file(owner, 2)).await.unwrap();
        assert_eq!(count().await, (0, 1, 1));
        let twice = file_request(&bench.state, with_file(owner, 3)).await;
        assert!(matches!(twice, Err(AppError::FileGone)));
    })
    .await;
}

#[tokio::test]
async fn an_address_gets_two_confirmations_an_hour() {
    on_each(false, async |bench| {
        let letters = async || outbox::Entity::find().count(bench.state.db.read()).await.unwrap();
        for key in 0..10 {
            let address = if key % 2 == 0 { "ivan@example.org" } else { "Ivan+x@EXAMPLE.org" };
            let form = RequestForm { email: address.into(), ..form("Вопрос жертве") };
            let filed = file_request(&bench.state, bench.filing(form, None, key)).await.unwrap().0;
            assert_eq!(filed.letter, key < 2, "{key}");
        }
        assert_eq!(letters().await, notify::CONFIRMATIONS_MAX);
        let rows = outbox::Entity::find().all(bench.state.db.read()).await.unwrap();
        assert!(
            rows.iter().all(|row| !row.body_text.contains("жертве") && !row.body_html.contains("жертве"))
        );
        bench.clock.advance(Duration::minutes(61));
        let filed = file_request(&bench.state, bench.filing(form("Вопрос позже"), None, 99)).await.unwrap().0;
        assert!(filed.letter);
    })
    .await;
}

/// The demonstration is told once, by the same code that serves people; its journal is whole, and a
/// changed row is found.
#[tokio::test]
async fn the_demonstration_is_told_once() {
    on_each(true, async |bench| {
        let db = bench.state.db.read();
        let count = async || ticket::Entity::find().count(db).await.unwrap();
        let told = count().await;
        assert!(told >= 20, "{told}");
        crate::demo::seed(&bench.state).await.unwrap();
        assert_eq!(count().await, told);
        for status in Status::ALL {
            let some = ticket::Entity::find().filter(ticket::Column::Status.eq(status.as_str()));
            assert!(some.count(db).await.unwrap() > 0, "no request is {status:?}");
        }
        let rows = journal::verify(&bench.state.db).await.unwrap().unwrap();
        let tx = bench.state.db.begin().await.unwrap();
        journal_row::Entity::update_many()
            .col_expr(journal_row::Column::Actor, Expr::value("nobody"))
            .filter(journal_row::Column::Seq.eq(rows / 2))
            .exec(&tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        assert_eq!(journal::verify(&bench.state.db).await.unwrap().unwrap_err().seq, rows / 2);
    })
    .await;
}

#[tokio::test]
async fn numbers_have_no_gap_and_no_repeat() {
    on_each(false, async |bench| {
        let writes = (0..30_u128)
            .map(|key| file_request(&bench.state, bench.filing(form("Вопрос вместе"), None, key)));
        let done =
            tokio::time::timeout(StdDuration::from_mins(1), futures_util::future::join_all(writes)).await;
        let mut numbers: Vec<_> = done.unwrap().into_iter().map(|filed| filed.unwrap().0.number).collect();
        numbers.sort();
        let expected: Vec<_> = (1..=30).map(|counter| TicketNumber::new(2026, counter)).collect();
        assert_eq!(numbers, expected);
        assert!(journal::verify(&bench.state.db).await.unwrap().is_ok());
    })
    .await;
}
