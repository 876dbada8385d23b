//! Passkeys: adding with a name, taking away.

use shared::api::accounts::factors::{Factors, NewPasskey, PASSKEYS_MAX, PasskeyView};
use uuid::Uuid;
use yew::prelude::*;

use super::totp::FactorsProps;
use crate::{
    api::{ApiError, accounts},
    device::{describe, passkeys},
    format,
    i18n::use_lang,
    pages::{
        account::{frame::Refusal, proof::use_proved},
        shell::dom,
    },
    t,
    ui::{Button, ButtonSize, ButtonVariant, Dialog, Icon, TextField, dom as ui},
};

/// Longest name of a passkey.
const NAME_MAX: usize = 60;

async fn add(name: String) -> Result<Factors, ApiError> {
    let options = accounts::passkey_options().await?;
    let credential = passkeys::create(&options.public_key)
        .await
        .map_err(|refusal| ApiError::Device(refusal.sentence()))?;
    accounts::add_passkey(&NewPasskey { flow: options.flow, name, credential }).await
}

/// The list.
#[component]
pub fn Passkeys(props: &FactorsProps) -> Html {
    let lang = use_lang();
    let adding = use_state(|| false);
    let asked = use_state(|| None::<PasskeyView>);
    // The button that was pressed goes away: the focus stays in the part.
    let changed = props.onchange.reform(|factors| {
        ui::focus("passkeys-title");
        factors
    });
    let remove = use_proved(|id: Uuid| accounts::remove_passkey(id), changed.clone());
    let added = {
        let (adding, onchange) = (adding.setter(), changed);
        Callback::from(move |factors| {
            adding.set(false);
            onchange.emit(factors);
        })
    };
    let show = |on: bool| {
        let adding = adding.setter();
        Callback::from(move |()| adding.set(on))
    };
    let close = {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(None))
    };
    let confirm = {
        let (run, asked) = (remove.run.clone(), asked.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(passkey) = &*asked {
                run.emit(passkey.id);
                asked.set(None);
            }
        })
    };
    let date = |at| format::date(lang, format::moscow(at).date());
    html! {
        <>
            <p>{ t!(lang, "account-passkeys-text") }</p>
            <Refusal error={remove.error.clone()} title={t!(lang, "account-passkey-not-removed")} />
            if !props.factors.passkeys.is_empty() {
                <ul class="rows">
                    { for props.factors.passkeys.iter().map(|passkey| {
                        let ask = {
                            let (asked, passkey) = (asked.setter(), passkey.clone());
                            Callback::from(move |_: MouseEvent| asked.set(Some(passkey.clone())))
                        };
                        let used = passkey.used_at.map_or_else(|| t!(lang, "account-passkey-unused"), |at| t!(lang, "account-passkey-used", date = date(at)));
                        html! {
                            <li class="row-line" key={passkey.id.to_string()}>
                                <Icon name="key" />
                                <div>
                                    <p class="row-title">{ &passkey.name }</p>
                                    <p class="muted">{ t!(lang, "account-passkey-added", date = date(passkey.created_at)) }{ " · " }{ used }</p>
                                </div>
                                <Button size={ButtonSize::Small} variant={ButtonVariant::Quiet} icon="trash" loading={remove.busy} onclick={ask}>
                                    { t!(lang, "account-remove") }<span class="visually-hidden">{ " " }{ &passkey.name }</span>
                                </Button>
                            </li>
                        }
                    }) }
                </ul>
            }
            if *adding {
                <AddPasskey {added} oncancel={show(false)} />
            } else if props.factors.passkeys.len() < PASSKEYS_MAX {
                <div><Button id="passkey-add" variant={ButtonVariant::Secondary} icon="plus" onclick={show(true).reform(|_: MouseEvent| ())}>{ t!(lang, "account-passkey-add") }</Button></div>
            } else {
                <p class="muted">{ t!(lang, "account-passkeys-most", n = PASSKEYS_MAX) }</p>
            }
            <Dialog id="passkey-remove" title={t!(lang, "account-passkey-remove-title")} open={asked.is_some()} onclose={close.clone()}
                actions={html! { <>
                    <Button variant={ButtonVariant::Danger} onclick={confirm}>{ t!(lang, "account-remove") }</Button>
                    <Button variant={ButtonVariant::Secondary} onclick={close.reform(|_: MouseEvent| ())}>{ t!(lang, "account-keep") }</Button>
                </> }}>
                <p>{ t!(lang, "account-passkey-remove-text", name = asked.as_ref().map(|passkey| passkey.name.clone()).unwrap_or_default()) }</p>
            </Dialog>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct AddPasskeyProps {
    added: Callback<Factors>,
    oncancel: Callback<()>,
}

#[component]
fn AddPasskey(props: &AddPasskeyProps) -> Html {
    let lang = use_lang();
    let name = use_state(|| describe::describe(&dom::user_agent(), false).os);
    let tried = use_state(|| false);
    let submit = use_proved(add, props.added.clone());
    use_effect_with((), |()| {
        ui::focus("passkey-name");
    });
    let length = name.trim().chars().count();
    let wrong = match length {
        0 => Some(t!(lang, "error-required")),
        1..=NAME_MAX => None,
        _ => Some(t!(lang, "error-too-long", limit = NAME_MAX)),
    };
    let onsubmit = {
        let (name, tried, run, right) = (name.clone(), tried.setter(), submit.run.clone(), wrong.is_none());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if right {
                run.emit(name.trim().to_owned());
            }
        })
    };
    let oninput = {
        let name = name.setter();
        Callback::from(move |text| name.set(text))
    };
    html! {
        <form class="form inset" method="post" novalidate=true {onsubmit}>
            <Refusal error={submit.error.clone()} title={t!(lang, "account-passkey-not-added")} />
            <TextField id="passkey-name" label={t!(lang, "account-passkey-name")} hint={t!(lang, "account-passkey-name-hint")} autocomplete="off" value={(*name).clone()}
                error={wrong.filter(|_| *tried).map(AttrValue::from)} {oninput} />
            <p class="muted">{ t!(lang, "account-passkey-then") }</p>
            <div class="form-actions">
                <Button r#type="submit" icon="key" loading={submit.busy}>{ t!(lang, "account-passkey-make") }</Button>
                <Button variant={ButtonVariant::Quiet} onclick={props.oncancel.reform(|_: MouseEvent| ())}>{ t!(lang, "account-cancel") }</Button>
            </div>
        </form>
    }
}
