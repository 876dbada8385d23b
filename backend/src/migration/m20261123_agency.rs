//! Transfers to agencies, and the messages that agencies sent back.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, integer, text, text_null, uuid},
};

use super::m20261121_requests::{index, key, refers, table};

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut transfers = table(
            "agency_transfer",
            vec![
                uuid("id").primary_key().take(),
                big_integer("ticket_id"),
                text("agency"),
                text("code").unique_key().take(),
                text("webhook_id"),
                integer("revision"),
                text("ask"),
                text("include"),
                text("payload"),
                text("state"),
                text_null("open_key").unique_key().take(),
                integer("attempts"),
                big_integer("next_at"),
                text("last_error"),
                text("agency_says"),
                big_integer("created_at"),
                big_integer_null("delivered_at"),
                big_integer_null("acknowledged_at"),
                big_integer_null("answered_at"),
            ],
        );
        transfers.foreign_key(&mut refers(("agency_transfer", "ticket_id"), ("ticket", "id")));
        manager.create_table(transfers).await?;
        let mut callbacks = table(
            "agency_callback",
            vec![text("agency"), text("webhook_id"), text("fingerprint"), big_integer("created_at")],
        );
        callbacks.index(&mut key(&["agency", "webhook_id"]));
        manager.create_table(callbacks).await?;
        for (name, table, columns) in [
            ("ix_agency_transfer_ticket", "agency_transfer", &["ticket_id"][..]),
            ("ix_agency_transfer_due", "agency_transfer", &["state", "next_at"]),
            ("ix_agency_callback_created", "agency_callback", &["created_at"]),
        ] {
            manager.create_index(index(name, table, columns)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["agency_callback", "agency_transfer"] {
            manager.drop_table(Table::drop().table(name).take()).await?;
        }
        Ok(())
    }

    /// On SQLite too: a migration killed half-way leaves nothing behind.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
