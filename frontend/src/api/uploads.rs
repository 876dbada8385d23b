//! Files: sent with progress, which `fetch` does not tell.

use shared::api::uploads::FileView;
use uuid::Uuid;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Blob, ProgressEvent, XmlHttpRequest};
use yew::Callback;

use super::{ApiError, Call};
use crate::routes::encode;

/// How an upload goes.
#[derive(Clone, Debug, PartialEq)]
pub enum Progress {
    /// Per cent that left the device.
    Sent(u8),
    /// It is over.
    Done(Result<FileView, ApiError>),
}

/// An upload under way; dropping it breaks it off.
pub struct Upload {
    request: XmlHttpRequest,
    _progress: Closure<dyn FnMut(ProgressEvent)>,
    _end: Closure<dyn FnMut()>,
}

impl Drop for Upload {
    fn drop(&mut self) {
        self.request.set_onloadend(None);
        // Fails only when it is over already.
        let _ = self.request.abort();
    }
}

fn outcome(request: &XmlHttpRequest) -> Result<FileView, ApiError> {
    let status = request.status().unwrap_or_default();
    let text = request.response_text().ok().flatten().unwrap_or_default();
    match status {
        0 => Err(ApiError::Network),
        200..300 => serde_json::from_str(&text).map_err(|_| ApiError::Decode),
        _ => Err(serde_json::from_str(&text)
            .map_or(ApiError::Decode, |problem| ApiError::Problem(Box::new(problem)))),
    }
}

/// Sends a file and tells how it goes. `None` outside of a browser.
pub fn send(blob: &Blob, name: &str, told: Callback<Progress>) -> Option<Upload> {
    if !cfg!(target_arch = "wasm32") {
        return None;
    }
    let request = XmlHttpRequest::new().ok()?;
    request.open("POST", &[shared::api::ROOT, "/uploads"].concat()).ok()?;
    request.set_request_header("Content-Type", "application/octet-stream").ok()?;
    request.set_request_header("X-File-Name", &encode(name)).ok()?;
    request.set_request_header("Accept", "application/json").ok()?;
    let progress = {
        let told = told.clone();
        Closure::<dyn FnMut(ProgressEvent)>::new(move |event: ProgressEvent| {
            if event.length_computable() && event.total() > 0.0 {
                told.emit(Progress::Sent((event.loaded() / event.total() * 100.0) as u8));
            }
        })
    };
    let end = {
        let request = request.clone();
        Closure::<dyn FnMut()>::new(move || told.emit(Progress::Done(outcome(&request))))
    };
    request.upload().ok()?.set_onprogress(Some(progress.as_ref().unchecked_ref()));
    request.set_onloadend(Some(end.as_ref().unchecked_ref()));
    request.send_with_opt_blob(Some(blob)).ok()?;
    Some(Upload { request, _progress: progress, _end: end })
}

/// Takes an uploaded file away that belongs to no request yet.
pub async fn remove(id: Uuid) -> Result<(), ApiError> {
    Call::delete(&format!("/uploads/{id}")).header("Content-Type", "application/json").send().await
}

/// Address of the small picture of an uploaded file.
pub fn thumbnail_url(id: Uuid) -> String {
    [shared::api::ROOT, &format!("/uploads/{id}/thumbnail")].concat()
}
