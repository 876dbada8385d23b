//! A write transaction that sends together what nobody waits for. SQLite's writer is a thread of its own, and
//! every statement is a way there and back, during which all other writers stand in the queue.

use std::sync::{Mutex, PoisonError};

use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult, QueryTrait, Statement,
    Values,
};
use sea_orm_migration::prelude::async_trait;

/// A write transaction. Dropped without `commit`, it is rolled back.
#[derive(Debug)]
pub struct Tx {
    inner: DatabaseTransaction,
    /// Writes that were said and not sent yet, in their order.
    later: Mutex<Vec<Statement>>,
}

impl Tx {
    pub(super) fn new(inner: DatabaseTransaction) -> Self {
        Self { inner, later: Mutex::default() }
    }

    /// A write whose outcome is not asked for: it is sent with the next statement that is, at the latest with the
    /// commit, which then fails if this one does.
    pub fn later(&self, write: &impl QueryTrait) {
        let statement = write.build(self.inner.get_database_backend());
        self.later.lock().unwrap_or_else(PoisonError::into_inner).push(statement);
    }

    /// Makes everything lasting.
    ///
    /// # Errors
    /// When the database refuses; then nothing was written.
    pub async fn commit(self) -> Result<(), DbErr> {
        self.send().await?;
        self.inner.commit().await
    }

    fn take(&self) -> Vec<Statement> {
        std::mem::take(&mut *self.later.lock().unwrap_or_else(PoisonError::into_inner))
    }

    async fn send(&self) -> Result<(), DbErr> {
        for statement in together(self.get_database_backend(), self.take()) {
            self.inner.execute_raw(statement).await?;
        }
        Ok(())
    }

    /// Sends what waits, if it can be together with a query; gives the query to send.
    async fn with_waiting(&self, query: Statement) -> Result<Statement, DbErr> {
        let mut waiting = self.take();
        waiting.push(query);
        let mut statements = together(self.get_database_backend(), waiting);
        let last = statements.pop().ok_or_else(|| DbErr::Custom("no statement".to_owned()))?;
        for statement in statements {
            self.inner.execute_raw(statement).await?;
        }
        Ok(last)
    }
}

/// One statement of several on SQLite, whose driver runs them one after the other; PostgreSQL takes only one at
/// a time.
fn together(backend: DbBackend, statements: Vec<Statement>) -> Vec<Statement> {
    if backend != DbBackend::Sqlite || statements.len() < 2 {
        return statements;
    }
    let sql = statements.iter().map(|statement| statement.sql.as_str()).collect::<Vec<_>>().join("; ");
    let values = statements.into_iter().filter_map(|statement| statement.values).flat_map(|values| values.0);
    vec![Statement { sql, values: Some(Values(values.collect())), db_backend: backend }]
}

#[async_trait::async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DbBackend {
        self.inner.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        // Alone: the number of rows that it changed is its own.
        self.send().await?;
        self.inner.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.send().await?;
        self.inner.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.inner.query_one_raw(self.with_waiting(statement).await?).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.inner.query_all_raw(self.with_waiting(statement).await?).await
    }
}
