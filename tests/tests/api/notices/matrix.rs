//! Each switch of the matrix changes what is sent, and nothing else does.

use axum::http::StatusCode;
use opora_tests::{
    api::{App, Visitor},
    both_databases,
};
use serde_json::json;
use shared::{
    api::{
        accounts::profile::{QuietHours, Ways},
        sessions::Role,
    },
    notice::Topic,
};

use super::{act, add_phone, browser, column, file, of, reply, settle, shown};

/// What was written about an event of a request: the list and the outbox.
async fn told(app: &App, number: &str, kind: &str) -> Vec<String> {
    let ticket = of(number);
    let list = format!("SELECT 'app' FROM notice WHERE event = '{kind}' AND shown AND {ticket}");
    let out = format!("SELECT channel FROM outbox WHERE kind = '{kind}' AND {ticket} ORDER BY channel");
    [column(app, &list).await, column(app, &out).await].concat()
}

/// Makes a topic happen to a new request; gives its number.
async fn happen(citizen: &Visitor<'_>, operator: &Visitor<'_>, topic: Topic) -> String {
    let number = file(citizen).await;
    match topic {
        Topic::Answer => reply(operator, &number, "answer").await,
        Topic::Question => reply(operator, &number, "ask_requester").await,
        Topic::Status => act(operator, &number, "start").await,
        Topic::Closed => {
            reply(operator, &number, "answer").await;
            act(operator, &number, "close").await;
        }
        Topic::Deadline => {
            let path = format!("/api/v1/console/tickets/{number}/escalation");
            let body = json!({ "reason": "expertise" });
            operator.post(&path, &body).await.expect(StatusCode::OK);
        }
        other => panic!("{other:?} does not come about by the API"),
    }
    number
}

const OFF: Ways = Ways { app: false, email: false, sms: false, push: false };

/// A way, and the one switch that is on.
const SWITCHES: [(&str, Ways); 4] = [
    ("app", Ways { app: true, ..OFF }),
    ("email", Ways { email: true, ..OFF }),
    ("sms", Ways { sms: true, ..OFF }),
    ("push", Ways { push: true, ..OFF }),
];

both_databases! {
    async fn each_switch_opens_its_own_way_and_no_other(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        add_phone(&app, &citizen, "+79123456789").await;
        citizen.post("/api/v1/account/push", &browser("https://push.example.org/1")).await.expect(StatusCode::CREATED);
        let operator = app.staff(Role::Operator).await;
        for topic in [Topic::Answer, Topic::Question, Topic::Status, Topic::Closed, Topic::Deadline] {
            settle(&citizen, |all| {
                for each in Topic::ALL {
                    *each.ways_mut(all) = OFF;
                }
            })
            .await;
            let number = happen(&citizen, &operator, topic).await;
            assert!(told(&app, &number, topic.as_str()).await.is_empty(), "{topic:?}: everything is off");
            for (way, ways) in SWITCHES {
                settle(&citizen, |all| *topic.ways_mut(all) = ways).await;
                let number = happen(&citizen, &operator, topic).await;
                let told = told(&app, &number, topic.as_str()).await;
                // Three messages a day are the most that one person costs.
                if way == "sms" && matches!(topic, Topic::Closed | Topic::Deadline) {
                    assert!(told.is_empty(), "{told:?}");
                } else {
                    assert_eq!(told, [way], "{topic:?}");
                }
            }
        }
    }

    async fn nobody_is_told_of_what_they_did_themselves(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let number = file(&citizen).await;
        citizen.post(&format!("/api/v1/tickets/{number}/close"), &json!({})).await.expect(StatusCode::OK);
        assert!(column(&app, &format!("SELECT event FROM notice WHERE {}", of(&number))).await.is_empty());
    }

    async fn staff_hear_of_their_own_requests(app: App) {
        let guest = app.visitor();
        let number = file(&guest).await;
        let operator = app.staff(Role::Operator).await;
        reply(&operator, &number, "ask_requester").await;
        let comment = format!("/api/v1/tickets/{number}/messages");
        let body = json!({ "body": "Код так и не пришёл" });
        guest.post_once(&comment, opora_tests::api::new_key(), &body).await.expect(StatusCode::CREATED);
        assert_eq!(column(&app, &format!("SELECT event FROM notice WHERE {}", of(&number))).await, ["message"]);
        let page: serde_json::Value = operator.get("/api/v1/account/notices").await.expect(StatusCode::OK).json();
        assert_eq!((&page["items"][0]["number"], &page["items"][0]["read"]), (&json!(number), &json!(false)));
        // The guest gets the letter that guests always got.
        let letters = format!("SELECT kind FROM outbox WHERE kind = 'question' AND {}", of(&number));
        assert_eq!(column(&app, &letters).await.len(), 1);
    }

    async fn quiet_hours_hold_what_makes_a_sound_and_nothing_else(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        add_phone(&app, &citizen, "+79123456789").await;
        citizen.post("/api/v1/account/push", &browser("https://push.example.org/1")).await.expect(StatusCode::CREATED);
        // It is 15:00 in Moscow.
        settle(&citizen, |all| {
            all.answer = Ways { app: true, email: true, sms: true, push: true };
            all.quiet = Some(QuietHours { from: "14:00".into(), to: "16:30".into() });
        })
        .await;
        let operator = app.staff(Role::Operator).await;
        let number = file(&citizen).await;
        reply(&operator, &number, "answer").await;
        let ours = of(&number);
        let waits = format!("SELECT channel FROM outbox WHERE kind = 'answer' AND next_at > created_at AND {ours} ORDER BY channel");
        assert_eq!(column(&app, &waits).await, ["push", "sms"]);
        let until = "SELECT CAST((next_at - created_at) / 60000 AS TEXT) FROM outbox WHERE kind = 'answer' AND channel = 'sms'";
        assert_eq!(column(&app, until).await, ["90"], "minutes until 16:30");
    }

    async fn letters_about_a_request_stand_in_one_conversation(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let operator = app.staff(Role::Operator).await;
        let number = file(&citizen).await;
        reply(&operator, &number, "answer").await;
        let ours = of(&number);
        let first = column(&app, &format!("SELECT message_id FROM outbox WHERE kind = 'confirmation' AND {ours}")).await;
        assert_eq!(column(&app, &format!("SELECT thread FROM outbox WHERE kind = 'answer' AND {ours}")).await, first);
        assert_eq!(first.len(), 1);
        let subject = column(&app, &format!("SELECT subject FROM outbox WHERE kind = 'answer' AND {ours}")).await;
        assert!(subject[0].contains(&shown(&number)), "the number is in the subject: {subject:?}");
    }

    async fn a_code_goes_out_whatever_is_switched_off(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        settle(&citizen, |all| {
            for each in Topic::ALL {
                *each.ways_mut(all) = OFF;
            }
            all.quiet = Some(QuietHours { from: "00:00".into(), to: "23:59".into() });
            all.digest = Some(9);
        })
        .await;
        let before = app.letters_to("maria@example.org").await.len();
        let body = json!({ "contact": "maria@example.org" });
        app.visitor().post("/api/v1/accounts/recovery", &body).await.expect(StatusCode::ACCEPTED);
        assert_eq!(app.letters_to("maria@example.org").await.len(), before + 1);
        let at = "SELECT kind FROM outbox WHERE kind = 'code-recovery' AND next_at = created_at";
        assert_eq!(column(&app, at).await.len(), 1, "at once");
    }
}
