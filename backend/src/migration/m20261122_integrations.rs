//! Keys of outside systems; what a gateway reports of a message.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, text, uuid},
};

use super::m20261121_requests::table;

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let keys = table(
            "api_key",
            vec![
                uuid("id").primary_key().take(),
                text("name").unique_key().take(),
                text("token_hash").unique_key().take(),
                text("scopes"),
                uuid("session_id"),
                big_integer("created_at"),
                big_integer("expires_at"),
                big_integer_null("used_at"),
            ],
        );
        manager.create_table(keys).await?;
        let run = manager.get_connection();
        run.execute_unprepared("ALTER TABLE outbox ADD COLUMN delivered_at BIGINT").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let run = manager.get_connection();
        run.execute_unprepared("ALTER TABLE outbox DROP COLUMN delivered_at").await?;
        manager.drop_table(Table::drop().table("api_key").take()).await
    }

    /// On SQLite too: a migration killed half-way leaves nothing behind.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
