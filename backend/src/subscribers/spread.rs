//! The worker that tells subscribers of a change. A batch of people and how far it got are one transaction: a server that dies
//! in between tells nobody twice and leaves nobody out.

use std::time::Duration;

use shared::{api::pages::ItemLink, content::ContentKind, lang::Lang};

use super::{store, token};
use crate::{
    entity::{subscription, subscription_news},
    knowledge::{Published, address},
    notify::{self, ItemLetter, Told},
    platform::{database::Tx, error::AppError, rounds::rounds, state::AppState},
};

/// How often it is looked whether something changed.
const EVERY: Duration = Duration::from_secs(10);
/// People of one transaction.
const BATCH: u64 = 100;

/// Tells subscribers until the server stops.
pub async fn run(state: AppState) {
    let round = |state: AppState| async move { spread(&state).await };
    rounds(state, EVERY, "subscribers cannot be told", round).await;
}

/// Tells everybody who has still to be told; gives how many were.
///
/// # Errors
/// When the database does not answer; what was told stays told.
pub async fn spread(state: &AppState) -> Result<usize, AppError> {
    let mut told = 0;
    // Most often there is nothing, and the writer need not be asked.
    while store::has_news(&state.db).await? {
        let Some(count) = batch(state).await? else { break };
        told += count;
    }
    Ok(told)
}

/// One batch; none when others have taken all that there is.
async fn batch(state: &AppState) -> Result<Option<usize>, AppError> {
    let tx = state.db.begin().await?;
    let Some(news) = store::take_news(&tx).await? else { return Ok(None) };
    let rows = store::next_subscribers(&tx, &news, BATCH).await?;
    let content = state.knowledge.now();
    let mut open_pages = Vec::new();
    let mut told = 0;
    for row in &rows {
        if let Some(to) = tell_one(state, &tx, &content, &news, row).await? {
            told += 1;
            open_pages.push(to);
        }
    }
    let after = rows.last().filter(|_| rows.len() as u64 == BATCH).map(|row| row.id);
    store::told_until(&tx, news.id, after).await?;
    tx.commit().await?;
    for to in open_pages {
        to.publish(state);
    }
    Ok(Some(told))
}

/// Tells one subscriber; none when their text is not the one that changed, or the item is gone.
async fn tell_one(
    state: &AppState,
    tx: &Tx,
    content: &Published,
    news: &subscription_news::Model,
    row: &subscription::Model,
) -> Result<Option<Told>, AppError> {
    let lang = Lang::parse(&row.lang).unwrap_or_default();
    let Some(kind) = ContentKind::parse(&row.kind) else { return Ok(None) };
    let Some(item) = address::link_of(content, kind, &row.key, lang) else { return Ok(None) };
    if !reads(content, &row.key, lang, &news.lang) {
        return Ok(None);
    }
    let now = state.clock.now();
    if let Some(account) = row.account_id {
        let item = ItemLink { note: news.note.clone(), ..item };
        return notify::tell_of_item(state, tx, account, &item, now).await.map(Some);
    }
    let Some(email) = &row.email else { return Ok(None) };
    let token = token::of(state, row.id);
    let letter = ItemLetter { to: email, lang, item: &item, note: &news.note, token: &token };
    notify::write_of_item(state, tx, &letter, now);
    Ok(Some(Told::default()))
}

/// Whether a reader of this language sees the text that changed: without a translation everybody reads the Russian one.
fn reads(content: &Published, key: &str, lang: Lang, changed: &str) -> bool {
    let own = lang == Lang::Ru || content.articles_en.contains_key(key);
    let shown = if own { lang } else { Lang::Ru };
    shown.as_str() == changed
}
