//! `/sign-in`: login and password or a passkey, then the second factor where there is one.

use shared::{
    api::sessions::{SessionView, Stage},
    forms::sign_in::{SignInField, SignInForm},
};
use yew::prelude::*;

use super::{
    enrolment::EnrolmentStep,
    factor::FactorStep,
    frame::{FormFrame, NeedsScripts, use_step_focus},
    passkey::{use_passkey_in_field, use_passkey_sign_in},
    password::Password,
    provider::{ProviderButton, ProviderProblem},
    words::{self, Shown},
};
use crate::{
    api::sessions,
    hooks::{use_form, use_live, use_param, use_signed_in, use_submit},
    i18n::use_lang,
    pages::shell::dom,
    routes::Route,
    t,
    ui::{Button, ButtonVariant, Layout, Skeleton, TextField},
};

/// The page.
#[component]
pub fn SignInPage() -> Html {
    let lang = use_lang();
    let next = use_param("next");
    let signed_in = use_signed_in();
    let session = use_state(|| None::<SessionView>);
    let found = {
        let (session, next) = (session.setter(), next.clone());
        Callback::from(move |found: SessionView| {
            if found.stage == Stage::Full {
                // A page load: the other apps and the header learn of the session.
                dom::leave(&words::landing(&found, &next));
            }
            session.set(Some(found));
        })
    };
    {
        // A sign-in that was left half-way goes on; whoever is signed in need not do it again.
        let found = found.clone();
        use_effect_with((), move |()| {
            if signed_in {
                wasm_bindgen_futures::spawn_local(async move {
                    if let Ok(session) = sessions::current().await {
                        found.emit(session);
                    }
                });
            }
        });
    }
    let back = {
        let session = session.setter();
        Callback::from(move |()| session.set(None))
    };
    let stage = session.as_ref().map(|session| session.stage);
    use_step_focus(stage.map_or(0, |stage| stage as u32 + 1), "sign-in-title");
    let title = match stage {
        Some(Stage::SecondFactor) => t!(lang, "account-factor-title"),
        Some(Stage::Enrolment) => t!(lang, "account-enrol-title"),
        _ => t!(lang, "title-sign-in"),
    };
    html! {
        <Layout>
            <div class="form-col stack">
                <h1 id="sign-in-title" tabindex="-1">{ title }</h1>
                { match (stage, &*session) {
                    (Some(Stage::SecondFactor), Some(session)) => html! { <FactorStep session={session.clone()} ondone={found} onback={back} /> },
                    (Some(Stage::Enrolment), _) => html! { <EnrolmentStep ondone={found} onback={back} /> },
                    (Some(Stage::Full), _) => html! { <><p role="status">{ t!(lang, "account-sign-in-opening") }</p><Skeleton lines={6} /></> },
                    _ => html! { <FirstStep ondone={found} {next} /> },
                } }
            </div>
        </Layout>
    }
}

#[derive(Properties, PartialEq)]
struct FirstStepProps {
    ondone: Callback<SessionView>,
    next: String,
}

#[component]
fn FirstStep(props: &FirstStepProps) -> Html {
    let lang = use_lang();
    let live = use_live();
    let form = use_form(SignInForm::default);
    let submit =
        use_submit(|form: SignInForm| async move { sessions::sign_in(&form).await }, props.ondone.clone());
    let passkey = use_passkey_sign_in(props.ondone.clone());
    let stop_waiting = use_passkey_in_field(props.ondone.clone());
    let by_passkey = {
        let run = passkey.run.clone();
        Callback::from(move |_: MouseEvent| {
            stop_waiting.emit(());
            run.emit(());
        })
    };
    let errors = form.values().parse().err().unwrap_or_default();
    let shown = Shown { lang, name: "account", form: &form, errors: &errors, refused: submit.error.as_ref() };
    let summary = shown.summary(&[("login", SignInField::Login), ("password", SignInField::Password)]);
    let error = submit.error.clone().or_else(|| passkey.error.clone());
    let with_next = |route: Route| route.with(&[("next", &props.next)]);
    html! {
        <>
            <p>{ t!(lang, "account-sign-in-text") }</p>
            <NeedsScripts />
            <ProviderProblem />
            <FormFrame id="sign-in" errors={summary} attempt={form.attempt()} {error} title={t!(lang, "account-sign-in-failed")}
                onsubmit={form.send(errors.is_empty(), &submit.run)}>
                <TextField id="login" name="username" label={t!(lang, "account-login")} hint={t!(lang, "account-login-hint")} autocomplete="username webauthn"
                    value={form.values().login.clone()} error={shown.at(SignInField::Login)}
                    oninput={form.put(|form, text| form.login = text)} onblur={form.left(SignInField::Login)} />
                <div class="stack-tight">
                    <Password id="password" label={t!(lang, "account-password")} value={form.values().password.clone()} error={shown.at(SignInField::Password)}
                        oninput={form.put(|form, text| form.password = text)} />
                    <p><a class="touch-link" href={with_next(Route::Recovery)}>{ t!(lang, "account-forgot") }</a></p>
                </div>
                <div class="form-actions form-actions-wide">
                    <Button r#type="submit" loading={submit.busy} disabled={!live}>
                        { if submit.busy { t!(lang, "account-sign-in-busy") } else { t!(lang, "account-sign-in-submit") } }
                    </Button>
                    <Button id="passkey-use" variant={ButtonVariant::Secondary} icon="key" loading={passkey.busy} disabled={!live} onclick={by_passkey}>{ t!(lang, "account-passkey-use") }</Button>
                    <ProviderButton next={props.next.clone()} />
                </div>
            </FormFrame>
            <div class="aside-note">
                <h2>{ t!(lang, "account-no-account") }</h2>
                <p>{ t!(lang, "account-no-account-text") }</p>
                <Button variant={ButtonVariant::Secondary} href={with_next(Route::SignUp)}>{ t!(lang, "account-sign-up-link") }</Button>
                <p>{ t!(lang, "account-guest-text") }{ " " }<a href="/request/new">{ t!(lang, "account-guest-new") }</a>{ " " }{ t!(lang, "account-guest-or") }{ " " }<a href="/request/status">{ t!(lang, "account-guest-status") }</a>{ "." }</p>
            </div>
        </>
    }
}
