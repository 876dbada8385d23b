//! Content, votes and gaps.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, boolean, integer, string, string_null, text, uuid},
};

/// The migration.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[derive(DeriveIden)]
enum ContentItem {
    Table,
    Id,
    Kind,
    Key,
    Lang,
    Position,
    Doc,
    Checksum,
    UpdatedAt,
}

#[derive(DeriveIden)]
enum ArticleVote {
    Table,
    Id,
    Kind,
    Key,
    Helpful,
    Reason,
    Text,
    CreatedAt,
}

#[derive(DeriveIden)]
enum ContentGap {
    Table,
    Id,
    Kind,
    Text,
    Count,
    FirstAt,
    LastAt,
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table(ContentItem::Table)
                    .col(uuid(ContentItem::Id).primary_key())
                    .col(string(ContentItem::Kind))
                    .col(string(ContentItem::Key))
                    .col(string(ContentItem::Lang))
                    .col(integer(ContentItem::Position))
                    .col(text(ContentItem::Doc))
                    .col(string(ContentItem::Checksum))
                    .col(big_integer(ContentItem::UpdatedAt))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("content_item_key")
                    .table(ContentItem::Table)
                    .col(ContentItem::Kind)
                    .col(ContentItem::Key)
                    .col(ContentItem::Lang)
                    .unique()
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table(ArticleVote::Table)
                    .col(uuid(ArticleVote::Id).primary_key())
                    .col(string(ArticleVote::Kind))
                    .col(string(ArticleVote::Key))
                    .col(boolean(ArticleVote::Helpful))
                    .col(string_null(ArticleVote::Reason))
                    .col(text(ArticleVote::Text))
                    .col(big_integer(ArticleVote::CreatedAt))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("article_vote_item")
                    .table(ArticleVote::Table)
                    .col(ArticleVote::Kind)
                    .col(ArticleVote::Key)
                    .to_owned(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table(ContentGap::Table)
                    .col(uuid(ContentGap::Id).primary_key())
                    .col(string(ContentGap::Kind))
                    .col(string(ContentGap::Text))
                    .col(big_integer(ContentGap::Count))
                    .col(big_integer(ContentGap::FirstAt))
                    .col(big_integer(ContentGap::LastAt))
                    .to_owned(),
            )
            .await?;
        manager
            .create_index(
                Index::create()
                    .name("content_gap_text")
                    .table(ContentGap::Table)
                    .col(ContentGap::Kind)
                    .col(ContentGap::Text)
                    .unique()
                    .to_owned(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(ContentGap::Table).to_owned()).await?;
        manager.drop_table(Table::drop().table(ArticleVote::Table).to_owned()).await?;
        manager.drop_table(Table::drop().table(ContentItem::Table).to_owned()).await
    }
}
