//! Requests, accounts of staff, letters, idempotency keys, the journal.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, big_pk_auto, binary, boolean, integer, json_binary,
        small_integer_null, text, text_null, uuid, uuid_null,
    },
};

mod indexes;

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

/// Tables in the order of their making; `down` goes backwards.
const TABLES: [&str; 15] = [
    "staff_user",
    "staff_session",
    "guest_session",
    "ticket_counter",
    "ticket",
    "ticket_message",
    "ticket_event",
    "ticket_file",
    "ticket_term",
    "guest_grant",
    "upload",
    "idempotency",
    "outbox",
    "journal",
    "journal_head",
];

pub(super) fn table(name: &'static str, columns: Vec<ColumnDef>) -> TableCreateStatement {
    let mut table = Table::create();
    table.table(name);
    for column in columns {
        table.col(column);
    }
    table
}

pub(super) fn key(names: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    for name in names {
        index.col(*name);
    }
    index.primary();
    index
}

pub(super) fn refers(
    from: (&'static str, &'static str),
    to: (&'static str, &'static str),
) -> ForeignKeyCreateStatement {
    ForeignKey::create().from(from.0, from.1).to(to.0, to.1).on_delete(ForeignKeyAction::Cascade).take()
}

/// An index.
pub(super) fn index(name: &str, table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(name).table(table);
    for column in columns {
        index.col(*column);
    }
    index.take()
}

fn whole(name: &'static str) -> ColumnDef {
    big_integer(name).primary_key().take()
}

fn accounts() -> Vec<TableCreateStatement> {
    vec![
        table(
            "staff_user",
            vec![
                uuid("id").primary_key().take(),
                text("login").unique_key().take(),
                text("name"),
                text("role"),
                text("password_hash"),
                boolean("disabled"),
                boolean("is_demo"),
                big_integer("created_at"),
            ],
        ),
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
        .take(),
        table(
            "guest_session",
            vec![
                uuid("id").primary_key().take(),
                text("token_hash").unique_key().take(),
                big_integer("created_at"),
                big_integer("expires_at"),
            ],
        ),
    ]
}

fn tickets(postgres: bool) -> Vec<TableCreateStatement> {
    // Beginnings of words are ranges of the index, which a language's sorting would break.
    let mut bytewise = text("term");
    if postgres {
        bytewise.extra("COLLATE \"C\"");
    }
    vec![
        table("ticket_counter", vec![integer("year").primary_key().take(), big_integer("last")]),
        table(
            "ticket",
            vec![
                big_pk_auto("id"),
                text("number").unique_key().take(),
                integer("version"),
                text("subject"),
                text("category"),
                text_null("subtopic"),
                text("kind"),
                text_null("service"),
                text("status"),
                text("priority"),
                boolean("is_open"),
                boolean("is_waiting"),
                json_binary("details"),
                text("requester_name"),
                text_null("email"),
                text_null("phone"),
                text("preferred"),
                text("lang"),
                binary("access_code_hash"),
                uuid_null("assignee_id"),
                big_integer("created_at"),
                big_integer("updated_at"),
                big_integer_null("answered_at"),
                big_integer("first_answer_due"),
                big_integer_null("first_answered_at"),
                big_integer("solution_due"),
                boolean("preliminary"),
                big_integer("next_due"),
                big_integer_null("paused_at"),
                small_integer_null("rating"),
                text("rating_text"),
            ],
        )
        .foreign_key(
            ForeignKey::create()
                .from("ticket", "assignee_id")
                .to("staff_user", "id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .check(Expr::col("version").gt(0))
        .check(Expr::col("rating").between(1, 5))
        .check(Expr::col("status").is_in([
            "received",
            "in_progress",
            "needs_answer",
            "at_agency",
            "answered",
            "closed",
        ]))
        .take(),
        table(
            "ticket_message",
            vec![
                uuid("id").primary_key().take(),
                big_integer("ticket_id"),
                text("party"),
                uuid_null("author_id"),
                boolean("internal"),
                text("body"),
                big_integer("created_at"),
            ],
        )
        .foreign_key(&mut refers(("ticket_message", "ticket_id"), ("ticket", "id")))
        .take(),
        table(
            "ticket_event",
            vec![
                big_pk_auto("id"),
                big_integer("ticket_id"),
                text("kind"),
                text("party"),
                text_null("status"),
                big_integer_null("until_at"),
                text("note"),
                big_integer("created_at"),
            ],
        )
        .foreign_key(&mut refers(("ticket_event", "ticket_id"), ("ticket", "id")))
        .take(),
        table(
            "ticket_file",
            vec![
                uuid("id").primary_key().take(),
                big_integer("ticket_id"),
                uuid_null("message_id"),
                boolean("internal"),
                text("name"),
                text("file_type"),
                big_integer("size"),
                text("blob"),
                text_null("thumbnail"),
                big_integer("created_at"),
            ],
        )
        .foreign_key(&mut refers(("ticket_file", "ticket_id"), ("ticket", "id")))
        .take(),
        table("ticket_term", vec![bytewise, big_integer("ticket_id")])
            .primary_key(&mut key(&["term", "ticket_id"]))
            .foreign_key(&mut refers(("ticket_term", "ticket_id"), ("ticket", "id")))
            .take(),
        table(
            "guest_grant",
            vec![
                uuid("session_id"),
                big_integer("ticket_id"),
                big_integer("updated_at"),
                big_integer("seen_at"),
            ],
        )
        .primary_key(&mut key(&["session_id", "ticket_id"]))
        .foreign_key(&mut refers(("guest_grant", "session_id"), ("guest_session", "id")))
        .foreign_key(&mut refers(("guest_grant", "ticket_id"), ("ticket", "id")))
        .take(),
        table(
            "upload",
            vec![
                uuid("id").primary_key().take(),
                uuid_null("session_id"),
                uuid_null("staff_id"),
                text("name"),
                text("file_type"),
                big_integer("size"),
                text("blob"),
                text_null("thumbnail"),
                big_integer("created_at"),
                big_integer("expires_at"),
            ],
        ),
    ]
}

fn bookkeeping() -> Vec<TableCreateStatement> {
    vec![
        table(
            "idempotency",
            vec![
                text("caller"),
                uuid("key"),
                text("fingerprint"),
                big_integer("ticket_id"),
                uuid_null("session_id"),
                big_integer("created_at"),
            ],
        )
        .primary_key(&mut key(&["caller", "key"]))
        .take(),
        table(
            "outbox",
            vec![
                big_pk_auto("id"),
                text("message_id").unique_key().take(),
                text("kind"),
                big_integer_null("ticket_id"),
                text("recipient"),
                text("mailbox"),
                text("subject"),
                text("body_text"),
                text("body_html"),
                text("lang"),
                big_integer("created_at"),
                integer("attempts"),
                big_integer("next_at"),
                big_integer_null("sent_at"),
                boolean("failed"),
                text("last_error"),
            ],
        ),
        table(
            "journal",
            vec![
                whole("seq"),
                big_integer("created_at"),
                text("actor"),
                text("action"),
                text("object"),
                text("note"),
                text("seal").unique_key().take(),
            ],
        ),
        table("journal_head", vec![integer("id").primary_key().take(), big_integer("seq"), text("seal")]),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let postgres = manager.get_database_backend() == sea_orm::DbBackend::Postgres;
        for table in accounts().into_iter().chain(tickets(postgres)).chain(bookkeeping()) {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in indexes::INDEXES {
            manager.create_index(index(name, table, columns)).await?;
        }
        let head = Query::insert()
            .into_table("journal_head")
            .columns(["id", "seq", "seal"])
            .values_panic([1.into(), 0_i64.into(), "".into()])
            .take();
        manager.execute(head).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
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
