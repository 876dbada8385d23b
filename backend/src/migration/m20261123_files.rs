//! What the virus scanner said of a file, and how much each person uploaded a day.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, text},
};

use super::m20261121_requests::{key, table};

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

/// Tables of files.
const FILES: [&str; 2] = ["upload", "ticket_file"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let run = manager.get_connection();
        for name in FILES {
            run.execute_unprepared(&format!(
                "ALTER TABLE {name} ADD COLUMN state TEXT NOT NULL DEFAULT 'clean'"
            ))
            .await?;
            run.execute_unprepared(&format!(
                "ALTER TABLE {name} ADD COLUMN scan_at BIGINT NOT NULL DEFAULT 0"
            ))
            .await?;
            // Few files ever wait; the others need no place in it.
            run.execute_unprepared(&format!(
                "CREATE INDEX ix_{name}_pending ON {name} (scan_at) WHERE state = 'pending'"
            ))
            .await?;
        }
        let quota = table(
            "upload_quota",
            vec![text("owner"), big_integer("day"), big_integer("files"), big_integer("bytes")],
        )
        .primary_key(&mut key(&["owner", "day"]))
        .take();
        manager.create_table(quota).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("upload_quota").take()).await?;
        let run = manager.get_connection();
        for name in FILES {
            run.execute_unprepared(&format!("DROP INDEX ix_{name}_pending")).await?;
            for column in ["scan_at", "state"] {
                run.execute_unprepared(&format!("ALTER TABLE {name} DROP COLUMN {column}")).await?;
            }
        }
        Ok(())
    }

    /// On SQLite too: a migration killed half-way leaves nothing behind.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
