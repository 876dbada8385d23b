//! Signing in, as a page and again in a dialog.

use shared::{
    api::sessions::{SessionView, Stage},
    forms::{
        Field as _, FieldErrors,
        sign_in::{SignInField, SignInForm},
    },
    lang::Lang,
};
use yew::prelude::*;

use super::desk::{News, Session, SessionChange, use_desk};
use crate::{
    api::{ApiError, sessions},
    hooks::use_submit,
    i18n::{Arg, text_args, use_lang},
    pages::account::{EnrolmentStep, FactorStep},
    t,
    ui::{Alert, Brand, Button, ButtonVariant, Dialog, ErrorSummary, FieldError, TextField, Tone, dom},
};

/// What a refusal means, in one sentence.
fn sentence(lang: Lang, error: &ApiError) -> String {
    match error {
        ApiError::Problem(problem) if problem.status == 401 => t!(lang, "console-sign-in-wrong"),
        ApiError::Problem(problem) if problem.status == 429 => {
            let seconds = problem.retry_after.unwrap_or(60);
            if seconds < 90 {
                t!(lang, "console-sign-in-throttled-seconds", n = seconds)
            } else {
                t!(lang, "console-sign-in-throttled", n = seconds.div_ceil(60))
            }
        }
        other => other.sentence(lang),
    }
}

/// The sentence of a field's fault.
fn fault(lang: Lang, errors: &FieldErrors<SignInField>, field: SignInField) -> Option<AttrValue> {
    let error = errors.iter().find(|error| error.field == field)?;
    let args: Vec<(&str, Arg)> = error.limit.map(|limit| ("limit", limit.into())).into_iter().collect();
    Some(text_args(lang, &format!("error-{}", error.fault.code()), &args).into())
}

/// Properties of [`SignInSteps`].
#[derive(Properties, PartialEq)]
pub struct SignInStepsProps {
    /// Stands before the ids of the fields.
    pub id: AttrValue,
    /// The login that is known already.
    #[prop_or_default]
    pub login: AttrValue,
    /// Offers the accounts of the demonstration.
    #[prop_or_default]
    pub demo: bool,
}

/// Login and password, then the second factor, or setting one up.
#[component]
pub fn SignInSteps(props: &SignInStepsProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let half = use_state(|| None::<SessionView>);
    let found = {
        let half = half.setter();
        Callback::from(move |view: SessionView| {
            if view.stage == Stage::Full {
                desk.session.dispatch(SessionChange::Found(view));
                desk.news.tell(&News::SignedIn);
            } else {
                half.set(Some(view));
            }
        })
    };
    let back = {
        let half = half.setter();
        Callback::from(move |()| half.set(None))
    };
    let title_id = format!("{}-step", props.id);
    {
        let (stage, title_id) = (half.as_ref().map(|view| view.stage), title_id.clone());
        use_effect_with(stage, move |stage| {
            if stage.is_some() {
                dom::focus(&title_id);
            }
        });
    }
    match &*half {
        Some(view) if view.stage == Stage::SecondFactor => html! {
            <>
                <h2 id={title_id} tabindex="-1">{ t!(lang, "account-factor-title") }</h2>
                <FactorStep session={view.clone()} ondone={found} onback={back} />
            </>
        },
        Some(_) => html! {
            <>
                <h2 id={title_id} tabindex="-1">{ t!(lang, "account-enrol-title") }</h2>
                <EnrolmentStep ondone={found} onback={back} />
            </>
        },
        None => html! {
            <>
                <SignInFields id={props.id.clone()} login={props.login.clone()} onfound={found.clone()} />
                if props.demo { <DemoAccounts onfound={found} /> }
            </>
        },
    }
}

#[derive(Properties, PartialEq)]
struct SignInFieldsProps {
    id: AttrValue,
    login: AttrValue,
    onfound: Callback<SessionView>,
}

/// Login, password and a button.
#[component]
fn SignInFields(props: &SignInFieldsProps) -> Html {
    let lang = use_lang();
    let form = use_state(|| SignInForm { login: props.login.to_string(), password: String::new() });
    let errors = use_state(FieldErrors::<SignInField>::new);
    let attempt = use_state(|| 0_u32);
    let signed = {
        let (form, onfound) = (form.setter(), props.onfound.clone());
        Callback::from(move |view: SessionView| {
            form.set(SignInForm::default());
            onfound.emit(view);
        })
    };
    let submit = use_submit(|form: SignInForm| async move { sessions::sign_in(&form).await }, signed);
    let onsubmit = {
        let (form, errors, attempt, run) =
            (form.clone(), errors.clone(), attempt.clone(), submit.run.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match form.parse() {
                Ok(_) => {
                    errors.set(FieldErrors::new());
                    run.emit((*form).clone());
                }
                Err(found) => {
                    errors.set(found);
                    attempt.set(*attempt + 1);
                }
            }
        })
    };
    let typed = |field: SignInField| {
        let form = form.clone();
        Callback::from(move |text: String| {
            let mut next = (*form).clone();
            match field {
                SignInField::Login => next.login = text,
                SignInField::Password => next.password = text,
            }
            form.set(next);
        })
    };
    let id = |field: SignInField| format!("{}-{}", props.id, field.name());
    let summary: Vec<FieldError> = [SignInField::Login, SignInField::Password]
        .into_iter()
        .filter_map(|field| Some(FieldError { field: id(field).into(), text: fault(lang, &errors, field)? }))
        .collect();
    html! {
        <form class="stack" {onsubmit} novalidate=true>
            <ErrorSummary id={format!("{}-errors", props.id)} title={t!(lang, "console-sign-in-errors")} errors={summary} attempt={*attempt} />
            if let Some(error) = &submit.error {
                <Alert tone={Tone::Danger} live=true><p>{ sentence(lang, error) }</p></Alert>
            }
            <TextField id={id(SignInField::Login)} label={t!(lang, "console-sign-in-login")} value={form.login.clone()} name="username"
                autocomplete="username" error={fault(lang, &errors, SignInField::Login)} oninput={typed(SignInField::Login)} />
            <TextField id={id(SignInField::Password)} label={t!(lang, "console-sign-in-password")} value={form.password.clone()}
                name="password" r#type="password" autocomplete="current-password"
                error={fault(lang, &errors, SignInField::Password)} oninput={typed(SignInField::Password)} />
            <div class="row">
                <Button r#type="submit" loading={submit.busy}>
                    { if submit.busy { t!(lang, "console-sign-in-busy") } else { t!(lang, "console-sign-in-submit") } }
                </Button>
            </div>
        </form>
    }
}

/// The accounts of the demonstration, whose passwords are public: login, password, role.
const DEMO: [(&str, &str, &str); 3] = [
    ("operator@demo", "Operator-demo-1", "operator"),
    ("supervisor@demo", "Supervisor-demo-1", "supervisor"),
    ("editor@demo", "Editor-demo-1", "editor"),
];

fn is_demo() -> bool {
    let tag =
        dom::document().and_then(|document| document.query_selector("meta[name=opora-demo]").ok().flatten());
    tag.is_some_and(|tag| tag.get_attribute("content").as_deref() == Some("1"))
}

/// Properties of [`SignInPage`].
#[derive(Properties, PartialEq)]
pub struct SignInPageProps {
    /// It leads to the editorial desk.
    #[prop_or_default]
    pub editorial: bool,
}

/// The page.
#[component]
pub fn SignInPage(props: &SignInPageProps) -> Html {
    let lang = use_lang();
    let (note, home) = if props.editorial {
        (t!(lang, "editor-note"), "/editor")
    } else {
        (t!(lang, "console-note"), "/console")
    };
    let demo = use_memo((), |()| is_demo());
    {
        let title = t!(lang, "console-sign-in-title");
        use_effect_with(title, |title| {
            if let Some(document) = dom::document() {
                document.set_title(title);
            }
        });
    }
    html! {
        <main id="main" tabindex="-1" class="sign-in">
            <Brand name={t!(lang, "console-name")} {note} href={home} />
            <h1>{ t!(lang, "console-sign-in-title") }</h1>
            <SignInSteps id="sign-in" demo={*demo} />
            <p><a href="/">{ t!(lang, "console-sign-in-citizens") }</a></p>
        </main>
    }
}

#[derive(Properties, PartialEq)]
struct DemoAccountsProps {
    onfound: Callback<SessionView>,
}

#[component]
fn DemoAccounts(props: &DemoAccountsProps) -> Html {
    let lang = use_lang();
    let submit =
        use_submit(|form: SignInForm| async move { sessions::sign_in(&form).await }, props.onfound.clone());
    html! {
        <Alert title={t!(lang, "console-sign-in-demo")}>
            <p>{ t!(lang, "console-sign-in-demo-text") }</p>
            <div class="row">
                { for DEMO.iter().map(|(login, password, role)| {
                    let run = submit.run.reform(move |_: MouseEvent| SignInForm {
                        login: (*login).to_owned(),
                        password: (*password).to_owned(),
                    });
                    let role = crate::i18n::text(lang, &format!("console-role-{role}"));
                    html! { <Button key={*login} variant={ButtonVariant::Secondary} onclick={run}>{ role }</Button> }
                }) }
            </div>
            if let Some(error) = &submit.error { <p role="alert">{ sentence(lang, error) }</p> }
        </Alert>
    }
}

/// The dialog over the page when the session has ended.
#[component]
pub fn SignInAgain() -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let Session::Expired(person) = &*desk.session else { return Html::default() };
    let leave = {
        let desk = desk.clone();
        Callback::from(move |()| desk.session.dispatch(SessionChange::Gone))
    };
    html! {
        <Dialog id="again" title={t!(lang, "console-sign-in-again-title")} open=true onclose={leave}>
            <p>{ t!(lang, "console-sign-in-again-text") }</p>
            <SignInSteps id="again" login={person.login.clone()} />
        </Dialog>
    }
}
