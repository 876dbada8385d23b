//! Requests on SQLite and, when `OPORA_TEST_POSTGRES` names a server, on PostgreSQL.

use std::sync::Arc;

use sea_orm::{ColumnTrait, ConnectionTrait, Database, EntityTrait, PaginatorTrait, QueryFilter};
use shared::{
    api::console::QueueView,
    api::sessions::Role,
    forms::{callback::When, request::RequestForm},
    sla::Hours,
    ticket::{Action, Channel},
};
use time::{Duration, macros::datetime};
use uuid::Uuid;

use super::*;
use crate::{
    config::Settings,
    entity::{outbox, ticket_event},
    journal,
    platform::{clock::ManualClock, extract::Staff, idempotency::Once, limits::Limits},
    server::start,
    tickets::{Filing, change::Work, codes, cursor::Cursor, file_request},
    uploads::Owner,
};

mod around;

struct Bench {
    state: AppState,
    clock: ManualClock,
    _dir: tempfile::TempDir,
    drop: Option<(String, String)>,
}

async fn open(url: Option<&str>, demo: bool) -> Bench {
    let dir = tempfile::tempdir().unwrap();
    let content = dir.path().join("content");
    std::fs::create_dir(&content).unwrap();
    let categories = concat!(env!("CARGO_MANIFEST_DIR"), "/../content/categories.yaml");
    std::fs::copy(categories, content.join("categories.yaml")).unwrap();
    let mut drop = None;
    let database_url = match url {
        None => None,
        Some(server) => {
            let name = format!(
                "opora_test_{}",
                dir.path().file_name().unwrap().to_str().unwrap().replace('.', "").to_lowercase()
            );
            let admin = Database::connect(format!("{server}/postgres")).await.unwrap();
            admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
            drop = Some((server.to_owned(), name.clone()));
            Some(format!("{server}/{name}"))
        }
    };
    let settings = Settings {
        data: Some(dir.path().join("data")),
        content: Some(content),
        demo: Some(demo),
        database_url,
        ..Settings::default()
    };
    let clock = ManualClock::new(datetime!(2026-11-16 09:00 UTC));
    let config = settings.validate().unwrap();
    let state = start::prepare(config, Arc::new(clock.clone()), Limits::scaled(1000)).await.unwrap();
    Bench { state, clock, _dir: dir, drop }
}

async fn on_each(demo: bool, test: impl AsyncFn(&Bench)) {
    let server = std::env::var("OPORA_TEST_POSTGRES").ok();
    for url in
        [None, server.as_deref()].into_iter().enumerate().filter(|(place, url)| *place == 0 || url.is_some())
    {
        let bench = open(url.1, demo).await;
        test(&bench).await;
        bench.state.db.close().await;
        if let Some((server, name)) = &bench.drop {
            let admin = Database::connect(format!("{server}/postgres")).await.unwrap();
            admin.execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
        }
    }
}

/// A view without filters, seven rows a page.
fn plain<'a>(view: QueueView) -> QueueQuery<'a> {
    QueueQuery {
        view,
        category: "",
        group: "access",
        priority: None,
        status: None,
        channel: None,
        assignee: None,
        sort: None,
        q: "",
        cursor: None,
        limit: 7,
    }
}

fn form(subject: &str) -> RequestForm {
    RequestForm {
        category: "general".into(),
        kind: "question".into(),
        subject: subject.into(),
        steps: "Как это сделать?".into(),
        email: "ivan@example.org".into(),
        ..RequestForm::default()
    }
}

impl Bench {
    async fn guest(&self) -> Uuid {
        let tx = self.state.db.begin().await.unwrap();
        let guest = crate::accounts::begin_guest(&self.state, &tx, self.state.clock.now()).unwrap();
        tx.commit().await.unwrap();
        guest.session
    }

    fn filing(&self, form: RequestForm, session: Option<Uuid>, key: u128) -> Filing {
        let actor = session.map_or(Actor::Anonymous, |session| Actor::Guest { session });
        let once = Once::new(actor.label(), Uuid::from_u128(key), "tickets.create", "", &form);
        let owners = session.map(Owner::Guest).into_iter().collect();
        Filing {
            form,
            once,
            account: None,
            session,
            owners,
            channel: Channel::Form,
            by_key: false,
            call: When::Now,
            now: self.state.clock.now(),
        }
    }

    async fn file(&self, subject: &str, session: Uuid, key: u128) -> ticket::Model {
        let filed =
            file_request(&self.state, self.filing(form(subject), Some(session), key)).await.unwrap().0;
        for_code_check(&self.state.db, &filed.number).await.unwrap().unwrap()
    }

    async fn work<'a>(&'a self, actor: &'a Actor, number: &str) -> Work<'a> {
        let tx = self.state.db.begin().await.unwrap();
        Work::begin(&self.state, tx, actor, number, None).await.unwrap()
    }

    async fn staff(&self, role: Role) -> Staff {
        let new = crate::accounts::NewStaff {
            login: role.as_str(),
            name: "Ольга",
            role,
            password: "x",
            demo: false,
        };
        crate::accounts::create_staff(&self.state, new).await.unwrap()
    }
}

#[tokio::test]
async fn a_repeated_write_files_one_request() {
    on_each(false, async |bench| {
        let state = &bench.state;
        let first = file_request(state, bench.filing(form("Первый вопрос"), None, 7)).await.unwrap();
        assert!(first.1.is_some() && first.0.letter);
        let again = file_request(state, bench.filing(form("Первый вопрос"), None, 7)).await.unwrap();
        assert_eq!(first.0, again.0);
        let other = file_request(state, bench.filing(form("Второй вопрос"), None, 7)).await;
        assert!(matches!(other, Err(AppError::Unprocessable("idempotency-other-body"))), "{other:?}");
        let writes = (0..20).map(|_| file_request(state, bench.filing(form("Третий вопрос"), None, 8)));
        let filed = futures_util::future::join_all(writes).await;
        let numbers: std::collections::BTreeSet<_> =
            filed.into_iter().map(|filed| filed.unwrap().0.number).collect();
        assert_eq!(numbers.len(), 1);
        assert_eq!(ticket::Entity::find().count(state.db.read()).await.unwrap(), 2);
        assert_eq!(outbox::Entity::find().count(state.db.read()).await.unwrap(), 2);
        let stored = for_code_check(&state.db, &first.0.number).await.unwrap().unwrap();
        let code = shared::ids::parse_code(&first.0.code).unwrap();
        assert!(codes::fits(&state.server_key, &first.0.number, &code, Some(&stored.access_code_hash)));
        assert!(journal::verify(&state.db).await.unwrap().is_ok());
    })
    .await;
}

/// The answer to a first try may be cut short after its cookie: the device comes back as a guest.
#[tokio::test]
async fn a_repeat_with_the_new_cookie_is_the_same_write() {
    on_each(false, async |bench| {
        let filed =
            file_request(&bench.state, bench.filing(form("Вопрос без сессии"), None, 9)).await.unwrap().0;
        let row = for_code_check(&bench.state.db, &filed.number).await.unwrap().unwrap();
        let grant = guest_grant::Entity::find().filter(guest_grant::Column::TicketId.eq(row.id));
        let session = grant.one(bench.state.db.read()).await.unwrap().unwrap().session_id;
        let mut again = bench.filing(form("Вопрос без сессии"), Some(session), 9);
        again.session = Some(session);
        assert_eq!(file_request(&bench.state, again).await.unwrap().0, filed);
    })
    .await;
}

#[tokio::test]
async fn only_those_who_may_see_a_request_get_it() {
    on_each(false, async |bench| {
        let (owner, other) = (bench.guest().await, bench.guest().await);
        let row = bench.file("Чужое не видно", owner, 1).await;
        let staff = async |role| Actor::Staff(bench.staff(role).await);
        for (actor, sees) in [
            (Actor::Guest { session: owner }, true),
            (Actor::Guest { session: other }, false),
            (Actor::Anonymous, false),
            (staff(Role::Operator).await, true),
            (staff(Role::Supervisor).await, true),
            (staff(Role::Editor).await, false),
            (staff(Role::Administrator).await, false),
        ] {
            let found = find(bench.state.db.read(), &actor, &row.number).await;
            assert_eq!(found.is_ok(), sees, "{actor:?}");
            assert!(sees || matches!(found, Err(AppError::NotFound)));
        }
    })
    .await;
}

#[tokio::test]
async fn pages_join_without_gap_or_repeat() {
    on_each(false, async |bench| {
        let session = bench.guest().await;
        for place in 0..45_u128 {
            bench.file(&format!("Вопрос о подписи {place}"), session, place).await;
            // Several share a time, so that the id has to part them.
            if place % 4 == 0 {
                bench.clock.advance(Duration::seconds(1));
            }
        }
        let wanted = Wanted { category: "general", q: "ПОДПИСИ", ..Wanted::default() };
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let (rows, next) =
                own_list(&bench.state.db, &Actor::Guest { session }, &wanted, cursor, 10).await.unwrap();
            seen.extend(rows.into_iter().map(|(row, _)| row.id));
            cursor = next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 45);
        let sorted: Vec<i64> =
            seen.iter().copied().collect::<std::collections::BTreeSet<_>>().into_iter().rev().collect();
        assert_eq!(seen, sorted);
        let staff = bench.staff(Role::Operator).await;
        for (view, category, q, count) in [
            (QueueView::All, "", "", 45),
            (QueueView::Unassigned, "", "", 45),
            (QueueView::Open, "", "подпис воп", 45),
            (QueueView::All, "general", "подпис воп", 45),
            (QueueView::Waiting, "", "подпис", 0),
            (QueueView::All, "access", "подпис", 0),
            // The name of a category is no word of a subject.
            (QueueView::All, "", "general", 0),
        ] {
            let (mut ids, mut cursor): (Vec<i64>, Option<Cursor>) = (Vec::new(), None);
            loop {
                let query = QueueQuery { category, q, cursor, ..plain(view) };
                let (rows, next) =
                    queue(&bench.state.db, &staff, query, bench.state.clock.now()).await.unwrap();
                ids.extend(rows.iter().map(|row| row.id));
                cursor = next;
                if cursor.is_none() {
                    break;
                }
            }
            assert_eq!(ids.len(), count, "{view:?} {category} {q}");
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), count, "{view:?} {category} {q}");
        }
        let counts = counts(&bench.state.db, &staff, "access", bench.state.clock.now()).await.unwrap();
        assert_eq!((counts.unassigned, counts.open, counts.mine), (45, 45, 0));
        let by_number = |q| QueueQuery { q, ..plain(QueueView::All) };
        let number = for_number(bench, seen[3]).await;
        let found =
            queue(&bench.state.db, &staff, by_number(&number), bench.state.clock.now()).await.unwrap().0;
        assert_eq!(found.iter().map(|row| row.id).collect::<Vec<_>>(), [seen[3]]);
        let none = queue(&bench.state.db, &staff, by_number("вопроситель"), bench.state.clock.now())
            .await
            .unwrap()
            .0;
        assert!(none.is_empty());
    })
    .await;
}

async fn for_number(bench: &Bench, id: i64) -> String {
    let row = ticket::Entity::find_by_id(id).one(bench.state.db.read()).await.unwrap().unwrap();
    TicketNumber::parse(&row.number).unwrap().to_string()
}

#[tokio::test]
async fn the_clock_stands_still_while_the_requester_is_asked() {
    on_each(false, async |bench| {
        let session = bench.guest().await;
        let guest = Actor::Guest { session };
        let staff = Actor::Staff(bench.staff(Role::Operator).await);
        let filed = bench.file("Вопрос с уточнением", session, 1).await;
        bench.clock.advance(Duration::hours(1));
        let mut work = bench.work(&staff, &filed.number).await;
        work.act(Action::AskRequester, "").unwrap();
        let asked = work.commit("ticket.reply").await.unwrap();
        assert!(
            asked.is_waiting && asked.next_due == crate::entity::never() && asked.first_answered_at.is_some()
        );
        bench.clock.advance(Duration::hours(5));
        let mut work = bench.work(&guest, &filed.number).await;
        work.act(Action::Comment, "").unwrap();
        let back = work.commit("ticket.comment").await.unwrap();
        assert_eq!(back.status, "in_progress");
        // Five hours of service later: the evening of one day is the afternoon of the next working one.
        let calendar = bench.state.book.calendar();
        let moved = calendar.add(Hours::Service, filed.solution_due.0, Duration::hours(5)).at;
        assert_eq!(back.solution_due.0, moved);
        assert_eq!(Some(back.next_due), back.next_update_due);
        // Nothing illegal passes, and nothing is written when it does not.
        let mut work = bench.work(&guest, &filed.number).await;
        assert!(matches!(work.act(Action::Answer, ""), Err(AppError::Conflict("illegal-change"))));
        drop(work);
        let stale =
            Work::begin(&bench.state, bench.state.db.begin().await.unwrap(), &staff, &filed.number, Some(1))
                .await;
        assert!(matches!(stale.err(), Some(AppError::Stale)));
        assert_eq!(find(bench.state.db.read(), &guest, &filed.number).await.unwrap(), back);
        let note =
            |kind: &'static str| ticket_event::Entity::find().filter(ticket_event::Column::Kind.eq(kind));
        assert_eq!(note("promise").count(bench.state.db.read()).await.unwrap(), 2);
    })
    .await;
}
