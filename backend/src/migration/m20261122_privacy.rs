//! Export, erasure, files that are to be removed, answered challenges, identities of outside providers.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, text, uuid},
};

use super::m20261121_requests::{refers, table};

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

/// New tables in the order of their making; `down` goes backwards.
const TABLES: [&str; 5] = ["export_permit", "erasure", "blob_trash", "challenge_used", "identity"];

const INDEXES: [(&str, &str, &[&str]); 5] = [
    ("ix_erasure_due", "erasure", &["due_at"]),
    ("ix_challenge_used_expires", "challenge_used", &["expires_at"]),
    ("ix_identity_account", "identity", &["account_id"]),
    ("ix_ticket_erased", "ticket", &["erased_at", "is_open", "updated_at"]),
    ("ix_outbox_created", "outbox", &["created_at"]),
];

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "export_permit",
            vec![uuid("session_id").primary_key().take(), uuid("account_id"), big_integer("expires_at")],
        )
        .foreign_key(&mut refers(("export_permit", "session_id"), ("session", "id")))
        .take(),
        table(
            "erasure",
            vec![uuid("account_id").primary_key().take(), big_integer("asked_at"), big_integer("due_at")],
        )
        .foreign_key(&mut refers(("erasure", "account_id"), ("account", "id")))
        .take(),
        table("blob_trash", vec![text("blob").primary_key().take(), big_integer("created_at")]),
        table("challenge_used", vec![text("challenge").primary_key().take(), big_integer("expires_at")]),
        table(
            "identity",
            vec![
                uuid("id").primary_key().take(),
                uuid("account_id"),
                text("issuer"),
                text("subject"),
                big_integer("created_at"),
                big_integer_null("used_at"),
            ],
        )
        .foreign_key(&mut refers(("identity", "account_id"), ("account", "id")))
        .index(Index::create().name("ux_identity").col("issuer").col("subject").unique())
        .take(),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in tables() {
            manager.create_table(table).await?;
        }
        let run = manager.get_connection();
        run.execute_unprepared("ALTER TABLE ticket ADD COLUMN erased_at BIGINT").await?;
        for (name, table, columns) in INDEXES {
            let mut index = Index::create();
            index.name(name).table(table);
            for column in columns {
                index.col(*column);
            }
            manager.create_index(index.take()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let run = manager.get_connection();
        for index in ["ix_ticket_erased", "ix_outbox_created"] {
            run.execute_unprepared(&format!("DROP INDEX {index}")).await?;
        }
        run.execute_unprepared("ALTER TABLE ticket DROP COLUMN erased_at").await?;
        for name in TABLES.into_iter().rev() {
            manager.drop_table(Table::drop().table(name).take()).await?;
        }
        Ok(())
    }

    /// On SQLite too: a migration killed half-way leaves nothing behind.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
