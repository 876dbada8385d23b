//! The editorial desk.
//!
//! A draft carries the version that the editor saw: one that changed meanwhile answers 412.

use serde::{Serialize, de::DeserializeOwned};
use shared::api::{
    builder::{CodeList, GuideDrops},
    editor::{
        Comment, CommentForm, DraftNew, DraftView, DraftWrite, ImportForm, ImportPlan, ImportResult,
        ItemList, ItemRef, ItemView, Person, Picture, Present, PublishForm, PublishResult, RebaseForm,
        Redirect, RedirectForm, RenameForm, Renamed, ReturnForm, RevisionRow, RevisionView, SeenForm,
        SubmitForm, SynonymsForm, SynonymsRun,
    },
};
use uuid::Uuid;
use web_sys::{File, FormData};

use super::{ApiError, Call, Method, Nothing, get};
use crate::routes::with_query;

/// The stream that tells which drafts change.
pub const EVENTS: &str = "/api/v1/editor/events";

/// What the list shows; the names of the query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemFilter {
    /// Kind.
    pub kind: String,
    /// State.
    pub state: String,
    /// Key of a block.
    pub block: String,
    /// Team.
    pub owner: String,
    /// Language.
    pub lang: String,
    /// Words of the title or the key.
    pub q: String,
    /// Order.
    pub sort: String,
}

impl ItemFilter {
    /// As pairs of a query, those that are empty too.
    pub fn pairs(&self) -> [(&'static str, &str); 7] {
        [
            ("kind", &self.kind),
            ("state", &self.state),
            ("block", &self.block),
            ("owner", &self.owner),
            ("lang", &self.lang),
            ("q", &self.q),
            ("sort", &self.sort),
        ]
    }
}

fn of(item: &ItemRef, start: &str, end: &str) -> String {
    let path = format!("/editor/{start}/{}/{}{end}", item.kind.as_str(), item.lang.as_str());
    with_query(&path, &[("key", &item.key)])
}

fn draft(id: Uuid, rest: &str) -> String {
    format!("/editor/drafts/{id}{rest}")
}

async fn act<T: DeserializeOwned>(
    id: Uuid,
    version: i32,
    verb: &str,
    body: &impl Serialize,
) -> Result<T, ApiError> {
    Call::post(&draft(id, verb)).if_match(version).json(body).send().await
}

/// A page of items.
///
/// # Errors
/// See [`ApiError`].
pub async fn items(filter: &ItemFilter, cursor: &str) -> Result<ItemList, ApiError> {
    let mut query = filter.pairs().to_vec();
    query.push(("cursor", cursor));
    get(&with_query("/editor/items", &query)).await
}

/// An item: its live text and its newest revisions.
///
/// # Errors
/// See [`ApiError`].
pub async fn item(item: &ItemRef) -> Result<ItemView, ApiError> {
    get(&of(item, "items", "")).await
}

/// Opens the draft of an item, or begins one; the same `key` again begins nothing new.
///
/// # Errors
/// See [`ApiError`].
pub async fn begin(form: &DraftNew, key: &str) -> Result<DraftView, ApiError> {
    Call::post("/editor/drafts").idempotency(key).json(form).send().await
}

/// A draft.
///
/// # Errors
/// See [`ApiError`].
pub async fn read(id: Uuid) -> Result<DraftView, ApiError> {
    get(&draft(id, "")).await
}

/// Saves a draft in place of the version seen.
///
/// # Errors
/// 412 when it was changed elsewhere; see [`ApiError`].
pub async fn save(id: Uuid, version: i32, form: &DraftWrite) -> Result<DraftView, ApiError> {
    let call = Call::new(Method::Put, &draft(id, ""));
    call.if_match(version).json(form).send().await
}

/// Tells colleagues that it is open here; the answer is who else has it open.
///
/// # Errors
/// See [`ApiError`].
pub async fn seen(id: Uuid, typing: bool) -> Result<Vec<Present>, ApiError> {
    Call::post(&draft(id, "/seen")).json(&SeenForm { typing }).send().await
}

/// Gives a draft to a reviewer.
///
/// # Errors
/// See [`ApiError`].
pub async fn submit(id: Uuid, version: i32, form: &SubmitForm) -> Result<DraftView, ApiError> {
    act(id, version, "/submit", form).await
}

/// Gives a draft back to its author.
///
/// # Errors
/// See [`ApiError`].
pub async fn give_back(id: Uuid, version: i32, text: &str) -> Result<DraftView, ApiError> {
    act(id, version, "/return", &ReturnForm { text: text.to_owned() }).await
}

/// Finds a draft good.
///
/// # Errors
/// See [`ApiError`].
pub async fn approve(id: Uuid, version: i32) -> Result<DraftView, ApiError> {
    act(id, version, "/approve", &Nothing {}).await
}

/// Publishes a draft, at once or at a time.
///
/// # Errors
/// 422 with findings when something must be mended first; see [`ApiError`].
pub async fn publish(id: Uuid, version: i32, form: &PublishForm) -> Result<PublishResult, ApiError> {
    act(id, version, "/publish", form).await
}

/// Takes the time of publishing away.
///
/// # Errors
/// See [`ApiError`].
pub async fn unschedule(id: Uuid, version: i32) -> Result<DraftView, ApiError> {
    act(id, version, "/unschedule", &Nothing {}).await
}

/// Says that a draft has taken in the live revision of this number.
///
/// # Errors
/// 409 when the live text is another by now; see [`ApiError`].
pub async fn rebase(id: Uuid, version: i32, number: u32) -> Result<DraftView, ApiError> {
    act(id, version, "/rebase", &RebaseForm { number }).await
}

/// Gives a draft up.
///
/// # Errors
/// See [`ApiError`].
pub async fn discard(id: Uuid, version: i32) -> Result<DraftView, ApiError> {
    act(id, version, "/discard", &Nothing {}).await
}

/// Adds a remark.
///
/// # Errors
/// See [`ApiError`].
pub async fn comment(id: Uuid, form: &CommentForm) -> Result<Comment, ApiError> {
    Call::post(&draft(id, "/comments")).json(form).send().await
}

/// Settles a remark.
///
/// # Errors
/// See [`ApiError`].
pub async fn resolve(id: Uuid, comment: Uuid) -> Result<(), ApiError> {
    Call::post(&draft(id, &format!("/comments/{comment}/resolve"))).json(&Nothing {}).send().await
}

/// The revisions of an item, newest first.
///
/// # Errors
/// See [`ApiError`].
pub async fn revisions(item: &ItemRef) -> Result<Vec<RevisionRow>, ApiError> {
    get(&of(item, "revisions", "")).await
}

/// A revision with its document.
///
/// # Errors
/// See [`ApiError`].
pub async fn revision(item: &ItemRef, number: u32) -> Result<RevisionView, ApiError> {
    get(&of(item, "revisions", &format!("/{number}"))).await
}

/// Makes a draft of an old revision.
///
/// # Errors
/// See [`ApiError`].
pub async fn restore(item: &ItemRef, number: u32) -> Result<DraftView, ApiError> {
    Call::post(&of(item, "revisions", &format!("/{number}/restore"))).json(&Nothing {}).send().await
}

/// Who can review.
///
/// # Errors
/// See [`ApiError`].
pub async fn reviewers() -> Result<Vec<Person>, ApiError> {
    get("/editor/reviewers").await
}

/// An item was read again and is right.
///
/// # Errors
/// See [`ApiError`].
pub async fn reviewed(item: &ItemRef) -> Result<(), ApiError> {
    Call::post("/editor/reviewed").json(item).send().await
}

/// Gives an item another address.
///
/// # Errors
/// See [`ApiError`].
pub async fn rename(form: &RenameForm) -> Result<Renamed, ApiError> {
    Call::post("/editor/rename").json(form).send().await
}

/// Addresses that lead elsewhere.
///
/// # Errors
/// See [`ApiError`].
pub async fn redirects() -> Result<Vec<Redirect>, ApiError> {
    get("/editor/redirects").await
}

/// Adds one.
///
/// # Errors
/// See [`ApiError`].
pub async fn redirect(form: &RedirectForm) -> Result<Redirect, ApiError> {
    Call::post("/editor/redirects").json(form).send().await
}

/// Takes one away.
///
/// # Errors
/// See [`ApiError`].
pub async fn drop_redirect(id: Uuid) -> Result<(), ApiError> {
    Call::delete(&format!("/editor/redirects/{id}")).json(&Nothing {}).send().await
}

/// Sends a picture.
///
/// # Errors
/// See [`ApiError`].
pub async fn send_picture(file: &File) -> Result<Picture, ApiError> {
    let form = FormData::new().map_err(|_| ApiError::Device("failed-network"))?;
    form.append_with_blob_and_filename("file", file, &file.name())
        .map_err(|_| ApiError::Device("failed-network"))?;
    Call::post("/editor/pictures").form(&form).send().await
}

/// What an import would do.
///
/// # Errors
/// See [`ApiError`].
pub async fn try_import(form: &ImportForm) -> Result<ImportPlan, ApiError> {
    Call::post("/editor/import/dry-run").json(form).send().await
}

/// Imports.
///
/// # Errors
/// See [`ApiError`].
pub async fn import(form: &ImportForm) -> Result<ImportResult, ApiError> {
    Call::post("/editor/import").json(form).send().await
}

/// Where the whole content can be downloaded.
pub fn export_url() -> String {
    [shared::api::ROOT, "/editor/export"].concat()
}

/// Where readers leave a guide.
///
/// # Errors
/// See [`ApiError`].
pub async fn guide_drops(slug: &str) -> Result<GuideDrops, ApiError> {
    get(&with_query("/editor/guide-drops", &[("slug", slug)])).await
}

/// Every error code as recognition knows it.
///
/// # Errors
/// See [`ApiError`].
pub async fn code_list() -> Result<CodeList, ApiError> {
    get("/editor/code-list").await
}

/// How queries go with other synonyms.
///
/// # Errors
/// See [`ApiError`].
pub async fn try_synonyms(form: &SynonymsForm) -> Result<SynonymsRun, ApiError> {
    Call::post("/editor/synonyms/try").json(form).send().await
}
