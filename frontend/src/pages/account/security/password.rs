//! Changing the password.

use shared::{
    api::accounts::profile::Profile,
    forms::account::password::{PasswordField, PasswordForm},
};
use yew::prelude::*;

use crate::{
    api::accounts,
    hooks::use_form,
    i18n::use_lang,
    pages::account::{
        frame::{FormFrame, use_step_focus},
        password::NewPassword,
        proof::use_proved,
        words::Shown,
    },
    t,
    ui::{Alert, Button, ButtonVariant, Tone},
};

/// Properties of [`ChangePassword`].
#[derive(Properties, PartialEq)]
pub struct ChangePasswordProps {
    /// Whose it is.
    pub profile: Profile,
}

/// A button, then the form.
#[component]
pub fn ChangePassword(props: &ChangePasswordProps) -> Html {
    let lang = use_lang();
    let open = use_state(|| false);
    let changed = use_state(|| false);
    use_step_focus(u32::from(*open), if *open { "new-password" } else { "password-change" });
    let form = use_form(PasswordForm::default);
    let set = |to: bool| {
        let (open, changed, form) = (open.setter(), changed.setter(), form.clone());
        Callback::from(move |_: MouseEvent| {
            form.edit(|form| *form = PasswordForm::default());
            changed.set(false);
            open.set(to);
        })
    };
    let done = {
        let (open, changed, form) = (open.setter(), changed.setter(), form.clone());
        Callback::from(move |()| {
            form.edit(|form| *form = PasswordForm::default());
            changed.set(true);
            open.set(false);
        })
    };
    let submit = use_proved(|form: PasswordForm| async move { accounts::change_password(&form).await }, done);
    let own: Vec<String> = std::iter::once(props.profile.name.clone())
        .chain(props.profile.contacts.iter().map(|contact| contact.value.clone()))
        .collect();
    let borrowed: Vec<&str> = own.iter().map(String::as_str).collect();
    let errors = form.values().parse(&borrowed).err().unwrap_or_default();
    let shown =
        Shown { lang, name: "account-new", form: &form, errors: &errors, refused: submit.error.as_ref() };
    let login = props.profile.contacts.first().map(|contact| contact.value.clone());
    html! {
        <>
            if *changed {
                <Alert tone={Tone::Positive} live=true><p>{ t!(lang, "account-password-changed") }</p></Alert>
            }
            if *open {
                <FormFrame id="change-password" errors={shown.summary(&[("new-password", PasswordField::Password)])} attempt={form.attempt()} error={submit.error.clone()}
                    title={t!(lang, "account-password-failed")} onsubmit={form.send(errors.is_empty(), &submit.run)}>
                    <input type="text" hidden=true readonly=true name="username" autocomplete="username" value={login} />
                    <NewPassword id="new-password" label={t!(lang, "account-new-password")} value={form.values().password.clone()} {own}
                        error={shown.at(PasswordField::Password)} oninput={form.put(|form, text| form.password = text)} />
                    <p class="muted">{ t!(lang, "account-password-ends") }</p>
                    <div class="form-actions">
                        <Button r#type="submit" loading={submit.busy}>{ t!(lang, "account-password-save") }</Button>
                        <Button variant={ButtonVariant::Quiet} onclick={set(false)}>{ t!(lang, "account-cancel") }</Button>
                    </div>
                </FormFrame>
            } else {
                <p>{ t!(lang, "account-password-text") }</p>
                <div><Button id="password-change" variant={ButtonVariant::Secondary} icon="lock" onclick={set(true)}>
                    { t!(lang, "account-password-change") }
                </Button></div>
            }
        </>
    }
}
