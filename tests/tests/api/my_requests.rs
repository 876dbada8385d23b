//! Somebody's own list: order, counts, tables to take along; one request as a file.

use std::io::{Cursor, Read as _};

use axum::http::{StatusCode, header};
use opora_tests::{
    api::{App, Visitor, good_form, new_key},
    both_databases,
};
use serde_json::{Value, json};
use shared::{
    api::{
        my_requests::{Advice, TicketCounts},
        sessions::Role,
        tickets::{Filed, TicketRow, TicketView},
    },
    page::Page,
};
use time::Duration;

async fn file(person: &Visitor<'_>, subject: &str, category: &str) -> String {
    let mut form = good_form();
    form["subject"] = json!(subject);
    form["category"] = json!(category);
    form["subtopic"] = json!("");
    form["kind"] = json!("question");
    let filed: Filed =
        person.post_once("/api/v1/tickets", new_key(), &form).await.expect(StatusCode::CREATED).json();
    filed.number.digits().to_owned()
}

async fn answer(app: &App, number: &str) {
    let operator = app.staff(Role::Operator).await;
    let body = json!({ "body": "Проверьте папку «Спам».", "action": "answer" });
    let path = format!("/api/v1/console/tickets/{number}/messages");
    operator.post_once(&path, new_key(), &body).await.expect(StatusCode::CREATED);
}

async fn listed(person: &Visitor<'_>, query: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut cursor = String::new();
    loop {
        let path = format!("/api/v1/tickets?limit=2&{query}&cursor={cursor}");
        let page: Page<TicketRow> = person.get(&path).await.expect(StatusCode::OK).json();
        numbers.extend(page.items.iter().map(|row| row.number.digits().to_owned()));
        match page.next {
            Some(next) => cursor = next,
            None => return numbers,
        }
    }
}

/// The cells of a CSV, without its heading.
fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    let text = text.strip_prefix('\u{feff}').expect("the mark of byte order");
    let mut lines = Vec::new();
    // A reader of its own: semicolons, quotes doubled, lines that end in CR LF.
    let (mut line, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, quoted) {
            ('"', true) if chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            ('"', _) => quoted = !quoted,
            (';', false) => line.push(std::mem::take(&mut cell)),
            ('\r', false) => {}
            ('\n', false) => {
                line.push(std::mem::take(&mut cell));
                lines.push(std::mem::take(&mut line));
            }
            (c, _) => cell.push(c),
        }
    }
    lines.remove(0);
    lines
}

both_databases! {
    async fn lists_are_sorted_and_read_on(app: App) {
        let person = app.citizen("sort@example.org").await;
        // Some of the account, some of the device before it was one.
        let device = app.visitor();
        let mut numbers = Vec::new();
        for place in 0..5 {
            let number = file(&person, &format!("Вопрос номер {place}"), "general").await;
            numbers.push(number);
            app.clock.advance(Duration::minutes(5));
        }
        file(&device, "Чужой вопрос", "general").await;
        // The second moves to the top of what changed.
        let body = json!({ "body": "Ещё одно" });
        let path = format!("/api/v1/tickets/{}/messages", numbers[1]);
        person.post_once(&path, new_key(), &body).await.expect(StatusCode::CREATED);
        let order = |places: [usize; 5]| places.map(|place| numbers[place].clone()).to_vec();
        assert_eq!(listed(&person, "").await, order([1, 4, 3, 2, 0]));
        assert_eq!(listed(&person, "sort=-updated").await, order([1, 4, 3, 2, 0]));
        assert_eq!(listed(&person, "sort=updated").await, order([0, 2, 3, 4, 1]));
        assert_eq!(listed(&person, "sort=created").await, order([0, 1, 2, 3, 4]));
        assert_eq!(listed(&person, "sort=-created").await, order([4, 3, 2, 1, 0]));
        for sort in ["subject", "-number", "created,updated", "%27"] {
            let answer = person.get(&format!("/api/v1/tickets?sort={sort}")).await;
            answer.problem(StatusCode::BAD_REQUEST, "malformed-query");
        }
    }

    async fn a_device_s_list_is_sorted_too(app: App) {
        let device = app.visitor();
        let first = file(&device, "Первый вопрос", "general").await;
        app.clock.advance(Duration::minutes(5));
        let second = file(&device, "Второй вопрос", "general").await;
        assert_eq!(listed(&device, "sort=created").await, [first.clone(), second.clone()]);
        assert_eq!(listed(&device, "sort=-created").await, [second.clone(), first.clone()]);
        assert_eq!(listed(&device, "sort=updated").await, [first, second]);
    }

    async fn chips_count_what_is_there(app: App) {
        let person = app.citizen("counts@example.org").await;
        let counts = async || -> TicketCounts {
            person.get("/api/v1/tickets/counts").await.expect(StatusCode::OK).json()
        };
        assert_eq!(counts().await, TicketCounts::default());
        let answered = file(&person, "Вопрос с ответом", "general").await;
        let closed = file(&person, "Вопрос закрытый", "general").await;
        file(&person, "Вопрос новый", "general").await;
        app.visitor().file_ticket().await;
        app.clock.advance(Duration::minutes(1));
        answer(&app, &answered).await;
        person.post(&format!("/api/v1/tickets/{closed}/close"), &json!({})).await.expect(StatusCode::OK);
        let expected = TicketCounts { all: 3, open: 2, answered: 1, closed: 1, unread: 1, ..TicketCounts::default() };
        assert_eq!(counts().await, expected);
        assert_eq!(listed(&person, "unread=true").await, std::slice::from_ref(&answered));
        app.clock.advance(Duration::minutes(1));
        person.get(&format!("/api/v1/tickets/{answered}")).await.expect(StatusCode::OK);
        assert_eq!(counts().await, TicketCounts { unread: 0, ..expected });
        assert_eq!(listed(&person, "unread=true").await, [""; 0]);
        // The device of a guest counts its own.
        let device = app.visitor();
        file(&device, "Вопрос гостя", "general").await;
        let own: TicketCounts = device.get("/api/v1/tickets/counts").await.json();
        assert_eq!((own.all, own.open), (1, 1));
    }

    /// Whatever the filter, the table holds what the list shows and nothing of anybody else's.
    async fn the_table_is_the_list(app: App) {
        let person = app.visitor();
        for place in 0..7 {
            file(&person, &format!("Вопрос номер {place}"), if place % 2 == 0 { "general" } else { "technical" }).await;
            app.clock.advance(Duration::hours(10));
        }
        file(&app.visitor(), "Чужой вопрос", "general").await;
        let first = listed(&person, "sort=created").await.remove(0);
        person.post(&format!("/api/v1/tickets/{first}/close"), &json!({})).await.expect(StatusCode::OK);
        for query in ["", "status=open", "status=closed", "category=technical", "period=day", "sort=created", "q=%D0%BD%D0%BE%D0%BC%D0%B5%D1%80%203", "unread=true"] {
            let shown = listed(&person, query).await;
            let answer = person.get(&format!("/api/v1/tickets/export.csv?{query}")).await.expect(StatusCode::OK);
            let saved: Vec<String> =
                cells(&answer.bytes).iter().map(|line| line[0].replace('-', "")).collect();
            assert_eq!(saved, shown, "{query}");
        }
        let nobody = app.visitor().get("/api/v1/tickets/export.csv").await.expect(StatusCode::OK);
        assert_eq!(cells(&nobody.bytes), Vec::<Vec<String>>::new());
        for ending in ["csv", "xlsx"] {
            let answer = person.get(&format!("/api/v1/tickets/export.{ending}?status=strange")).await;
            answer.problem(StatusCode::BAD_REQUEST, "malformed-query");
        }
    }

    async fn no_cell_is_a_formula(app: App) {
        let person = app.visitor();
        let subjects = ["=HYPERLINK(\"http://e.example\";\"x\")", "+7 912 345", "-5 баллов", "@SUM(A1:A9)", "'цитата", "обычный; «текст»"];
        for subject in subjects {
            file(&person, subject, "general").await;
            app.clock.advance(Duration::minutes(1));
        }
        let answer = person.get("/api/v1/tickets/export.csv?sort=created").await.expect(StatusCode::OK);
        let kind = answer.headers[header::CONTENT_TYPE].to_str().expect("text");
        assert!(kind.starts_with("text/csv; charset=utf-8"), "{kind}");
        let file_name = answer.headers[header::CONTENT_DISPOSITION].to_str().expect("text");
        assert!(file_name.starts_with("attachment;"), "{file_name}");
        let lines = cells(&answer.bytes);
        for (line, subject) in lines.iter().zip(subjects) {
            for cell in line {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            }
            assert_eq!(line[2].strip_prefix('\'').unwrap_or(&line[2]), subject);
        }
        let answer = person.get("/api/v1/tickets/export.xlsx?sort=created").await.expect(StatusCode::OK);
        let sheet = inside(&answer.bytes, "xl/worksheets/sheet1.xml");
        assert!(!sheet.contains("<f>"), "no formula: {sheet}");
        assert!(sheet.contains("=HYPERLINK(") && sheet.contains("t=\"inlineStr\""), "{sheet}");
        // Dates are numbers of days with a style, 21 November 2026 being the 46347th.
        assert!(sheet.contains("<v>46347."), "{sheet}");
    }

    async fn only_ones_own_are_alike(app: App) {
        let owner = app.citizen("similar@example.org").await;
        let (filed, _) = owner.file_ticket().await;
        let form = good_form();
        let typed = json!({
            "category": form["category"], "subtopic": form["subtopic"],
            "subject": "Код подтверждения так и не приходит", "steps": "Опять ввожу номер и жду код десять минут",
        });
        let path = "/api/v1/tickets/similar";
        let advice: Advice = owner.post(path, &typed).await.expect(StatusCode::OK).json();
        assert_eq!(advice.similar.iter().map(|row| &row.number).collect::<Vec<_>>(), [&filed.number]);
        assert_eq!(advice.elsewhere, None);
        // A stranger, signed in or not, and staff on the citizens' side get nothing.
        let other = app.citizen("stranger@example.org").await;
        other.file_ticket().await;
        let strangers: Advice = other.post(path, &typed).await.expect(StatusCode::OK).json();
        assert!(strangers.similar.iter().all(|row| row.number != filed.number), "{strangers:?}");
        let nobody = app.visitor();
        assert_eq!(nobody.post(path, &typed).await.expect(StatusCode::OK).json::<Advice>(), Advice::default());
        let staff = app.staff(Role::Supervisor).await;
        assert_eq!(staff.post(path, &typed).await.expect(StatusCode::OK).json::<Advice>(), Advice::default());
        // Another category and other words are another matter; a closed request is none to add to.
        let mut elsewhere = typed.clone();
        elsewhere["category"] = json!("technical");
        assert_eq!(owner.post(path, &elsewhere).await.json::<Advice>().similar, []);
        let closing = format!("/api/v1/tickets/{}/close", filed.number.digits());
        owner.post(&closing, &json!({})).await.expect(StatusCode::OK);
        assert_eq!(owner.post(path, &typed).await.json::<Advice>().similar, []);
        let wrong = json!({ "account": "somebody" });
        owner.post(path, &wrong).await.problem(StatusCode::BAD_REQUEST, "malformed-body");
    }

    async fn somebody_else_may_be_in_charge(app: App) {
        let person = app.visitor();
        let ask = async |subject: &str| -> Advice {
            let typed = json!({ "category": "general", "subject": subject });
            person.post("/api/v1/tickets/similar", &typed).await.expect(StatusCode::OK).json()
        };
        let law = ask("Нужна консультация юриста: хочу подать в суд").await.elsewhere.expect("a lawyer's");
        let page = person.get(&format!("/elsewhere/{}", law.key)).await.expect(StatusCode::OK).text();
        assert!(page.contains(&law.steps[0]) && page.contains(&law.title), "a page to keep");
        person.get("/elsewhere/nothing").await.expect(StatusCode::NOT_FOUND);
        assert_eq!(law.key, "legal-advice");
        assert!(!law.steps.is_empty() && law.link.is_some_and(|link| link.url == "/kb/complaint-to-agency"));
        for (subject, key) in [
            ("У ноутбука разбит экран, не могу войти", "own-hardware"),
            ("Как оспорить списание с карты", "disputed-payment"),
            ("Исправьте ошибку в моём паспорте", "agency-data"),
            ("Не работает приложение моего банка", "third-party"),
        ] {
            assert_eq!(ask(subject).await.elsewhere.expect(subject).key, key);
        }
        for subject in ["Не приходит код", "Заявление не отправляется", "Деньги списались, а оплаты нет"] {
            assert_eq!(ask(subject).await.elsewhere, None, "{subject}");
        }
    }

    async fn a_request_can_be_taken_along(app: App) {
        let person = app.visitor();
        let (filed, _) = person.file_ticket().await;
        let path = format!("/api/v1/tickets/{}", filed.number.digits());
        answer(&app, filed.number.digits()).await;
        let note = json!({ "body": "Канарейка-4412", "action": "comment" });
        let desk = format!("/api/v1/console/tickets/{}/messages", filed.number.digits());
        app.staff(Role::Operator).await.post_once(&desk, new_key(), &note).await.expect(StatusCode::CREATED);
        let json = person.get(&format!("{path}/file.json")).await.expect(StatusCode::OK);
        let kept: TicketView = json.json();
        let shown: TicketView = person.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!(kept, shown);
        assert!(!json.text().contains("Канарейка"));
        let disposition = json.headers[header::CONTENT_DISPOSITION].to_str().expect("text").to_owned();
        assert!(disposition.contains("attachment") && disposition.contains(".json"), "{disposition}");
        let pdf = person.get(&format!("{path}/file.pdf")).await.expect(StatusCode::OK);
        assert_eq!(pdf.headers[header::CONTENT_TYPE], "application/pdf");
        assert!(pdf.bytes.starts_with(b"%PDF-") && pdf.bytes.len() > 10_000);
        let missing = format!("/api/v1/tickets/{}/file.pdf", "2600000016");
        app.visitor().get(&format!("{path}/file.pdf")).await.problem(StatusCode::NOT_FOUND, "not-found");
        app.visitor().get(&missing).await.problem(StatusCode::NOT_FOUND, "not-found");
    }
}

/// A file inside a workbook.
fn inside(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.to_vec())).expect("a workbook");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

#[tokio::test]
async fn tables_are_few() {
    use opora::platform::limits::Limits;
    let app = App::with(opora_tests::api::Database::Sqlite, Limits::scaled(1), |settings| {
        settings.demo = Some(true);
    })
    .await;
    let person = app.visitor();
    for _ in 0..20 {
        person.get("/api/v1/tickets/export.csv").await.expect(StatusCode::OK);
    }
    let refused: Value = person
        .get("/api/v1/tickets/export.xlsx")
        .await
        .problem(StatusCode::TOO_MANY_REQUESTS, "too-many-requests");
    assert!(refused["retry_after"].as_u64().is_some_and(|seconds| seconds <= 10));
}
