//! Pictures for texts: cleaned like every picture that comes in, named by their content.

use axum::{
    Json as Out,
    extract::{Multipart, Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use shared::{api::editor::Picture, problem::Problem};

use super::{names::label, routes::PICTURE_MAX, store::around};
use crate::{
    entity::{millis, picture},
    journal,
    platform::{assets, error::AppError, extract::Editor, ids::sha256, state::AppState},
    uploads,
};

/// Keeps a picture (PNG or JPEG) without its metadata, and says how a text names it. The same picture is kept once.
#[utoipa::path(
    post,
    path = "/editor/pictures",
    operation_id = "editor_pictures_add",
    tag = "editor",
    request_body(content = Vec<u8>, content_type = "multipart/form-data", description = "The picture, in the field `file`"),
    responses(
        (status = 201, description = "How a text names it", body = Picture),
        (status = 400, description = "The body is no form", body = Problem),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 413, description = "Larger than a picture may be", body = Problem),
        (status = 422, description = "No picture of a kind that is taken: `picture-kind`", body = Problem),
    )
)]
pub async fn add(
    State(state): State<AppState>,
    Editor(staff): Editor,
    form: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Result<(StatusCode, Out<Picture>), AppError> {
    let bad = || AppError::BadRequest("malformed-body");
    let mut form = form.map_err(|_| bad())?;
    let mut bytes = None;
    while let Some(field) = form.next_field().await.map_err(|_| bad())? {
        if field.name() == Some("file") {
            let read = field.bytes().await.map_err(|error| {
                if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
                    AppError::TooLarge(PICTURE_MAX)
                } else {
                    bad()
                }
            })?;
            bytes = Some(read);
        }
    }
    let bytes = bytes.ok_or_else(bad)?;
    let still = uploads::still(bytes).await?.ok_or(AppError::Unprocessable("picture-kind"))?;
    let name = format!("{}.{}", &sha256(&still.bytes)[..32], still.ending);
    let picture = Picture { src: format!("img/{name}"), width: still.width, height: still.height };
    if around::picture(state.db.read(), &name).await?.is_some() {
        return Ok((StatusCode::CREATED, Out(picture)));
    }
    let now = state.clock.now();
    let row = picture::Model {
        name: name.clone(),
        size: i64::try_from(still.bytes.len()).unwrap_or(i64::MAX),
        blob: state.blobs.store(&state.ids, still.bytes).await?,
        width: i32::try_from(still.width).unwrap_or(i32::MAX),
        height: i32::try_from(still.height).unwrap_or(i32::MAX),
        account_id: staff.id,
        created_at: millis(now),
    };
    let blob = row.blob.clone();
    let tx = state.db.begin().await?;
    if !around::add_picture(&tx, row).await? {
        // Somebody sent the same a moment ago.
        drop(tx);
        state.blobs.remove(&blob).await;
        return Ok((StatusCode::CREATED, Out(picture)));
    }
    let (actor, object) = (label(&staff), format!("picture:{name}"));
    let entry = journal::Entry { actor: &actor, action: "content.picture.add", object: &object, note: "" };
    journal::append(&tx, now, entry).await?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Out(picture)))
}

/// A picture of the content, `/img/<name>`. Its name changes with it, so it is kept for ever.
pub async fn serve(State(state): State<AppState>, Path(name): Path<String>) -> Response {
    match read(&state, &name).await {
        Ok(bytes) => {
            let mut response = bytes.into_response();
            let out = response.headers_mut();
            out.insert(header::CONTENT_TYPE, HeaderValue::from_static(assets::media_type(&name)));
            out.insert(
                header::CACHE_CONTROL,
                HeaderValue::from_static("public, max-age=31536000, immutable"),
            );
            response
        }
        Err(error) => error.into_response(),
    }
}

async fn read(state: &AppState, name: &str) -> Result<Vec<u8>, AppError> {
    let row = around::picture(state.db.read(), name).await?.ok_or(AppError::NotFound)?;
    state.blobs.read(&row.blob).await
}
