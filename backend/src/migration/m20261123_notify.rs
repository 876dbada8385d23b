//! Notices: the list on the site, browsers that are told by push, what letters need to stand in one conversation.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, big_integer_null, big_pk_auto, boolean, text, text_null, uuid},
};

use super::m20261121_requests::{index, table};

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let notices = table(
            "notice",
            vec![
                big_pk_auto("id"),
                uuid("account_id"),
                text("event"),
                big_integer_null("ticket_id"),
                text_null("number"),
                text("detail"),
                boolean("shown"),
                big_integer("created_at"),
                big_integer_null("read_at"),
                big_integer_null("digest_at"),
            ],
        );
        manager.create_table(notices).await?;
        manager.create_index(index("ix_notice_account", "notice", &["account_id", "id"])).await?;
        manager.create_index(index("ix_notice_unread", "notice", &["account_id", "read_at"])).await?;
        manager.create_index(index("ix_notice_digest", "notice", &["digest_at"])).await?;
        manager.create_index(index("ix_notice_ticket", "notice", &["ticket_id"])).await?;
        let browsers = table(
            "push_subscription",
            vec![
                uuid("id").primary_key().take(),
                uuid("account_id"),
                text("endpoint").unique_key().take(),
                text("p256dh"),
                text("auth"),
                big_integer("created_at"),
            ],
        );
        manager.create_table(browsers).await?;
        manager
            .create_index(index("ix_push_subscription_account", "push_subscription", &["account_id"]))
            .await?;
        let run = manager.get_connection();
        run.execute_unprepared("ALTER TABLE outbox ADD COLUMN thread TEXT").await?;
        run.execute_unprepared("ALTER TABLE outbox ADD COLUMN unsubscribe TEXT").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let run = manager.get_connection();
        run.execute_unprepared("ALTER TABLE outbox DROP COLUMN unsubscribe").await?;
        run.execute_unprepared("ALTER TABLE outbox DROP COLUMN thread").await?;
        manager.drop_table(Table::drop().table("push_subscription").take()).await?;
        manager.drop_table(Table::drop().table("notice").take()).await
    }

    /// On SQLite too: a migration killed half-way leaves nothing behind.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
