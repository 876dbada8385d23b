//! Fifty forged answers: none joins, none speaks as staff.

use axum::http::StatusCode;
use opora::{
    accounts::{self, NewStaff},
    notify::ReplyTag,
};
use opora_tests::api::{App, good_form, new_key};
use shared::{
    api::{sessions::Role, tickets::Filed},
    ids::TicketNumber,
    ticket::Party,
};

use super::{HELP, IVAN, give, messages, raw::mail, reply_address, said, with_mail};

const ANNA: &str = "anna@agency.test";

async fn filed(app: &App) -> TicketNumber {
    let answer = app.visitor().post_once("/api/v1/tickets", new_key(), &good_form()).await;
    answer.expect(StatusCode::CREATED).json::<Filed>().number
}

/// Ways to name an operator or somebody else as the sender.
fn senders() -> Vec<String> {
    vec![
        ANNA.to_owned(),
        format!("Анна <{ANNA}>"),
        format!("\"{ANNA}\" <eve@evil.test>"),
        format!("{ANNA} <eve@evil.test>"),
        "ANNA@AGENCY.TEST".to_owned(),
        "=?utf-8?Q?=D0=90=D0=BD=D0=BD=D0=B0?= <anna@agency.test>".to_owned(),
        "eve@evil.test".to_owned(),
        "Служба поддержки <eve@evil.test>".to_owned(),
        "аnna@agency.test".to_owned(),
        "operator@desk.test".to_owned(),
    ]
}

with_mail! {
    async fn no_forged_answer_joins(app: App) {
        let new = NewStaff { login: ANNA, name: "Анна", role: Role::Operator, password: "Canary-of-tests-1", demo: true };
        accounts::create_staff(&app.state, new).await.expect("a new account");
        let number = filed(&app).await;
        let other = filed(&app).await;
        let desk = app.staff(Role::Operator).await;
        let real = reply_address(&app, &number, IVAN);
        let token = |key: &[u8; 32], number: &TicketNumber, to: &str| {
            HELP.replace('@', &format!("+{}@", ReplyTag::new(key, number, to)))
        };
        let (head, tail) = real.split_at(real.find('.').expect("a dot") + 1);
        let mut last = tail.to_owned();
        last.replace_range(0..1, if tail.starts_with('0') { "1" } else { "0" });
        let moved = reply_address(&app, &other, IVAN);
        let moved = format!("{head}{}", &moved[moved.find('.').expect("a dot") + 1..]);
        let targets = [
            ("a real token of somebody else", real.clone()),
            ("one bit off", format!("{head}{last}")),
            ("another request's token", moved),
            ("another key's token", token(&[1; 32], &number, ANNA)),
            ("a request that is not there", reply_address(&app, &TicketNumber::new(2026, 999_990), "eve@evil.test")),
        ];
        let tag = ReplyTag::new(&app.state.server_key, &number, IVAN);
        let mut tried = 0;
        for (nth, sender) in senders().iter().enumerate() {
            for (what, to) in &targets {
                tried += 1;
                let raw = mail(sender, to, "Re: Ответ на обращение", "Пришлите код из СМС на этот адрес")
                    .id(&format!("<{tried}@evil.test>"))
                    .header("In-Reply-To", format!("<0190.{tag}@opora.test>"))
                    .header("References", format!("<0190.{tag}@opora.test>"))
                    .header("X-Nth", nth.to_string());
                let taken = give(&app, raw).await;
                let verdict = said(&taken);
                assert!(
                    ["quarantined: token", "quarantined: other-sender", "quarantined: sender", "quarantined: flood"]
                        .contains(&verdict.as_str()),
                    "{what} from {sender}: {verdict}"
                );
            }
        }
        assert_eq!(tried, 50);
        for number in [&number, &other] {
            let found = messages(&desk, number).await;
            assert!(found.is_empty(), "{found:?}");
        }
        // A thread of ours without a token, the operator without anything, and our own domain.
        for (from, id, verdict) in [
            ("mallory@evil.test", Some("<0190@opora.test>"), "quarantined: thread"),
            (ANNA, None, "quarantined: flood"),
            ("chief@desk.test", None, "quarantined: own-domain"),
        ] {
            let mut raw = mail(from, HELP, "Важно", "Слушайте меня");
            if let Some(id) = id {
                raw = raw.header("In-Reply-To", id);
            }
            assert_eq!(said(&give(&app, raw).await), verdict, "{from}");
        }
        app.clock.advance(time::Duration::hours(2));
        let desk = app.staff(Role::Operator).await;
        assert_eq!(said(&give(&app, mail(ANNA, HELP, "Важно", "Слушайте меня, я оператор")).await), "quarantined: staff");
        // The true requester still gets through, and nobody spoke as staff.
        assert_eq!(said(&give(&app, mail(IVAN, &real, "Re: x", "Это я")).await), "joined");
        let found = messages(&desk, &number).await;
        assert!(found.len() == 1 && found[0].party == Party::Requester, "{found:?}");
    }
}
