//! The reader's side: who wants to hear of changes of an item, what readers opened and what helped them by day, and the
//! editors' work on what is missing.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, big_pk_auto, integer, integer_null, text, text_null, uuid, uuid_null,
    },
};

use super::m20261121_requests::{index, key, table};

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [subscriptions(), news(), gap_days(), gap_cases(), item_days()] {
            manager.create_table(table).await?;
        }
        let mut by_account = index("ux_subscription_account", "subscription", &["account_id", "kind", "key"]);
        let mut by_email = index("ux_subscription_email", "subscription", &["email", "kind", "key"]);
        manager.create_index(by_account.unique().take()).await?;
        manager.create_index(by_email.unique().take()).await?;
        manager.create_index(index("ix_subscription_item", "subscription", &["kind", "key", "id"])).await?;
        manager.create_index(index("ix_gap_day_day", "gap_day", &["day"])).await?;
        manager.create_index(index("ix_item_day_day", "item_day", &["day"])).await?;
        let mut one = index("ux_gap_case", "gap_case", &["source", "key"]);
        manager.create_index(one.unique().take()).await?;
        let run = manager.get_connection();
        run.execute_unprepared("ALTER TABLE content_gap ADD COLUMN topic TEXT NOT NULL DEFAULT ''").await?;
        manager.create_index(index("ix_content_gap_topic", "content_gap", &["kind", "topic"])).await?;
        manager.create_index(index("ix_article_vote_item", "article_vote", &["helpful", "created_at"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .drop_index(Index::drop().name("ix_article_vote_item").table("article_vote").to_owned())
            .await?;
        manager
            .drop_index(Index::drop().name("ix_content_gap_topic").table("content_gap").to_owned())
            .await?;
        manager.get_connection().execute_unprepared("ALTER TABLE content_gap DROP COLUMN topic").await?;
        for name in ["item_day", "gap_case", "gap_day", "subscription_news", "subscription"] {
            manager.drop_table(Table::drop().table(name).take()).await?;
        }
        Ok(())
    }

    /// On SQLite too: a migration killed half-way leaves nothing behind.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn subscriptions() -> TableCreateStatement {
    table(
        "subscription",
        vec![
            uuid("id").primary_key().take(),
            text("kind"),
            text("key"),
            uuid_null("account_id"),
            text_null("email"),
            text("lang"),
            big_integer("created_at"),
            big_integer_null("confirmed_at"),
        ],
    )
}

fn news() -> TableCreateStatement {
    table(
        "subscription_news",
        vec![
            big_pk_auto("id"),
            text("kind"),
            text("key"),
            text("lang"),
            text("note"),
            big_integer("created_at"),
            uuid_null("after"),
        ],
    )
}

fn gap_days() -> TableCreateStatement {
    let columns = vec![text("kind"), text("topic"), integer("day"), big_integer("count")];
    table("gap_day", columns).primary_key(&mut key(&["kind", "topic", "day"])).take()
}

fn gap_cases() -> TableCreateStatement {
    table(
        "gap_case",
        vec![
            uuid("id").primary_key().take(),
            text("source"),
            text("key"),
            text("status"),
            uuid_null("owner_id"),
            integer_null("due"),
            integer_null("snoozed_until"),
            text_null("done_kind"),
            text_null("done_key"),
            integer_null("done_on"),
            text("note"),
            integer("version"),
            big_integer("updated_at"),
        ],
    )
}

fn item_days() -> TableCreateStatement {
    let columns =
        vec![text("kind"), text("key"), integer("day"), big_integer("clicks"), big_integer("solved")];
    table("item_day", columns).primary_key(&mut key(&["kind", "key", "day"])).take()
}
