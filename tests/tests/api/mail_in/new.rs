//! Mail without a token becomes a new request.

use axum::http::StatusCode;
use opora::{mail_in::Verdict, platform::limits::Limits};
use opora_tests::api::{App, Database};
use sea_orm::{ConnectionTrait as _, Statement};
use shared::{
    api::sessions::Role,
    ticket::{Party, RequestKind},
};
use time::Duration;

use super::{
    HELP, give,
    raw::{mail, part},
    read, said, with_mail,
};

with_mail! {
    async fn a_mail_becomes_a_request(app: App) {
        let desk = app.staff(Role::Operator).await;
        let text = format!("Кошка села на клавиатуру. {}", "Слово за слово. ".repeat(100));
        let from = "=?utf-8?B?0J/RkdGC0YA=?= <petr@example.org>";
        let taken = give(&app, mail(from, HELP, "Re: =?koi8-r?B?68/E?=", &text)).await;
        assert_eq!(taken.verdict, Verdict::New(None));
        let number = taken.number.expect("a number");
        let seen = read(&desk, &number).await;
        assert_eq!(seen.ticket.subject, "Письмо: Код");
        assert_eq!((seen.name.as_str(), seen.email.as_deref()), ("Пётр", Some("petr@example.org")));
        assert_eq!((seen.ticket.category.as_str(), seen.ticket.kind), ("general", RequestKind::Question));
        assert!(seen.ticket.details.steps.starts_with("Кошка") && seen.ticket.details.steps.chars().count() <= 500);
        let rest = &seen.ticket.messages[0];
        assert_eq!(rest.party, Party::Requester);
        let whole = format!("{} {}", seen.ticket.details.steps, rest.body);
        assert_eq!(whole.split_whitespace().count(), text.split_whitespace().count(), "no word is lost");
        // The confirmation repeats nothing that the sender wrote: the address may be a victim's.
        let letters = app.letters_to("petr@example.org").await;
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].kind, "confirmation");
        for part in [&letters[0].subject, &letters[0].text, &letters[0].html] {
            assert!(!part.contains("Кошка") && !part.contains("Пётр"), "{part}");
        }
        assert!(letters[0].text.starts_with("———") && letters[0].text.contains("просто ответьте на это письмо"));
    }

    async fn a_bomb_does_not_bomb_its_victim(app: App) {
        let mut verdicts = Vec::new();
        for nth in 0..100 {
            let tagged = format!("victim+{nth}@example.org");
            verdicts.push(said(&give(&app, mail(&tagged, HELP, "Помогите", &format!("Раз {nth}"))).await));
        }
        let count = |what: &str| verdicts.iter().filter(|one| *one == what).count();
        assert_eq!((count("new"), count("quarantined: flood"), count("dropped: flood")), (20, 40, 40));
        let page = app.visitor().get("/api/v1/demo/outbox?limit=100").await.expect(StatusCode::OK).text();
        assert!(page.matches("victim+").count() <= 3, "{page}");
        app.clock.advance(Duration::hours(2));
        assert_eq!(said(&give(&app, mail("victim@example.org", HELP, "Помогите", "Снова")).await), "new");
    }

    async fn a_letter_that_came_back_is_known(app: App) {
        let taken = give(&app, mail("petr@example.org", HELP, "Вопрос о справке", "Как получить?")).await;
        assert_eq!(said(&taken), "new");
        let one = async |sql: &str| {
            let row = app.state.db.read().query_one_raw(Statement::from_string(app.state.db.backend(), sql)).await;
            row.expect("the database answers").expect("a row")
        };
        let id: String = one("SELECT message_id FROM outbox ORDER BY id DESC LIMIT 1").await.try_get_by_index(0).expect("an id");
        app.state.db.schema().execute_unprepared("UPDATE outbox SET sent_at = 1").await.expect("it was sent");
        let report = |action: &str| {
            mail("MAILER-DAEMON@mx.test", HELP, "Undelivered Mail", "")
                .header("Return-Path", "<>")
                .parts("multipart/report; report-type=delivery-status", &[
                    part("text/plain", "", "It did not arrive."),
                    part(
                        "message/delivery-status", "",
                        format!("Reporting-MTA: dns; mx.test\r\n\r\nFinal-Recipient: rfc822; petr@example.org\r\nAction: {action}\r\n"),
                    ),
                    part("text/rfc822-headers", "", format!("Message-ID: {id}\r\nSubject: x\r\n")),
                ])
        };
        let failed = async || -> i64 {
            one("SELECT count(*) FROM outbox WHERE failed AND last_error = 'bounced'").await.try_get_by_index(0).expect("a number")
        };
        assert_eq!(said(&give(&app, report("delayed")).await), "dropped: report");
        assert_eq!(failed().await, 0);
        assert_eq!(said(&give(&app, report("failed")).await), "bounce");
        assert_eq!(failed().await, 1);
        // Nobody is told of it by mail.
        assert_eq!(app.letters_to("MAILER-DAEMON@mx.test").await.len(), 0);
    }
}

/// Without the setting no mail comes in, and letters say that they need no answer.
#[tokio::test(flavor = "multi_thread")]
async fn off_by_default() {
    let app = App::with(Database::Sqlite, Limits::scaled(1000), |settings| settings.demo = Some(true)).await;
    let raw = mail("petr@example.org", HELP, "x", "y").bytes();
    assert!(opora::mail_in::take(&app.state, raw).await.is_err());
    app.visitor().file_ticket().await;
    let letter = app.letters_to("ivan@example.org").await.remove(0);
    assert!(
        letter.text.contains("отвечать на него не нужно") && !letter.text.contains("———"),
        "{}",
        letter.text
    );
}
