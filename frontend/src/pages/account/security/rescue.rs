//! Recovery codes: how many are left, new ones.

use shared::api::accounts::factors::RecoveryCodes;
use yew::prelude::*;

use super::totp::FactorsProps;
use crate::{
    api::accounts,
    hooks::use_submit,
    i18n::use_lang,
    pages::account::{
        frame::{Refusal, use_step_focus},
        proof::use_proved,
        recovery_codes::RecoveryCodesStep,
    },
    t,
    ui::{Alert, Button, ButtonVariant, Tone},
};

/// So few codes that new ones are advised.
const FEW: u8 = 3;

/// The codes.
#[component]
pub fn Rescue(props: &FactorsProps) -> Html {
    let lang = use_lang();
    let codes = use_state(|| None::<Vec<String>>);
    use_step_focus(u32::from(codes.is_some()), "rescue-title");
    let read = use_submit(|()| accounts::factors(), props.onchange.clone());
    let made = {
        let (codes, read) = (codes.setter(), read.run.clone());
        Callback::from(move |answer: RecoveryCodes| {
            read.emit(());
            codes.set(Some(answer.codes));
        })
    };
    let make = use_proved(|()| accounts::new_recovery_codes(), made);
    let close = {
        let codes = codes.setter();
        Callback::from(move |()| codes.set(None))
    };
    if let Some(codes) = &*codes {
        return html! { <RecoveryCodesStep codes={codes.clone()} next={t!(lang, "account-rescue-close")} ondone={close} /> };
    }
    let left = props.factors.recovery_left;
    let text = t!(lang, "account-rescue-left", n = left);
    html! {
        <>
            if left <= FEW {
                <Alert tone={Tone::Warning} title={text}><p>{ t!(lang, "account-rescue-few") }</p></Alert>
            } else {
                <p>{ text }{ " " }{ t!(lang, "account-rescue-about") }</p>
            }
            <Refusal error={make.error.clone()} />
            <div><Button variant={ButtonVariant::Secondary} icon="refresh" loading={make.busy} onclick={make.run.reform(|_: MouseEvent| ())}>{ t!(lang, "account-rescue-new") }</Button></div>
            <p class="muted">{ t!(lang, "account-rescue-void") }</p>
        </>
    }
}
