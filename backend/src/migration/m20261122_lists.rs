//! Indexes that keep lists flat: filters by category within a view, words of a request, readings of one thing.

use sea_orm_migration::prelude::*;

use super::m20261121_requests::index;

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

const INDEXES: [(&str, &str, &[&str]); 5] = [
    ("ix_ticket_open_category", "ticket", &["category", "is_open", "next_due", "id"]),
    ("ix_ticket_waiting_category", "ticket", &["category", "is_waiting", "next_due", "id"]),
    ("ix_ticket_assignee_category", "ticket", &["assignee_id", "category", "is_open", "next_due", "id"]),
    // In place of one without the word, after which the row itself had to be read.
    ("ix_ticket_term_words", "ticket_term", &["ticket_id", "term"]),
    ("ix_journal_reading", "journal", &["actor", "object", "created_at"]),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table, columns) in INDEXES {
            manager.create_index(index(name, table, columns)).await?;
        }
        let run = manager.get_connection();
        run.execute_unprepared("DROP INDEX ix_ticket_term_ticket").await?;
        run.execute_unprepared(
            "INSERT INTO ticket_term (term, ticket_id) \
             SELECT '\u{1f}' || ticket.category || '\u{1f}' || ticket_term.term, ticket.id \
             FROM ticket_term JOIN ticket ON ticket.id = ticket_term.ticket_id",
        )
        .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_index(index("ix_ticket_term_ticket", "ticket_term", &["ticket_id"])).await?;
        let run = manager.get_connection();
        run.execute_unprepared("DELETE FROM ticket_term WHERE term LIKE '\u{1f}%'").await?;
        for (name, ..) in INDEXES {
            manager.get_connection().execute_unprepared(&format!("DROP INDEX {name}")).await?;
        }
        Ok(())
    }

    /// On SQLite too: a migration killed half-way leaves nothing behind.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
