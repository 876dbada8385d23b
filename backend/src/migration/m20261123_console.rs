//! The operator's console: drafts, replies that can be taken back, mentions, ready replies, saved views, changes of
//! many requests, articles that were used; indexes for the queue's filters.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, boolean, integer, text, text_null, uuid},
};

use super::m20261121_requests::{index, key, refers, table};

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

/// New tables in the order of their making; `down` goes backwards.
const TABLES: [&str; 8] = [
    "staff_draft",
    "held_reply",
    "ticket_mention",
    "canned_reply",
    "saved_view",
    "bulk_change",
    "bulk_item",
    "ticket_article",
];

const INDEXES: [(&str, &str, &[&str]); 11] = [
    ("ix_staff_draft_ticket", "staff_draft", &["ticket_id"]),
    ("ix_held_reply_due", "held_reply", &["state", "send_at"]),
    ("ix_held_reply_account", "held_reply", &["account_id", "ticket_id"]),
    ("ix_held_reply_ticket", "held_reply", &["ticket_id"]),
    ("ix_ticket_mention_account", "ticket_mention", &["account_id", "created_at", "message_id"]),
    ("ix_ticket_mention_unread", "ticket_mention", &["account_id", "read_at"]),
    ("ix_ticket_mention_ticket", "ticket_mention", &["ticket_id"]),
    ("ix_bulk_change_created", "bulk_change", &["created_at"]),
    // Filters of the queue: each is read from one index, in the order of the list.
    ("ix_ticket_open_priority", "ticket", &["priority", "is_open", "next_due", "id"]),
    ("ix_ticket_status_due", "ticket", &["status", "next_due", "id"]),
    ("ix_ticket_open_updated", "ticket", &["is_open", "updated_at", "id"]),
];

fn drafts() -> Vec<TableCreateStatement> {
    vec![
        table(
            "staff_draft",
            vec![
                uuid("account_id"),
                big_integer("ticket_id"),
                text("action"),
                text("body"),
                text("files"),
                integer("version"),
                big_integer("updated_at"),
            ],
        )
        .primary_key(&mut key(&["account_id", "ticket_id"]))
        .foreign_key(&mut refers(("staff_draft", "account_id"), ("account", "id")))
        .foreign_key(&mut refers(("staff_draft", "ticket_id"), ("ticket", "id")))
        .take(),
        table(
            "held_reply",
            vec![
                uuid("id").primary_key().take(),
                uuid("account_id"),
                big_integer("ticket_id"),
                text("number"),
                text("action"),
                text("body"),
                text("extras"),
                uuid("key"),
                text("state"),
                text("failure"),
                big_integer("created_at"),
                big_integer("send_at"),
            ],
        )
        .foreign_key(&mut refers(("held_reply", "account_id"), ("account", "id")))
        .foreign_key(&mut refers(("held_reply", "ticket_id"), ("ticket", "id")))
        .index(Index::create().name("ux_held_reply_key").col("account_id").col("key").unique())
        .take(),
        table(
            "ticket_mention",
            vec![
                uuid("message_id"),
                uuid("account_id"),
                big_integer("ticket_id"),
                big_integer("created_at"),
                big_integer_null("read_at"),
            ],
        )
        .primary_key(&mut key(&["message_id", "account_id"]))
        .foreign_key(&mut refers(("ticket_mention", "message_id"), ("ticket_message", "id")))
        .foreign_key(&mut refers(("ticket_mention", "account_id"), ("account", "id")))
        .take(),
    ]
}

fn tables() -> Vec<TableCreateStatement> {
    let mut all = drafts();
    all.extend([
        table(
            "canned_reply",
            vec![
                uuid("id").primary_key().take(),
                text("key").unique_key().take(),
                text("title"),
                text("body"),
                text("lang"),
                text_null("category"),
                integer("version"),
                big_integer("updated_at"),
            ],
        ),
        table(
            "saved_view",
            vec![
                uuid("id").primary_key().take(),
                uuid("account_id"),
                text("name"),
                text("filter"),
                boolean("shared"),
                integer("version"),
                big_integer("updated_at"),
            ],
        )
        .foreign_key(&mut refers(("saved_view", "account_id"), ("account", "id")))
        .take(),
        table(
            "bulk_change",
            vec![
                uuid("id").primary_key().take(),
                uuid("account_id"),
                text("action"),
                big_integer("created_at"),
                big_integer_null("undone_at"),
            ],
        )
        .foreign_key(&mut refers(("bulk_change", "account_id"), ("account", "id")))
        .take(),
        table(
            "bulk_item",
            vec![
                uuid("bulk_id"),
                big_integer("ticket_id"),
                text("number"),
                integer("version_after"),
                text("before"),
                big_integer("created_at"),
            ],
        )
        .primary_key(&mut key(&["bulk_id", "ticket_id"]))
        .foreign_key(&mut refers(("bulk_item", "bulk_id"), ("bulk_change", "id")))
        .foreign_key(&mut refers(("bulk_item", "ticket_id"), ("ticket", "id")))
        .take(),
        table(
            "ticket_article",
            vec![
                big_integer("ticket_id"),
                text("path"),
                text("how"),
                uuid("account_id"),
                big_integer("created_at"),
            ],
        )
        .primary_key(&mut key(&["ticket_id", "path", "how"]))
        .foreign_key(&mut refers(("ticket_article", "ticket_id"), ("ticket", "id")))
        .take(),
    ]);
    all
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in tables() {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in INDEXES {
            manager.create_index(index(name, table, columns)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let run = manager.get_connection();
        for (name, _, _) in INDEXES.into_iter().filter(|(_, table, _)| *table == "ticket") {
            run.execute_unprepared(&format!("DROP INDEX {name}")).await?;
        }
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
