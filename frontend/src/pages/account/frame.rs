//! What these forms and pages have around them.

use yew::prelude::*;

use super::{proof::ProofGate, tabs::AccountTabs, words};
use crate::{
    api::ApiError,
    hooks::{use_live, use_signed_in, use_url},
    i18n::{text, use_lang},
    pages::shell::dom,
    routes::Route,
    t,
    ui::{Alert, ErrorSummary, FieldError, Layout, Skeleton, Tone, Width, dom as page},
};

/// Properties of [`Refusal`].
#[derive(Properties, PartialEq)]
pub struct RefusalProps {
    /// Why the last try failed.
    pub error: Option<ApiError>,
    /// «Не сохранилось»
    #[prop_or_default]
    pub title: Option<AttrValue>,
}

/// Why a write failed, read aloud; where the session has ended, the way to sign in and back.
#[component]
pub fn Refusal(props: &RefusalProps) -> Html {
    let lang = use_lang();
    let Some(error) = &props.error else { return Html::default() };
    html! {
        <Alert tone={Tone::Danger} live=true title={props.title.clone()}>
            <p>{ words::refusal(lang, error) }</p>
            if words::is_ended(error) { <SignInAgain /> }
        </Alert>
    }
}

#[component]
fn SignInAgain() -> Html {
    let lang = use_lang();
    html! { <p><a href="/sign-in" target="_blank">{ t!(lang, "account-sign-in-again") }</a></p> }
}

/// Properties of [`FormFrame`].
#[derive(Properties, PartialEq)]
pub struct FormFrameProps {
    /// Stands before the ids.
    pub id: AttrValue,
    /// Faults of fields, once the form was sent.
    #[prop_or_default]
    pub errors: Vec<FieldError>,
    /// How often it was sent with faults.
    #[prop_or_default]
    pub attempt: u32,
    /// Why the server refused.
    #[prop_or_default]
    pub error: Option<ApiError>,
    /// Title of the refusal.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// Sent.
    pub onsubmit: Callback<SubmitEvent>,
    /// Fields and buttons.
    pub children: Html,
}

/// A form with its faults on top.
#[component]
pub fn FormFrame(props: &FormFrameProps) -> Html {
    let lang = use_lang();
    html! {
        <form class="form" method="post" novalidate=true onsubmit={props.onsubmit.clone()}>
            <ErrorSummary id={format!("{}-errors", props.id)} title={t!(lang, "account-check")} errors={props.errors.clone()} attempt={props.attempt} />
            if props.errors.is_empty() { <Refusal error={props.error.clone()} title={props.title.clone()} /> }
            { props.children.clone() }
        </form>
    }
}

/// Says to readers without scripts that these pages need them.
#[component]
pub fn NeedsScripts() -> Html {
    let lang = use_lang();
    html! {
        <div class="only-noscript">
            <Alert tone={Tone::Warning} title={t!(lang, "account-noscript")}><p>{ t!(lang, "account-noscript-text") }</p></Alert>
        </div>
    }
}

/// Puts the focus on the heading of a step when it changes, not when the page begins.
#[hook]
pub fn use_step_focus(step: u32, id: &'static str) {
    let before = use_mut_ref(|| step);
    use_effect_with(step, move |step| {
        if before.replace(*step) != *step {
            page::focus(id);
        }
    });
}

/// Leads to signing in and back here.
#[hook]
fn use_leave() -> Callback<()> {
    let url = use_url();
    use_callback(url, |(), url| dom::leave(&Route::SignIn.with(&[("next", url)])))
}

/// Properties of [`AccountPage`].
#[derive(Properties, PartialEq)]
pub struct AccountPageProps {
    /// Which page it is.
    pub route: Route,
    /// Key of its title.
    pub title: AttrValue,
    /// What it shows to whom it belongs.
    pub children: Html,
}

/// A page of somebody who is signed in; leads everybody else to signing in.
#[component]
pub fn AccountPage(props: &AccountPageProps) -> Html {
    let lang = use_lang();
    let (live, signed_in) = (use_live(), use_signed_in());
    let leave = use_leave();
    use_effect_with(live && !signed_in, move |stranger| {
        if *stranger {
            leave.emit(());
        }
    });
    html! {
        <Layout width={Width::Wide}>
            <AccountTabs route={props.route.clone()} />
            <div class="account stack">
                <h1 tabindex="-1">{ text(lang, &props.title) }</h1>
                <NeedsScripts />
                if live && signed_in {
                    <ProofGate>{ props.children.clone() }</ProofGate>
                } else {
                    <Skeleton lines={8} />
                }
            </div>
        </Layout>
    }
}

/// Properties of [`Loaded`].
#[derive(Properties, PartialEq)]
pub struct LoadedProps {
    /// There is something to show.
    pub here: bool,
    /// Why the last call failed.
    pub error: Option<ApiError>,
    /// Calls again.
    pub retry: Callback<()>,
    /// Grey lines until then.
    #[prop_or(6)]
    pub lines: u8,
    /// What is shown.
    pub children: Html,
}

/// Grey lines, what was fetched, or why not; a session that ended leads to signing in.
#[component]
pub fn Loaded(props: &LoadedProps) -> Html {
    let lang = use_lang();
    let leave = use_leave();
    let ended = props.error.as_ref().is_some_and(words::is_ended);
    use_effect_with(ended, move |ended| {
        if *ended {
            leave.emit(());
        }
    });
    let retry = props.retry.reform(|_: MouseEvent| ());
    html! {
        <>
            if let Some(error) = props.error.as_ref().filter(|_| !ended) {
                <Alert tone={Tone::Danger} live=true title={t!(lang, "account-failed")}>
                    <p>{ words::refusal(lang, error) }</p>
                    <crate::ui::Button variant={crate::ui::ButtonVariant::Secondary} icon="refresh" onclick={retry}>{ t!(lang, "account-retry") }</crate::ui::Button>
                </Alert>
            } else if !props.here {
                <Skeleton lines={props.lines} />
            }
            if props.here { { props.children.clone() } }
        </>
    }
}
