//! Mail that comes in.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, big_pk_auto, text, text_null},
};

use super::m20261121_requests::{index, table};

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

const INDEXES: [(&str, &[&str]); 4] = [
    ("ix_mail_in_message", &["message_hash"]),
    ("ix_mail_in_sender", &["sender_hash", "received_at"]),
    ("ix_mail_in_verdict", &["verdict", "received_at"]),
    ("ix_mail_in_received", &["received_at"]),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            big_pk_auto("id"),
            text("key").unique_key().take(),
            text("message_hash"),
            text("sender_hash"),
            text("sender"),
            text("subject"),
            text("excerpt"),
            text("verdict"),
            text("reason"),
            big_integer_null("ticket_id"),
            big_integer("size"),
            text_null("blob"),
            big_integer("received_at"),
        ];
        manager.create_table(table("mail_in", columns)).await?;
        for (name, columns) in INDEXES {
            manager.create_index(index(name, "mail_in", columns)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("mail_in").take()).await
    }

    /// On SQLite too: a migration killed half-way leaves nothing behind.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
