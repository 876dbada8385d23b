//! Having the account erased, and taking that back.

use shared::api::accounts::data::{ErasureState, GRACE_DAYS};
use yew::prelude::*;

use crate::{
    api::accounts,
    format,
    hooks::{use_query, use_submit},
    i18n::use_lang,
    pages::account::{
        frame::{Loaded, Refusal},
        proof::use_proved,
    },
    t,
    ui::{Alert, Button, ButtonVariant, Dialog, Tone},
};

/// Says what will happen, asks once more, and shows until when it can be taken back.
#[component]
pub fn Erasure() -> Html {
    let lang = use_lang();
    let known = use_query((), |()| accounts::erasure());
    let asked = use_state(|| false);
    let erase = use_proved(|()| accounts::erase(), known.set.clone());
    let keep = {
        let reload = known.reload.clone();
        use_submit(|()| accounts::keep(), reload)
    };
    let show = |on: bool| {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(on))
    };
    let confirm = {
        let (run, close) = (erase.run.clone(), show(false));
        Callback::from(move |_: MouseEvent| {
            close.emit(());
            run.emit(());
        })
    };
    let state: ErasureState = known.data.as_deref().cloned().unwrap_or_default();
    let error = erase.error.clone().or_else(|| keep.error.clone());
    html! {
        <Loaded here={known.data.is_some()} error={known.error.clone()} retry={known.reload.clone()} lines={4}>
            <Refusal {error} title={t!(lang, "account-erase-failed")} />
            if let Some(due) = state.due_at {
                <Alert tone={Tone::Warning} live=true title={t!(lang, "account-erase-due", date = format::date(lang, format::moscow(due).date()))}>
                    <p>{ t!(lang, "account-erase-until") }</p>
                    <p><Button icon="undo" loading={keep.busy} onclick={keep.run.reform(|_: MouseEvent| ())}>{ t!(lang, "account-erase-keep") }</Button></p>
                </Alert>
            } else {
                <p>{ t!(lang, "account-erase-text", n = GRACE_DAYS) }</p>
                <ul class="prose">
                    { for ["account-erase-what", "account-erase-requests", "account-erase-statistics"].map(|key| html! { <li>{ crate::i18n::text(lang, key) }</li> }) }
                </ul>
                <div><Button id="erase" variant={ButtonVariant::Secondary} icon="trash" loading={erase.busy} onclick={show(true).reform(|_: MouseEvent| ())}>
                    { t!(lang, "account-erase-ask") }
                </Button></div>
            }
            <Dialog id="erase-sure" title={t!(lang, "account-erase-sure")} open={*asked} onclose={show(false)}
                actions={html! { <>
                    <Button variant={ButtonVariant::Danger} onclick={confirm}>{ t!(lang, "account-erase-ask") }</Button>
                    <Button variant={ButtonVariant::Secondary} onclick={show(false).reform(|_: MouseEvent| ())}>{ t!(lang, "account-keep") }</Button>
                </> }}>
                <p>{ t!(lang, "account-erase-sure-text", n = GRACE_DAYS) }</p>
            </Dialog>
        </Loaded>
    }
}
