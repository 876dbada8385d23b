//! Accounts of everybody: staff become accounts with roles, citizens accounts without; contacts, codes,
//! factors, sessions that both share, requests that belong to an account.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, big_pk_auto, binary, boolean, integer, text, uuid, uuid_null},
};

use super::m20261121_requests::{index, key, refers, table};

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

/// New tables in the order of their making.
const TABLES: [&str; 10] = [
    "account_contact",
    "session",
    "known_device",
    "sign_in",
    "one_time_code",
    "totp",
    "recovery_code",
    "passkey",
    "mailbox",
    "ceremony",
];

/// New columns: table, column with its type and default. The words are the same in both dialects.
const COLUMNS: [(&str, &str, &str); 13] = [
    ("account", "kind", "TEXT NOT NULL DEFAULT 'citizen'"),
    ("account", "inn", "TEXT"),
    ("account", "snils", "TEXT"),
    ("account", "ogrn", "TEXT"),
    ("account", "preferred", "TEXT NOT NULL DEFAULT 'email'"),
    ("account", "lang", "TEXT NOT NULL DEFAULT 'ru'"),
    ("account", "appearance", "TEXT NOT NULL DEFAULT '{}'"),
    ("account", "notifications", "TEXT NOT NULL DEFAULT '{}'"),
    ("account", "version", "INTEGER NOT NULL DEFAULT 1"),
    ("ticket", "account_id", "{uuid}"),
    ("ticket", "owner_seen_at", "BIGINT"),
    ("outbox", "channel", "TEXT NOT NULL DEFAULT 'email'"),
    ("outbox", "class", "TEXT NOT NULL DEFAULT 'request'"),
];

/// New names: table, old column, new column.
const RENAMED: [(&str, &str, &str); 2] = [("account", "role", "roles"), ("upload", "staff_id", "account_id")];

const INDEXES: [(&str, &str, &[&str]); 10] = [
    ("ix_account_snils", "account", &["snils"]),
    ("ix_account_contact_account", "account_contact", &["account_id"]),
    ("ix_session_account", "session", &["account_id"]),
    ("ix_sign_in_account", "sign_in", &["account_id", "id"]),
    ("ix_sign_in_at", "sign_in", &["at"]),
    ("ix_one_time_code_contact", "one_time_code", &["kind", "value", "created_at"]),
    ("ix_one_time_code_created", "one_time_code", &["created_at"]),
    ("ix_passkey_account", "passkey", &["account_id"]),
    ("ix_ceremony_expires", "ceremony", &["expires_at"]),
    ("ix_ticket_account", "ticket", &["account_id", "updated_at", "id"]),
];

fn of_account(name: &'static str, columns: Vec<ColumnDef>) -> TableCreateStatement {
    table(name, columns).foreign_key(&mut refers((name, "account_id"), ("account", "id"))).take()
}

fn tables() -> Vec<TableCreateStatement> {
    vec![
        of_account(
            "account_contact",
            vec![
                uuid("id").primary_key().take(),
                uuid("account_id"),
                text("kind"),
                text("value"),
                big_integer("confirmed_at"),
            ],
        )
        .index(Index::create().name("ux_account_contact").col("kind").col("value").unique())
        .take(),
        of_account(
            "session",
            vec![
                uuid("id").primary_key().take(),
                text("token_hash").unique_key().take(),
                uuid("account_id"),
                text("stage"),
                boolean("staff"),
                text("device"),
                text("place"),
                big_integer("created_at"),
                big_integer("seen_at"),
                big_integer("proved_at"),
            ],
        ),
        of_account(
            "known_device",
            vec![uuid("account_id"), text("token_hash"), big_integer("created_at"), big_integer("seen_at")],
        )
        .primary_key(&mut key(&["account_id", "token_hash"]))
        .take(),
        of_account(
            "sign_in",
            vec![
                big_pk_auto("id"),
                uuid("account_id"),
                big_integer("at"),
                text("outcome"),
                text("method"),
                text("device"),
                text("place"),
                boolean("new_device"),
            ],
        ),
        table(
            "one_time_code",
            vec![
                uuid("id").primary_key().take(),
                text("flow_hash").unique_key().take(),
                text("purpose"),
                text("kind"),
                text("value"),
                uuid_null("account_id"),
                text("code_hash"),
                integer("tries"),
                big_integer("created_at"),
                big_integer("expires_at"),
                big_integer_null("confirmed_at"),
                big_integer_null("used_at"),
            ],
        ),
        of_account(
            "totp",
            vec![
                uuid("account_id").primary_key().take(),
                binary("secret"),
                big_integer_null("confirmed_at"),
                big_integer("last_step"),
            ],
        ),
        of_account("recovery_code", vec![uuid("account_id"), text("code_hash"), big_integer_null("used_at")])
            .primary_key(&mut key(&["account_id", "code_hash"]))
            .take(),
        of_account(
            "passkey",
            vec![
                uuid("id").primary_key().take(),
                uuid("account_id"),
                text("credential_id").unique_key().take(),
                text("name"),
                binary("static_state"),
                binary("dynamic_state"),
                big_integer("created_at"),
                big_integer_null("used_at"),
            ],
        ),
        table("mailbox", vec![text("address").primary_key().take(), big_integer("at")]),
        table(
            "ceremony",
            vec![
                uuid("id").primary_key().take(),
                text("flow_hash").unique_key().take(),
                text("kind"),
                uuid_null("account_id"),
                binary("state"),
                big_integer("expires_at"),
            ],
        ),
    ]
}

fn staff_session() -> TableCreateStatement {
    table(
        "staff_session",
        vec![
            uuid("id").primary_key().take(),
            text("token_hash").unique_key().take(),
            uuid("user_id"),
            big_integer("created_at"),
            big_integer("seen_at"),
        ],
    )
    .foreign_key(&mut refers(("staff_session", "user_id"), ("staff_user", "id")))
    .take()
}

fn renamed(from: &'static str, to: &'static str) -> TableRenameStatement {
    Table::rename().table(from, to).take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let uuid = match manager.get_database_backend() {
            sea_orm::DbBackend::Postgres => "UUID",
            _ => "uuid_text",
        };
        // Whoever is signed in signs in anew.
        manager.drop_table(Table::drop().table("staff_session").take()).await?;
        manager.rename_table(renamed("staff_user", "account")).await?;
        let run = manager.get_connection();
        for (table, old, new) in RENAMED {
            run.execute_unprepared(&format!("ALTER TABLE {table} RENAME COLUMN {old} TO {new}")).await?;
        }
        for (table, column, kind) in COLUMNS {
            let kind = kind.replace("{uuid}", uuid);
            run.execute_unprepared(&format!("ALTER TABLE {table} ADD COLUMN {column} {kind}")).await?;
        }
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
        let run = manager.get_connection();
        for index in ["ix_account_snils", "ix_ticket_account"] {
            run.execute_unprepared(&format!("DROP INDEX {index}")).await?;
        }
        // The older program knows no citizens: their requests stay, as those of guests.
        run.execute_unprepared("DELETE FROM account WHERE roles = ''").await?;
        for (table, column, _) in COLUMNS {
            run.execute_unprepared(&format!("ALTER TABLE {table} DROP COLUMN {column}")).await?;
        }
        for (table, old, new) in RENAMED {
            run.execute_unprepared(&format!("ALTER TABLE {table} RENAME COLUMN {new} TO {old}")).await?;
        }
        manager.rename_table(renamed("account", "staff_user")).await?;
        manager.create_table(staff_session()).await?;
        manager
            .create_index(
                Index::create().name("ix_staff_session_user").table("staff_session").col("user_id").take(),
            )
            .await
    }

    /// On SQLite too: a migration killed half-way leaves nothing behind.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
