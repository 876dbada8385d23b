//! The second step of signing in; the console shows it too.

use shared::{
    api::sessions::{Method, SessionView},
    forms::account::factor::{FactorField, FactorForm},
};
use yew::prelude::*;

use super::{frame::FormFrame, passkey::use_passkey_sign_in, words::Shown};
use crate::{
    api::{ApiError, sessions},
    hooks::{use_form, use_submit},
    i18n::use_lang,
    t,
    ui::{Button, ButtonVariant, CodeField, TextField},
};

/// Properties of [`FactorStep`].
#[derive(Properties, PartialEq)]
pub struct FactorStepProps {
    /// The unfinished session.
    pub session: SessionView,
    /// Signed in.
    pub ondone: Callback<SessionView>,
    /// Back to the first step: the unfinished session is given up, or has ended.
    pub onback: Callback<()>,
}

/// A code of the app, a recovery code or a passkey.
#[component]
pub fn FactorStep(props: &FactorStepProps) -> Html {
    let lang = use_lang();
    let has = |method| props.session.methods.contains(&method);
    let first = if has(Method::Totp) { Method::Totp } else { Method::Passkey };
    let method = use_state(move || first);
    let form = use_form(|| FactorForm { method: Method::Totp.as_str().into(), ..FactorForm::default() });
    let submit =
        use_submit(|form: FactorForm| async move { sessions::factor(&form).await }, props.ondone.clone());
    let passkey = use_passkey_sign_in(props.ondone.clone());
    let back = use_submit(|()| sessions::sign_out(), props.onback.clone());
    let errors = form.values().parse().err().unwrap_or_default();
    let shown = Shown { lang, name: "account", form: &form, errors: &errors, refused: submit.error.as_ref() };
    let choose = |chosen: Method| {
        let (method, form) = (method.clone(), form.clone());
        Callback::from(move |_: MouseEvent| {
            method.set(chosen);
            form.edit(move |form| *form = FactorForm { method: chosen.as_str().into(), code: String::new() });
        })
    };
    let ended = submit.error.as_ref().and_then(ApiError::code) == Some("unauthorized");
    let by_passkey = passkey.run.reform(|_: MouseEvent| ());
    let put = form.put(|form, text| form.code = text);
    let error = submit.error.clone().or_else(|| passkey.error.clone());
    let onback = {
        let (run, onback) = (back.run.clone(), props.onback.clone());
        Callback::from(move |_: MouseEvent| if ended { onback.emit(()) } else { run.emit(()) })
    };
    html! {
        <div class="stack">
            <FormFrame id="factor" errors={shown.summary(&[("factor-code", FactorField::Code)])} attempt={form.attempt()} {error}
                title={t!(lang, "account-factor-failed")} onsubmit={form.send(errors.is_empty(), &submit.run)}>
                { match *method {
                    Method::Recovery => html! {
                        <TextField key="recovery" id="factor-code" name="code" label={t!(lang, "account-factor-recovery")} hint={t!(lang, "account-factor-recovery-hint")}
                            width="input-m" autocomplete="off" value={form.values().code.clone()} error={shown.at(FactorField::Code)} oninput={put} />
                    },
                    Method::Passkey => html! { <p>{ t!(lang, "account-factor-passkey") }</p> },
                    _ => html! {
                        <CodeField key="totp" id="factor-code" name="code" label={t!(lang, "account-totp-code")} hint={t!(lang, "account-factor-totp-hint")}
                            value={form.values().code.clone()} error={shown.at(FactorField::Code)} oninput={put} />
                    },
                } }
                <div class="form-actions">
                    if *method == Method::Passkey {
                        <Button icon="key" loading={passkey.busy} onclick={by_passkey.clone()}>{ t!(lang, "account-passkey-use") }</Button>
                    } else {
                        <Button r#type="submit" loading={submit.busy}>{ t!(lang, "account-factor-submit") }</Button>
                    }
                </div>
            </FormFrame>
            <div class="other-ways">
                <h2>{ t!(lang, "account-factor-other") }</h2>
                <ul>
                    if has(Method::Totp) && *method != Method::Totp {
                        <li><Button variant={ButtonVariant::Quiet} icon="smartphone" onclick={choose(Method::Totp)}>{ t!(lang, "account-factor-use-totp") }</Button></li>
                    }
                    if has(Method::Passkey) && *method != Method::Passkey {
                        <li><Button variant={ButtonVariant::Quiet} icon="key" loading={passkey.busy} onclick={by_passkey}>{ t!(lang, "account-passkey-use") }</Button></li>
                    }
                    if has(Method::Recovery) && *method != Method::Recovery {
                        <li><Button variant={ButtonVariant::Quiet} icon="file" onclick={choose(Method::Recovery)}>{ t!(lang, "account-factor-use-recovery") }</Button></li>
                    }
                    <li><Button variant={ButtonVariant::Quiet} icon="undo" loading={back.busy} onclick={onback}>{ t!(lang, "account-factor-back") }</Button></li>
                </ul>
            </div>
        </div>
    }
}
