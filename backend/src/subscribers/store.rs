//! Queries of subscriptions.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{LockBehavior, LockType},
};
use shared::{
    api::accounts::ContactKind, content::ContentKind, forms::account::contact::Contact, lang::Lang,
};
use time::{Duration, OffsetDateTime};
use uuid::Uuid;

use crate::{
    entity::{millis, subscription, subscription_news},
    platform::{
        database::{Db, Tx},
        error::AppError,
    },
};

use subscription::Column as C;

/// A link that nobody used is forgotten after that.
const UNCONFIRMED: Duration = Duration::days(2);

/// Whom a subscription belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Owner<'a> {
    /// An account.
    Account(Uuid),
    /// A guest's address.
    Email(&'a str),
}

/// The subscription of somebody to an item, confirmed or not.
pub(super) async fn find_by(
    db: &impl ConnectionTrait,
    owner: &Owner<'_>,
    kind: ContentKind,
    key: &str,
) -> Result<Option<subscription::Model>, AppError> {
    let own = match owner {
        Owner::Account(id) => C::AccountId.eq(*id),
        Owner::Email(email) => C::Email.eq(*email),
    };
    let of_item = subscription::Entity::find().filter(C::Kind.eq(kind.as_str())).filter(C::Key.eq(key));
    Ok(of_item.filter(own).one(db).await?)
}

/// Whether an account follows an item.
///
/// # Errors
/// When the database does not answer.
pub async fn is_on(db: &Db, account: Uuid, kind: ContentKind, key: &str) -> Result<bool, AppError> {
    Ok(find_by(db.read(), &Owner::Account(account), kind, key).await?.is_some())
}

/// A subscription by its id.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<subscription::Model>, AppError> {
    Ok(subscription::Entity::find_by_id(id).one(db).await?)
}

/// Makes a subscription; one that waits for its confirmation begins to wait anew. Gives its id, and whether it is in force.
pub(super) async fn put(
    tx: &Tx,
    new_id: Uuid,
    owner: &Owner<'_>,
    kind: ContentKind,
    key: &str,
    lang: Lang,
    now: OffsetDateTime,
) -> Result<(Uuid, bool), AppError> {
    if let Some(known) = find_by(tx, owner, kind, key).await? {
        let row = subscription::ActiveModel {
            id: Set(known.id),
            lang: Set(lang.as_str().to_owned()),
            created_at: Set(millis(now)),
            ..Default::default()
        };
        subscription::Entity::update(row).exec_without_returning(tx).await?;
        return Ok((known.id, known.confirmed_at.is_some()));
    }
    let (account_id, email) = match owner {
        Owner::Account(id) => (Some(*id), None),
        Owner::Email(email) => (None, Some((*email).to_owned())),
    };
    let in_force = account_id.is_some();
    let row = subscription::ActiveModel {
        id: Set(new_id),
        kind: Set(kind.as_str().to_owned()),
        key: Set(key.to_owned()),
        account_id: Set(account_id),
        email: Set(email),
        lang: Set(lang.as_str().to_owned()),
        created_at: Set(millis(now)),
        confirmed_at: Set(in_force.then(|| millis(now))),
    };
    subscription::Entity::insert(row).exec_without_returning(tx).await?;
    Ok((new_id, in_force))
}

/// Notes that the link was used.
pub(super) async fn confirm(tx: &Tx, id: Uuid, now: OffsetDateTime) -> Result<(), AppError> {
    let row =
        subscription::ActiveModel { id: Set(id), confirmed_at: Set(Some(millis(now))), ..Default::default() };
    subscription::Entity::update(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Ends a subscription; tells whether there was one.
pub(super) async fn delete(tx: &Tx, id: Uuid) -> Result<bool, AppError> {
    Ok(subscription::Entity::delete_by_id(id).exec(tx).await?.rows_affected > 0)
}

/// What an account follows, the newest first.
pub(super) async fn of_account(db: &Db, account: Uuid) -> Result<Vec<subscription::Model>, AppError> {
    let own = subscription::Entity::find().filter(C::AccountId.eq(account));
    Ok(own.order_by_desc(C::Id).all(db.read()).await?)
}

/// Notes that an item changed.
pub(super) async fn add_news(
    tx: &Tx,
    kind: ContentKind,
    key: &str,
    lang: Lang,
    note: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let row = subscription_news::ActiveModel {
        kind: Set(kind.as_str().to_owned()),
        key: Set(key.to_owned()),
        lang: Set(lang.as_str().to_owned()),
        note: Set(note.to_owned()),
        created_at: Set(millis(now)),
        ..Default::default()
    };
    subscription_news::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Whether anybody has still to be told of anything.
pub(super) async fn has_news(db: &Db) -> Result<bool, AppError> {
    Ok(subscription_news::Entity::find().one(db.read()).await?.is_some())
}

/// Takes the oldest change; whoever comes second takes the next one.
pub(super) async fn take_news(tx: &Tx) -> Result<Option<subscription_news::Model>, AppError> {
    Ok(subscription_news::Entity::find()
        .order_by_asc(subscription_news::Column::Id)
        .limit(1)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .one(tx)
        .await?)
}

/// The next who are to be told of it: those who followed the item when it was published.
pub(super) async fn next_subscribers(
    tx: &Tx,
    news: &subscription_news::Model,
    limit: u64,
) -> Result<Vec<subscription::Model>, AppError> {
    let mut rows = subscription::Entity::find()
        .filter(C::Kind.eq(&news.kind))
        .filter(C::Key.eq(&news.key))
        .filter(C::ConfirmedAt.lte(news.created_at));
    if let Some(after) = news.after {
        rows = rows.filter(C::Id.gt(after));
    }
    Ok(rows.order_by_asc(C::Id).limit(limit).all(tx).await?)
}

/// Notes how far it was told; none: to everybody.
pub(super) async fn told_until(tx: &Tx, news: i64, after: Option<Uuid>) -> Result<(), AppError> {
    match after {
        Some(after) => {
            let row = subscription_news::ActiveModel {
                id: Set(news),
                after: Set(Some(after)),
                ..Default::default()
            };
            subscription_news::Entity::update(row).exec_without_returning(tx).await?;
        }
        None => {
            subscription_news::Entity::delete_by_id(news).exec(tx).await?;
        }
    }
    Ok(())
}

/// Forgets addresses whose links nobody used.
///
/// # Errors
/// When the database refuses.
pub async fn sweep(tx: &Tx, now: OffsetDateTime) -> Result<u64, AppError> {
    let gone = subscription::Entity::delete_many()
        .filter(C::ConfirmedAt.is_null())
        .filter(C::CreatedAt.lt(millis(now - UNCONFIRMED)))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected)
}

/// Throws away what an account follows.
///
/// # Errors
/// When the database refuses.
pub async fn forget_account(tx: &Tx, account: Uuid) -> Result<(), AppError> {
    subscription::Entity::delete_many().filter(C::AccountId.eq(account)).exec(tx).await?;
    Ok(())
}

/// Throws away what these addresses follow.
///
/// # Errors
/// When the database refuses.
pub async fn forget_contacts(tx: &Tx, contacts: &[Contact]) -> Result<(), AppError> {
    let emails = contacts.iter().filter(|contact| contact.kind == ContactKind::Email);
    let emails: Vec<String> = emails.map(|contact| contact.value.to_lowercase()).collect();
    subscription::Entity::delete_many().filter(C::Email.is_in(emails)).exec(tx).await?;
    Ok(())
}
