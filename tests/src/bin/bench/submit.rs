//! Filing a request through the API against a bare SQLite program that writes the same rows the same way.

use std::{
    path::Path,
    sync::{Arc, Mutex},
    time::Duration,
};

use http_body_util::Full;
use hyper::{Request, StatusCode};
use opora_tests::{api::good_form, process::Site};
use rusqlite::{Connection, TransactionBehavior, params_from_iter, types::Value};
use tokio::task::spawn_blocking;

use crate::{
    load::{self, CONNECTIONS, Web, per_second, web},
    row,
};

/// How long a rate is measured.
const SPAN: Duration = Duration::from_secs(5);
/// Rounds, alternating, so that a change of the machine's speed falls on both.
const ROUNDS: u32 = 3;

/// Somebody who is signed in: whoever is not is asked for work of their own when forms are many.
const LOGIN: &str = "bench@example.org";

/// Makes their account by the command line and signs them in; the session's cookie.
pub async fn sign_in(site: &Site) -> String {
    let password = "Tri-Belyh-Slona-7";
    site.command(&["user", "add", LOGIN, "--role", "operator", "--password-stdin"], password).await;
    site.command(&["user", "role", LOGIN, "citizen"], "").await;
    let form = serde_json::json!({ "login": LOGIN, "password": password });
    let request = Request::post(format!("{}/api/v1/sessions", site.base))
        .header("content-type", "application/json")
        .body(Full::from(form.to_string()))
        .expect("a request");
    let answer = load::send(&web(), request).await;
    assert_eq!(answer.status(), StatusCode::CREATED, "{}", String::from_utf8_lossy(answer.body()));
    let cookies = answer.headers().get_all("set-cookie");
    let pairs: Vec<&str> =
        cookies.iter().filter_map(|value| value.to_str().ok()?.split(';').next()).collect();
    pairs.join("; ")
}

/// Files one request, from an address of its own with a mailbox of its own, so that no limit holds it back.
async fn file(web: Web, base: String, cookie: Arc<str>, nth: u64) {
    let mut form = good_form();
    form["email"] = format!("citizen-{nth}@example.org").into();
    let octets = (nth as u32 + 1).to_be_bytes();
    let request = Request::post(format!("{base}/api/v1/tickets"))
        .header("content-type", "application/json")
        .header("idempotency-key", format!("00000000-0000-4000-8000-{nth:012x}"))
        .header("cookie", &*cookie)
        .header("x-forwarded-for", format!("10.{}.{}.{}", octets[1], octets[2], octets[3]))
        .body(Full::from(form.to_string()))
        .expect("a request");
    let answer = load::send(&web, request).await;
    assert_eq!(answer.status(), StatusCode::CREATED, "{}", String::from_utf8_lossy(answer.body()));
}

/// The rates of both.
pub async fn measure() {
    let mut site = Site::start(&["--trusted-proxies", "127.0.0.1"], &[]).await;
    let mut filed = 0;
    let mut rates = [0.0, 0.0];
    load::quiet(&site).await;
    let cookie: Arc<str> = sign_in(&site).await.into();
    file(web(), site.base.clone(), cookie.clone(), u64::from(u32::MAX >> 9)).await;
    let copy = tempfile::tempdir().expect("a temporary folder");
    let original = site.data.path().join("opora.db");
    let bare = Arc::new(Mutex::new(Bare::open(&original, &copy.path().join("bare.db"))));
    for _ in 0..ROUNDS {
        let base = site.base.clone();
        let (first, cookie) = (filed, cookie.clone());
        let rate =
            per_second(SPAN, move |web, nth| file(web, base.clone(), cookie.clone(), first + nth)).await;
        filed += (rate * SPAN.as_secs_f64() * 2.0) as u64;
        rates[0] += rate / f64::from(ROUNDS);
        let bare = bare.clone();
        let rate = per_second(SPAN, move |_, _| {
            let bare = bare.clone();
            async move {
                let write = move || bare.lock().expect("no writer broke").write();
                spawn_blocking(write).await.expect("it wrote");
            }
        });
        rates[1] += rate.await / f64::from(ROUNDS);
    }
    site.stop().await;
    let [api, bare] = rates;
    let measured = format!("{:.2} ({api:.0} of {bare:.0}/s)", api / bare);
    row(
        &format!("Filing a request ({CONNECTIONS} at once), of a bare SQLite program's rate"),
        measured,
        "≥ 0.6",
    );
}

/// A table of which filing a request inserts rows: its name, the rows of one request in it, and the columns that
/// differ from request to request. A column `id` that is not among them is left to the database.
const TABLES: [(&str, &str, &[&str]); 6] = [
    ("ticket", "true", &["id", "number", "email", "access_code_hash"]),
    ("ticket_term", "true", &["ticket_id"]),
    ("outbox", "class = 'request'", &["message_id", "ticket_id", "recipient", "mailbox"]),
    ("ticket_event", "true", &["ticket_id"]),
    ("idempotency", "true", &["key", "ticket_id"]),
    ("journal", "action = 'ticket.create'", &["seq", "object", "seal"]),
];

/// A statement with the values of one row and the places of those that differ.
struct Insert {
    sql: String,
    values: Vec<Value>,
    differ: Vec<usize>,
}

/// The bare program: prepared statements, one connection, a transaction for each request.
struct Bare {
    connection: Connection,
    inserts: Vec<Insert>,
    nth: i64,
}

impl Bare {
    /// Takes a copy of the server's database, which holds one request, and learns its rows.
    fn open(original: &Path, copy: &Path) -> Self {
        let source = Connection::open(original).expect("the server's database");
        source.execute("VACUUM INTO ?1", [copy.to_string_lossy()]).expect("a copy");
        let connection = Connection::open(copy).expect("the copy");
        // As `backend/src/platform/database.rs` opens its own.
        let pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
            PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000; PRAGMA journal_size_limit = 67108864;";
        connection.execute_batch(pragmas).expect("the settings");
        let mut inserts = Vec::new();
        for (table, which, differ) in TABLES {
            let mut rows =
                connection.prepare(&format!("SELECT * FROM {table} WHERE {which}")).expect("a table");
            let mut columns: Vec<String> = rows.column_names().into_iter().map(str::to_owned).collect();
            columns.retain(|name| name != "id" || differ.contains(&"id"));
            let places = vec!["?"; columns.len()].join(", ");
            let sql = format!("INSERT INTO {table} ({}) VALUES ({places})", columns.join(", "));
            let found = rows.query_map([], |row| columns.iter().map(|name| row.get(name.as_str())).collect());
            let differ: Vec<usize> =
                (0..columns.len()).filter(|at| differ.contains(&columns[*at].as_str())).collect();
            for values in found.expect("rows") {
                inserts.push(Insert {
                    sql: sql.clone(),
                    values: values.expect("a row"),
                    differ: differ.clone(),
                });
            }
        }
        Self { connection, inserts, nth: 1_000_000 }
    }

    /// Writes the rows of one more request.
    fn write(&mut self) {
        self.nth += 1;
        let nth = self.nth;
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate).expect("the lock");
        for insert in &mut self.inserts {
            for at in &insert.differ {
                let value = &mut insert.values[*at];
                *value = other(value, nth);
            }
            let mut statement = tx.prepare_cached(&insert.sql).expect("a statement");
            statement.execute(params_from_iter(&insert.values)).expect("a row");
        }
        for sql in [
            "UPDATE ticket_counter SET last = last + 1",
            "UPDATE journal_head SET seq = seq + 1, seal = hex(randomblob(32)) WHERE id = 1",
        ] {
            tx.prepare_cached(sql).expect("a statement").execute([]).expect("a change");
        }
        tx.commit().expect("the commit");
    }
}

/// A value of the same type and size that the request before did not have.
fn other(value: &Value, nth: i64) -> Value {
    // Multiplied by an odd number, so that keys come in no order, as random ones do.
    let mixed = (nth as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    match value {
        Value::Integer(_) => Value::Integer(nth),
        Value::Text(text) => Value::Text(format!("{nth:0width$}", width = text.len())),
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            for (byte, new) in bytes.iter_mut().zip(mixed.to_be_bytes()) {
                *byte = new;
            }
            Value::Blob(bytes)
        }
        other => other.clone(),
    }
}
