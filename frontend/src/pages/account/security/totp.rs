//! The authenticator app: on and off.

use shared::api::accounts::factors::{Factors, TotpEnrolled, TotpStart};
use yew::prelude::*;

use crate::{
    api::accounts,
    hooks::use_submit,
    i18n::use_lang,
    pages::account::{
        frame::{Refusal, use_step_focus},
        proof::use_proved,
        recovery_codes::RecoveryCodesStep,
        totp::TotpSetup,
    },
    t,
    ui::{Button, ButtonVariant, Dialog, StatusBadge, StatusTone, dom},
};

/// Properties of [`Totp`] and the other parts that change factors.
#[derive(Properties, PartialEq)]
pub struct FactorsProps {
    /// What protects the account now.
    pub factors: Factors,
    /// It changed.
    pub onchange: Callback<Factors>,
}

#[derive(Clone, PartialEq)]
enum Step {
    Rest,
    Setup(TotpStart),
    Codes(Vec<String>),
}

/// Whether the app is on, connecting one, taking it away.
#[component]
pub fn Totp(props: &FactorsProps) -> Html {
    let lang = use_lang();
    let step = use_state(|| Step::Rest);
    let asked = use_state(|| false);
    let number = match &*step {
        Step::Rest => 0,
        Step::Setup(_) => 1,
        Step::Codes(_) => 2,
    };
    use_step_focus(number, "totp-title");
    let started = {
        let step = step.setter();
        Callback::from(move |start| step.set(Step::Setup(start)))
    };
    let start = use_proved(|()| accounts::start_totp(), started);
    let read = use_submit(|()| accounts::factors(), props.onchange.clone());
    let connected = {
        let (step, read) = (step.setter(), read.run.clone());
        Callback::from(move |answer: TotpEnrolled| {
            read.emit(());
            step.set(if answer.codes.is_empty() { Step::Rest } else { Step::Codes(answer.codes) });
        })
    };
    // The button that was pressed goes away: the focus stays in the part.
    let removed = props.onchange.reform(|factors| {
        dom::focus("totp-title");
        factors
    });
    let remove = use_proved(|()| accounts::remove_totp(), removed);
    let rest = {
        let step = step.setter();
        Callback::from(move |()| step.set(Step::Rest))
    };
    let show = |on: bool| {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(on))
    };
    let confirm = {
        let (run, close) = (remove.run.clone(), show(false));
        Callback::from(move |_: MouseEvent| {
            close.emit(());
            run.emit(());
        })
    };
    let on = props.factors.totp;
    let cancel = rest.reform(|_: MouseEvent| ());
    match &*step {
        Step::Setup(start) => html! {
            <TotpSetup start={start.clone()} ondone={connected}><Button variant={ButtonVariant::Quiet} onclick={cancel}>{ t!(lang, "account-cancel") }</Button></TotpSetup>
        },
        Step::Codes(codes) => html! {
            <>
                <h3>{ t!(lang, "account-rescue-title") }</h3>
                <RecoveryCodesStep codes={codes.clone()} next={t!(lang, "account-rescue-close")} ondone={rest} />
            </>
        },
        Step::Rest => html! {
            <>
                <p><StatusBadge tone={if on { StatusTone::Positive } else { StatusTone::Neutral }} label={t!(lang, if on { "account-totp-on" } else { "account-totp-off" })} /></p>
                <p>{ t!(lang, if on { "account-totp-on-text" } else { "account-totp-off-text" }) }</p>
                <Refusal error={start.error.clone().or_else(|| remove.error.clone())} title={t!(lang, "account-totp-failed")} />
                <div>
                    if on {
                        <Button variant={ButtonVariant::Secondary} loading={remove.busy} onclick={show(true).reform(|_: MouseEvent| ())}>{ t!(lang, "account-totp-remove") }</Button>
                    } else {
                        <Button variant={ButtonVariant::Secondary} icon="smartphone" loading={start.busy} onclick={start.run.reform(|_: MouseEvent| ())}>{ t!(lang, "account-totp-start") }</Button>
                    }
                </div>
                <Dialog id="totp-remove" title={t!(lang, "account-totp-remove-title")} open={*asked} onclose={show(false)}
                    actions={html! { <>
                        <Button variant={ButtonVariant::Danger} onclick={confirm}>{ t!(lang, "account-totp-remove") }</Button>
                        <Button variant={ButtonVariant::Secondary} onclick={show(false).reform(|_: MouseEvent| ())}>{ t!(lang, "account-keep") }</Button>
                    </> }}>
                    <p>{ t!(lang, "account-totp-remove-text") }</p>
                </Dialog>
            </>
        },
    }
}
