//! What the help lacks: counted while readers use it, one list for editors, and what an article changed.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use opora::editorial_gaps;
use opora_tests::{
    api::{Answer, App, Visitor, new_key, request},
    both_databases,
};
use serde_json::{Value, json};
use shared::{
    api::{
        gaps::{GapList, GapRow, GapSource, GapStatus, GapView},
        sessions::Role,
    },
    content::ContentKind,
    forms::feedback::VoteReason,
    lang::Lang,
};
use time::Duration;

async fn gap(visitor: &Visitor<'_>, kind: &str, text: &str) {
    let body = json!({ "kind": kind, "text": text });
    visitor.post("/api/v1/gaps", &body).await.expect(StatusCode::NO_CONTENT);
}

async fn list(editor: &Visitor<'_>, query: &str) -> GapList {
    editor.get(&format!("/api/v1/editor/gaps?limit=100{query}")).await.expect(StatusCode::OK).json()
}

fn row(list: &GapList, source: GapSource, key: &str) -> Option<GapRow> {
    list.items.iter().find(|row| row.source == source && row.key == key).cloned()
}

fn address(row: &GapRow) -> String {
    let key: String = row.key.bytes().map(|byte| format!("%{byte:02X}")).collect();
    format!("/api/v1/editor/gaps/{}?key={key}", row.source.as_str())
}

async fn decide(editor: &Visitor<'_>, row: &GapRow, version: i32, change: &Value) -> Answer {
    let version = version.to_string();
    let headers = [("content-type", "application/json"), ("if-match", version.as_str())];
    editor.send(request(Method::PUT, &address(row), &headers, Body::from(change.to_string()))).await
}

fn article_key(app: &App) -> String {
    let content = app.state.knowledge.now();
    let (article, _) = content.article("password-forgotten", Lang::Ru).expect("the article");
    format!("{}/password-forgotten", article.kind.as_str())
}

both_databases! {
    async fn searches_in_vain_are_one_gap_whatever_the_forms(app: App) {
        let reader = app.visitor();
        for text in ["Охотничий билет", "охотничьи билеты", "билет охотничий", "охотничьи билеты"] {
            gap(&reader, "zero_result", text).await;
        }
        gap(&reader, "zero_result", "Иванов Пётр Сергеевич").await;
        gap(&reader, "unknown_code", "esia-999999").await;
        gap(&reader, "unknown_code", "esia-999999").await;
        let editor = app.staff(Role::Editor).await;
        let all = list(&editor, "&source=zero_result").await;
        assert_eq!(all.items.len(), 1, "what was typed once is nobody's business: {:#?}", all.items);
        let hunting = &all.items[0];
        assert_eq!((hunting.title.as_str(), hunting.week, hunting.total), ("охотничьи билеты", 4, 4));
        let view: GapView = editor.get(&address(hunting)).await.expect(StatusCode::OK).json();
        assert_eq!(view.weeks.last().map(|week| week.count), Some(4));
        assert_eq!((view.texts.len(), view.texts[0].count), (3, 2));
        let codes = list(&editor, "&source=unknown_code").await;
        assert!(row(&codes, GapSource::UnknownCode, "esia-999999").is_some(), "{:#?}", codes.items);
    }

    async fn nothing_personal_is_kept(app: App) {
        let reader = app.visitor();
        for _ in 0..2 {
            gap(&reader, "zero_result", "не входит +7 (912) 345-67-89 ivan@example.org карта 4276 3800 1234 5674").await;
        }
        let vote = json!({ "kind": "article", "key": "password-forgotten", "helpful": false, "reason": "other",
            "text": "Звоните мне 8 912 345 67 89" });
        reader.post("/api/v1/votes", &vote).await.expect(StatusCode::NO_CONTENT);
        let editor = app.staff(Role::Editor).await;
        let all = list(&editor, "").await;
        let text = serde_json::to_string(&all).expect("JSON");
        for secret in ["912", "345", "67-89", "ivan", "4276", "5674"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
        let unhelpful = all.items.iter().find(|row| row.source == GapSource::Unhelpful).expect("a vote");
        let view: GapView = editor.get(&address(unhelpful)).await.expect(StatusCode::OK).json();
        assert_eq!(view.remarks, ["Звоните мне •"]);
    }

    async fn a_no_counts_once_with_its_reason(app: App) {
        let reader = app.visitor();
        let key = article_key(&app);
        let (kind, slug) = key.split_once('/').expect("a key");
        let no = json!({ "kind": kind, "key": slug, "helpful": false });
        let why = json!({ "kind": kind, "key": slug, "helpful": false, "reason": "outdated" });
        for body in [&no, &why, &no] {
            reader.post("/api/v1/votes", body).await.expect(StatusCode::NO_CONTENT);
        }
        let editor = app.staff(Role::Editor).await;
        let row = row(&list(&editor, "").await, GapSource::Unhelpful, &key).expect("the article");
        assert_eq!((row.total, row.url.as_str()), (2, "/kb/password-forgotten"));
        assert_eq!(row.reasons.iter().map(|each| (each.reason, each.count)).collect::<Vec<_>>(), [(VoteReason::Outdated, 1)]);
        assert!(row.title.len() > 3 && row.title != row.key, "{}", row.title);
    }

    async fn guides_that_are_left_say_where(app: App) {
        let content = app.state.knowledge.now();
        let guide = content.guides.first().expect("a guide").clone();
        let step = guide.steps.get(&guide.start).expect("a step");
        gap(&app.visitor(), "guide_drop", &format!("{}/{}", guide.slug, guide.start)).await;
        let editor = app.staff(Role::Editor).await;
        let key = format!("{}/{}", guide.slug, guide.start).to_lowercase();
        let row = row(&list(&editor, "").await, GapSource::GuideDrop, &key).expect("the step");
        assert_eq!(row.title, format!("{}: {}", guide.title, step.question));
        assert_eq!(row.url, format!("/guides/{}", guide.slug));
    }

    async fn requests_solved_without_an_article_are_a_gap_and_with_one_are_none(app: App) {
        let citizen = app.citizen("maria@example.org").await;
        let operator = app.staff(Role::Operator).await;
        let editor = app.staff(Role::Editor).await;
        let count = async || {
            let key = "access/code-not-coming";
            row(&list(&editor, "").await, GapSource::Unanswered, key).map_or(0, |row| row.total)
        };
        let before = count().await;
        let answer = async |article: bool| {
            let (filed, _) = citizen.file_ticket().await;
            let number = filed.number.digits().to_owned();
            if article {
                let body = json!({ "path": "/kb/password-forgotten" });
                let path = format!("/api/v1/console/tickets/{number}/articles");
                operator.post(&path, &body).await.expect(StatusCode::NO_CONTENT);
            }
            assert_eq!(count().await, before + u32::from(article), "what is not answered is not solved");
            let body = json!({ "body": "Проверьте папку «Спам».", "action": "answer" });
            let path = format!("/api/v1/console/tickets/{number}/messages");
            operator.post_once(&path, new_key(), &body).await.expect(StatusCode::CREATED);
        };
        answer(false).await;
        assert_eq!(count().await, before + 1);
        answer(true).await;
        assert_eq!(count().await, before + 1, "the second one has its article");
    }

    async fn stale_items_are_on_the_list_with_their_delay(app: App) {
        let editor = app.staff(Role::Editor).await;
        let due = {
            let content = app.state.knowledge.now();
            content.articles.iter().map(|article| article.upkeep.review_due).max().expect("articles")
        };
        let today = app.state.clock.now().date();
        app.clock.advance(Duration::days((due - today).whole_days() + 3));
        let editor_again = app.staff(Role::Editor).await;
        let all = list(&editor_again, "&source=stale").await;
        drop(editor);
        let key = article_key(&app);
        let row = row(&all, GapSource::Stale, &key);
        let first = all.items.first().expect("stale items");
        assert!(row.is_some() || all.next.is_some(), "{:#?}", all.items.len());
        assert!(first.total >= 3 && first.score >= 1, "{first:#?}");
    }

    async fn what_hurts_most_comes_first_and_filters_combine(app: App) {
        let reader = app.visitor();
        for _ in 0..30 {
            gap(&reader, "zero_result", "пропуск в заповедник").await;
        }
        for _ in 0..3 {
            gap(&reader, "zero_result", "лицензия на дрон").await;
        }
        let editor = app.staff(Role::Editor).await;
        let all = list(&editor, "&source=zero_result").await;
        assert_eq!(all.items.iter().map(|row| row.title.as_str()).collect::<Vec<_>>(), ["пропуск в заповедник", "лицензия на дрон"]);
        assert!(all.items[0].score > all.items[1].score);
        let found = list(&editor, "&source=zero_result&q=%D0%B4%D1%80%D0%BE%D0%BD%D0%BE%D0%B2").await;
        assert_eq!(found.items.len(), 1, "«дронов» finds «дрон»");
        let page: GapList = editor.get("/api/v1/editor/gaps?source=zero_result&limit=1").await.expect(StatusCode::OK).json();
        let next = page.next.expect("a second page");
        let page: GapList = editor.get(&format!("/api/v1/editor/gaps?source=zero_result&limit=1&cursor={next}")).await.expect(StatusCode::OK).json();
        assert_eq!((page.items[0].title.as_str(), page.next), ("лицензия на дрон", None));
        editor.get("/api/v1/editor/gaps?owner=nobody").await.problem(StatusCode::BAD_REQUEST, "malformed-query");
        // Two weeks later it weighs half.
        let before = all.items[0].score;
        app.clock.advance(Duration::days(14));
        let editor = app.staff(Role::Editor).await;
        let later = list(&editor, "&source=zero_result").await;
        assert_eq!(later.items[0].score, before / 2);
        assert_eq!((later.items[0].week, later.items[0].total), (0, 30));
    }

    async fn a_decision_has_owner_day_and_version(app: App) {
        let reader = app.visitor();
        gap(&reader, "zero_result", "пропуск в заповедник").await;
        gap(&reader, "zero_result", "пропуска в заповедник").await;
        let editor = app.staff(Role::Editor).await;
        let first = list(&editor, "&source=zero_result").await;
        let (hunting, owner) = (first.items[0].clone(), first.owners.first().expect("an editor").clone());
        let change = json!({ "status": "in_work", "owner": owner.id, "due": "2026-12-01", "note": "Пишет Мария" });
        let view: GapView = decide(&editor, &hunting, 0, &change).await.expect(StatusCode::OK).json();
        assert_eq!((view.gap.status, view.gap.owner.clone(), view.gap.version), (GapStatus::InWork, Some(owner.clone()), 1));
        decide(&editor, &hunting, 0, &change).await.problem(StatusCode::PRECONDITION_FAILED, "stale");
        let mine = list(&editor, &format!("&owner={}", owner.id)).await;
        assert_eq!(mine.items.len(), 1);
        // Put off until a day, it comes back by itself.
        let change = json!({ "status": "in_work", "snoozed_until": "2026-11-24" });
        decide(&editor, &hunting, 1, &change).await.expect(StatusCode::OK);
        assert!(list(&editor, "&source=zero_result").await.items.is_empty());
        assert_eq!(list(&editor, "&source=zero_result&snoozed=true").await.items.len(), 1);
        app.clock.advance(Duration::days(3));
        let editor = app.staff(Role::Editor).await;
        assert_eq!(list(&editor, "&source=zero_result").await.items.len(), 1);
        // Nobody makes gaps up, gives them to a stranger, or closes them with nothing.
        let made_up = GapRow { key: "нет такого".into(), ..hunting.clone() };
        decide(&editor, &made_up, 0, &json!({ "status": "declined" })).await.problem(StatusCode::NOT_FOUND, "not-found");
        let stranger = json!({ "status": "in_work", "owner": new_key() });
        decide(&editor, &hunting, 2, &stranger).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "gap-owner");
        for done in [json!({ "status": "done" }), json!({ "status": "done", "done_by": { "kind": "article", "key": "no" } })] {
            decide(&editor, &hunting, 2, &done).await.problem(StatusCode::UNPROCESSABLE_ENTITY, "gap-done-by");
        }
        let headers = [("content-type", "application/json")];
        let without = request(Method::PUT, &address(&hunting), &headers, Body::from(r#"{"status":"new"}"#));
        editor.send(without).await.problem(StatusCode::BAD_REQUEST, "if-match");
    }

    async fn an_article_shows_what_it_changed(app: App) {
        // A week of eight searches a day, then the article, then a week of one.
        for _ in 0..7 {
            for _ in 0..8 {
                gap(&app.visitor(), "zero_result", "пропуск в заповедник").await;
            }
            app.clock.advance(Duration::days(1));
        }
        let published = shared::iso_date::format(app.state.clock.now().date());
        app.clock.advance(Duration::days(1));
        for _ in 0..7 {
            gap(&app.visitor(), "zero_result", "пропуск в заповедник").await;
            app.clock.advance(Duration::days(1));
        }
        let editor = app.staff(Role::Editor).await;
        let gap = list(&editor, "&source=zero_result").await.items.remove(0);
        let change = json!({ "status": "done", "done_by": { "kind": "article", "key": "password-forgotten", "published": published } });
        let view: GapView = decide(&editor, &gap, 0, &change).await.expect(StatusCode::OK).json();
        let effect = view.gap.effect.expect("figures");
        // 56 within the four weeks before are fourteen a week; one a day since is seven.
        assert!((effect.before - 14.0).abs() < 0.01, "{effect:?}");
        assert_eq!((effect.after, effect.days), (Some(7.0), 7), "{effect:?}");
        assert_eq!(view.gap.done_by.map(|item| item.url).as_deref(), Some("/kb/password-forgotten"));
        assert!(list(&editor, "&source=zero_result").await.items.is_empty(), "it left the open ones");
        assert_eq!(list(&editor, "&source=zero_result&status=done").await.items.len(), 1);
    }

    async fn clicks_and_thanks_become_popularity_that_fades(app: App) {
        let reader = app.visitor();
        for _ in 0..60 {
            reader.post("/api/v1/clicks", &json!({ "url": "/kb/password-forgotten?from=1" })).await.expect(StatusCode::NO_CONTENT);
        }
        let yes = json!({ "kind": "guide", "key": "cannot-sign-in", "helpful": true });
        reader.post("/api/v1/votes", &yes).await.expect(StatusCode::NO_CONTENT);
        for bad in ["/kb/no-such-article", "/", "https://evil.example/kb/password-forgotten", "/kb"] {
            reader.post("/api/v1/clicks", &json!({ "url": bad })).await.problem(StatusCode::NOT_FOUND, "not-found");
        }
        let kind = app.state.knowledge.now().article("password-forgotten", Lang::Ru).expect("the article").0.kind;
        let figures = async || editorial_gaps::popularity(&app.state.db, app.state.clock.now()).await.expect("figures");
        let now = figures().await;
        let article = now[&(kind, "password-forgotten".to_owned())];
        let guide = now[&(ContentKind::Guide, "cannot-sign-in".to_owned())];
        assert!(article > 150 && guide > 0 && guide < 100 && now.len() == 2, "{now:?}");
        app.clock.advance(Duration::days(60));
        assert!(figures().await[&(kind, "password-forgotten".to_owned())] < article);
        app.clock.advance(Duration::days(200));
        assert!(figures().await.is_empty());
        opora::privacy::keep_house(&app.state).await.expect("a round");
    }
}
