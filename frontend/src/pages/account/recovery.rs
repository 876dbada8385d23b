//! `/recovery`: contact, code, new password.

use shared::{
    api::accounts::codes::{CodeAccepted, CodeSent},
    forms::account::password::{PasswordField, RecoveryForm},
};
use yew::prelude::*;

use super::{
    code_step::{CodeStep, Confirmed, ContactStep, Purpose},
    frame::{FormFrame, NeedsScripts, use_step_focus},
    password::NewPassword,
    words::Shown,
};
use crate::{
    api::{ApiError, accounts},
    hooks::{use_form, use_live, use_param, use_site, use_submit},
    i18n::use_lang,
    routes::Route,
    t,
    ui::{Alert, Button, ButtonVariant, Layout, Progress, Tone},
};

#[derive(Clone, PartialEq)]
enum Step {
    Contact,
    Code(CodeSent),
    Password(CodeAccepted),
    Done,
}

impl Step {
    const fn number(&self) -> u32 {
        match self {
            Self::Contact => 1,
            Self::Code(_) => 2,
            Self::Password(_) => 3,
            Self::Done => 4,
        }
    }
}

/// The page.
#[component]
pub fn RecoveryPage() -> Html {
    let lang = use_lang();
    let (live, site) = (use_live(), use_site());
    let next = use_param("next");
    let step = use_state(|| Step::Contact);
    let contact = use_state(String::new);
    use_step_focus(step.number(), "recovery-title");
    let sent = {
        let (step, contact) = (step.setter(), contact.setter());
        Callback::from(move |(typed, sent)| {
            contact.set(typed);
            step.set(Step::Code(sent));
        })
    };
    let confirmed = {
        let step = step.setter();
        Callback::from(move |confirmed| {
            if let Confirmed::Flow(accepted) = confirmed {
                step.set(Step::Password(accepted));
            }
        })
    };
    let back = {
        let step = step.setter();
        Callback::from(move |()| step.set(Step::Contact))
    };
    let done = {
        let step = step.setter();
        Callback::from(move |()| step.set(Step::Done))
    };
    let title = match &*step {
        Step::Contact => t!(lang, "title-recovery"),
        Step::Code(_) => t!(lang, "account-code-title"),
        Step::Password(_) => t!(lang, "account-reset-title"),
        Step::Done => t!(lang, "account-reset-done"),
    };
    let sign_in = Route::SignIn.with(&[("next", &next)]);
    html! {
        <Layout>
            <div class="form-col stack">
                if *step != Step::Done {
                    <Progress text={t!(lang, "account-step", n = step.number(), of = 3)} value={step.number()} max={3} />
                }
                <h1 id="recovery-title" tabindex="-1">{ title }</h1>
                { match &*step {
                    Step::Contact => html! {
                        <>
                            <p>{ t!(lang, "account-recovery-text") }</p>
                            <NeedsScripts />
                            <ContactStep purpose={Purpose::Recovery} contact={(*contact).clone()} disabled={!live} onsent={sent} />
                            <p><a class="touch-link" href={sign_in}>{ t!(lang, "account-remembered") }</a></p>
                            <p class="muted">{ t!(lang, "account-recovery-lost") }{ " " }<a href="/contacts">{ t!(lang, "account-recovery-contacts") }</a></p>
                        </>
                    },
                    Step::Code(sent) => html! {
                        <CodeStep purpose={Purpose::Recovery} contact={(*contact).clone()} sent={sent.clone()} demo={site.demo} ondone={confirmed} onback={back} />
                    },
                    Step::Password(accepted) => html! { <Reset flow={accepted.flow.clone()} contact={(*contact).clone()} ondone={done} onback={back} /> },
                    Step::Done => html! {
                        <>
                            <Alert tone={Tone::Positive}><p>{ t!(lang, "account-reset-done-text") }</p></Alert>
                            <div class="row"><Button href={sign_in}>{ t!(lang, "account-sign-in-submit") }</Button></div>
                        </>
                    },
                } }
            </div>
        </Layout>
    }
}

#[derive(Properties, PartialEq)]
struct ResetProps {
    flow: AttrValue,
    contact: AttrValue,
    ondone: Callback<()>,
    onback: Callback<()>,
}

#[component]
fn Reset(props: &ResetProps) -> Html {
    let lang = use_lang();
    let form = use_form(|| RecoveryForm { flow: props.flow.to_string(), password: String::new() });
    let submit = use_submit(
        |form: RecoveryForm| async move { accounts::reset_password(&form).await },
        props.ondone.clone(),
    );
    let errors = form.values().parse(&[&props.contact]).err().unwrap_or_default();
    let shown =
        Shown { lang, name: "account-new", form: &form, errors: &errors, refused: submit.error.as_ref() };
    let over = submit.error.as_ref().and_then(ApiError::code) == Some("code-over");
    html! {
        <>
            <FormFrame id="reset" errors={shown.summary(&[("new-password", PasswordField::Password)])} attempt={form.attempt()} error={submit.error.clone()}
                title={t!(lang, "account-password-failed")} onsubmit={form.send(errors.is_empty(), &submit.run)}>
                <input type="text" hidden=true readonly=true name="username" autocomplete="username" value={props.contact.clone()} />
                <NewPassword id="new-password" label={t!(lang, "account-new-password")} value={form.values().password.clone()} own={vec![props.contact.to_string()]}
                    error={shown.at(PasswordField::Password)} oninput={form.put(|form, text| form.password = text)} />
                <p class="muted">{ t!(lang, "account-reset-ends") }</p>
                <div class="form-actions"><Button r#type="submit" loading={submit.busy}>{ t!(lang, "account-reset-submit") }</Button></div>
            </FormFrame>
            if over {
                <p><Button variant={ButtonVariant::Secondary} icon="refresh" onclick={props.onback.reform(|_: MouseEvent| ())}>{ t!(lang, "account-begin-again") }</Button></p>
            }
        </>
    }
}
