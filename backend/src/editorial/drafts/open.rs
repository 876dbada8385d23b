//! Opens the one open draft of an item, or begins it.

use axum::{Json as Out, extract::State, http::StatusCode};
use shared::{
    api::editor::{DOC_MAX, DraftNew, DraftView, ItemRef, RevisionState},
    content::{Doc, good_key, links},
    lang::Lang,
    problem::Problem,
};

use super::{
    super::{
        check,
        history::{blank, keep_first},
        store, view,
    },
    done, note,
};
use crate::{
    knowledge::live,
    platform::{
        error::AppError,
        extract::{Editor, Json, Staff},
        state::AppState,
    },
};

/// Opens the draft of an item. There is one at most: whoever asks second gets the one that is there. Asked twice it does the
/// same once, so no key is needed.
#[utoipa::path(
    post,
    path = "/editor/drafts",
    operation_id = "editor_draft_open",
    tag = "editor",
    request_body = DraftNew,
    responses(
        (status = 200, description = "The draft that is open already", body = DraftView),
        (status = 201, description = "A new draft", body = DraftView),
        (status = 400, description = "The body cannot be read", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 404, description = "No such item or revision", body = Problem),
        (status = 409, description = "The address is taken: `address-taken`", body = Problem),
        (status = 422, description = "The address or the document is no good", body = Problem),
    )
)]
pub async fn handler(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Json(form): Json<DraftNew>,
) -> Result<(StatusCode, Out<DraftView>), AppError> {
    let (made, view) = open(&state, &staff, form).await?;
    Ok((if made { StatusCode::CREATED } else { StatusCode::OK }, Out(view)))
}

/// See [`handler`]; the first value says whether it is new.
///
/// # Errors
/// Those of the handler.
pub(in super::super) async fn open(
    state: &AppState,
    staff: &Staff,
    form: DraftNew,
) -> Result<(bool, DraftView), AppError> {
    let item = ItemRef { kind: form.kind, key: form.key, lang: form.lang };
    let now = state.clock.now();
    let tx = state.db.begin().await?;
    let mut current = live::lock(&tx, &item).await?;
    if let Some(open) = store::open_of(&tx, &item).await? {
        if form.new && current.is_some() {
            return Err(AppError::Conflict("address-taken"));
        }
        drop(tx);
        return Ok((false, view::draft(state, staff, open).await?));
    }
    let doc = match (&mut current, form.from) {
        (Some(_), _) if form.new => return Err(AppError::Conflict("address-taken")),
        (_, Some(number)) => {
            let row = store::numbered(&tx, &item, number).await?.ok_or(AppError::NotFound)?;
            Doc::from_json(item.kind, &row.doc).map_err(AppError::internal)?
        }
        (Some(row), None) => match form.doc {
            Some(value) => check::typed(&item, value)?,
            None => Doc::from_json(item.kind, &row.doc).map_err(AppError::internal)?,
        },
        (None, None) => {
            if !form.new {
                return Err(AppError::NotFound);
            }
            address(state, &item)?;
            check::typed(&item, form.doc.ok_or(AppError::BadRequest("malformed-body"))?)?
        }
    };
    if let Some(row) = &mut current {
        keep_first(&tx, &state.ids, &item, row).await?;
    }
    let json = doc.to_json().map_err(AppError::internal)?;
    if json.len() > DOC_MAX {
        return Err(AppError::TooLarge(DOC_MAX));
    }
    let mut row = blank(&state.ids, &item, store::next_number(&tx, &item).await?, json, now);
    row.state = RevisionState::Draft.as_str().to_owned();
    row.open_item = Some(store::name_of(&item));
    row.published_at = None;
    row.base_number = current.map_or(0, |row| row.number);
    (row.author_id, row.author) = (Some(staff.id), staff.name.clone());
    (row.edited_by, row.editor) = (Some(staff.id), staff.name.clone());
    if !store::insert(&tx, row.clone()).await? {
        // On PostgreSQL somebody may have been a moment faster with an item that has no row to wait for.
        drop(tx);
        let open = store::open_of(state.db.read(), &item).await?.ok_or(AppError::Conflict("draft-state"))?;
        return Ok((false, view::draft(state, staff, open).await?));
    }
    note(&tx, staff, &row, "content.draft", now).await?;
    tx.commit().await?;
    state.editorial.beat(row.id, staff, false, now);
    Ok((true, done(state, staff, row).await?))
}

/// Whether a new item may have this address.
fn address(state: &AppState, item: &ItemRef) -> Result<(), AppError> {
    if !good_key(item.kind, &item.key) {
        return Err(AppError::Unprocessable("address-bad"));
    }
    let kind = links::address_kind(item.kind);
    let taken = |one: &crate::knowledge::files::Item| {
        links::address_kind(one.kind) == kind
            && one.key == item.key
            && (one.lang == item.lang || one.kind != item.kind)
    };
    let content = state.knowledge.now();
    if content.live.iter().any(|live| taken(&live.item)) {
        return Err(AppError::Conflict("address-taken"));
    }
    // A translation belongs to a text that is there.
    let original = |live: &std::sync::Arc<crate::knowledge::Live>| {
        (live.item.kind, &live.item.key, live.item.lang) == (item.kind, &item.key, Lang::Ru)
    };
    if item.lang != Lang::Ru && !content.live.iter().any(original) {
        return Err(AppError::Unprocessable("no-original"));
    }
    Ok(())
}
