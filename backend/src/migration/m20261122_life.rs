//! The life of a request: channel, group, level, the whole clock; links; groups, duty and shifts of staff; reviews.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, big_pk_auto, boolean, integer, small_integer, text, text_null, uuid,
    },
};

use super::m20261121_requests::{index, key, refers, table};

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

/// Columns of a request, with what those of before get. The moment that never comes is that of `entity::never`.
const COLUMNS: [(&str, &str); 14] = [
    ("channel", "TEXT NOT NULL DEFAULT 'form'"),
    ("queue_group", "TEXT NOT NULL DEFAULT 'general'"),
    ("level", "SMALLINT NOT NULL DEFAULT 0"),
    ("is_escalated", "BOOLEAN NOT NULL DEFAULT FALSE"),
    ("next_update_due", "BIGINT"),
    ("check_at", "BIGINT NOT NULL DEFAULT 253370764800000"),
    ("warned", "SMALLINT NOT NULL DEFAULT 0"),
    ("paused_total", "BIGINT NOT NULL DEFAULT 0"),
    ("status_at", "BIGINT NOT NULL DEFAULT 0"),
    ("reminded_at", "BIGINT"),
    ("closed_at", "BIGINT"),
    ("close_reason", "TEXT"),
    ("merged_into", "BIGINT"),
    ("previous_assignee_id", ""),
];

const INDEXES: [(&str, &str, &[&str]); 9] = [
    ("ix_ticket_check", "ticket", &["check_at", "id"]),
    ("ix_ticket_group", "ticket", &["queue_group", "is_open", "next_due", "id"]),
    // Who has how much: answered from the index alone.
    ("ix_ticket_loads", "ticket", &["is_open", "assignee_id", "queue_group", "is_waiting", "next_due"]),
    ("ix_ticket_unowned", "ticket", &["queue_group", "assignee_id", "is_open", "next_due", "id"]),
    ("ix_ticket_escalated", "ticket", &["is_escalated", "is_open", "next_due", "id"]),
    ("ix_ticket_link_other", "ticket_link", &["other_id"]),
    ("ix_staff_member_account", "staff_member", &["account_id"]),
    ("ix_staff_shift_account", "staff_shift", &["account_id"]),
    ("ix_quality_review_ticket", "quality_review", &["ticket_id"]),
];

const TABLES: [&str; 6] =
    ["ticket_link", "staff_group", "staff_member", "staff_duty", "staff_shift", "quality_review"];

fn tables() -> Vec<TableCreateStatement> {
    vec![
        table(
            "ticket_link",
            vec![big_integer("ticket_id"), big_integer("other_id"), text("kind"), big_integer("created_at")],
        )
        .primary_key(&mut key(&["ticket_id", "other_id", "kind"]))
        .foreign_key(&mut refers(("ticket_link", "ticket_id"), ("ticket", "id")))
        .foreign_key(&mut refers(("ticket_link", "other_id"), ("ticket", "id")))
        .take(),
        table("staff_group", vec![text("key").primary_key().take(), text("title"), text("title_en")]),
        table(
            "staff_member",
            vec![text("group_key"), uuid("account_id"), small_integer("level"), text("skills")],
        )
        .primary_key(&mut key(&["group_key", "account_id"]))
        .foreign_key(&mut refers(("staff_member", "group_key"), ("staff_group", "key")))
        .foreign_key(&mut refers(("staff_member", "account_id"), ("account", "id")))
        .take(),
        table(
            "staff_duty",
            vec![
                uuid("account_id").primary_key().take(),
                boolean("present"),
                big_integer_null("away_until"),
                text("note"),
                integer("most_open"),
                big_integer_null("last_given_at"),
                big_integer("changed_at"),
            ],
        )
        .foreign_key(&mut refers(("staff_duty", "account_id"), ("account", "id")))
        .take(),
        table(
            "staff_shift",
            vec![
                big_pk_auto("id"),
                uuid("account_id"),
                small_integer("weekday"),
                small_integer("from_minute"),
                small_integer("to_minute"),
            ],
        )
        .foreign_key(&mut refers(("staff_shift", "account_id"), ("account", "id")))
        .take(),
        table(
            "quality_review",
            vec![
                uuid("id").primary_key().take(),
                big_integer("ticket_id"),
                uuid("reviewer_id"),
                small_integer("score"),
                text("note"),
                text_null("points"),
                big_integer("created_at"),
            ],
        )
        .foreign_key(&mut refers(("quality_review", "ticket_id"), ("ticket", "id")))
        .take(),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let run = manager.get_connection();
        let id = if manager.get_database_backend() == sea_orm::DbBackend::Postgres { "UUID" } else { "BLOB" };
        for (name, kind) in COLUMNS {
            let kind = if kind.is_empty() { id } else { kind };
            run.execute_unprepared(&format!("ALTER TABLE ticket ADD COLUMN {name} {kind}")).await?;
        }
        // Those of before wait as long as they have not changed; their next moment is found by the first sweep.
        run.execute_unprepared(
            "UPDATE ticket SET status_at = updated_at, check_at = CASE WHEN is_open THEN updated_at \
             ELSE 253370764800000 END, closed_at = CASE WHEN is_open THEN NULL ELSE updated_at END, \
             paused_at = CASE WHEN status IN ('answered', 'closed') THEN updated_at ELSE paused_at END",
        )
        .await?;
        for table in tables() {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in INDEXES {
            manager.create_index(index(name, table, columns)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in TABLES.into_iter().rev() {
            manager.drop_table(Table::drop().table(name).take()).await?;
        }
        for (name, table, _) in INDEXES {
            if table == "ticket" {
                manager.get_connection().execute_unprepared(&format!("DROP INDEX {name}")).await?;
            }
        }
        let run = manager.get_connection();
        for (name, _) in COLUMNS {
            run.execute_unprepared(&format!("ALTER TABLE ticket DROP COLUMN {name}")).await?;
        }
        run.execute_unprepared("UPDATE ticket SET paused_at = NULL WHERE status IN ('answered', 'closed')")
            .await?;
        Ok(())
    }

    /// On SQLite too: a migration killed half-way leaves nothing behind.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
