//! Transfer to an agency and what comes back, with every fault of the other side.

use std::time::Duration as Wait;

use axum::http::StatusCode;
use opora::{
    integrations::agency::{Courier, Round, deliver_due},
    journal,
    platform::limits::Limits,
};
use opora_tests::{
    agency::{Agency, Back, Mood, NEXT_SECRET, SECRET, settings},
    api::{App, Database, Visitor, new_key},
    people::PASSWORD,
};
use serde_json::{Value, json};
use shared::{
    api::{console::StaffTicket, sessions::Role, tickets::Filed, transfers::TransferView},
    ticket::Status,
    transfer::TransferState,
};
use time::Duration;

/// A server with two agencies, the first of which is there.
struct Scene {
    app: App,
    agency: Agency,
    courier: Courier,
}

const REGISTRY: &str = "registry";

impl Scene {
    async fn new(database: Database) -> Self {
        Self::with_secrets(database, SECRET).await
    }

    async fn with_secrets(database: Database, secrets: &str) -> Self {
        let agency = Agency::start().await;
        let app = App::with(database, Limits::scaled(1000), |config| {
            config.demo = Some(true);
            config.agency_local = Some(true);
            let folder = config.data.clone().expect("a folder");
            config.agency = Some(vec![
                settings(REGISTRY, "Учебный реестр", &agency.url(), &folder, secrets),
                settings("tax", "Учебная налоговая", "http://127.0.0.1:9/in", &folder, NEXT_SECRET),
            ]);
        })
        .await;
        let courier = Courier::new(&app.state);
        Self { app, agency, courier }
    }

    async fn round(&self) -> Round {
        deliver_due(&self.app.state, &self.courier).await.expect("the database answers")
    }

    async fn operator(&self) -> Visitor<'_> {
        self.app.staff(Role::Operator).await
    }
}

fn path(filed: &Filed, rest: &str) -> String {
    format!("/api/v1/console/tickets/{}{rest}", filed.number.digits())
}

fn form() -> Value {
    json!({
        "agency": REGISTRY,
        "ask": "Проверьте, есть ли запись о доме.",
        "reason": "Нужны сведения реестра",
        "include": ["steps", "name"],
    })
}

async fn transfer(operator: &Visitor<'_>, filed: &Filed) -> TransferView {
    let answer = operator.post_once(&path(filed, "/transfers"), new_key(), &form()).await;
    answer.expect(StatusCode::CREATED).json()
}

async fn read(operator: &Visitor<'_>, filed: &Filed) -> StaffTicket {
    operator.get(&path(filed, "")).await.expect(StatusCode::OK).json()
}

async fn transfers(operator: &Visitor<'_>, filed: &Filed) -> Vec<TransferView> {
    operator.get(&path(filed, "/transfers")).await.expect(StatusCode::OK).json()
}

async fn resend(operator: &Visitor<'_>, filed: &Filed, one: &TransferView, body: &Value) -> TransferView {
    let at = path(filed, &format!("/transfers/{}/resend", one.id));
    operator.post(&at, body).await.expect(StatusCode::OK).json()
}

macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($database:ident: Database) $body:block)*) => { $(
        $(#[$meta])*
        mod $name {
            use super::*;

            async fn run($database: Database) $body

            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                run(Database::Sqlite).await;
            }

            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                run(Database::Postgres).await;
            }
        }
    )* };
}

on_both! {
    async fn there_and_back(database: Database) {
        let scene = Scene::new(database).await;
        let citizen = scene.app.citizen("ivan@example.org").await;
        let (filed, _) = citizen.file_ticket().await;
        let operator = scene.operator().await;
        let agencies: Value = operator.get("/api/v1/console/agencies").await.expect(StatusCode::OK).json();
        assert_eq!(agencies[0], json!({ "key": REGISTRY, "name": "Учебный реестр" }));
        assert_eq!(agencies.as_array().map(Vec::len), Some(2));

        // Pressed twice: one message.
        let key = new_key();
        let first: TransferView =
            operator.post_once(&path(&filed, "/transfers"), key, &form()).await.expect(StatusCode::CREATED).json();
        let again: TransferView =
            operator.post_once(&path(&filed, "/transfers"), key, &form()).await.expect(StatusCode::CREATED).json();
        assert_eq!((first.id, first.state), (again.id, TransferState::Queued));
        let answer = operator.post_once(&path(&filed, "/transfers"), new_key(), &form()).await;
        answer.problem(StatusCode::CONFLICT, "transfer-open");
        assert_eq!(read(&operator, &filed).await.ticket.status, Status::AtAgency);

        assert_eq!(scene.round().await, Round { delivered: 1, ..Round::default() });
        assert_eq!(scene.round().await, Round::default());
        let taken = scene.agency.taken();
        assert_eq!(taken.len(), 1);
        assert!(taken[0].genuine, "{taken:?}");
        let message = taken[0].json();
        assert_eq!(message["type"], "transfer.requested");
        assert_eq!(message["data"]["code"], first.code.to_string());
        assert_eq!(message["data"]["number"], filed.number.to_string());
        assert_eq!(message["data"]["ask"], form()["ask"]);
        // What was ticked and nothing else.
        assert_eq!(message["data"]["requester"], json!({ "name": "Иван" }));
        assert!(message["data"]["details"]["steps"].is_string());
        assert!(!taken[0].body.contains("ivan@example.org"), "{}", taken[0].body);
        let url = message["data"]["callback_url"].as_str().unwrap_or_default();
        assert_eq!(url, "http://opora.test/api/v1/integrations/agency/registry/callbacks");

        let code = first.code.to_string();
        let outside = scene.app.visitor();
        let said = Back::new(REGISTRY, "evt_1", "transfer.acknowledged", &code, "");
        said.send(&scene.app, &outside).await.expect(StatusCode::OK);
        assert_eq!(transfers(&operator, &filed).await[0].state, TransferState::Acknowledged);
        assert_eq!(read(&operator, &filed).await.ticket.status, Status::AtAgency);

        // While the agency thinks, the clock stands still.
        let due = read(&operator, &filed).await.ticket.solution_due;
        scene.app.clock.advance(Duration::days(2));
        let text = "Запись найдена.\r\nКарта 4111 1111 1111 1111";
        let said = Back::new(REGISTRY, "evt_2", "transfer.answered", &code, text);
        let answer: Value = said.send(&scene.app, &outside).await.expect(StatusCode::OK).json();
        assert_eq!(answer["repeated"], false);
        let operator = scene.operator().await;
        scene.app.sign_in(&citizen, "ivan@example.org", PASSWORD).await;
        let now = read(&operator, &filed).await;
        assert_eq!(now.ticket.status, Status::InProgress);
        assert!(now.ticket.solution_due > due, "{} {due}", now.ticket.solution_due);
        let note = now.ticket.messages.last().expect("a note");
        assert!(note.internal && note.body.contains("Запись найдена.") && note.body.contains("Учебный реестр"));
        assert!(!note.body.contains("4111 1111"), "{}", note.body);
        let one = &transfers(&operator, &filed).await[0];
        assert_eq!(one.state, TransferState::Answered);
        assert!(one.answered_at.is_some() && !one.can_resend);

        // The requester sees that it went and came, with the code, and none of what is between us and the agency.
        let seen = citizen.get(&format!("/api/v1/tickets/{}", filed.number.digits())).await.expect(StatusCode::OK);
        let view: Value = seen.json();
        let lines: Vec<_> = view["timeline"].as_array().expect("lines").iter().collect();
        let of = |kind: &str| lines.iter().filter(|line| line["kind"] == kind).count();
        assert_eq!((of("agency_sent"), of("agency_acknowledged"), of("agency_answered")), (1, 1, 1));
        assert!(seen.text().contains(&format!("Учебный реестр · {code}")));
        assert!(!seen.text().contains("Запись найдена"));
        assert!(journal::verify(&scene.app.state.db).await.expect("the database answers").is_ok());
    }

    async fn a_server_that_fails_is_asked_again_and_given_up(database: Database) {
        let scene = Scene::new(database).await;
        let citizen = scene.app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        let operator = scene.operator().await;
        transfer(&operator, &filed).await;
        scene.agency.moods(&vec![Mood::Say(500, vec![], "broken".into()); 8]);
        // Each wait is a tenth longer or shorter than its table says.
        for (attempt, seconds) in [5, 30, 120, 600, 3600, 21_600, 86_400].into_iter().enumerate() {
            assert_eq!(scene.round().await, Round { later: 1, ..Round::default() }, "{attempt}");
            // Sessions of staff end sooner than the waits.
            let operator = scene.operator().await;
            let one = &transfers(&operator, &filed).await[0];
            assert_eq!((one.state, one.last_error.as_str()), (TransferState::Queued, "http-500"));
            assert_eq!(one.attempts as usize, attempt + 1);
            scene.app.clock.advance(Duration::seconds(seconds * 88 / 100));
            assert_eq!(scene.round().await, Round::default(), "too early: {attempt}");
            scene.app.clock.advance(Duration::seconds(seconds * 24 / 100 + 1));
        }
        assert_eq!(scene.round().await, Round { failed: 1, ..Round::default() });
        let operator = scene.operator().await;
        let one = transfers(&operator, &filed).await.remove(0);
        assert_eq!((one.state, one.attempts, one.can_resend), (TransferState::Dead, 8, true));
        // It is the operator's again, who reads why; the requester is not told of our troubles.
        let now = read(&operator, &filed).await;
        assert_eq!(now.ticket.status, Status::InProgress);
        assert!(now.ticket.messages.last().expect("a note").body.contains("не дошло"));
        let view = citizen.get(&format!("/api/v1/tickets/{}", filed.number.digits())).await;
        assert!(!view.text().contains("agency_failed"));

        // One click, and it goes under the same id: an agency that had it after all knows the repeat.
        let again = resend(&operator, &filed, &one, &json!({})).await;
        assert_eq!((again.state, again.attempts), (TransferState::Queued, 0));
        let twice = operator.post(&path(&filed, &format!("/transfers/{}/resend", one.id)), &json!({})).await;
        twice.problem(StatusCode::CONFLICT, "transfer-settled");
        assert_eq!(read(&operator, &filed).await.ticket.status, Status::AtAgency);
        assert_eq!(scene.round().await, Round { delivered: 1, ..Round::default() });
        let ids: std::collections::BTreeSet<_> = scene.agency.taken().into_iter().map(|one| one.id).collect();
        assert_eq!((scene.agency.taken().len(), ids.len()), (9, 1));
        assert!(scene.agency.taken().iter().all(|one| one.genuine));
    }

    async fn a_refusal_says_what_to_correct(database: Database) {
        let scene = Scene::new(database).await;
        let (filed, _) = scene.app.visitor().file_ticket().await;
        let operator = scene.operator().await;
        let first = transfer(&operator, &filed).await;
        let problem = json!({ "title": "Не хватает данных", "errors": [{ "field": "requester.phone", "message": "Укажите телефон" }] });
        let kind = ("content-type", "application/problem+json".to_owned());
        scene.agency.moods(&[Mood::Say(422, vec![kind], problem.to_string())]);
        assert_eq!(scene.round().await, Round { failed: 1, ..Round::default() });
        let one = transfers(&operator, &filed).await.remove(0);
        assert_eq!(one.state, TransferState::Rejected);
        assert_eq!(one.agency_says, "Не хватает данных\nrequester.phone: Укажите телефон");
        assert_eq!(read(&operator, &filed).await.ticket.status, Status::InProgress);
        // Corrected: a new message with the same code.
        resend(&operator, &filed, &one, &json!({ "include": ["name", "steps", "phone"] })).await;
        assert_eq!(scene.round().await, Round { delivered: 1, ..Round::default() });
        let taken = scene.agency.taken();
        assert_ne!(taken[0].id, taken[1].id);
        assert_eq!(taken[1].json()["data"]["code"], first.code.to_string());
        assert_eq!(taken[1].json()["data"]["revision"], 2);
        // And the agency refuses it after all, by its own word.
        let code = first.code.to_string();
        let outside = scene.app.visitor();
        let said = Back::new(REGISTRY, "evt_1", "transfer.rejected", &code, "Это не к нам");
        said.send(&scene.app, &outside).await.expect(StatusCode::OK);
        let one = transfers(&operator, &filed).await.remove(0);
        assert_eq!((one.state, one.agency_says.as_str()), (TransferState::Rejected, "Это не к нам"));
        let said = Back::new(REGISTRY, "evt_2", "transfer.answered", &code, "Поздно");
        said.send(&scene.app, &outside).await.problem(StatusCode::CONFLICT, "transfer-settled");
    }

    async fn servers_have_their_moods(database: Database) {
        let scene = Scene::new(database).await;
        let (filed, _) = scene.app.visitor().file_ticket().await;
        let operator = scene.operator().await;
        transfer(&operator, &filed).await;
        scene.agency.moods(&[
            Mood::Say(429, vec![("retry-after", "300".into())], String::new()),
            Mood::Say(307, vec![("location", scene.agency.url())], String::new()),
            Mood::Say(200, vec![("content-type", "application/json".into())], "{not json".into()),
        ]);
        assert_eq!(scene.round().await, Round { later: 1, ..Round::default() });
        // Not before it asked for, whatever our table says.
        scene.app.clock.advance(Duration::seconds(299));
        assert_eq!(scene.round().await, Round::default());
        scene.app.clock.advance(Duration::seconds(1));
        // A redirect is not followed.
        assert_eq!(scene.round().await, Round { later: 1, ..Round::default() });
        assert_eq!(scene.agency.taken().len(), 2);
        assert_eq!(transfers(&operator, &filed).await[0].last_error, "http-307");
        scene.app.clock.advance(Duration::seconds(40));
        // It says that it has it: what else it says is not read.
        assert_eq!(scene.round().await, Round { delivered: 1, ..Round::default() });
        // Another request, and the address is gone for good.
        let (filed, _) = scene.app.visitor().file_ticket().await;
        transfer(&operator, &filed).await;
        scene.agency.moods(&[Mood::Say(410, vec![], String::new())]);
        assert_eq!(scene.round().await, Round { failed: 1, ..Round::default() });
        let one = transfers(&operator, &filed).await.remove(0);
        assert_eq!((one.state, one.last_error.as_str()), (TransferState::Dead, "gone"));
    }

    /// The worker dies when the agency has the message and nobody has noted it: it comes again under the same id.
    async fn killed_between_sending_and_noting(database: Database) {
        let scene = Scene::new(database).await;
        let (filed, _) = scene.app.visitor().file_ticket().await;
        let operator = scene.operator().await;
        transfer(&operator, &filed).await;
        scene.agency.moods(&[Mood::Hang]);
        let (state, courier) = (scene.app.state.clone(), scene.courier.clone());
        let worker = tokio::spawn(async move { deliver_due(&state, &courier).await });
        scene.agency.wait(1).await;
        worker.abort();
        assert!(worker.await.expect_err("it was stopped").is_cancelled());
        assert_eq!(transfers(&operator, &filed).await[0].state, TransferState::Delivering);
        // While the lease runs nobody else sends it.
        assert_eq!(scene.round().await, Round::default());
        scene.app.clock.advance(Duration::minutes(5));
        assert_eq!(scene.round().await, Round { delivered: 1, ..Round::default() });
        let taken = scene.agency.taken();
        assert_eq!((taken.len(), &taken[0].id, &taken[0].body), (2, &taken[1].id, &taken[1].body));
        assert_eq!(transfers(&operator, &filed).await[0].state, TransferState::Delivered);
    }

    async fn only_the_agency_itself_is_heard(database: Database) {
        let scene = Scene::new(database).await;
        let (filed, _) = scene.app.visitor().file_ticket().await;
        let operator = scene.operator().await;
        let one = transfer(&operator, &filed).await;
        scene.round().await;
        let (code, outside) = (one.code.to_string(), scene.app.visitor());
        let good = Back::new(REGISTRY, "evt_1", "transfer.answered", &code, "Ответ");
        for wrong in [
            Back { secret: NEXT_SECRET, ..good.clone() },
            Back { off: -301, ..good.clone() },
            Back { off: 301, ..good.clone() },
            Back { agency: "nobody", ..good.clone() },
            Back { agency: "tax", ..good.clone() },
            Back { id: "", ..good.clone() },
        ] {
            wrong.send(&scene.app, &outside).await.problem(StatusCode::FORBIDDEN, "signature-refused");
        }
        // Signed by another agency: the code is none of its own, which looks as one that nobody has.
        let foreign = Back { agency: "tax", secret: NEXT_SECRET, ..good.clone() };
        let foreign = foreign.send(&scene.app, &outside).await;
        let unknown = shared::transfer::TransferCode::new(1).to_string();
        let missing = Back::new(REGISTRY, "evt_9", "transfer.answered", &unknown, "Ответ").send(&scene.app, &outside).await;
        let mistyped = Back::new(REGISTRY, "evt_9", "transfer.answered", "1", "Ответ").send(&scene.app, &outside).await;
        assert_eq!((&foreign.bytes, &mistyped.bytes), (&missing.bytes, &missing.bytes));
        foreign.problem(StatusCode::NOT_FOUND, "not-found");
        assert_eq!(read(&operator, &filed).await.ticket.status, Status::AtAgency);

        // Once is enough; sent again it changes nothing, with other words under the same id it is refused.
        for repeated in [false, true, true] {
            let answer: Value = good.send(&scene.app, &outside).await.expect(StatusCode::OK).json();
            assert_eq!(answer["repeated"], repeated);
        }
        let other = Back::new(REGISTRY, "evt_1", "transfer.answered", &code, "Другое");
        other.send(&scene.app, &outside).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "idempotency-other-body");
        assert_eq!(read(&operator, &filed).await.ticket.messages.len(), 1);
        // An answer may be added to.
        let more = Back::new(REGISTRY, "evt_2", "transfer.answered", &code, "И ещё");
        more.send(&scene.app, &outside).await.expect(StatusCode::OK);
        assert_eq!(read(&operator, &filed).await.ticket.messages.len(), 2);
        let empty = Back::new(REGISTRY, "evt_3", "transfer.answered", &code, " \u{7} ");
        empty.send(&scene.app, &outside).await.problem(StatusCode::BAD_REQUEST, "malformed-body");
        let late = Back::new(REGISTRY, "evt_4", "transfer.acknowledged", &code, "");
        late.send(&scene.app, &outside).await.problem(StatusCode::CONFLICT, "transfer-settled");
    }

    async fn a_question_is_answered_by_sending_again(database: Database) {
        let scene = Scene::new(database).await;
        let (filed, _) = scene.app.visitor().file_ticket().await;
        let operator = scene.operator().await;
        let one = transfer(&operator, &filed).await;
        scene.round().await;
        let (code, outside) = (one.code.to_string(), scene.app.visitor());
        let asks = Back::new(REGISTRY, "evt_1", "transfer.question", &code, "Какой адрес дома?");
        asks.send(&scene.app, &outside).await.expect(StatusCode::OK);
        let one = transfers(&operator, &filed).await.remove(0);
        assert_eq!((one.state, one.agency_says.as_str()), (TransferState::Asked, "Какой адрес дома?"));
        assert_eq!(read(&operator, &filed).await.ticket.status, Status::InProgress);
        // It still has it: a second one would only confuse.
        let answer = operator.post_once(&path(&filed, "/transfers"), new_key(), &form()).await;
        answer.problem(StatusCode::CONFLICT, "transfer-open");
        resend(&operator, &filed, &one, &json!({ "ask": "Дом по адресу из заявления, Лесная, 5" })).await;
        assert_eq!(scene.round().await, Round { delivered: 1, ..Round::default() });
        assert_eq!(scene.agency.taken()[1].json()["data"]["revision"], 2);
    }

    async fn secrets_are_changed_without_a_gap(database: Database) {
        let both = format!("{NEXT_SECRET}\n{SECRET}\n");
        let scene = Scene::with_secrets(database, &both).await;
        let operator = scene.operator().await;
        let outside = scene.app.visitor();
        for (place, secret) in [SECRET, NEXT_SECRET].into_iter().enumerate() {
            scene.agency.knows(secret);
            let (filed, _) = scene.app.visitor().file_ticket().await;
            let one = transfer(&operator, &filed).await;
            assert_eq!(scene.round().await, Round { delivered: 1, ..Round::default() });
            assert!(scene.agency.taken()[place].genuine);
            let id = format!("evt_{place}");
            let code = one.code.to_string();
            let said = Back { secret, ..Back::new(REGISTRY, &id, "transfer.acknowledged", &code, "") };
            said.send(&scene.app, &outside).await.expect(StatusCode::OK);
        }
    }

    /// A server that never answers, and one where nobody listens.
    async fn silence_is_no_answer(database: Database) {
        let scene = Scene::new(database).await;
        let operator = scene.operator().await;
        let (filed, _) = scene.app.visitor().file_ticket().await;
        let mut to_nobody = form();
        to_nobody["agency"] = json!("tax");
        // Two agencies at once.
        transfer(&operator, &filed).await;
        let answer = operator.post_once(&path(&filed, "/transfers"), new_key(), &to_nobody).await;
        answer.expect(StatusCode::CREATED);
        scene.agency.moods(&[Mood::Hang]);
        let begun = std::time::Instant::now();
        assert_eq!(scene.round().await, Round { later: 2, ..Round::default() });
        assert!(begun.elapsed() < Wait::from_secs(15), "{:?}", begun.elapsed());
        let mut errors: Vec<_> =
            transfers(&operator, &filed).await.into_iter().map(|one| one.last_error).collect();
        errors.sort();
        assert_eq!(errors, ["not-reached", "timeout"]);
    }

    async fn what_is_erased_goes_nowhere(database: Database) {
        let scene = Scene::new(database).await;
        let citizen = scene.app.citizen("ivan@example.org").await;
        let (filed, _) = citizen.file_ticket().await;
        let operator = scene.operator().await;
        let one = transfer(&operator, &filed).await;
        citizen.post("/api/v1/account/erasure", &json!({})).await.expect(StatusCode::ACCEPTED);
        scene.app.clock.advance(Duration::days(15));
        opora::privacy::keep_house(&scene.app.state).await.expect("the worker's round");
        assert_eq!(scene.round().await, Round::default());
        let code = one.code.to_string();
        let said = Back::new(REGISTRY, "evt_1", "transfer.answered", &code, "Иван прописан");
        said.send(&scene.app, &scene.app.visitor()).await.problem(StatusCode::NOT_FOUND, "not-found");
    }

    async fn bad_fields_are_told(database: Database) {
        let scene = Scene::new(database).await;
        let operator = scene.operator().await;
        let (filed, _) = scene.app.visitor().file_ticket().await;
        let at = path(&filed, "/transfers");
        let answer = operator.post_once(&at, new_key(), &json!({ "agency": "", "ask": " " })).await;
        let problem = answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        assert_eq!(problem["errors"].as_array().map(Vec::len), Some(2), "{problem}");
        let answer = operator.post_once(&at, new_key(), &json!({ "agency": "moon", "ask": "?" })).await;
        let problem = answer.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        assert_eq!(problem["errors"][0]["field"], "agency");
        // Refused, it changed nothing.
        assert_eq!(read(&operator, &filed).await.ticket.status, Status::Received);
        operator.post(&at, &form()).await.problem(StatusCode::BAD_REQUEST, "idempotency-key");
        let end = path(&filed, "/actions");
        operator.post(&end, &json!({ "action": "close" })).await.expect(StatusCode::OK);
        operator.post_once(&at, new_key(), &form()).await.problem(StatusCode::CONFLICT, "illegal-change");
        assert!(transfers(&operator, &filed).await.is_empty());
    }
}
