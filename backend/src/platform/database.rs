//! The database: how it is opened, checked and written to.
//!
//! SQLite has one connection that writes, so that writers wait in a fair queue instead of for a lock,
//! and several that read. Every write transaction is immediate: a deferred one that reads first fails
//! with "busy" whatever the time-out. PostgreSQL has one pool for both.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

pub use sea_orm::DbErr;
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};

use super::error::AppError;

mod tx;

pub use tx::Tx;

/// The oldest SQLite that is safe with concurrent checkpoints of a WAL database: 3.7.0 to 3.51.2 can
/// corrupt it (fixed in 3.51.3).
pub const SQLITE_MIN: (u32, u32, u32) = (3, 51, 3);
/// How long a SQLite connection waits for a lock.
const BUSY: Duration = Duration::from_secs(10);
/// Connections that read.
const READERS: u32 = 8;

/// Why the database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It cannot be opened at all.
    #[error("the database cannot be opened: {0}")]
    Db(#[from] DbErr),
    /// It can, but writes would not be safe.
    #[error("the database is not safe to write to: {0}")]
    Unsafe(String),
}

/// The database.
#[derive(Clone, Debug)]
pub struct Db {
    read: DatabaseConnection,
    write: DatabaseConnection,
    /// Statements sent so far.
    sent: Arc<AtomicU64>,
}

impl Db {
    /// Opens the database of an URL: `sqlite:///path/to/file` or `postgres://…`.
    ///
    /// # Errors
    /// When it cannot be opened, is too old, or is set so that an acknowledged write could be lost.
    pub async fn open(url: &str) -> Result<Self, OpenError> {
        let sent = Arc::new(AtomicU64::new(0));
        let db = if url.starts_with("sqlite:") {
            let write = counted(sqlite(url, 1, "-4000").await?, &sent);
            Self { write, read: counted(sqlite(url, READERS, "-2000").await?, &sent), sent }
        } else {
            let mut options = ConnectOptions::new(url);
            options
                .max_connections(20)
                .acquire_timeout(Duration::from_secs(5))
                .connect_timeout(Duration::from_secs(5))
                .sqlx_logging(false);
            let pool = counted(Database::connect(options).await?, &sent);
            Self { read: pool.clone(), write: pool, sent }
        };
        db.check_safety().await?;
        Ok(db)
    }

    /// The connection for reading.
    pub const fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// The connection that migrations run on.
    pub const fn schema(&self) -> &DatabaseConnection {
        &self.write
    }

    /// How many statements were sent since the start, those that begin and end a transaction apart: the tests hold
    /// the pages that staff work on to a number of them.
    pub fn statements(&self) -> u64 {
        self.sent.load(Ordering::Relaxed)
    }

    /// Which database it is.
    pub fn backend(&self) -> DbBackend {
        self.read.get_database_backend()
    }

    /// Begins a write transaction: IMMEDIATE on SQLite, read committed on PostgreSQL.
    ///
    /// # Errors
    /// When no connection or no lock is had in time.
    pub async fn begin(&self) -> Result<Tx, DbErr> {
        let mode = (self.backend() == DbBackend::Sqlite).then_some(SqliteTransactionMode::Immediate);
        let options = TransactionOptions {
            isolation_level: None,
            access_mode: (mode.is_none()).then_some(AccessMode::ReadWrite),
            sqlite_transaction_mode: mode,
        };
        self.write.begin_with_options(options).await.map(Tx::new)
    }

    /// Whether it answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), DbErr> {
        self.read.ping().await
    }

    /// Makes what was deleted unreadable in the database's own files as well, as far as it can be asked to:
    /// SQLite overwrites it at once and empties its log here; PostgreSQL's vacuum frees the old rows.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn settle_deletions(&self) -> Result<(), DbErr> {
        let sql = match self.backend() {
            DbBackend::Sqlite => "PRAGMA wal_checkpoint(TRUNCATE)",
            _ => "VACUUM",
        };
        self.write.execute_unprepared(sql).await?;
        Ok(())
    }

    /// Closes both pools; SQLite checkpoints its log.
    pub async fn close(&self) {
        let _ = self.read.close_by_ref().await;
        let _ = self.write.close_by_ref().await;
    }

    async fn setting(&self, connection: &DatabaseConnection, sql: &str) -> Result<String, OpenError> {
        let row = connection.query_one_raw(Statement::from_string(self.backend(), sql)).await?;
        let row = row.ok_or_else(|| OpenError::Unsafe(format!("`{sql}` gives nothing")))?;
        // SQLite answers some settings with a number and some with a text.
        match row.try_get_by_index::<String>(0) {
            Ok(text) => Ok(text),
            Err(_) => Ok(row.try_get_by_index::<i64>(0).map(|number| number.to_string())?),
        }
    }

    async fn check_safety(&self) -> Result<(), OpenError> {
        let wanted: &[(&str, &[&str])] = match self.backend() {
            DbBackend::Sqlite => {
                let version = self.setting(&self.read, "SELECT sqlite_version()").await?;
                if sqlite_version(&version) < SQLITE_MIN {
                    return Err(OpenError::Unsafe(format!("SQLite {version} is older than 3.51.3")));
                }
                &[
                    ("PRAGMA journal_mode", &["wal"]),
                    ("PRAGMA synchronous", &["2"]),
                    ("PRAGMA foreign_keys", &["1"]),
                    ("PRAGMA busy_timeout", &["10000"]),
                ]
            }
            _ => &[
                ("SHOW fsync", &["on"]),
                ("SHOW full_page_writes", &["on"]),
                ("SHOW synchronous_commit", &["on", "remote_apply", "remote_write", "local"]),
            ],
        };
        for (sql, good) in wanted {
            for connection in [&self.read, &self.write] {
                let found = self.setting(connection, sql).await?;
                if !good.contains(&found.as_str()) {
                    return Err(OpenError::Unsafe(format!("`{sql}` is `{found}`, it must be `{}`", good[0])));
                }
            }
        }
        Ok(())
    }
}

/// Counts what is sent.
fn counted(mut pool: DatabaseConnection, sent: &Arc<AtomicU64>) -> DatabaseConnection {
    let sent = Arc::clone(sent);
    pool.set_metric_callback(move |_| {
        sent.fetch_add(1, Ordering::Relaxed);
    });
    pool
}

/// Opens a pool; each of its connections may cache so many pages, kilobytes when negative.
async fn sqlite(url: &str, connections: u32, cache: &'static str) -> Result<DatabaseConnection, DbErr> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        // A file does not go away as a server does; the question would be a way to its thread and back each time.
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |options| {
            options
                .create_if_missing(true)
                .foreign_keys(true)
                .busy_timeout(BUSY)
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
                .pragma("temp_store", "MEMORY")
                .pragma("cache_size", cache)
                // What is deleted is overwritten, so that an erased person is not left in free pages.
                .pragma("secure_delete", "ON")
                .pragma("journal_size_limit", "67108864")
        });
    Database::connect(options).await
}

fn sqlite_version(text: &str) -> (u32, u32, u32) {
    let mut parts = text.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    (next(), next(), next())
}

impl From<DbErr> for AppError {
    fn from(error: DbErr) -> Self {
        let text = error.to_string();
        let has = |needles: &[&str]| needles.iter().any(|needle| text.contains(needle));
        // SQLITE_FULL (13), SQLITE_IOERR for a full disk, and PostgreSQL's class 53 disk_full.
        if has(&["database or disk is full", "No space left", "could not extend file", "disk full"]) {
            return Self::StorageFull(text);
        }
        if has(&[
            "database is locked",
            "attempt to write a readonly database",
            "pool timed out",
            "PoolTimedOut",
        ]) || matches!(error, DbErr::ConnectionAcquire(_) | DbErr::Conn(_))
        {
            return Self::Unavailable(text);
        }
        Self::Internal(text)
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::{EntityTrait as _, QueryOrder as _, Set};

    use super::*;
    use crate::entity::ticket_counter as counter;

    async fn years(reader: &impl ConnectionTrait) -> Vec<i32> {
        let found = counter::Entity::find().order_by_asc(counter::Column::Year).all(reader);
        found.await.unwrap().into_iter().map(|row| row.year).collect()
    }

    #[tokio::test]
    async fn writes_of_later_are_sent_in_order_or_not_at_all() {
        let dir = tempfile::tempdir().unwrap();
        let db = Db::open(&format!("sqlite://{}", dir.path().join("t.db").display())).await.unwrap();
        db.schema()
            .execute_unprepared("CREATE TABLE ticket_counter (year INT UNIQUE, last INT)")
            .await
            .unwrap();
        let row = |year: i32| counter::Entity::insert(counter::ActiveModel { year: Set(year), last: Set(1) });
        let tx = db.begin().await.unwrap();
        tx.later(&row(1));
        tx.later(&row(2));
        assert_eq!(years(&tx).await, [1, 2], "a query sees what was said before it");
        tx.later(&row(3));
        tx.commit().await.unwrap();
        assert_eq!(years(db.read()).await, [1, 2, 3]);
        let tx = db.begin().await.unwrap();
        tx.later(&row(4));
        tx.later(&row(1));
        assert!(tx.commit().await.is_err(), "the year 1 is there");
        let tx = db.begin().await.unwrap();
        tx.later(&row(5));
        drop(tx);
        assert_eq!(years(db.read()).await, [1, 2, 3], "nothing by halves");
        db.close().await;
    }

    #[tokio::test]
    async fn a_fresh_sqlite_file_is_safe() {
        let dir = tempfile::tempdir().unwrap();
        let db = Db::open(&format!("sqlite://{}", dir.path().join("t.db").display())).await.unwrap();
        db.begin().await.unwrap().commit().await.unwrap();
        db.close().await;
    }

    #[test]
    fn versions_compare() {
        assert!(sqlite_version("3.51.2") < SQLITE_MIN);
        assert!(sqlite_version("3.54.1") > SQLITE_MIN);
    }
}
