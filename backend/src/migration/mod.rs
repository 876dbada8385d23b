//! Changes of the schema, in their order. Written with the schema builder, so that one file serves
//! SQLite and PostgreSQL.

use sea_orm_migration::{MigrationTrait, MigratorTrait};

mod m20261121_content;
mod m20261121_requests;
mod m20261122_accounts;
mod m20261122_integrations;
mod m20261122_life;
mod m20261122_lists;
mod m20261122_privacy;
mod m20261123_agency;
mod m20261123_citizen;
mod m20261123_console;
mod m20261123_files;
mod m20261123_mail;
mod m20261123_notify;
mod m20261124_channel;
mod m20261124_editor;
mod m20261124_reader;

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
            Box::new(m20261122_integrations::Migration),
            Box::new(m20261122_lists::Migration),
            Box::new(m20261122_life::Migration),
            Box::new(m20261123_files::Migration),
            Box::new(m20261123_citizen::Migration),
            Box::new(m20261123_agency::Migration),
            Box::new(m20261123_notify::Migration),
            Box::new(m20261123_mail::Migration),
            Box::new(m20261123_console::Migration),
            Box::new(m20261124_channel::Migration),
            Box::new(m20261124_editor::Migration),
            Box::new(m20261124_reader::Migration),
        ]
    }
}

#[cfg(test)]
mod tests {
    use sea_orm_migration::{
        MigratorTrait as _,
        sea_orm::{ConnectionTrait as _, Statement},
    };

    use super::*;
    use crate::platform::database::Db;

    /// A server of before with its people and their requests: brought up to date, back, and up again.
    async fn there_and_back(url: &str) {
        let db = Db::open(url).await.unwrap();
        let schema = db.schema();
        Migrator::up(schema, Some(2)).await.unwrap();
        let id = match db.backend() {
            sea_orm_migration::sea_orm::DbBackend::Postgres => "'0198a6a0-0000-7000-8000-000000000001'",
            _ => "x'0198a6a0000070008000000000000001'",
        };
        let run = async |sql: String| schema.execute_unprepared(&sql).await.unwrap();
        run(format!(
            "INSERT INTO staff_user (id, login, name, role, password_hash, disabled, is_demo, created_at) \
             VALUES ({id}, 'anna', 'Anna', 'operator', 'x', false, false, 1)"
        ))
        .await;
        run(format!(
            "INSERT INTO ticket (number, version, subject, category, kind, status, priority, is_open, is_waiting, \
             details, requester_name, preferred, lang, access_code_hash, assignee_id, created_at, updated_at, \
             first_answer_due, solution_due, preliminary, next_due, rating_text) \
             VALUES ('2600000014', 1, 's', 'c', 'question', 'received', 'low', true, false, '{{}}', 'n', 'email', 'ru', \
             '', {id}, 1, 1, 1, 1, false, 1, '')"
        ))
        .await;
        let count = async |sql: &str| {
            let row = schema.query_one_raw(Statement::from_string(db.backend(), sql)).await.unwrap().unwrap();
            row.try_get_by_index::<i64>(0).unwrap()
        };
        for _ in 0..2 {
            Migrator::up(schema, None).await.unwrap();
            let with_roles = "SELECT count(*) FROM account JOIN ticket ON ticket.assignee_id = account.id \
                              WHERE account.roles = 'operator' AND account.kind = 'citizen'";
            assert_eq!(count(with_roles).await, 1);
            // Who works on a request cannot be thrown away: the reference followed the table's new name.
            assert!(schema.execute_unprepared("DELETE FROM account").await.is_err());
            // Back to the two of before, whatever has come since.
            let back = Migrator::migrations().len() as u32 - 2;
            Migrator::down(schema, Some(back)).await.unwrap();
            assert_eq!(count("SELECT count(*) FROM staff_user WHERE role = 'operator'").await, 1);
        }
        db.close().await;
    }

    #[tokio::test]
    async fn accounts_on_sqlite() {
        let dir = tempfile::tempdir().unwrap();
        there_and_back(&format!("sqlite://{}", dir.path().join("t.db").display())).await;
    }

    #[tokio::test]
    async fn accounts_on_postgres() {
        let Ok(server) = std::env::var("OPORA_TEST_POSTGRES") else { return };
        let dir = tempfile::tempdir().unwrap();
        let name = dir.path().file_name().unwrap().to_str().unwrap().replace('.', "m_").to_lowercase();
        let admin = Db::open(&format!("{server}/postgres")).await.unwrap();
        admin.schema().execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
        there_and_back(&format!("{server}/{name}")).await;
        admin.schema().execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)")).await.unwrap();
        admin.close().await;
    }
}
