//! Name, kind of person, identifiers, preferred contact, language.

use shared::{
    api::accounts::{ContactKind, PersonKind, profile::Profile},
    forms::{
        account::profile::{ProfileField, ProfileForm},
        request::Preferred,
    },
    lang::Lang,
};
use yew::prelude::*;

use crate::{
    api::{ApiError, accounts},
    hooks::use_form,
    i18n::use_lang,
    pages::account::{
        frame::FormFrame,
        proof::use_proved,
        words::{self, Shown},
    },
    t,
    ui::{Alert, Button, Choice, RadioGroup, TextField, Tone},
};

/// Properties of [`Editor`].
#[derive(Properties, PartialEq)]
pub struct EditorProps {
    /// What is kept now.
    pub profile: Profile,
    /// It was saved.
    pub onchange: Callback<Profile>,
    /// It changed elsewhere: fetch it anew.
    pub onstale: Callback<()>,
}

/// Whether a kind of person has an insurance number.
fn has_snils(kind: &str) -> bool {
    PersonKind::parse(kind) != Some(PersonKind::Company)
}

/// Whether a kind of person has a registration number.
fn has_ogrn(kind: &str) -> bool {
    matches!(PersonKind::parse(kind), Some(PersonKind::Company | PersonKind::Proprietor))
}

/// What is sent: what is typed, but for fields that are not on screen; those stay as they are kept.
fn whole(typed: &ProfileForm, kept: &Profile) -> ProfileForm {
    let mut form = typed.clone();
    form.appearance = kept.appearance.clone();
    form.notifications = kept.notifications.clone();
    if !has_snils(&form.kind) {
        form.snils = kept.snils.clone();
    }
    if !has_ogrn(&form.kind) {
        form.ogrn = kept.ogrn.clone();
    }
    form
}

/// The form.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let lang = use_lang();
    let kept = &props.profile;
    let form = use_form(|| ProfileForm::from(kept));
    let saved = use_state(|| false);
    let done = {
        let (saved, form, onchange) = (saved.setter(), form.clone(), props.onchange.clone());
        Callback::from(move |profile: Profile| {
            let kept = ProfileForm::from(&profile);
            form.edit(move |form| *form = kept);
            saved.set(true);
            onchange.emit(profile);
        })
    };
    let send = |(version, form): (i32, ProfileForm)| async move { accounts::save(version, &form).await };
    let submit = use_proved(send, done);
    let stale = submit.error.as_ref().and_then(ApiError::code) == Some("stale");
    {
        let onstale = props.onstale.clone();
        use_effect_with(stale, move |stale| {
            if *stale {
                onstale.emit(());
            }
        });
    }
    let values = whole(form.values(), kept);
    let changed = values != ProfileForm::from(kept);
    let errors = values.parse().err().unwrap_or_default();
    let shown = Shown { lang, name: "account", form: &form, errors: &errors, refused: submit.error.as_ref() };
    let fields = [
        ("name", ProfileField::Name),
        ("kind-0", ProfileField::Kind),
        ("inn", ProfileField::Inn),
        ("snils", ProfileField::Snils),
        ("ogrn", ProfileField::Ogrn),
        ("preferred-0", ProfileField::Preferred),
        ("lang-0", ProfileField::Lang),
    ];
    let run = {
        let (run, saved, version, kept) = (submit.run.clone(), saved.setter(), kept.version, kept.clone());
        Callback::from(move |form: ProfileForm| {
            saved.set(false);
            run.emit((version, whole(&form, &kept)));
        })
    };
    let has = |kind| kept.contacts.iter().any(|contact| contact.kind == kind);
    let way = |way: Preferred, label: String, here: bool| {
        let choice = Choice::new(way.as_str(), label);
        if here { choice } else { choice.hint(t!(lang, "account-preferred-missing")) }
    };
    let preferred = vec![
        way(Preferred::Email, t!(lang, "account-preferred-email"), has(ContactKind::Email)),
        way(Preferred::Phone, t!(lang, "account-preferred-phone"), has(ContactKind::Phone)),
        way(Preferred::Portal, t!(lang, "account-preferred-portal"), true),
    ];
    let langs = Lang::ALL.map(|lang| Choice::new(lang.as_str(), t!(lang, "language-name"))).to_vec();
    let kind = &form.values().kind;
    let number = |id: &'static str, field, label, hint, value: &String, put: fn(&mut ProfileForm, String)| {
        html! {
            <TextField {id} {label} {hint} optional=true width="input-m" inputmode="numeric" autocomplete="off" value={value.clone()}
                error={shown.at(field)} oninput={form.put(put)} onblur={form.left(field)} />
        }
    };
    html! {
        <FormFrame id="profile" errors={shown.summary(&fields)} attempt={form.attempt()} error={submit.error.clone().filter(|_| !stale)} title={t!(lang, "account-not-saved")}
            onsubmit={form.send(errors.is_empty(), &run)}>
            if stale {
                <Alert tone={Tone::Warning} live=true title={t!(lang, "account-not-saved")}><p>{ t!(lang, "account-stale") }</p></Alert>
            }
            <TextField id="name" label={t!(lang, "account-name")} hint={t!(lang, "account-name-hint")} autocomplete="name" value={form.values().name.clone()}
                error={shown.at(ProfileField::Name)} oninput={form.put(|form, text| form.name = text)} onblur={form.left(ProfileField::Name)} />
            <RadioGroup id="kind" label={t!(lang, "account-kind")} choices={words::persons(lang)} value={kind.clone()}
                error={shown.at(ProfileField::Kind)} onchange={form.put(|form, text| form.kind = text)} />
            <fieldset class="form">
                <legend class="part-title">{ t!(lang, "account-numbers") }</legend>
                <p class="muted">{ t!(lang, "account-numbers-text") }</p>
                if has_snils(kind) {
                    { number("snils", ProfileField::Snils, t!(lang, "account-snils"), t!(lang, "account-snils-hint"), &form.values().snils, |form, text| form.snils = text) }
                }
                { number("inn", ProfileField::Inn, t!(lang, "account-inn"), t!(lang, "account-inn-hint"), &form.values().inn, |form, text| form.inn = text) }
                if has_ogrn(kind) {
                    { number("ogrn", ProfileField::Ogrn, t!(lang, "account-ogrn"), t!(lang, "account-ogrn-hint"), &form.values().ogrn, |form, text| form.ogrn = text) }
                }
            </fieldset>
            <RadioGroup id="preferred" label={t!(lang, "account-preferred")} choices={preferred} value={form.values().preferred.clone()}
                error={shown.at(ProfileField::Preferred)} onchange={form.put(|form, text| form.preferred = text)} />
            <RadioGroup id="lang" label={t!(lang, "account-lang")} inline=true choices={langs} value={form.values().lang.clone()}
                error={shown.at(ProfileField::Lang)} onchange={form.put(|form, text| form.lang = text)} />
            <SaveLine busy={submit.busy} {changed} saved={*saved} />
        </FormFrame>
    }
}

/// Properties of [`SaveLine`].
#[derive(Properties, PartialEq)]
pub struct SaveLineProps {
    /// Being saved.
    pub busy: bool,
    /// Something is not saved.
    pub changed: bool,
    /// It was saved on this page.
    pub saved: bool,
}

/// The button that saves, and what is saved.
#[component]
pub fn SaveLine(props: &SaveLineProps) -> Html {
    let lang = use_lang();
    let state = match (props.busy, props.changed, props.saved) {
        (true, ..) => String::new(),
        (_, true, _) => t!(lang, "account-unsaved"),
        (_, _, true) => t!(lang, "account-saved"),
        _ => String::new(),
    };
    html! {
        <div class="form-actions">
            <Button r#type="submit" loading={props.busy}>{ if props.busy { t!(lang, "account-saving") } else { t!(lang, "account-save") } }</Button>
            <span class="muted" role="status">{ state }</span>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use shared::forms::account::profile::ProfileForm;

    use super::*;
    use crate::pages::account::tests_support::profile;

    #[test]
    fn what_is_not_on_screen_stays_as_it_is_kept() {
        let kept = profile();
        let mut typed = ProfileForm::from(&kept);
        typed.kind = "company".into();
        typed.snils = "1".into();
        typed.ogrn = "1027700132195".into();
        let sent = whole(&typed, &kept);
        assert_eq!((sent.snils, sent.ogrn), (kept.snils.clone(), "1027700132195".into()));
        typed.kind = "citizen".into();
        let sent = whole(&typed, &kept);
        assert_eq!((sent.snils, sent.ogrn), ("1".into(), kept.ogrn.clone()));
    }
}
