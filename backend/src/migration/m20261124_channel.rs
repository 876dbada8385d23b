//! Indexes that keep lists flat when they are filtered by the way that requests came.

use sea_orm_migration::prelude::*;

use super::m20261121_requests::index;

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

const INDEXES: [(&str, &str, &[&str]); 2] = [
    ("ix_ticket_open_channel", "ticket", &["channel", "is_open", "next_due", "id"]),
    ("ix_ticket_all_channel", "ticket", &["channel", "updated_at", "id"]),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table, columns) in INDEXES {
            manager.create_index(index(name, table, columns)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
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
