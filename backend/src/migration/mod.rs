//! Changes of the schema, in their order. Written with the schema builder, so that one file serves
//! SQLite and PostgreSQL.

use sea_orm_migration::{MigrationTrait, MigratorTrait};

mod m20261121_content;
mod m20261121_requests;
mod m20261122_accounts;
mod m20261122_privacy;

/// Runs the migrations.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_content::Migration),
            Box::new(m20261121_requests::Migration),
            Box::new(m20261122_accounts::Migration),
            Box::new(m20261122_privacy::Migration),
        ]
    }
}
