//! Choosing files: button, camera, drop, and the list of what was chosen.

use super::{Example, Field, Icon, dom::document, field::described_by};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// A chosen file.
#[derive(Clone, PartialEq, Default)]
pub struct PickedFile {
    /// Told back to the callbacks.
    pub id: AttrValue,
    /// Its name.
    pub name: AttrValue,
    /// Its size and state in words: «240 КБ», «загружено 40 %».
    pub note: AttrValue,
    /// Address of a small picture of it (`blob:` or the server's).
    pub thumb: Option<AttrValue>,
    /// Per cent sent; `None` before and after.
    pub progress: Option<u8>,
    /// What is wrong with it.
    pub error: Option<AttrValue>,
    /// Is a picture that can be edited.
    pub editable: bool,
    /// Under the name: what can be done about an error.
    pub extra: Html,
}

/// Properties of [`FilePicker`].
#[derive(Properties, PartialEq)]
pub struct FilePickerProps {
    /// Element id of the input.
    pub id: AttrValue,
    /// Name in a plain form post.
    #[prop_or(AttrValue::Static("file"))]
    pub name: AttrValue,
    /// «Снимок экрана или файл»
    pub label: AttrValue,
    /// Kinds and sizes.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong with the whole.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// May stay empty.
    #[prop_or_default]
    pub optional: bool,
    /// «Выбрать файл»
    pub button: AttrValue,
    /// «или перетащите сюда»
    #[prop_or_default]
    pub drop: AttrValue,
    /// «Снять камерой»: a second button, on phones only.
    #[prop_or_default]
    pub camera: Option<AttrValue>,
    /// «Убрать»
    pub remove: AttrValue,
    /// «Обрезать или закрасить»
    #[prop_or_default]
    pub edit: Option<AttrValue>,
    /// Value of `accept`.
    #[prop_or_default]
    pub accept: Option<AttrValue>,
    /// More than one.
    #[prop_or(true)]
    pub multiple: bool,
    /// What was chosen.
    #[prop_or_default]
    pub files: Vec<PickedFile>,
    /// Files were chosen or dropped.
    #[prop_or_default]
    pub onfiles: Callback<Vec<web_sys::File>>,
    /// Take one away, by its id.
    #[prop_or_default]
    pub onremove: Callback<AttrValue>,
    /// Edit one, by its id.
    #[prop_or_default]
    pub onedit: Callback<AttrValue>,
}

fn all(list: Option<web_sys::FileList>) -> Vec<web_sys::File> {
    list.map(|list| (0..list.length()).filter_map(|i| list.get(i)).collect()).unwrap_or_default()
}

/// The picker. Without scripts it is a plain file input.
#[component]
pub fn FilePicker(props: &FilePickerProps) -> Html {
    let over = use_state(|| false);
    let onchange = {
        let onfiles = props.onfiles.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok())
            else {
                return;
            };
            let files = all(input.files());
            // Emptied, so that the same file can be chosen again after it was taken away.
            input.set_value("");
            if !files.is_empty() {
                onfiles.emit(files);
            }
        })
    };
    let ondrop = {
        let (over, onfiles) = (over.clone(), props.onfiles.clone());
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            let files = all(event.data_transfer().and_then(|data| data.files()));
            if !files.is_empty() {
                onfiles.emit(files);
            }
        })
    };
    let ondragover = {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            if !*over {
                over.set(true);
            }
        })
    };
    let ondragleave = {
        let over = over.clone();
        Callback::from(move |_: DragEvent| over.set(false))
    };
    let id = &props.id;
    let camera_id = format!("{id}-camera");
    html! {
        <Field id={id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()} optional={props.optional}>
            <div class={classes!("drop", over.then_some("drop-over"))} {ondrop} {ondragover} {ondragleave}>
                <input class="drop-input" type="file" id={id.clone()} name={props.name.clone()} accept={props.accept.clone()}
                    multiple={props.multiple} onchange={onchange.clone()} aria-invalid={props.error.is_some().then_some("true")}
                    aria-describedby={described_by(id, props.hint.is_some(), props.error.is_some())} />
                <label class="button button-secondary" for={id.clone()} aria-hidden="true"><Icon name="upload" />{ &props.button }</label>
                if let Some(camera) = &props.camera {
                    <span class="drop-camera">
                        <input class="drop-input" type="file" id={camera_id.clone()} accept="image/*" capture="environment" {onchange} aria-label={camera.clone()} />
                        <label class="button button-secondary" for={camera_id} aria-hidden="true"><Icon name="camera" />{ camera }</label>
                    </span>
                }
                if !props.drop.is_empty() { <span class="drop-word">{ &props.drop }</span> }
            </div>
            if !props.files.is_empty() {
                <ul class="files">{ for props.files.iter().map(|file| row(props, file)) }</ul>
            }
        </Field>
    }
}

fn row(props: &FilePickerProps, file: &PickedFile) -> Html {
    let remove = {
        let (id, name, input) = (file.id.clone(), props.onremove.clone(), props.id.clone());
        Callback::from(move |_: MouseEvent| {
            name.emit(id.clone());
            // The button goes away with its row: the focus must not fall to the top of the page.
            let next = document().and_then(|d| d.get_element_by_id(&input));
            if let Some(next) = next.and_then(|n| n.dyn_into::<web_sys::HtmlElement>().ok()) {
                let _ = next.focus();
            }
        })
    };
    let edit = {
        let id = file.id.clone();
        props.onedit.reform(move |_: MouseEvent| id.clone())
    };
    html! {
        <li key={file.id.to_string()} class={file.error.is_some().then_some("file-wrong")}>
            <span class="file-thumb">
                if let Some(thumb) = &file.thumb { <img src={thumb} alt="" width="48" height="48" /> } else { <Icon name="file" /> }
            </span>
            <span class="file-text">
                <span class="file-name">{ &file.name }</span>
                if let Some(error) = &file.error {
                    <span class="error"><Icon name="alert" /><span>{ error }</span></span>
                } else {
                    <span class="file-size">{ &file.note }</span>
                }
                if let Some(progress) = file.progress { <progress value={progress.to_string()} max="100" aria-label={file.name.clone()} /> }
                { file.extra.clone() }
            </span>
            if let (true, Some(word)) = (file.editable, &props.edit) {
                <button class="button button-quiet button-small" type="button" onclick={edit}>
                    <Icon name="crop" /><span class="wide-only">{ word }</span><span class="visually-hidden">{ " " }{ &file.name }</span>
                </button>
            }
            <button class="button button-quiet button-small" type="button" onclick={remove}>
                <Icon name="trash" /><span class="wide-only">{ &props.remove }</span><span class="visually-hidden">{ " " }{ &file.name }</span>
            </button>
        </li>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    let file = |name: &'static str, note: &'static str| PickedFile {
        id: name.into(),
        name: name.into(),
        note: note.into(),
        ..PickedFile::default()
    };
    vec![Example::new(
        "FilePicker, empty and with files",
        html! {
            <div class="stack">
                <FilePicker id="x-file" label="Снимок экрана или файл" optional=true hint="PNG, JPEG или PDF, до 10 МБ, не больше пяти"
                    button="Выбрать файл" drop="или перетащите сюда" camera="Снять камерой" remove="Убрать" />
                <FilePicker id="x-file2" label="Документы" button="Добавить файл" remove="Убрать" edit="Обрезать или закрасить" files={vec![
                    PickedFile { editable: true, ..file("снимок-экрана.png", "240 КБ") },
                    PickedFile { progress: Some(40), ..file("паспорт-главная-страница.jpg", "3,1 МБ, загружено 40 %") },
                    PickedFile { error: Some("Файл больше 10 МБ. Уменьшите его или приложите снимок экрана".into()), ..file("видео.mov", "84 МБ") },
                ]} />
            </div>
        },
    )]
}
