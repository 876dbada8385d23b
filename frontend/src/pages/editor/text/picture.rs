//! A picture for the text: chosen, pasted or dropped; what it shows must be said in words before it goes in.

use shared::api::editor::Picture;
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, File, HtmlInputElement};
use yew::prelude::*;

use crate::{
    api::editor as api,
    device::picture,
    hooks::use_submit,
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonVariant, Dialog, Field, TextArea, Tone, dom, field::described_by},
};

/// Kinds that the server takes.
const KINDS: [&str; 2] = ["image/png", "image/jpeg"];
/// Largest picture, bytes.
const MOST_BYTES: f64 = 10.0 * 1024.0 * 1024.0;
/// Longest description, characters: what a screen reader says in one breath.
const ALT_MAX: usize = 250;

/// The first picture among what was pasted or dropped.
pub(super) fn pictures_in(data: Option<&DataTransfer>) -> Option<File> {
    let files = data?.files()?;
    (0..files.length()).filter_map(|at| files.get(at)).find(|file| KINDS.contains(&file.type_().as_str()))
}

/// Why a picture cannot be taken: the end of the sentence's key.
fn refusal(kind: &str, bytes: f64) -> Option<&'static str> {
    if !KINDS.contains(&kind) {
        Some("kind")
    } else if bytes > MOST_BYTES {
        Some("large")
    } else {
        None
    }
}

/// What is wrong with a description: the end of the sentence's key. A file's name says nothing to anybody.
fn alt_fault(alt: &str, name: &str) -> Option<&'static str> {
    let alt = alt.trim();
    let endings = [".png", ".jpg", ".jpeg", ".webp", ".svg"];
    if alt.is_empty() {
        Some("empty")
    } else if alt.chars().count() > ALT_MAX {
        Some("long")
    } else if alt == name || endings.iter().any(|ending| alt.to_lowercase().ends_with(ending)) {
        Some("name")
    } else {
        None
    }
}

/// Properties of [`PictureDialog`].
#[derive(Properties, PartialEq)]
pub struct PictureDialogProps {
    /// Element id.
    pub id: AttrValue,
    /// The picture that was pasted or dropped.
    #[prop_or_default]
    pub file: Option<File>,
    /// Nothing was inserted.
    pub onclose: Callback<()>,
    /// Address and description.
    pub onpick: Callback<(String, String)>,
}

/// The dialog.
#[component]
pub fn PictureDialog(props: &PictureDialogProps) -> Html {
    let lang = use_lang();
    let file = use_state(|| props.file.clone());
    let shown = use_state_eq(|| None::<String>);
    let alt = use_state_eq(String::new);
    let tried = use_state_eq(|| false);
    {
        let shown = shown.setter();
        use_effect_with((*file).clone(), move |file| {
            let address = file.as_ref().and_then(|file| picture::address(file));
            shown.set(address.clone());
            move || {
                if let Some(address) = address {
                    picture::release(&address);
                }
            }
        });
    }
    let send = {
        let (onpick, alt) = (props.onpick.clone(), alt.clone());
        use_submit(
            |file: File| async move { api::send_picture(&file).await },
            Callback::from(move |sent: Picture| onpick.emit((sent.src, alt.trim().to_owned()))),
        )
    };
    let onfile = {
        let file = file.setter();
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            let chosen = input.and_then(|input| input.files()).and_then(|files| files.get(0));
            if chosen.is_some() {
                file.set(chosen);
            }
        })
    };
    let name = file.as_ref().map(File::name).unwrap_or_default();
    let refused = file.as_ref().and_then(|file| refusal(&file.type_(), file.size()));
    let fault = alt_fault(&alt, &name);
    let (file_id, alt_id) = (format!("{}-file", props.id), format!("{}-alt", props.id));
    let onsend = {
        let (file, tried, run) = (file.clone(), tried.setter(), send.run.clone());
        let (file_id, alt_id) = (file_id.clone(), alt_id.clone());
        Callback::from(move |_: MouseEvent| {
            tried.set(true);
            match (&*file, refused, fault) {
                (Some(file), None, None) => run.emit(file.clone()),
                (Some(_), None, Some(_)) => {
                    dom::focus(&alt_id);
                }
                _ => {
                    dom::focus(&file_id);
                }
            }
        })
    };
    let file_error = match (refused, file.is_none() && *tried) {
        (Some(why), _) => Some(crate::i18n::text(lang, &format!("editor-picture-{why}"))),
        (None, true) => Some(t!(lang, "editor-picture-none")),
        (None, false) => None,
    };
    let alt_error = fault.filter(|_| *tried).map(|why| {
        crate::i18n::text_args(lang, &format!("editor-picture-alt-{why}"), &[("max", ALT_MAX.into())])
    });
    let oninput = {
        let alt = alt.clone();
        Callback::from(move |text| alt.set(text))
    };
    let close = props.onclose.reform(|_: MouseEvent| ());
    html! {
        <Dialog id={props.id.clone()} title={t!(lang, "editor-picture-title")} open=true onclose={props.onclose.clone()}
            actions={html! { <>
                <Button loading={send.busy} onclick={onsend}>{ t!(lang, "editor-picture-insert") }</Button>
                <Button variant={ButtonVariant::Secondary} onclick={close}>{ t!(lang, "console-cancel") }</Button>
            </> }}>
            <div class="stack">
                <Field id={file_id.clone()} label={t!(lang, "editor-picture-file")} hint={AttrValue::from(t!(lang, "editor-picture-file-hint"))}
                    error={file_error.clone().map(AttrValue::from)}>
                    <input class="input" type="file" id={file_id.clone()} accept={KINDS.join(",")} onchange={onfile}
                        aria-invalid={file_error.is_some().then_some("true")} aria-describedby={described_by(&file_id, true, file_error.is_some())} />
                </Field>
                // The place is kept free, so that nothing jumps when the picture is there.
                <div class="picture-frame">
                    if let Some(src) = &*shown { <img src={src.clone()} alt={(*alt).clone()} /> } else { <p class="muted">{ t!(lang, "editor-picture-paste") }</p> }
                </div>
                <TextArea id={alt_id} label={t!(lang, "editor-picture-alt")} hint={AttrValue::from(t!(lang, "editor-picture-alt-hint"))} rows={2}
                    limit={ALT_MAX} value={(*alt).clone()} error={alt_error.map(AttrValue::from)} {oninput} />
                if let Some(error) = &send.error { <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert> }
            </div>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_is_wanted_and_a_file_name_is_none() {
        assert_eq!(alt_fault(" ", "a.png"), Some("empty"));
        assert_eq!(alt_fault("Screenshot 1.PNG", "a.png"), Some("name"));
        assert_eq!(alt_fault("снимок", "снимок"), Some("name"));
        assert_eq!(alt_fault(&"а".repeat(ALT_MAX + 1), ""), Some("long"));
        assert_eq!(alt_fault("Кнопка «Войти» справа вверху", "a.png"), None);
    }

    #[test]
    fn other_files_and_huge_ones_are_refused_before_they_travel() {
        assert_eq!(refusal("image/png", 1000.0), None);
        assert_eq!(refusal("image/gif", 1000.0), Some("kind"));
        assert_eq!(refusal("image/jpeg", MOST_BYTES + 1.0), Some("large"));
    }
}
