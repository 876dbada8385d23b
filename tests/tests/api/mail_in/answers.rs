//! Answers to letters land in their requests, in the requester's voice.

use axum::http::StatusCode;
use opora::{
    accounts::{self, NewStaff},
    mail_in::Verdict,
    notify::ReplyTag,
};
use opora_tests::api::{App, good_form, new_key, png};
use serde_json::json;
use shared::{
    api::{sessions::Role, tickets::Filed},
    ids::TicketNumber,
    ticket::{Party, Status},
};
use time::Duration;

use super::{
    HELP, IVAN, give, messages,
    raw::{file, mail, part},
    read, reply_address, said, with_mail,
};

/// A request of Ivan's that was filed on the site.
async fn filed(app: &App) -> TicketNumber {
    let answer = app.visitor().post_once("/api/v1/tickets", new_key(), &good_form()).await;
    answer.expect(StatusCode::CREATED).json::<Filed>().number
}

with_mail! {
    async fn an_answer_joins_its_request(app: App) {
        let number = filed(&app).await;
        let desk = app.staff(Role::Operator).await;
        let path = format!("/api/v1/console/tickets/{}/messages", number.digits());
        let reply = json!({ "body": "Проверьте папку «Спам».", "action": "answer" });
        desk.post_once(&path, new_key(), &reply).await.expect(StatusCode::CREATED);
        let text = "Проверил, кода нет.\r\nПароль: Qwerty12\r\n\r\n21.11.2026 12:00, Опора пишет:\r\n> Здравствуйте!\r\n\
                    > Код доступа: 7K2QH-M9XCD\r\n";
        let to = reply_address(&app, &number, IVAN);
        let taken = give(&app, mail("Иван <Ivan@Example.ORG>", &to, "Re: Ответ", text).id("<1@example.org>")).await;
        assert_eq!(taken.verdict, Verdict::Join(number.clone()));
        let ticket = read(&desk, &number).await.ticket;
        let last = ticket.messages.last().expect("a message");
        assert_eq!(last.body, "Проверил, кода нет.\nПароль: ••••");
        assert_eq!((last.party, last.internal, &last.author), (Party::Requester, false, &None));
        assert_eq!(ticket.status, Status::InProgress);
        // The requester is not written to about what they wrote.
        assert_eq!(app.letters_to(IVAN).await.len(), 2);
        assert!(opora::journal::verify(&app.state.db).await.expect("the database answers").is_ok());
    }

    /// Many mailboxes take no `+tag`; the token comes back in `References` then.
    async fn a_token_in_references_is_enough(app: App) {
        let number = filed(&app).await;
        let desk = app.staff(Role::Operator).await;
        let tag = ReplyTag::new(&app.state.server_key, &number, IVAN);
        let id = format!("<0190.{tag}@opora.test>");
        let answer = mail(IVAN, HELP, "Re: x", "Ответ без метки").header("References", format!("<a@b> {id}"));
        assert_eq!(said(&give(&app, answer).await), "joined");
        assert_eq!(messages(&desk, &number).await.len(), 1);
        // Two different requests are one too many.
        let other = ReplyTag::new(&app.state.server_key, &filed(&app).await, IVAN);
        let two = format!("{id} <0191.{other}@opora.test>");
        let answer = mail(IVAN, HELP, "Re: x", "Ответ на два").header("References", two);
        assert_eq!(said(&give(&app, answer).await), "quarantined: token");
    }

    /// Staff have requests of their own; in them they are requesters.
    async fn staff_answer_their_own_letters_as_requesters(app: App) {
        let new = NewStaff {
            login: "anna@agency.test", name: "Анна", role: Role::Operator, password: "Canary-of-tests-1", demo: true,
        };
        accounts::create_staff(&app.state, new).await.expect("a new account");
        let mut form = good_form();
        form["email"] = json!("anna@agency.test");
        let answer = app.visitor().post_once("/api/v1/tickets", new_key(), &form).await;
        let number = answer.expect(StatusCode::CREATED).json::<Filed>().number;
        let to = reply_address(&app, &number, "anna@agency.test");
        assert_eq!(said(&give(&app, mail("anna@agency.test", &to, "Re: x", "Дополняю")).await), "joined");
        let desk = app.staff(Role::Operator).await;
        let found = messages(&desk, &number).await;
        assert_eq!((found.len(), found[0].party, &found[0].author), (1, Party::Requester, &None));
    }

    async fn a_closed_request_is_opened_again_or_goes_on_in_a_new_one(app: App) {
        let desk = app.staff(Role::Operator).await;
        let number = filed(&app).await;
        let close = async || {
            let path = format!("/api/v1/console/tickets/{}/actions", number.digits());
            desk.post(&path, &json!({ "action": "close" })).await.expect(StatusCode::OK);
        };
        close().await;
        let to = reply_address(&app, &number, IVAN);
        app.clock.advance(Duration::minutes(5));
        assert_eq!(said(&give(&app, mail(IVAN, &to, "Re: x", "Не помогло")).await), "joined");
        assert_eq!(read(&desk, &number).await.ticket.status, Status::InProgress);
        close().await;
        app.clock.advance(Duration::days(31));
        let desk = app.staff(Role::Operator).await;
        let taken = give(&app, mail(IVAN, &to, "Re: Обращение закрыто", "Снова то же самое")).await;
        assert_eq!(taken.verdict, Verdict::New(Some(number.clone())));
        let next = taken.number.expect("a new request");
        assert_ne!(next, number);
        let said = messages(&desk, &next).await;
        assert!(said.iter().any(|note| note.party == Party::System && note.body.contains(&number.to_string())), "{said:?}");
        assert_eq!(read(&desk, &number).await.ticket.status, Status::Closed);
    }

    async fn the_same_message_is_taken_once(app: App) {
        let number = filed(&app).await;
        let desk = app.staff(Role::Operator).await;
        let to = reply_address(&app, &number, IVAN);
        let answer = || mail(IVAN, &to, "Re: x", "Один раз").id("<once@example.org>");
        let raw = answer().bytes();
        let both = (0..8).map(|_| {
            let (state, raw) = (app.state.clone(), raw.clone());
            tokio::spawn(async move { opora::mail_in::take(&state, raw).await.expect("it is taken") })
        });
        let mut fresh = 0;
        for one in both.collect::<Vec<_>>() {
            fresh += usize::from(!one.await.expect("it ran").repeated);
        }
        assert_eq!(fresh, 1);
        // By another way: other marks of servers, the same words.
        let again = [b"Received: from b by a\r\nDelivered-To: help@desk.test\r\n".as_slice(), &raw].concat();
        assert!(give(&app, again).await.repeated);
        assert_eq!(messages(&desk, &number).await.len(), 1);
        let other = mail(IVAN, &to, "Re: x", "Другие слова").id("<once@example.org>");
        assert_eq!(said(&give(&app, other).await), "quarantined: same-id");
        assert_eq!(messages(&desk, &number).await.len(), 1);
    }

    async fn files_come_along_as_uploads_do(app: App) {
        let number = filed(&app).await;
        let desk = app.staff(Role::Operator).await;
        let to = reply_address(&app, &number, IVAN);
        let parts = [
            part("text/plain; charset=windows-1251", "", b"\xd1\xed\xe8\xec\xee\xea"),
            file("image/png", "экран.png", png()),
            file("application/octet-stream", "setup.exe", b"MZ\x90\0\x03"),
            file("image/png", "fake.png", "<svg onload=alert(1)>"),
        ];
        let answer = mail(IVAN, &to, "Re: x", "").parts("multipart/mixed", &parts);
        assert_eq!(said(&give(&app, answer).await), "joined");
        let found = messages(&desk, &number).await;
        assert_eq!(found[0].body, "Снимок");
        assert_eq!(found[0].files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["экран.png"]);
        assert!(found[1].party == Party::System && found[1].body.contains("setup.exe, fake.png"), "{found:?}");
    }
}
