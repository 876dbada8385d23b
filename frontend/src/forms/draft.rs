//! The draft of a request: what is kept on the device, and what happens when the form is opened again.

use serde::{Deserialize, Serialize};
use shared::{api::uploads::FileView, forms::request::RequestForm};
use uuid::Uuid;

/// What is kept after each change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The answers so far.
    pub form: RequestForm,
    /// The idempotency key, made once: however often the draft is sent, one request comes of it.
    pub key: Uuid,
    /// Files that were uploaded for it.
    pub files: Vec<FileView>,
    /// What the form was filled in with beforehand, to tell a reload from a new start.
    pub preset: RequestForm,
    /// When it was saved, milliseconds since 1970.
    pub saved_ms: i64,
}

/// How the form starts.
#[derive(Clone, Debug, PartialEq)]
pub enum Opening {
    /// Empty, or with what the address brings.
    Fresh(RequestForm),
    /// With the draft of this device.
    Restored(Draft),
    /// With the draft, while the address brings something else: the person decides.
    Ask(Draft),
}

/// The form without what fills itself in.
fn answers(form: &RequestForm) -> RequestForm {
    let preferred = if form.preferred == "email" { String::new() } else { form.preferred.clone() };
    let kind = if form.kind == "problem" { String::new() } else { form.kind.clone() };
    RequestForm {
        device: None,
        lang: RequestForm::default().lang,
        mask_secrets: false,
        preferred,
        kind,
        ..form.clone()
    }
}

/// Whether nothing was typed or chosen.
pub fn is_blank(form: &RequestForm) -> bool {
    answers(form) == RequestForm::default()
}

/// Decides between the draft and what the address brings. A draft is never overwritten without asking.
pub fn open(draft: Option<Draft>, preset: &RequestForm) -> Opening {
    let Some(draft) = draft else { return Opening::Fresh(preset.clone()) };
    let untouched = answers(&draft.form) == answers(&draft.preset) && draft.files.is_empty();
    if untouched {
        return Opening::Fresh(preset.clone());
    }
    if is_blank(preset) || answers(preset) == answers(&draft.preset) {
        return Opening::Restored(draft);
    }
    Opening::Ask(draft)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(subject: &str) -> RequestForm {
        RequestForm { subject: subject.into(), ..RequestForm::default() }
    }

    fn draft(text: &str, preset: &str) -> Draft {
        Draft { form: form(text), key: Uuid::nil(), files: vec![], preset: form(preset), saved_ms: 0 }
    }

    #[test]
    fn a_draft_is_never_overwritten_unasked() {
        let typed = draft("набрано", "");
        assert_eq!(open(Some(typed.clone()), &form("")), Opening::Restored(typed.clone()));
        assert_eq!(open(Some(typed.clone()), &form("шаблон")), Opening::Ask(typed));
    }

    #[test]
    fn a_reload_of_the_same_address_does_not_ask() {
        let typed = draft("шаблон и своё", "шаблон");
        assert_eq!(open(Some(typed.clone()), &form("шаблон")), Opening::Restored(typed));
    }

    #[test]
    fn an_untouched_draft_gives_way() {
        let untouched = draft("старый шаблон", "старый шаблон");
        assert_eq!(open(Some(untouched), &form("новый")), Opening::Fresh(form("новый")));
        assert_eq!(open(None, &form("новый")), Opening::Fresh(form("новый")));
    }

    #[test]
    fn what_fills_itself_in_is_no_answer() {
        let auto = RequestForm {
            device: Some(shared::forms::request::Device::default()),
            preferred: "email".into(),
            kind: "problem".into(),
            ..RequestForm::default()
        };
        assert!(is_blank(&auto));
        assert!(!is_blank(&form("x")));
    }
}
