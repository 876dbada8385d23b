//! Following changes of an item: guests by letter with two steps, accounts by their matrix, and how both end it.

use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use opora::subscribers::{self, Change};
use opora_tests::{
    api::{Answer, App, Visitor, request},
    both_databases,
};
use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::{Value, json};
use shared::{
    api::{
        accounts::profile::Profile,
        editor::Significance,
        subscriptions::{SubscriptionState, SubscriptionView},
    },
    content::ContentKind,
    forms::account::profile::ProfileForm,
    lang::Lang,
};
use time::Duration;

const ARTICLE: &str = "password-forgotten";

async fn column(app: &App, sql: &str) -> Vec<String> {
    let db = app.state.db.read();
    let rows = db.query_all_raw(Statement::from_string(app.state.db.backend(), sql)).await.expect(sql);
    rows.iter().map(|row| row.try_get_by_index::<String>(0).expect("a text")).collect()
}

async fn follow(visitor: &Visitor<'_>, email: &str) -> Answer {
    let body = json!({ "kind": "article", "key": ARTICLE, "email": email });
    visitor.post("/api/v1/subscriptions", &body).await
}

/// The token in the newest letter of a kind to an address.
async fn token(app: &App, email: &str, kind: &str) -> String {
    let sql = format!(
        "SELECT body_text FROM outbox WHERE recipient = '{email}' AND kind = '{kind}' ORDER BY id DESC"
    );
    let text = column(app, &sql).await.into_iter().next().expect("a letter");
    let (_, rest) = text.split_once("/subscriptions/").expect("a link");
    rest.split(['\n', '?']).next().expect("a token").to_owned()
}

async fn letters(app: &App, email: &str) -> usize {
    let sql = format!("SELECT subject FROM outbox WHERE recipient = '{email}' AND kind = 'article'");
    column(app, &sql).await.len()
}

/// Publishes a change as the editors do, and lets the worker tell of it. Gives how many were told.
async fn publish(app: &App, significance: Significance) -> usize {
    let tx = app.state.db.begin().await.expect("a transaction");
    let change = Change { kind: kind(app), key: ARTICLE, lang: Lang::Ru, note: "Новый порядок." };
    let now = app.state.clock.now();
    subscribers::tell(&tx, &change, significance, now).await.expect("it is noted");
    tx.commit().await.expect("written");
    subscribers::spread(&app.state).await.expect("they are told")
}

/// The kind that the article is published as.
fn kind(app: &App) -> ContentKind {
    app.state.knowledge.now().article(ARTICLE, Lang::Ru).expect("the article").0.kind
}

async fn press(visitor: &Visitor<'_>, path: &str, form: &str) -> Answer {
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    visitor.send(request(Method::POST, path, &headers, Body::from(form.to_owned()))).await
}

both_databases! {
    async fn a_guest_confirms_hears_of_changes_and_ends_it(app: App) {
        let guest = app.visitor();
        let view: SubscriptionView = follow(&guest, "Ivan@Example.org").await.expect(StatusCode::OK).json();
        assert_eq!((view.state, view.url.as_str()), (SubscriptionState::Sent, "/kb/password-forgotten"));
        // Nobody has proved yet that the address is theirs.
        assert_eq!(publish(&app, Significance::Major).await, 0);
        let token = token(&app, "ivan@example.org", "subscription").await;
        let path = format!("/api/v1/subscriptions/{token}");
        let view: SubscriptionView = guest.get(&path).await.expect(StatusCode::OK).json();
        assert_eq!(view.state, SubscriptionState::Waiting, "looking changes nothing");
        let view: SubscriptionView = guest.post(&path, &json!({ "on": true })).await.expect(StatusCode::OK).json();
        assert_eq!(view.state, SubscriptionState::On);
        app.clock.advance(Duration::minutes(1));
        assert_eq!(publish(&app, Significance::Typo).await, 0, "a slip of the pen is not worth a letter");
        assert_eq!(publish(&app, Significance::Medium).await, 1);
        assert_eq!(publish(&app, Significance::Major).await, 1);
        assert_eq!(letters(&app, "ivan@example.org").await, 2);
        let text = column(&app, "SELECT body_text FROM outbox WHERE kind = 'article'").await;
        assert!(text.iter().all(|text| text.contains("http://opora.test/kb/password-forgotten")
            && text.contains("Новый порядок.") && text.contains(&format!("/subscriptions/{token}"))), "{text:?}");
        // Nothing is left to tell, and nobody is told twice.
        assert_eq!(subscribers::spread(&app.state).await.expect("they are told"), 0);
        let view: SubscriptionView = guest.post(&path, &json!({ "on": false })).await.expect(StatusCode::OK).json();
        assert_eq!(view.state, SubscriptionState::Off);
        assert_eq!(publish(&app, Significance::Major).await, 0);
        assert!(column(&app, "SELECT email FROM subscription").await.is_empty(), "the address is forgotten");
        // What ended cannot be confirmed by an old letter.
        guest.post(&path, &json!({ "on": true })).await.problem(StatusCode::NOT_FOUND, "not-found");
    }

    async fn one_click_of_a_mail_program_ends_it(app: App) {
        follow(&app.visitor(), "ivan@example.org").await.expect(StatusCode::OK);
        let first = token(&app, "ivan@example.org", "subscription").await;
        app.visitor().post(&format!("/api/v1/subscriptions/{first}"), &json!({ "on": true })).await.expect(StatusCode::OK);
        app.clock.advance(Duration::minutes(1));
        publish(&app, Significance::Major).await;
        let click = column(&app, "SELECT unsubscribe FROM outbox WHERE kind = 'article'").await.remove(0);
        let path = format!("/api/v1/unsubscribe/{click}");
        let looked = app.visitor().get(&path).await.expect(StatusCode::SEE_OTHER);
        assert_eq!(looked.headers[header::LOCATION], format!("/subscriptions/{click}"));
        assert_eq!(publish(&app, Significance::Major).await, 1, "looking changed nothing");
        let request = Request::builder()
            .method(Method::POST)
            .uri(&path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from("List-Unsubscribe=One-Click"))
            .expect("a request");
        app.visitor().send(request).await.expect(StatusCode::NO_CONTENT);
        assert_eq!(publish(&app, Significance::Major).await, 0);
    }

    async fn somebody_signed_in_is_told_by_their_matrix(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let view: SubscriptionView = follow(&citizen, "").await.expect(StatusCode::OK).json();
        assert_eq!(view.state, SubscriptionState::On);
        app.clock.advance(Duration::minutes(1));
        // As the matrix begins: on the site, no letter.
        assert_eq!(publish(&app, Significance::Medium).await, 1);
        let list: Value = citizen.get("/api/v1/account/notices").await.expect(StatusCode::OK).json();
        assert_eq!(list["items"][0]["event"], "article");
        assert!(list["items"][0]["detail"].as_str().expect("a text").starts_with("/kb/password-forgotten "));
        assert_eq!(letters(&app, "maria@example.org").await, 0);
        let profile: Profile = citizen.get("/api/v1/account").await.expect(StatusCode::OK).json();
        let mut form = ProfileForm::from(&profile);
        form.notifications.news.email = true;
        form.notifications.news.app = false;
        let body = serde_json::to_value(&form).expect("JSON");
        citizen.put("/api/v1/account", &body).await.expect(StatusCode::OK);
        publish(&app, Significance::Medium).await;
        assert_eq!(letters(&app, "maria@example.org").await, 1);
        let own: Value = citizen.get("/api/v1/account/subscriptions").await.expect(StatusCode::OK).json();
        let id = own[0]["id"].as_str().expect("an id").to_owned();
        assert_eq!(own.as_array().map(Vec::len), Some(1));
        let path = format!("/api/v1/account/subscriptions/{id}");
        app.citizen("other@example.org").await.delete(&path).await.problem(StatusCode::NOT_FOUND, "not-found");
        citizen.delete(&path).await.expect(StatusCode::NO_CONTENT);
        assert_eq!(publish(&app, Significance::Major).await, 0);
    }

    async fn forms_do_not_flood_an_address_nor_tell_who_follows(app: App) {
        let guest = app.visitor();
        let first = follow(&guest, "ivan@example.org").await.expect(StatusCode::OK);
        let again = follow(&app.visitor(), "ivan@example.org").await.expect(StatusCode::OK);
        assert_eq!(first.bytes, again.bytes);
        follow(&guest, "ivan@example.org").await.problem(StatusCode::TOO_MANY_REQUESTS, "too-many-codes");
        app.clock.advance(Duration::minutes(61));
        let token = token(&app, "ivan@example.org", "subscription").await;
        guest.post(&format!("/api/v1/subscriptions/{token}"), &json!({ "on": true })).await.expect(StatusCode::OK);
        // The same for an address that is followed already.
        assert_eq!(follow(&guest, "ivan@example.org").await.expect(StatusCode::OK).bytes, first.bytes);
        assert_eq!(column(&app, "SELECT email FROM subscription").await.len(), 1);
    }

    async fn what_is_wrong_is_said(app: App) {
        let guest = app.visitor();
        let problem = follow(&guest, "ivan").await.problem(StatusCode::UNPROCESSABLE_ENTITY, "invalid");
        assert_eq!(problem["errors"][0]["field"], "email");
        let body = json!({ "kind": "article", "key": "no-such-thing", "email": "a@example.org" });
        guest.post("/api/v1/subscriptions", &body).await.problem(StatusCode::NOT_FOUND, "not-found");
        for bad in ["x", "AAAA", "AZq5bZ0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"] {
            guest.get(&format!("/api/v1/subscriptions/{bad}")).await.problem(StatusCode::NOT_FOUND, "not-found");
            guest.get(&format!("/subscriptions/{bad}")).await.expect(StatusCode::NOT_FOUND);
        }
    }

    async fn it_all_works_without_scripts(app: App) {
        let guest = app.visitor();
        let article = guest.get("/kb/password-forgotten").await.expect(StatusCode::OK).text();
        assert!(article.contains("href=\"/subscribe?kind="), "the article leads there");
        let asked = format!("/subscribe?kind={}&key={ARTICLE}", kind(&app).as_str());
        let page = guest.get(&asked).await.expect(StatusCode::OK);
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
        assert!(page.text().contains("name=\"email\"") && page.text().contains("noindex"), "{}", page.text());
        let form = format!("kind={}&key={ARTICLE}&email=", kind(&app).as_str());
        let wrong = press(&guest, "/subscribe", &format!("{form}ivan")).await.expect(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("value=\"ivan\""), "nothing typed is lost: {}", wrong.text());
        let sent = press(&guest, "/subscribe", &format!("{form}ivan@example.org")).await.expect(StatusCode::OK);
        assert!(sent.text().contains("Проверьте почту"), "{}", sent.text());
        let token = token(&app, "ivan@example.org", "subscription").await;
        let link = format!("/subscriptions/{token}");
        assert!(guest.get(&link).await.expect(StatusCode::OK).text().contains("Да, пишите"));
        let on = press(&guest, &link, "on=1").await.expect(StatusCode::OK).text();
        assert!(on.contains("Вы следите за изменениями"), "{on}");
        let off = press(&guest, &link, "on=0").await.expect(StatusCode::OK).text();
        assert!(off.contains("Писем не будет"), "{off}");
        // Signed in there is nothing to type.
        let citizen = app.citizen("maria@example.org").await;
        let page = citizen.get(&asked).await.expect(StatusCode::OK).text();
        assert!(!page.contains("name=\"email\""), "{page}");
        let on = press(&citizen, "/subscribe", &form).await.expect(StatusCode::OK).text();
        assert!(on.contains("Больше не следить"), "{on}");
        let field = on.split("<input").find(|tag| tag.contains("name=\"end\"")).expect("the field");
        let id = field.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("the id");
        assert!(citizen.get("/subscribe").await.expect(StatusCode::OK).text().contains(id), "it is in the list");
        let list = press(&citizen, "/subscribe", &format!("end={id}")).await.expect(StatusCode::OK).text();
        assert!(list.contains("Пока ни за чем"), "{list}");
    }

    async fn addresses_do_not_outlive_their_use(app: App) {
        follow(&app.visitor(), "ivan@example.org").await.expect(StatusCode::OK);
        app.clock.advance(Duration::hours(47));
        opora::privacy::keep_house(&app.state).await.expect("a round");
        assert_eq!(column(&app, "SELECT email FROM subscription").await.len(), 1);
        app.clock.advance(Duration::hours(2));
        opora::privacy::keep_house(&app.state).await.expect("a round");
        assert!(column(&app, "SELECT email FROM subscription").await.is_empty());
    }

    async fn a_hundred_and_one_are_told_once_each(app: App) {
        let now = app.state.clock.now();
        let kind = kind(&app);
        let tx = app.state.db.begin().await.expect("a transaction");
        for n in 0..101 {
            let id = app.state.ids.id();
            let id = match app.state.db.backend() {
                sea_orm::DbBackend::Postgres => format!("'{id}'"),
                _ => format!("x'{}'", id.simple()),
            };
            let at = now.unix_timestamp() * 1000 - 1000;
            tx.execute_unprepared(&format!(
                "INSERT INTO subscription (id, kind, key, email, lang, created_at, confirmed_at) VALUES \
                 ({id}, '{}', '{ARTICLE}', 'a{n}@example.org', 'ru', {at}, {at})", kind.as_str()
            )).await.expect("a row");
        }
        tx.commit().await.expect("written");
        assert_eq!(publish(&app, Significance::Major).await, 101);
        let told = column(&app, "SELECT DISTINCT recipient FROM outbox WHERE kind = 'article'").await;
        assert_eq!(told.len(), 101);
    }
}
