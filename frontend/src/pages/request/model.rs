//! The state of the request form and everything that changes it.

use std::rc::Rc;

use shared::{
    api::{
        accounts::{ContactKind, profile::Profile},
        uploads::FileView,
    },
    forms::{
        FieldError,
        request::{Device, Preferred, RequestContext, RequestField, RequestForm},
    },
    lang::Lang,
};
use uuid::Uuid;
use yew::Reducible;

use crate::{
    device::vault::Kept,
    forms::{
        draft::{Draft, Opening, open},
        request_fields::set_text,
        request_steps::{Step, all_errors},
    },
};

/// What is said about the draft on top of the form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notice {
    /// Nothing.
    #[default]
    None,
    /// It was restored.
    Restored,
    /// It was restored, and the address brings something else.
    Ask,
    /// It was too old.
    Expired,
}

/// The form with all that the page knows about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Answers, files and key: what is kept on the device.
    pub draft: Draft,
    /// Whether the device was asked for a draft.
    pub opened: bool,
    /// What is said about the draft.
    pub notice: Notice,
    /// Fields that were left once: their errors are shown.
    pub touched: Vec<RequestField>,
    /// The step that was tried to leave with errors.
    pub attempted: Option<Step>,
    /// Counts such tries: each moves the focus to the summary.
    pub attempt: u32,
    /// What the server refused, with its sentence; cleared by a change of the field.
    pub refused: Vec<(RequestField, String)>,
    /// Grows with each change that is to be kept.
    pub changes: u32,
    /// Whether the keeping worked; `None` before the first.
    pub kept: Option<bool>,
    /// Who is signed in.
    pub profile: Option<Rc<Profile>>,
    /// Whether something was taken from the profile.
    pub filled: bool,
}

/// A change.
pub enum Act {
    /// The device was asked for a draft; the key is for a new one.
    Open(Box<Kept<Draft>>, Uuid),
    /// A text or a choice.
    Set(RequestField, String),
    /// Device details, or that they are left out.
    Device(Option<Device>),
    /// The device described itself; no answer of the person's, so nothing to keep yet.
    Collected(Device),
    /// A field was left.
    Touch(RequestField),
    /// "Continue" with errors on this step.
    Attempt(Step),
    /// "Continue" without errors.
    Pass,
    /// A file was uploaded.
    AddFile(FileView),
    /// A file was taken away.
    DropFile(Uuid),
    /// Whether secrets go out masked.
    Mask(bool),
    /// What was looked at before, as far as it is to go with the request.
    Trail(Vec<String>),
    /// The server refused fields.
    Refused(Vec<(RequestField, String)>),
    /// Throw the draft away and begin with what the address brings.
    Restart(Uuid),
    /// Send as another request: the old key is spent.
    NewKey(Uuid),
    /// The draft was written (or not) at this time.
    Saved(i64, bool),
    /// The notice was read.
    CloseNotice,
    /// Who is signed in: what they left empty is taken from the profile.
    Known(Rc<Profile>),
}

impl Model {
    /// The form before the device was asked for a draft.
    pub fn new(preset: &RequestForm, lang: Lang) -> Self {
        let form = RequestForm { lang, ..preset.clone() };
        Self {
            draft: Draft { preset: form.clone(), form, key: Uuid::nil(), files: Vec::new(), saved_ms: 0 },
            opened: false,
            notice: Notice::None,
            touched: Vec::new(),
            attempted: None,
            attempt: 0,
            refused: Vec::new(),
            changes: 0,
            kept: None,
            profile: None,
            filled: false,
        }
    }

    /// Takes name and contacts from the profile where nothing was typed. Nothing of the person's own, so nothing to keep.
    fn fill(&mut self) {
        let Some(profile) = self.profile.clone() else { return };
        let contact = |kind| profile.contacts.iter().find(|contact| contact.kind == kind);
        let value = |kind| contact(kind).map(|contact| contact.value.clone()).unwrap_or_default();
        let form = &mut self.draft.form;
        // A way without its contact could not be gone.
        let reachable = match profile.preferred {
            Preferred::Email => contact(ContactKind::Email).is_some(),
            Preferred::Phone => contact(ContactKind::Phone).is_some(),
            Preferred::Portal => true,
        };
        let preferred = if reachable { profile.preferred.as_str().to_owned() } else { String::new() };
        for (field, known) in [
            (&mut form.name, profile.name.clone()),
            (&mut form.email, value(ContactKind::Email)),
            (&mut form.phone, value(ContactKind::Phone)),
            (&mut form.preferred, preferred),
        ] {
            if field.is_empty() && !known.is_empty() {
                *field = known;
                self.filled = true;
            }
        }
    }

    /// Every error of the form.
    pub fn errors(&self, context: RequestContext<'_>) -> Vec<FieldError<RequestField>> {
        all_errors(&self.draft.form, context)
    }

    /// Whether the errors of a field are shown.
    pub fn shows(&self, field: RequestField) -> bool {
        self.touched.contains(&field) || self.attempted == Some(Step::of(field))
    }

    fn changed(&mut self, field: RequestField) {
        self.changes += 1;
        self.refused.retain(|(refused, _)| *refused != field);
    }

    fn files_changed(&mut self) {
        self.draft.form.files = self.draft.files.iter().map(|file| file.id).collect();
        self.changed(RequestField::Files);
    }

    fn opened(&mut self, found: Kept<Draft>, key: Uuid) {
        self.opened = true;
        let expired = found == Kept::Expired;
        let draft = if let Kept::Found(draft) = found { Some(draft) } else { None };
        let (draft, notice) = match open(draft, &self.draft.preset) {
            Opening::Fresh(_) => {
                self.draft.key = key;
                self.notice = if expired { Notice::Expired } else { Notice::None };
                return;
            }
            Opening::Restored(draft) => (draft, Notice::Restored),
            Opening::Ask(draft) => (draft, Notice::Ask),
        };
        self.notice = notice;
        let restored = Draft {
            form: RequestForm { lang: self.draft.form.lang, ..draft.form },
            preset: self.draft.preset.clone(),
            ..draft
        };
        let early = std::mem::replace(&mut self.draft, restored);
        // What was chosen before the app arrived is newer than the draft.
        if self.changes > 0 {
            for (field, text) in [
                (RequestField::Category, early.form.category),
                (RequestField::Subtopic, early.form.subtopic),
                (RequestField::Kind, early.form.kind),
            ] {
                if !text.is_empty() {
                    set_text(&mut self.draft.form, field, text);
                }
            }
        }
    }
}

impl Reducible for Model {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut next = (*self).clone();
        match act {
            Act::Open(found, key) => next.opened(*found, key),
            Act::Set(field, text) => {
                set_text(&mut next.draft.form, field, text);
                next.changed(field);
            }
            Act::Device(device) => {
                next.draft.form.device = device;
                next.changed(RequestField::Device);
            }
            Act::Collected(device) => next.draft.form.device = Some(device),
            Act::Touch(field) => {
                if next.touched.contains(&field) {
                    return self;
                }
                next.touched.push(field);
            }
            Act::Attempt(step) => {
                next.attempted = Some(step);
                next.attempt += 1;
            }
            Act::Pass => {
                next.attempted = None;
                next.notice = Notice::None;
            }
            Act::AddFile(file) => {
                next.draft.files.push(file);
                next.files_changed();
            }
            Act::DropFile(id) => {
                next.draft.files.retain(|file| file.id != id);
                next.files_changed();
            }
            Act::Mask(on) => {
                next.draft.form.mask_secrets = on;
                next.changes += 1;
            }
            Act::Trail(steps) => {
                next.draft.form.tried_trail = steps;
                next.changes += 1;
            }
            Act::Refused(refused) => {
                next.attempted = refused.first().map(|(field, _)| Step::of(*field));
                next.refused = refused;
                next.attempt += 1;
            }
            Act::Restart(key) => {
                let form = RequestForm { device: next.draft.form.device.take(), ..next.draft.preset.clone() };
                let preset = next.draft.preset.clone();
                next = Self { opened: true, profile: next.profile, ..Self::new(&preset, preset.lang) };
                next.draft.form = form;
                next.draft.key = key;
                next.fill();
            }
            Act::NewKey(key) => {
                next.draft.key = key;
                next.changes += 1;
            }
            Act::Saved(at, worked) => {
                next.kept = Some(worked);
                if worked {
                    next.draft.saved_ms = at;
                }
            }
            Act::CloseNotice => next.notice = Notice::None,
            Act::Known(profile) => {
                next.profile = Some(profile);
                next.fill();
            }
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preset(subject: &str) -> RequestForm {
        RequestForm { subject: subject.into(), ..RequestForm::default() }
    }

    fn act(model: Model, acts: impl IntoIterator<Item = Act>) -> Model {
        let model = acts.into_iter().fold(Rc::new(model), Reducible::reduce);
        (*model).clone()
    }

    fn draft(subject: &str) -> Draft {
        Draft { form: preset(subject), key: Uuid::max(), files: vec![], preset: preset(""), saved_ms: 5 }
    }

    #[test]
    fn the_key_is_made_once_and_kept_with_the_draft() {
        let fresh = act(Model::new(&preset(""), Lang::Ru), [Act::Open(Box::new(Kept::Nothing), Uuid::max())]);
        assert_eq!(fresh.draft.key, Uuid::max());
        let restored = act(
            Model::new(&preset(""), Lang::En),
            [Act::Open(Box::new(Kept::Found(draft("набрано"))), Uuid::nil())],
        );
        assert_eq!((restored.draft.key, restored.notice), (Uuid::max(), Notice::Restored));
        // Letters come in the language that the form is sent in.
        assert_eq!(restored.draft.form.lang, Lang::En);
    }

    #[test]
    fn an_expired_draft_is_said_and_another_preset_asks() {
        let model = act(Model::new(&preset(""), Lang::Ru), [Act::Open(Box::new(Kept::Expired), Uuid::max())]);
        assert_eq!(model.notice, Notice::Expired);
        let model = act(
            Model::new(&preset("шаблон"), Lang::Ru),
            [Act::Open(Box::new(Kept::Found(draft("набрано"))), Uuid::nil())],
        );
        assert_eq!((model.notice, &*model.draft.form.subject), (Notice::Ask, "набрано"));
        let model = act(model, [Act::Restart(Uuid::from_u128(7))]);
        assert_eq!((model.notice, &*model.draft.form.subject), (Notice::None, "шаблон"));
        assert_eq!(model.draft.key, Uuid::from_u128(7));
    }

    #[test]
    fn a_choice_made_before_the_app_arrived_wins() {
        let mut old = draft("набрано");
        old.form.category = "a".into();
        let model = act(
            Model::new(&preset(""), Lang::Ru),
            [
                Act::Set(RequestField::Category, "b".into()),
                Act::Open(Box::new(Kept::Found(old)), Uuid::nil()),
            ],
        );
        assert_eq!((&*model.draft.form.category, &*model.draft.form.subject), ("b", "набрано"));
    }

    fn profile() -> Rc<Profile> {
        let at = time::OffsetDateTime::UNIX_EPOCH;
        let contact = shared::api::accounts::profile::ContactView {
            id: Uuid::max(),
            kind: ContactKind::Phone,
            value: "+79123456789".into(),
            confirmed_at: at,
        };
        Rc::new(Profile {
            version: 1,
            name: "Мария".into(),
            kind: shared::api::accounts::PersonKind::Citizen,
            inn: String::new(),
            snils: String::new(),
            ogrn: String::new(),
            preferred: Preferred::Email,
            lang: Lang::Ru,
            appearance: shared::api::accounts::profile::Appearance::default(),
            notifications: shared::api::accounts::profile::Notifications::default(),
            contacts: vec![contact],
            created_at: at,
        })
    }

    #[test]
    fn what_is_known_fills_what_is_empty() {
        let mut typed = draft("набрано");
        typed.form.name = "Маша".into();
        let model = act(
            Model::new(&preset(""), Lang::Ru),
            [Act::Open(Box::new(Kept::Found(typed)), Uuid::nil()), Act::Known(profile())],
        );
        let form = &model.draft.form;
        assert_eq!((&*form.name, &*form.phone, &*form.email), ("Маша", "+79123456789", ""));
        // By e-mail, of which there is none, nobody is reached.
        assert_eq!(form.preferred, "");
        assert!(model.filled);
        assert_eq!(model.changes, 0);
        let model = act(model, [Act::Restart(Uuid::max())]);
        assert_eq!((&*model.draft.form.name, model.filled), ("Мария", true));
    }

    #[test]
    fn a_refusal_lasts_until_its_field_changes() {
        let model = act(
            Model::new(&preset(""), Lang::Ru),
            [Act::Refused(vec![(RequestField::Email, "нет такой".into()), (RequestField::Name, "x".into())])],
        );
        assert_eq!((model.attempted, model.attempt), (Some(Step::Contacts), 1));
        let model = act(model, [Act::Set(RequestField::Email, "a@b.ru".into())]);
        assert_eq!(model.refused, [(RequestField::Name, "x".to_owned())]);
    }

    #[test]
    fn files_and_their_ids_go_together() {
        let file = FileView {
            id: Uuid::max(),
            name: "a.png".into(),
            file_type: shared::api::uploads::FileType::Png,
            size: 1,
            thumbnail: true,
            state: shared::api::uploads::FileState::Clean,
            created_at: time::OffsetDateTime::UNIX_EPOCH,
        };
        let model = act(Model::new(&preset(""), Lang::Ru), [Act::AddFile(file)]);
        assert_eq!(model.draft.form.files, [Uuid::max()]);
        assert!(act(model, [Act::DropFile(Uuid::max())]).draft.form.files.is_empty());
    }
}
