//! `/sign-up`: contact, code, then name and password.

use shared::{
    api::{
        accounts::codes::{CodeAccepted, CodeSent},
        sessions::SessionView,
    },
    forms::account::register::{RegisterField, RegisterForm},
};
use yew::prelude::*;

use super::{
    claims::ClaimOffersBlock,
    code_step::{CodeStep, Confirmed, ContactStep, Purpose},
    frame::{FormFrame, NeedsScripts, use_step_focus},
    password::NewPassword,
    words::{self, Shown},
};
use crate::{
    api::{ApiError, accounts},
    hooks::{use_form, use_live, use_param, use_site, use_submit},
    i18n::use_lang,
    routes::Route,
    t,
    ui::{Alert, Button, ButtonVariant, Layout, Progress, RadioGroup, TextField, Tone},
};

#[derive(Clone, PartialEq)]
enum Step {
    Contact,
    Code(CodeSent),
    About(CodeAccepted),
    Done(SessionView),
}

impl Step {
    const fn number(&self) -> u32 {
        match self {
            Self::Contact => 1,
            Self::Code(_) => 2,
            Self::About(_) => 3,
            Self::Done(_) => 4,
        }
    }
}

/// The page.
#[component]
pub fn SignUpPage() -> Html {
    let lang = use_lang();
    let (live, site) = (use_live(), use_site());
    let next = use_param("next");
    let step = use_state(|| Step::Contact);
    let contact = use_state(String::new);
    use_step_focus(step.number(), "sign-up-title");
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
                step.set(Step::About(accepted));
            }
        })
    };
    let made = {
        let step = step.setter();
        Callback::from(move |session| step.set(Step::Done(session)))
    };
    let back = {
        let step = step.setter();
        Callback::from(move |()| step.set(Step::Contact))
    };
    let title = match &*step {
        Step::Contact => t!(lang, "title-sign-up"),
        Step::Code(_) => t!(lang, "account-code-title"),
        Step::About(_) => t!(lang, "account-about-title"),
        Step::Done(_) => t!(lang, "account-made-title"),
    };
    let progress = match &*step {
        Step::Done(_) => Html::default(),
        step => {
            html! { <Progress text={t!(lang, "account-step", n = step.number(), of = 3)} value={step.number()} max={3} /> }
        }
    };
    html! {
        <Layout>
            <div class="form-col stack">
                { progress }
                <h1 id="sign-up-title" tabindex="-1">{ title }</h1>
                { match &*step {
                    Step::Contact => html! {
                        <>
                            <p>{ t!(lang, "account-sign-up-text") }</p>
                            <NeedsScripts />
                            <ContactStep purpose={Purpose::SignUp} contact={(*contact).clone()} disabled={!live} onsent={sent} />
                            <p>{ t!(lang, "account-have") }{ " " }<a href={Route::SignIn.with(&[("next", &next)])}>{ t!(lang, "account-sign-in-submit") }</a></p>
                        </>
                    },
                    Step::Code(sent) => html! {
                        <CodeStep purpose={Purpose::SignUp} contact={(*contact).clone()} sent={sent.clone()} demo={site.demo} ondone={confirmed} onback={back} />
                    },
                    Step::About(accepted) => html! { <About flow={accepted.flow.clone()} contact={(*contact).clone()} ondone={made} onback={back} /> },
                    Step::Done(session) => html! { <Made session={session.clone()} {next} /> },
                } }
            </div>
        </Layout>
    }
}

#[derive(Properties, PartialEq)]
struct AboutProps {
    flow: AttrValue,
    contact: AttrValue,
    ondone: Callback<SessionView>,
    onback: Callback<()>,
}

#[component]
fn About(props: &AboutProps) -> Html {
    let lang = use_lang();
    let form = use_form(|| RegisterForm {
        flow: props.flow.to_string(),
        kind: "citizen".into(),
        ..RegisterForm::default()
    });
    let submit =
        use_submit(|form: RegisterForm| async move { accounts::register(&form).await }, props.ondone.clone());
    let errors = form.values().parse(&[&props.contact]).err().unwrap_or_default();
    let shown =
        Shown { lang, name: "account-new", form: &form, errors: &errors, refused: submit.error.as_ref() };
    let fields = [
        ("name", RegisterField::Name),
        ("kind-0", RegisterField::Kind),
        ("new-password", RegisterField::Password),
    ];
    let code = submit.error.as_ref().and_then(ApiError::code);
    let own = vec![props.contact.to_string(), form.values().name.clone()];
    html! {
        <>
            <FormFrame id="about" errors={shown.summary(&fields)} attempt={form.attempt()} error={submit.error.clone()}
                title={t!(lang, "account-about-failed")} onsubmit={form.send(errors.is_empty(), &submit.run)}>
                // Password managers keep it as the login.
                <input type="text" hidden=true readonly=true name="username" autocomplete="username" value={props.contact.clone()} />
                <TextField id="name" label={t!(lang, "account-name")} hint={t!(lang, "account-name-hint")} autocomplete="name" value={form.values().name.clone()}
                    error={shown.at(RegisterField::Name)} oninput={form.put(|form, text| form.name = text)} onblur={form.left(RegisterField::Name)} />
                <RadioGroup id="kind" label={t!(lang, "account-kind")} choices={words::persons(lang)} value={form.values().kind.clone()}
                    error={shown.at(RegisterField::Kind)} onchange={form.put(|form, text| form.kind = text)} />
                <NewPassword id="new-password" label={t!(lang, "account-choose-password")} value={form.values().password.clone()} {own}
                    error={shown.at(RegisterField::Password)} oninput={form.put(|form, text| form.password = text)} />
                <p class="muted">{ t!(lang, "account-privacy") }{ " " }<a href="/privacy" target="_blank">{ t!(lang, "account-privacy-link") }</a></p>
                <div class="form-actions"><Button r#type="submit" loading={submit.busy}>{ t!(lang, "account-about-submit") }</Button></div>
            </FormFrame>
            if code == Some("code-over") {
                <p><Button variant={ButtonVariant::Secondary} icon="refresh" onclick={props.onback.reform(|_: MouseEvent| ())}>{ t!(lang, "account-begin-again") }</Button></p>
            }
            if code == Some("contact-taken") {
                <div class="row">
                    <Button href="/sign-in">{ t!(lang, "account-sign-in-submit") }</Button>
                    <Button variant={ButtonVariant::Secondary} href="/recovery">{ t!(lang, "account-forgot") }</Button>
                </div>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct MadeProps {
    session: SessionView,
    next: String,
}

#[component]
fn Made(props: &MadeProps) -> Html {
    let lang = use_lang();
    html! {
        <>
            <Alert tone={Tone::Positive}><p>{ t!(lang, "account-made-text", name = &props.session.name) }</p></Alert>
            <ClaimOffersBlock />
            <div class="row">
                <Button href={words::landing(&props.session, &props.next)}>{ t!(lang, if props.next.is_empty() { "account-made-profile" } else { "account-made-next" }) }</Button>
                <Button variant={ButtonVariant::Secondary} href="/me/security">{ t!(lang, "account-made-security") }</Button>
            </div>
        </>
    }
}
