//! The editorial desk: revisions, remarks, redirects, pictures, the version of the content.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, big_integer_null, boolean, integer, integer_null, text, text_null, uuid, uuid_null,
    },
};

use super::m20261121_requests::{index, table};

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

const INDEXES: [(&str, &str, &[&str]); 2] = [
    ("ix_content_revision_due", "content_revision", &["state", "publish_at"]),
    ("ix_content_comment_revision", "content_comment", &["revision_id"]),
];

fn revisions() -> TableCreateStatement {
    let columns = vec![
        uuid("id").primary_key().take(),
        text("kind"),
        text("key"),
        text("lang"),
        integer("number"),
        text("state"),
        // The item while the revision is open, and nothing after: one open draft an item.
        text_null("open_item").unique_key().take(),
        uuid_null("author_id"),
        text("author"),
        uuid_null("edited_by"),
        text("editor"),
        uuid_null("reviewer_id"),
        text("reviewer"),
        uuid_null("publisher_id"),
        text("publisher"),
        text("doc"),
        integer("base_number"),
        text("significance"),
        text("note"),
        text("returned"),
        big_integer_null("publish_at"),
        integer("version"),
        big_integer("created_at"),
        big_integer("updated_at"),
        big_integer_null("published_at"),
    ];
    table("content_revision", columns)
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in [integer("number").default(0).take(), text("imported").default("").take()] {
            manager.alter_table(Table::alter().table("content_item").add_column(column).take()).await?;
        }
        manager.create_table(revisions()).await?;
        let number = ["kind", "key", "lang", "number"];
        manager
            .create_index(index("ux_content_revision_number", "content_revision", &number).unique().take())
            .await?;
        let comments = vec![
            uuid("id").primary_key().take(),
            uuid("revision_id"),
            uuid("author_id"),
            text("author"),
            text("field"),
            integer_null("line"),
            text("body"),
            boolean("resolved"),
            big_integer("created_at"),
        ];
        manager.create_table(table("content_comment", comments)).await?;
        let redirects = vec![
            uuid("id").primary_key().take(),
            text("source").unique_key().take(),
            text("target"),
            text("made_by"),
            big_integer("created_at"),
        ];
        manager.create_table(table("content_redirect", redirects)).await?;
        let pictures = vec![
            text("name").primary_key().take(),
            text("blob"),
            integer("width"),
            integer("height"),
            big_integer("size"),
            uuid("account_id"),
            big_integer("created_at"),
        ];
        manager.create_table(table("picture", pictures)).await?;
        let version = vec![integer("id").primary_key().take(), big_integer("version")];
        manager.create_table(table("content_version", version)).await?;
        let first = Query::insert()
            .into_table("content_version")
            .columns(["id", "version"])
            .values_panic([1.into(), 1_i64.into()])
            .take();
        manager.execute(first).await?;
        // What is there came from files.
        let imported = Query::update().table("content_item").value("imported", Expr::col("checksum")).take();
        manager.execute(imported).await?;
        for (name, of, columns) in INDEXES {
            manager.create_index(index(name, of, columns)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["content_version", "picture", "content_redirect", "content_comment", "content_revision"]
        {
            manager.drop_table(Table::drop().table(name).take()).await?;
        }
        for column in ["number", "imported"] {
            manager.alter_table(Table::alter().table("content_item").drop_column(column).take()).await?;
        }
        Ok(())
    }

    /// On SQLite too: a migration killed half-way leaves nothing behind.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
