//! Another address for an item: the old one leads to it, and every link follows.

use axum::{Json as Out, extract::State};
use shared::{
    api::editor::{ItemRef, RenameForm, Renamed},
    content::{ContentKind, Doc, good_key, links},
    problem::Problem,
};
use time::OffsetDateTime;

use super::{
    history::{Reason, keep_first, replace},
    names::{doc_of, item_of, item_of_live, label, path_of},
    redirects, store,
};
use crate::{
    journal,
    knowledge::{Published, live},
    platform::{
        database::Tx,
        error::AppError,
        extract::{Editor, Json, Staff},
        ids::sha256,
        state::AppState,
    },
};

/// Gives an item another address, in both languages. Every link to it in other items and drafts is changed in the same moment,
/// and the old address leads to the new one (301).
#[utoipa::path(
    post,
    path = "/editor/rename",
    operation_id = "editor_rename",
    tag = "editor",
    request_body = RenameForm,
    responses(
        (status = 200, description = "What was changed", body = Renamed),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such item", body = Problem),
        (status = 409, description = "The address is taken (`address-taken`), or this kind keeps its keys (`no-rename`)", body = Problem),
        (status = 422, description = "No good address: `address-bad`", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Json(form): Json<RenameForm>,
) -> Result<Out<Renamed>, AppError> {
    // Requests are filed under categories; the others are one item a kind.
    if matches!(form.kind, ContentKind::Category | ContentKind::Synonyms | ContentKind::Contacts) {
        return Err(AppError::Conflict("no-rename"));
    }
    if !good_key(form.kind, &form.to) || same_family(&form).is_none() {
        return Err(AppError::Unprocessable("address-bad"));
    }
    let now = state.clock.now();
    state.knowledge.follow(&state.db).await?;
    let content = state.knowledge.now();
    let tx = state.db.begin().await?;
    live::bump(&tx).await?;
    let moves = moves(&content, &form)?;
    let mut redirect = None;
    for (item, to) in &moves {
        move_one(&state, &tx, &staff, item, to, now).await?;
        if let (Some(old), Some(new)) = (path_of(item.kind, &item.key), path_of(item.kind, to)) {
            let made = redirects::put(&tx, &state.ids, &staff, &old, &new, now).await?;
            if item.key == form.key {
                redirect = Some(made);
            }
        }
    }
    let relinked = relink(&state, &tx, &staff, &content, &form, now).await?;
    let (actor, object) = (label(&staff), format!("content:{}:{}", form.kind.as_str(), form.key));
    let entry = journal::Entry { actor: &actor, action: "content.rename", object: &object, note: &form.to };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    state.knowledge.follow(&state.db).await?;
    Ok(Out(Renamed { redirect, relinked }))
}

/// A code stays in its family; anything else may go anywhere.
fn same_family(form: &RenameForm) -> Option<()> {
    if form.kind != ContentKind::ErrorCode {
        return Some(());
    }
    let family = |key: &str| key.split_once('/').map(|(family, _)| family.to_owned());
    (family(&form.key)? == family(&form.to)?).then_some(())
}

/// The items that move and where to: both languages; the codes of a family with it.
fn moves(content: &Published, form: &RenameForm) -> Result<Vec<(ItemRef, String)>, AppError> {
    let kind = links::address_kind(form.kind);
    if content.live.iter().any(|live| links::address_kind(live.item.kind) == kind && live.item.key == form.to)
    {
        return Err(AppError::Conflict("address-taken"));
    }
    let inner = format!("{}/", form.key);
    let to = |live: &crate::knowledge::Live| {
        let item = item_of_live(live);
        if item.kind == form.kind && item.key == form.key {
            return Some((item, form.to.clone()));
        }
        let of_family = form.kind == ContentKind::ErrorFamily && item.kind == ContentKind::ErrorCode;
        let code = item.key.strip_prefix(&inner).filter(|_| of_family)?;
        let to = format!("{}/{code}", form.to);
        Some((item, to))
    };
    let moves: Vec<(ItemRef, String)> = content.live.iter().filter_map(|live| to(live)).collect();
    if moves.is_empty() { Err(AppError::NotFound) } else { Ok(moves) }
}

async fn move_one(
    state: &AppState,
    tx: &Tx,
    staff: &Staff,
    item: &ItemRef,
    to: &str,
    now: OffsetDateTime,
) -> Result<(), AppError> {
    let mut row = live::lock(tx, item).await?.ok_or(AppError::NotFound)?;
    keep_first(tx, &state.ids, item, &mut row).await?;
    let new = ItemRef { key: to.to_owned(), ..item.clone() };
    let mut doc = Doc::from_json(item.kind, &row.doc).map_err(AppError::internal)?;
    doc.set_key(item.kind, to);
    // Readers' files know the item by its old name: what came with them is not what is here now.
    row.imported = String::new();
    to.clone_into(&mut row.key);
    row.doc = doc.to_json().map_err(AppError::internal)?;
    row.checksum = sha256(row.doc.as_bytes());
    live::save(tx, row.clone()).await?;
    store::rename(tx, item, to, now).await?;
    if let Some(mut open) = store::open_of(tx, &new).await? {
        let mut doc = doc_of(&open)?;
        doc.set_key(item.kind, to);
        open.doc = doc.to_json().map_err(AppError::internal)?;
        store::save(tx, &mut open, now).await?;
    }
    live::move_votes(tx, item.kind, &item.key, to).await?;
    let (actor, object) = (label(staff), format!("content:{}", store::name_of(&new)));
    let entry = journal::Entry { actor: &actor, action: "content.moved", object: &object, note: &item.key };
    journal::append(tx, now, entry).await
}

/// Changes every link to the item, in live texts and in open drafts; gives the items.
async fn relink(
    state: &AppState,
    tx: &Tx,
    staff: &Staff,
    content: &Published,
    form: &RenameForm,
    now: OffsetDateTime,
) -> Result<Vec<String>, AppError> {
    let mut relinked = Vec::new();
    let note = format!("{} → {}", form.key, form.to);
    for live in &content.live {
        let mut doc = live.item.doc.clone();
        if !links::relink(&mut doc, form.kind, &form.key, &form.to) {
            continue;
        }
        let mut item = item_of_live(live);
        let moved = (item.kind, &item.key) == (form.kind, &form.key)
            || (form.kind == ContentKind::ErrorFamily
                && matches!(live.item.doc, Doc::ErrorCode(_))
                && item.key.starts_with(&format!("{}/", form.key)));
        if moved {
            item.key = item.key.replacen(&form.key, &form.to, 1);
        }
        // Read anew: this transaction may have changed it, or somebody a moment ago.
        let row = live::lock(tx, &item).await?.ok_or(AppError::NotFound)?;
        let mut doc = Doc::from_json(item.kind, &row.doc).map_err(AppError::internal)?;
        if !links::relink(&mut doc, form.kind, &form.key, &form.to) {
            continue;
        }
        let before = row.number;
        let reason = Reason { who: Some(staff), note: &note };
        replace(tx, &state.ids, &item, row, &doc, &reason, now).await?;
        // A draft of it takes the change of address in as well, so it is not behind.
        if let Some(mut open) = store::open_of(tx, &item).await?
            && open.base_number == before
            && let Some(row) = live::find(tx, &item).await?
        {
            open.base_number = row.number;
            store::save(tx, &mut open, now).await?;
        }
        relinked.push(format!("{}:{}", item.kind.as_str(), item.key));
    }
    for mut open in store::open(tx).await? {
        let mut doc = doc_of(&open)?;
        if links::relink(&mut doc, form.kind, &form.key, &form.to) {
            doc.set_key(item_of(&open)?.kind, &open.key.clone());
            open.doc = doc.to_json().map_err(AppError::internal)?;
            store::save(tx, &mut open, now).await?;
        }
    }
    relinked.sort();
    relinked.dedup();
    Ok(relinked)
}
