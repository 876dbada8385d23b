//! What publishing does: the draft becomes the live text in one transaction, and every page and the search show it.

use shared::{
    api::editor::{Change, ItemRef, RevisionState, Significance},
    content::{Doc, check::blocks},
};
use time::{Date, Duration, OffsetDateTime};
use uuid::Uuid;

use super::{
    check,
    drafts::{step, tell},
    history::put_live,
    names::{doc_of, item_of, path_of, significance_of, state_of},
    store::{self, Revision},
};
use crate::{
    entity::millis,
    journal,
    knowledge::live,
    platform::{clock::moscow, database::Tx, error::AppError, state::AppState},
    subscribers,
};

/// Content is read again monthly (SPEC 7.6).
pub(super) const REVIEW: Duration = Duration::days(30);

/// Dates of a text that is published: a slip of the pen keeps the day of the last edit.
fn dated(doc: &mut Doc, significance: Significance, today: Date) {
    if significance == Significance::Typo {
        return;
    }
    if let Some((_, due)) = doc.days() {
        doc.set_days(today, if due > today { due } else { today + REVIEW });
    }
}

/// Makes a locked draft the live text, within a transaction that has counted the version of the content up first: whoever
/// publishes, imports or renames waits there and nowhere else, so that no two of them can wait for each other.
///
/// # Errors
/// 422 with the findings when it is broken, 409 when the live text changed since the draft began, or when it is no draft any more.
pub(super) async fn carry_out(
    state: &AppState,
    tx: &Tx,
    row: &mut Revision,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let item = item_of(row)?;
    let significance = significance_of(row);
    let mut doc = doc_of(row)?;
    step(row, Change::Publish)?;
    let current = live::lock(tx, &item).await?;
    if current.as_ref().map_or(0, |live| live.number) != row.base_number {
        return Err(AppError::Conflict("draft-behind"));
    }
    dated(&mut doc, significance, moscow(now).date());
    let faults = check::faults(&state.knowledge.now(), &item, &doc);
    if blocks(&faults) {
        return Err(check::broken(&faults));
    }
    let is_new = current.is_none();
    put_live(tx, &state.ids, &item, current, &doc, row.number, now).await?;
    row.doc = doc.to_json().map_err(AppError::internal)?;
    row.published_at = Some(millis(now));
    row.publish_at = None;
    store::save(tx, row, now).await?;
    if is_new {
        appears(tx, &item).await?;
    }
    let change = subscribers::Change { kind: item.kind, key: &item.key, lang: item.lang, note: &row.note };
    subscribers::tell(tx, &change, significance, now).await
}

/// A page lives at an address that may have led elsewhere.
async fn appears(tx: &Tx, item: &ItemRef) -> Result<(), AppError> {
    match path_of(item.kind, &item.key) {
        Some(path) => store::around::remove_redirect_from(tx, &path).await,
        None => Ok(()),
    }
}

/// After the commit: this server shows it with the answer, the others within a second.
pub(super) async fn after(state: &AppState, row: &Revision) -> Result<(), AppError> {
    state.knowledge.follow(&state.db).await?;
    tell(state, "published", row)
}

/// Publishes the drafts whose time has come; gives how many. Several servers may try: the row is locked and looked at again, so
/// each goes out once.
///
/// # Errors
/// When the database does not answer; the next round goes on.
pub async fn publish_due(state: &AppState) -> Result<usize, AppError> {
    let mut published = 0;
    for id in store::due(state.db.read(), state.clock.now()).await? {
        if publish_one(state, id).await? {
            published += 1;
        }
    }
    Ok(published)
}

async fn publish_one(state: &AppState, id: Uuid) -> Result<bool, AppError> {
    state.knowledge.follow(&state.db).await?;
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    live::bump(&tx).await?;
    let mut row = store::lock(&tx, id).await?;
    let waits = state_of(&row)? == RevisionState::Scheduled && row.publish_at.is_some_and(|at| at.0 <= now);
    if !waits {
        return Ok(false);
    }
    let (before, actor) =
        (row.clone(), row.publisher_id.map_or("system".to_owned(), |id| format!("staff:{id}")));
    let action = match carry_out(state, &tx, &mut row, now).await {
        Ok(()) => "content.publish",
        Err(error @ (AppError::More { .. } | AppError::Conflict(_))) => {
            // Something it leads to went away meanwhile: it comes back to its author with the reason.
            row = Revision {
                state: RevisionState::Returned.as_str().to_owned(),
                returned: reason(&error),
                publish_at: None,
                ..before
            };
            store::save(&tx, &mut row, now).await?;
            "content.return"
        }
        Err(error) => return Err(error),
    };
    let (object, note) = (
        format!("content:{}", store::name_of(&item_of(&row)?)),
        format!("revision {}, at its time", row.number),
    );
    journal::append(&tx, now, journal::Entry { actor: &actor, action, object: &object, note: &note }).await?;
    tx.commit().await?;
    if action == "content.publish" {
        after(state, &row).await?;
        return Ok(true);
    }
    tracing::warn!(item = object, "a scheduled text could not be published and went back to its author");
    tell(state, "draft-changed", &row)?;
    Ok(false)
}

/// Why it could not be published, in words for its author.
fn reason(error: &AppError) -> String {
    let problem = error.problem(crate::platform::error::request_lang(), None);
    let mut words = vec![problem.detail];
    if let AppError::More { value, .. } = error {
        let texts = value.as_array().into_iter().flatten().filter_map(|one| one.get("text")?.as_str());
        words.extend(texts.map(str::to_owned));
    }
    words.join("\n")
}
