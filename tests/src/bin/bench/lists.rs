//! Lists of requests with filters: the time of a page at 1,000,000 requests against 10,000, through the server.

use std::{path::Path, time::Instant};

use axum::body::Bytes;
use http_body_util::Full;
use hyper::{Request, Response, StatusCode, header};
use opora::platform::clock::{Clock as _, SystemClock};
use opora_tests::{api::good_form, process::Site, totp};
use rusqlite::{Connection, functions::FunctionFlags};
use serde_json::{Value, json};
use shared::{api::accounts::factors::TotpStart, ids::TicketNumber};

use crate::{
    load::{Web, send, web},
    row,
};

const SMALL: u32 = 10_000;
const LARGE: u32 = 1_000_000;
/// How often each list is read on each database; the middle one counts.
const ROUNDS: usize = 41;

/// A database of some size with its server, and two people who are signed in on it.
struct Desk {
    site: Site,
    web: Web,
    operator: String,
    citizen: String,
}

/// The lists that are read: name, path, whether staff read it.
fn lists() -> Vec<(String, String, bool)> {
    let mut lists = Vec::new();
    let console = |filter: &str| format!("/api/v1/console/tickets?{filter}");
    for view in ["mine", "group", "unassigned", "breaching", "escalated", "waiting", "open", "all"] {
        for filter in
            ["", "&category=access", "&category=rare", "&q=самовар", "&q=код", "&category=rare&q=код"]
        {
            lists.push((format!("queue {view}{filter}"), console(&format!("view={view}{filter}")), true));
        }
        let second = console(&format!("view={view}&cursor=next"));
        lists.push((format!("queue {view}, a later page"), second, true));
    }
    lists.push(("queue by number".to_owned(), console("view=all&q=2500-000"), true));
    lists.push(("counts of the queue".to_owned(), "/api/v1/console/counts".to_owned(), true));
    for filter in [
        "",
        "status=open",
        "status=closed&category=access",
        "period=month",
        "q=код",
        "category=rare&q=самовар",
    ] {
        lists.push((format!("guest's list {filter}"), format!("/api/v1/tickets?{filter}"), false));
    }
    lists
}

/// The slowest ratio of the lists.
pub async fn measure() {
    let mut desks = [Desk::open(SMALL).await, Desk::open(LARGE).await];
    let mut found: Vec<(f64, String, f64, f64)> = Vec::new();
    for (name, path, staff) in lists() {
        let mut paths = Vec::new();
        for desk in &desks {
            paths.push(desk.later(&path, staff).await);
        }
        let mut times = [Vec::new(), Vec::new()];
        // Alternating, so that a change of the machine's speed falls on both; two to warm up.
        for round in 0..ROUNDS + 2 {
            for ((desk, path), times) in desks.iter().zip(&paths).zip(&mut times) {
                let start = Instant::now();
                desk.get(path, staff).await;
                if round >= 2 {
                    times.push(start.elapsed().as_secs_f64() * 1000.0);
                }
            }
        }
        let [small, large] = times.map(|mut times| {
            times.sort_by(f64::total_cmp);
            times[times.len() / 2]
        });
        found.push((large / small, name, small, large));
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    if std::env::var_os("OPORA_BENCH_ALL").is_some() {
        for (ratio, name, small, large) in &found {
            eprintln!("{ratio:6.2}  {small:7.2} ms {large:7.2} ms  {name}");
        }
    }
    let (ratio, name, small, large) = &found[0];
    let measured = format!("{ratio:.2} ({large:.2} of {small:.2} ms: {name})");
    row(
        &format!("Slowest of {} lists at 1,000,000 requests, of its time at 10,000", found.len()),
        measured,
        "≤ 1.5",
    );
    for desk in &mut desks {
        desk.site.stop().await;
    }
}

impl Desk {
    /// Makes a demonstration, signs both in, fills the database, starts the server on it again.
    async fn open(count: u32) -> Self {
        let web = web();
        let mut site = Site::demo().await;
        let login = json!({ "login": "operator@demo", "password": "Operator-demo-1" });
        let half = cookie(&post(&web, &site, "/api/v1/sessions", "", &login).await);
        let operator = enrol(&web, &site, &half).await;
        let citizen = cookie(&post(&web, &site, "/api/v1/tickets", "", &good_form()).await);
        site.stop().await;
        fill(&site.data.path().join("opora.db"), count);
        let site = Site::restart(site, &["--demo"], &[]).await;
        Self { site, web, operator, citizen }
    }

    async fn get(&self, path: &str, staff: bool) -> Value {
        let cookie = if staff { &self.operator } else { &self.citizen };
        let path: String =
            path.chars().map(|c| if c.is_ascii() { c.to_string() } else { escaped(c) }).collect();
        let request = Request::get(format!("{}{path}", self.site.base)).header("cookie", cookie);
        let answer = send(&self.web, request.body(Full::default()).expect("a request")).await;
        assert_eq!(answer.status(), StatusCode::OK, "{path}: {}", String::from_utf8_lossy(answer.body()));
        serde_json::from_slice(answer.body()).expect("JSON")
    }

    /// The path of a page further on, for one that asks for it.
    async fn later(&self, path: &str, staff: bool) -> String {
        let Some((first, _)) = path.split_once("&cursor=next") else { return path.to_owned() };
        let mut path = format!("{first}&limit=100");
        for _ in 0..5 {
            let next = self.get(&path, staff).await["next"].as_str().unwrap_or_default().to_owned();
            path = format!("{first}&limit=100&cursor={next}");
        }
        path.replace("&limit=100", "")
    }
}

fn escaped(c: char) -> String {
    let mut bytes = [0; 4];
    c.encode_utf8(&mut bytes).bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// Connects an authenticator app, as every member of staff does at the first sign-in; the finished session's cookie.
pub async fn enrol(web: &Web, site: &Site, half: &str) -> String {
    let start = post(web, site, "/api/v1/account/totp", half, &json!({})).await;
    let start: TotpStart = serde_json::from_slice(start.body()).expect("a secret");
    let code = totp::code(&start.secret, SystemClock.now().unix_timestamp());
    cookie(&post(web, site, "/api/v1/account/totp/confirm", half, &json!({ "code": code })).await)
}

/// Posts JSON with a cookie.
pub async fn post(web: &Web, site: &Site, path: &str, cookie: &str, body: &Value) -> Response<Bytes> {
    let request = Request::post(format!("{}{path}", site.base))
        .header("content-type", "application/json")
        .header("cookie", cookie)
        .header("idempotency-key", "00000000-0000-4000-8000-000000000001")
        .body(Full::from(body.to_string()));
    send(web, request.expect("a request")).await
}

/// The cookie that an answer sets.
pub fn cookie(answer: &Response<Bytes>) -> String {
    assert!(answer.status().is_success(), "{}", String::from_utf8_lossy(answer.body()));
    let line = answer.headers()[header::SET_COOKIE].to_str().expect("a cookie");
    line.split(';').next().unwrap_or_default().to_owned()
}

/// Adds requests of two years, a quarter of them open: each with the words of its subject, a citizen's right to
/// see it and a row of the journal; sixty belong to the citizen who filed the last real one.
fn fill(file: &Path, count: u32) {
    let db = Connection::open(file).expect("the database");
    db.create_scalar_function("number", 1, FunctionFlags::SQLITE_DETERMINISTIC, |of| {
        Ok(TicketNumber::new(2025, of.get::<u32>(0)?).digits().to_owned())
    })
    .expect("a function");
    db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA foreign_keys = OFF;")
        .expect("the settings");
    db.execute_batch(&include_str!("lists.sql").replace(":count", &count.to_string())).expect("the rows");
    db.execute_batch("PRAGMA wal_checkpoint(TRUNCATE);").expect("the checkpoint");
}
