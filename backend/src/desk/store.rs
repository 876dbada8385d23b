//! Rows of groups, members, duty and shifts: a few hundred at most, read whole.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::OnConflict,
};
use shared::{content::Category, ticket::Level};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::{
    entity::{Millis, millis, staff_duty, staff_group, staff_member, staff_shift},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

/// Groups by their keys.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn groups(db: &impl ConnectionTrait) -> Result<Vec<staff_group::Model>, AppError> {
    Ok(staff_group::Entity::find().order_by_asc(staff_group::Column::Key).all(db).await?)
}

/// Everybody's place in every group.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn members(db: &impl ConnectionTrait) -> Result<Vec<staff_member::Model>, AppError> {
    Ok(staff_member::Entity::find()
        .order_by_asc(staff_member::Column::GroupKey)
        .order_by_asc(staff_member::Column::AccountId)
        .all(db)
        .await?)
}

/// The first group that somebody belongs to.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn first_group_of(db: &Db, account: Uuid) -> Result<Option<String>, AppError> {
    let first = staff_member::Entity::find()
        .filter(staff_member::Column::AccountId.eq(account))
        .order_by_asc(staff_member::Column::GroupKey)
        .one(db.read())
        .await?;
    Ok(first.map(|member| member.group_key))
}

/// Whether there is such a group.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn group(db: &Db, key: &str) -> Result<bool, AppError> {
    Ok(staff_group::Entity::find_by_id(key).one(db.read()).await?.is_some())
}

/// Everybody's duty.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn duties(db: &impl ConnectionTrait) -> Result<Vec<staff_duty::Model>, AppError> {
    Ok(staff_duty::Entity::find().all(db).await?)
}

/// Everybody's shifts, in the order of the week.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn shifts(db: &impl ConnectionTrait) -> Result<Vec<staff_shift::Model>, AppError> {
    Ok(staff_shift::Entity::find()
        .order_by_asc(staff_shift::Column::Weekday)
        .order_by_asc(staff_shift::Column::FromMinute)
        .all(db)
        .await?)
}

/// What of somebody's duty is written.
#[derive(Clone, Debug)]
pub(super) enum DutyChange {
    /// There or not, and how much they take.
    Present(bool, i32),
    /// Away until then, and why.
    Away(Option<Millis>, String),
    /// They were given a request.
    Given,
}

/// Writes a part of somebody's duty; the rest stays.
///
/// # Errors
/// When the database refuses.
pub(super) async fn set_duty(
    tx: &Tx,
    of: Uuid,
    change: DutyChange,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    use staff_duty::Column as C;
    let mut row = staff_duty::ActiveModel {
        account_id: Set(of),
        present: Set(false),
        away_until: Set(None),
        note: Set(String::new()),
        most_open: Set(super::LIMIT),
        last_given_at: Set(None),
        changed_at: Set(millis(now)),
    };
    let columns: &[C] = match change {
        DutyChange::Present(present, limit) => {
            (row.present, row.most_open) = (Set(present), Set(limit));
            &[C::Present, C::MostOpen, C::ChangedAt]
        }
        DutyChange::Away(until, note) => {
            (row.away_until, row.note) = (Set(until), Set(note));
            &[C::AwayUntil, C::Note, C::ChangedAt]
        }
        DutyChange::Given => {
            row.last_given_at = Set(Some(millis(now)));
            &[C::LastGivenAt]
        }
    };
    staff_duty::Entity::insert(row)
        .on_conflict(OnConflict::column(C::AccountId).update_columns(columns.iter().copied()).to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Puts somebody's week in place of the one before.
///
/// # Errors
/// When the database refuses.
pub(super) async fn set_shifts(tx: &Tx, of: Uuid, week: &[(i16, i16, i16)]) -> Result<(), AppError> {
    staff_shift::Entity::delete_many().filter(staff_shift::Column::AccountId.eq(of)).exec(tx).await?;
    if week.is_empty() {
        return Ok(());
    }
    let rows = week.iter().map(|(weekday, from, to)| staff_shift::ActiveModel {
        account_id: Set(of),
        weekday: Set(*weekday),
        from_minute: Set(*from),
        to_minute: Set(*to),
        ..Default::default()
    });
    staff_shift::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// Puts somebody into a group, or changes what they do there.
///
/// # Errors
/// When the database refuses.
pub async fn join(tx: &Tx, group: &str, of: Uuid, level: Level, skills: &[String]) -> Result<(), AppError> {
    use staff_member::Column as C;
    let row = staff_member::ActiveModel {
        group_key: Set(group.to_owned()),
        account_id: Set(of),
        level: Set(level.place()),
        skills: Set(skills.join(" ")),
    };
    staff_member::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([C::GroupKey, C::AccountId]).update_columns([C::Level, C::Skills]).to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Takes somebody out of a group.
///
/// # Errors
/// 404 when they are not in it.
pub(super) async fn leave(tx: &Tx, group: &str, of: Uuid) -> Result<(), AppError> {
    let gone = staff_member::Entity::delete_by_id((group.to_owned(), of)).exec(tx).await?;
    if gone.rows_affected == 0 { Err(AppError::NotFound) } else { Ok(()) }
}

/// Groups that categories name and are not there yet, with the category's name; the one for everything else.
///
/// # Errors
/// When the database refuses.
pub async fn seed_groups(db: &Db, categories: &[Category]) -> Result<(), AppError> {
    let known: Vec<String> = groups(db.read()).await?.into_iter().map(|group| group.key).collect();
    let mut new: Vec<(&str, &str, &str)> = Vec::new();
    let general = ("general", "Общие вопросы", "General questions");
    let named = categories.iter().map(|one| (one.group.as_str(), one.title.as_str(), one.title_en.as_str()));
    for group in named.chain([general]) {
        let there = known.iter().any(|key| key == group.0) || new.iter().any(|other| other.0 == group.0);
        if !group.0.is_empty() && !there {
            new.push(group);
        }
    }
    if new.is_empty() {
        return Ok(());
    }
    let tx = db.begin().await?;
    let rows = new.into_iter().map(|(key, title, title_en)| staff_group::ActiveModel {
        key: Set(key.to_owned()),
        title: Set(title.to_owned()),
        title_en: Set(title_en.to_owned()),
    });
    staff_group::Entity::insert_many(rows)
        .on_conflict(OnConflict::column(staff_group::Column::Key).do_nothing().to_owned())
        .exec_without_returning(&tx)
        .await?;
    tx.commit().await?;
    Ok(())
}
