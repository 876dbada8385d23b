//! Import over the API: looked at first, then carried out.

use std::{collections::HashSet, io::Read as _};

use axum::{
    Json as Out,
    extract::{FromRequest, Request, State},
    http::header,
};
use bytes::Bytes;
use frontend::findings;
use shared::{
    api::editor::{ContentFile, Finding, ImportChange, ImportForm, ImportItem, ImportPlan, ImportResult},
    content::{
        Doc,
        check::{self, FindingLevel, Keys},
    },
    problem::Problem,
};

use super::{
    Files, Step,
    apply::{Choice, Done, apply, look},
};
use crate::{
    editorial::routes::IMPORT_MAX,
    entity::content_item,
    knowledge::{
        self,
        files::{Item, Mistake},
    },
    platform::{
        error::{AppError, request_lang},
        extract::{Editor, Json},
        state::AppState,
    },
};

/// Files of one import, at most.
const FILES_MAX: usize = 20_000;

fn files_of(form: &ImportForm) -> Result<Files, AppError> {
    if form.files.len() > FILES_MAX {
        return Err(AppError::TooLarge(IMPORT_MAX));
    }
    let texts = form.files.iter().map(|file| (file.path.clone(), file.text.clone())).collect();
    Ok(super::read(texts))
}

/// The form, or the whole content in a ZIP archive.
pub struct Incoming(ImportForm);

impl FromRequest<AppState> for Incoming {
    type Rejection = AppError;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, AppError> {
        let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if kind != Some("application/zip") {
            return Json::<ImportForm>::from_request(request, state).await.map(|Json(form)| Self(form));
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|_| AppError::TooLarge(IMPORT_MAX))?;
        let files =
            tokio::task::spawn_blocking(move || unzip(&bytes)).await.map_err(AppError::internal)??;
        Ok(Self(ImportForm { files, whole: true, accept: Vec::new(), keep: Vec::new() }))
    }
}

/// The texts of an archive; anything else in it is left out. What unpacks to more than an import may have is refused.
fn unzip(bytes: &[u8]) -> Result<Vec<ContentFile>, AppError> {
    let bad = || AppError::Unprocessable("archive-broken");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).map_err(|_| bad())?;
    if archive.len() > FILES_MAX {
        return Err(AppError::TooLarge(IMPORT_MAX));
    }
    let (mut files, mut left) = (Vec::new(), IMPORT_MAX as u64);
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).map_err(|_| bad())?;
        let path = file.name().map_err(|_| bad())?.trim_start_matches("content/").to_owned();
        if file.is_dir() || path.split('/').any(|part| part == "..") {
            continue;
        }
        let mut text = Vec::new();
        let read = file.by_ref().take(left + 1).read_to_end(&mut text).map_err(|_| bad())? as u64;
        left = left.checked_sub(read).ok_or(AppError::TooLarge(IMPORT_MAX))?;
        let known = [".md", ".yaml", ".csv", ".svg"].iter().any(|ending| path.ends_with(ending));
        if let (true, Ok(text)) = (known, String::from_utf8(text)) {
            files.push(ContentFile { path, text });
        }
    }
    Ok(files)
}

/// What is wrong with the files: what cannot be read, and broken rules of what would become live.
fn mistakes(files: &Files, steps: &[Step], rows: &[content_item::Model]) -> Result<Vec<Finding>, AppError> {
    let in_words = |mistake: &Mistake| Finding {
        level: FindingLevel::Error,
        field: format!("{}:{}", mistake.file, mistake.line),
        line: u32::try_from(mistake.line).ok(),
        code: "file".to_owned(),
        text: mistake.what.clone(),
    };
    let mut found: Vec<Finding> = files.mistakes.iter().map(in_words).collect();
    let mut known = Keys::default();
    for step in steps.iter().filter(|step| step.change != ImportChange::Removed) {
        if let Some(file) = step.file {
            known.add(step.item.kind, &step.item.key, &files.items[file].doc);
        }
    }
    let gone: HashSet<&str> = steps
        .iter()
        .filter(|step| step.change == ImportChange::Removed)
        .map(|step| step.name.as_str())
        .collect();
    for row in rows {
        let name = format!("{}:{}:{}", row.kind, row.lang, row.key);
        if let Some(kind) = shared::content::ContentKind::parse(&row.kind)
            && !gone.contains(name.as_str())
        {
            known.add(kind, &row.key, &Doc::from_json(kind, &row.doc).map_err(AppError::internal)?);
        }
    }
    for step in steps.iter().filter(|step| {
        matches!(step.change, ImportChange::New | ImportChange::Changed | ImportChange::Conflict)
    }) {
        let Some(file) = step.file.map(|at| &files.items[at]) else { continue };
        for fault in check::check(file.kind, &file.key, &file.doc, Some(&known)) {
            let mut finding = findings::finding(&fault, request_lang());
            finding.field = format!("{}: {}", file.file, finding.field);
            found.push(finding);
        }
    }
    Ok(found)
}

/// A document as its file.
fn as_file(
    kind: shared::content::ContentKind,
    key: &str,
    lang: shared::lang::Lang,
    doc: Doc,
) -> Result<String, AppError> {
    let item = Item { kind, key: key.to_owned(), lang, position: 0, doc, file: String::new(), line: 0 };
    let files = knowledge::export::to_files(&[item]).map_err(AppError::internal)?;
    Ok(files.into_values().next().unwrap_or_default())
}

fn view(step: &Step, files: &Files, rows: &[content_item::Model]) -> Result<ImportItem, AppError> {
    let item = &step.item;
    let live = match step.live.map(|at| &rows[at]) {
        Some(row) => Some(Doc::from_json(item.kind, &row.doc).map_err(AppError::internal)?),
        None => None,
    };
    let file = step.file.map(|at| &files.items[at]);
    let title = file.map(|file| &file.doc).or(live.as_ref()).map_or("", |doc| doc.title()).to_owned();
    let text = |doc: Option<Doc>| match doc {
        Some(doc) => as_file(item.kind, &item.key, item.lang, doc),
        None => Ok(String::new()),
    };
    Ok(ImportItem {
        id: step.name.clone(),
        kind: item.kind,
        key: item.key.clone(),
        lang: item.lang,
        title,
        change: step.change,
        file: file.map(|file| file.file.clone()).unwrap_or_default(),
        live: text(live)?,
        new: text(file.map(|file| file.doc.clone()))?,
    })
}

fn plan_of(files: &Files, steps: &[Step], rows: &[content_item::Model]) -> Result<ImportPlan, AppError> {
    let changes: Vec<&Step> = steps.iter().filter(|step| step.change != ImportChange::Same).collect();
    Ok(ImportPlan {
        items: changes.iter().map(|step| view(step, files, rows)).collect::<Result<_, _>>()?,
        same: (steps.len() - changes.len()) as u32,
        mistakes: mistakes(files, steps, rows)?,
    })
}

/// Says what an import would do, with both texts where they differ. Nothing is changed.
/// A ZIP archive (`application/zip`) is the whole content.
#[utoipa::path(
    post,
    path = "/editor/import/dry-run",
    operation_id = "editor_import_dry_run",
    tag = "editor",
    request_body = ImportForm,
    responses(
        (status = 200, description = "What would change", body = ImportPlan),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 413, description = "Too much at once", body = Problem),
        (status = 422, description = "The archive cannot be read: `archive-broken`", body = Problem),
    )
)]
pub async fn dry_run(
    State(state): State<AppState>,
    _editor: Editor,
    Incoming(form): Incoming,
) -> Result<Out<ImportPlan>, AppError> {
    let files = files_of(&form)?;
    let (steps, rows) = look(&state.db, &files, form.whole).await?;
    plan_of(&files, &steps, &rows).map(Out)
}

/// Carries out an import, in one transaction. Each conflict needs a word: in `accept` the file wins, in `keep` the live text
/// stays. What is replaced stays in the history.
#[utoipa::path(
    post,
    path = "/editor/import",
    operation_id = "editor_import",
    tag = "editor",
    request_body = ImportForm,
    responses(
        (status = 200, description = "What was done", body = ImportResult),
        (status = 401, description = "Nobody is signed in", body = Problem),
        (status = 403, description = "The role does not edit the knowledge base", body = Problem),
        (status = 409, description = "A conflict without a word (`import-conflicts`); `plan` has what would change", body = Problem),
        (status = 413, description = "Too much at once", body = Problem),
        (status = 422, description = "The files have mistakes (`content-broken`), in `findings`", body = Problem),
    )
)]
pub async fn run(
    State(state): State<AppState>,
    Editor(staff): Editor,
    Json(form): Json<ImportForm>,
) -> Result<Out<ImportResult>, AppError> {
    let files = files_of(&form)?;
    let (steps, rows) = look(&state.db, &files, form.whole).await?;
    let plan = plan_of(&files, &steps, &rows)?;
    if plan.mistakes.iter().any(|finding| finding.level == FindingLevel::Error) {
        return Err(AppError::Unprocessable("content-broken").and("findings", &plan.mistakes));
    }
    let choice = Choice::Named {
        files: form.accept.iter().cloned().collect(),
        keep: form.keep.iter().cloned().collect(),
    };
    let now = state.clock.now();
    match apply(&state.db, &state.ids, &files, form.whole, &choice, Some(&staff), now).await? {
        Done::Imported(result) => {
            state.knowledge.follow(&state.db).await?;
            Ok(Out(result))
        }
        Done::Conflicts(_) => Err(AppError::Conflict("import-conflicts").and("plan", &plan)),
    }
}
