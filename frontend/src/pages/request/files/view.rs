//! The field for files, with what can be done to each.

use gloo_timers::callback::Timeout;
use shared::{
    api::uploads::{FileState, FileView},
    forms::request::FILES_MAX,
};
use uuid::Uuid;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{ClipboardEvent, File};
use yew::prelude::*;

use super::{
    Uploads,
    editor::Editor,
    item::{Item, State},
};
use crate::{
    api::uploads::thumbnail_url,
    format,
    forms::upload_rules::Verdict,
    i18n::use_lang,
    t,
    ui::{
        Button, ButtonSize, ButtonVariant, FilePicker, PickedFile,
        dom::{document, focus},
    },
};

/// What the system's dialog offers at first.
const ACCEPT: &str = ".jpg,.jpeg,.png,.pdf,.txt,.log,.har,image/*,application/pdf,text/plain";

/// Properties of [`UploadField`].
#[derive(Properties, PartialEq)]
pub struct UploadFieldProps {
    /// Element id of the input.
    pub id: AttrValue,
    /// Name of the field.
    pub label: AttrValue,
    /// Files on their way.
    pub uploads: Uploads,
    /// Files that arrived.
    pub files: Vec<FileView>,
    /// Word on the button that sends them: «Добавить к обращению».
    pub add: AttrValue,
    /// What is wrong with the whole.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Without the long hint: under a comment.
    #[prop_or_default]
    pub short: bool,
    /// Take an arrived file away.
    pub ondrop: Callback<Uuid>,
}

/// Files: chosen from the gallery, the camera, the clipboard or by dragging.
#[component]
pub fn UploadField(props: &UploadFieldProps) -> Html {
    let lang = use_lang();
    let editing = use_state(|| None::<u32>);
    let uploads = &props.uploads;
    use_paste(uploads.clone());
    let mut rows: Vec<PickedFile> = props.files.iter().map(|file| arrived(lang, file)).collect();
    rows.extend(uploads.each(|item| row(lang, uploads, item)));
    let full = rows.len() > FILES_MAX;
    let onfiles = {
        let uploads = uploads.clone();
        Callback::from(move |files: Vec<File>| uploads.choose(files))
    };
    let onremove = {
        let (uploads, ondrop) = (uploads.clone(), props.ondrop.clone());
        Callback::from(move |id: AttrValue| match id.parse::<u32>() {
            Ok(id) => uploads.remove(id),
            Err(_) => {
                if let Ok(id) = id.parse::<Uuid>() {
                    ondrop.emit(id);
                }
            }
        })
    };
    let onedit = {
        let editing = editing.clone();
        Callback::from(move |id: AttrValue| editing.set(id.parse().ok()))
    };
    let start = {
        let uploads = uploads.clone();
        Callback::from(move |_: MouseEvent| uploads.start())
    };
    let close_editor = {
        let (editing, picker) = (editing.clone(), props.id.clone());
        Callback::from(move |()| {
            editing.set(None);
            // The dialog goes away with its focus; the field is where the reader came from.
            let picker = picker.clone();
            Timeout::new(30, move || {
                focus(&picker);
            })
            .forget();
        })
    };
    let ready = uploads.ready();
    let error = full
        .then(|| AttrValue::from(t!(lang, "error-too-many-files", limit = FILES_MAX)))
        .or_else(|| props.error.clone());
    html! {
        <div class="stack uploads">
            <FilePicker id={props.id.clone()} label={props.label.clone()} optional={!props.short} accept={ACCEPT} {error}
                hint={(!props.short).then(|| AttrValue::from(t!(lang, "files-hint", limit = FILES_MAX)))}
                button={t!(lang, "files-choose")} drop={t!(lang, "files-drop")} camera={t!(lang, "files-camera")}
                remove={t!(lang, "files-remove")} edit={t!(lang, "files-edit")} files={rows} {onfiles} {onremove} {onedit} />
            if ready > 0 {
                <div class="row">
                    <Button variant={ButtonVariant::Secondary} icon="upload" onclick={start}>{ props.add.clone() }{ format!(" ({ready})") }</Button>
                    <span class="muted">{ t!(lang, "files-not-sent", n = ready) }</span>
                </div>
            }
            <p class="visually-hidden" role="status">
                if uploads.sending() > 0 { { t!(lang, "files-sending", n = uploads.sending()) } }
                else if !props.files.is_empty() { { t!(lang, "files-count", n = props.files.len()) } }
            </p>
            if let Some((id, blob)) = editing.and_then(|id| Some((id, uploads.blob(id)?))) {
                <Editor key={id} {blob}
                    onclose={close_editor.clone()}
                    ondone={{ let uploads = uploads.clone(); Callback::from(move |blob| {
                        uploads.put(id, blob);
                        close_editor.emit(());
                    }) }} />
            }
        </div>
    }
}

fn arrived(lang: shared::lang::Lang, file: &FileView) -> PickedFile {
    let key = if file.state == FileState::Pending { "file-added-pending" } else { "file-added" };
    PickedFile {
        id: file.id.to_string().into(),
        name: file.name.clone().into(),
        note: t!(lang, key, size = format::bytes(lang, u64::from(file.size))).into(),
        thumb: file.thumbnail.then(|| thumbnail_url(file.id).into()),
        ..PickedFile::default()
    }
}

fn row(lang: shared::lang::Lang, uploads: &Uploads, item: &Item) -> PickedFile {
    let id = item.id;
    let sending = matches!(item.state, State::Sending(_));
    let small = |icon: &'static str, key: &str, act: Callback<MouseEvent>| {
        html! {
            <Button size={ButtonSize::Small} variant={ButtonVariant::Secondary} {icon} onclick={act}>
                { t!(lang, key) }<span class="visually-hidden">{ " " }{ &item.name }</span>
            </Button>
        }
    };
    let act = |act: fn(&Uploads, u32)| {
        let uploads = uploads.clone();
        Callback::from(move |_: MouseEvent| act(&uploads, id))
    };
    let shrink = matches!(item.verdict, Verdict::Shrink { .. }) && item.state == State::Chosen;
    let again = matches!(item.state, State::Failed(_, true));
    let error = item.error(lang);
    let extra = html! {
        if error.is_some() {
            <span class="row file-actions">
                if shrink { { small("image", "file-do-shrink", act(Uploads::shrink)) } }
                if again { { small("refresh", "file-retry", act(Uploads::send)) } }
                <ReplaceButton {id} name={item.name.clone()} uploads={uploads.clone()} />
            </span>
        }
    };
    PickedFile {
        id: id.to_string().into(),
        name: item.name.clone().into(),
        note: item.note(lang).into(),
        thumb: item.thumb.clone().map(AttrValue::from),
        progress: if let State::Sending(part) = item.state { Some(part) } else { None },
        error: error.map(AttrValue::from),
        editable: item.is_picture() && !sending && item.state != State::Shrinking,
        extra,
    }
}

#[derive(Properties, PartialEq)]
struct ReplaceProps {
    id: u32,
    name: String,
    uploads: Uploads,
}

/// Another file in the place of a refused one.
#[component]
fn ReplaceButton(props: &ReplaceProps) -> Html {
    let lang = use_lang();
    let onchange = {
        let (id, uploads) = (props.id, props.uploads.clone());
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
            if let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) {
                uploads.replace(id, &file);
            }
        })
    };
    let input = format!("replace-{}", props.id);
    html! {
        <span class="replace">
            <input class="drop-input" type="file" id={input.clone()} accept={ACCEPT} {onchange}
                aria-label={t!(lang, "file-replace-named", name = &props.name)} />
            <label class="button button-secondary button-small" for={input} aria-hidden="true">{ t!(lang, "file-replace") }</label>
        </span>
    }
}

/// A picture pasted anywhere on the page is a chosen file.
#[hook]
fn use_paste(uploads: Uploads) {
    let latest = use_mut_ref(|| None);
    *latest.borrow_mut() = Some(uploads);
    use_effect_with((), move |()| {
        let listener = Closure::<dyn FnMut(ClipboardEvent)>::new(move |event: ClipboardEvent| {
            let Some(list) = event.clipboard_data().and_then(|data| data.files()) else { return };
            let files: Vec<File> = (0..list.length()).filter_map(|at| list.get(at)).collect();
            if let (false, Some(uploads)) = (files.is_empty(), &*latest.borrow()) {
                event.prevent_default();
                uploads.choose(files);
            }
        });
        let document = document();
        if let Some(document) = &document {
            let _ = document.add_event_listener_with_callback("paste", listener.as_ref().unchecked_ref());
        }
        move || {
            if let Some(document) = document {
                let _ =
                    document.remove_event_listener_with_callback("paste", listener.as_ref().unchecked_ref());
            }
        }
    });
}
