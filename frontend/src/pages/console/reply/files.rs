//! Files of a reply: chosen, dragged or pasted; those that arrived belong to the draft.

use shared::api::uploads::FileView;
use uuid::Uuid;
use yew::prelude::*;

use crate::{
    i18n::use_lang,
    pages::request::files::{UploadField, discard, use_uploads},
    t,
};

/// Properties of [`Files`].
#[derive(Properties, PartialEq)]
pub struct FilesProps {
    /// Files that arrived.
    pub files: Vec<FileView>,
    /// Another set of them.
    pub onchange: Callback<Vec<FileView>>,
}

/// The field.
#[component]
pub fn Files(props: &FilesProps) -> Html {
    let lang = use_lang();
    // Several may arrive before the next render.
    let latest = use_mut_ref(Vec::<FileView>::new);
    latest.borrow_mut().clone_from(&props.files);
    let uploads = {
        let (latest, onchange) = (latest.clone(), props.onchange.clone());
        use_uploads(
            lang,
            Callback::from(move |file: FileView| {
                latest.borrow_mut().push(file);
                onchange.emit(latest.borrow().clone());
            }),
        )
    };
    let ondrop = {
        let onchange = props.onchange.clone();
        Callback::from(move |id: Uuid| {
            discard(id);
            latest.borrow_mut().retain(|file| file.id != id);
            onchange.emit(latest.borrow().clone());
        })
    };
    html! {
        <UploadField id="reply-files" short=true label={t!(lang, "request-files")} add={t!(lang, "reply-add")} {uploads}
            files={props.files.clone()} {ondrop} />
    }
}
