//! Connecting an authenticator app: at signing in for staff, in the settings for everybody.

use shared::{
    api::accounts::factors::{TotpEnrolled, TotpStart},
    forms::account::factor::{FactorField, TotpForm},
};
use yew::prelude::*;

use super::{frame::FormFrame, words::Shown};
use crate::{
    api::accounts,
    hooks::{use_form, use_submit},
    i18n::use_lang,
    routes::encode,
    t,
    ui::{Button, CodeField, CopyButton, StepList},
};

/// Letters of the secret that stand together.
const GROUP: usize = 4;

/// The secret in groups, to be typed by hand.
fn grouped(secret: &str) -> String {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Properties of [`TotpSetup`].
#[derive(Properties, PartialEq)]
pub struct TotpSetupProps {
    /// The new secret.
    pub start: TotpStart,
    /// The app is on.
    pub ondone: Callback<TotpEnrolled>,
    /// Further buttons.
    #[prop_or_default]
    pub children: Html,
}

/// Install an app, show it the secret, type its first code.
#[component]
pub fn TotpSetup(props: &TotpSetupProps) -> Html {
    let lang = use_lang();
    let form = use_form(TotpForm::default);
    let submit =
        use_submit(|form: TotpForm| async move { accounts::confirm_totp(&form).await }, props.ondone.clone());
    let errors = form.values().parse().err().unwrap_or_default();
    let shown = Shown { lang, name: "account", form: &form, errors: &errors, refused: submit.error.as_ref() };
    let start = &props.start;
    // As a picture it cannot run anything, whatever is in it.
    let picture = format!("data:image/svg+xml;charset=utf-8,{}", encode(&start.qr_svg));
    let steps = vec![
        html! { <><h3>{ t!(lang, "account-totp-install") }</h3><p>{ t!(lang, "account-totp-install-text") }</p></> },
        html! {
            <>
                <h3>{ t!(lang, "account-totp-scan") }</h3>
                <p>{ t!(lang, "account-totp-scan-text") }</p>
                <img class="qr" src={picture} width="216" height="216" alt={t!(lang, "account-totp-picture")} />
                <p><a href={start.uri.clone()}>{ t!(lang, "account-totp-here") }</a></p>
                <p>{ t!(lang, "account-totp-by-hand") }</p>
                <p class="secret"><span class="secret-text">{ grouped(&start.secret) }</span><CopyButton text={start.secret.clone()} label={t!(lang, "account-totp-copy")} copied={t!(lang, "copied")} /></p>
            </>
        },
        html! {
            <>
                <h3>{ t!(lang, "account-totp-confirm") }</h3>
                <FormFrame id="totp" errors={shown.summary(&[("totp-code", FactorField::Code)])} attempt={form.attempt()} error={submit.error.clone()}
                    onsubmit={form.send(errors.is_empty(), &submit.run)}>
                    <CodeField id="totp-code" name="code" label={t!(lang, "account-totp-code")} hint={t!(lang, "account-totp-code-hint")}
                        value={form.values().code.clone()} error={shown.at(FactorField::Code)} oninput={form.put(|form, text| form.code = text)} />
                    <div class="form-actions">
                        <Button r#type="submit" loading={submit.busy}>{ t!(lang, "account-totp-submit") }</Button>
                        { props.children.clone() }
                    </div>
                </FormFrame>
            </>
        },
    ];
    html! { <StepList {steps} /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_typed_in_groups() {
        assert_eq!(grouped("ABCDEFGHIJ"), "ABCD EFGH IJ");
        assert_eq!(grouped(""), "");
    }
}
