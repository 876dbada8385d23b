//! The proof that it is still the person, before what changes the protection of the account.
//!
//! A page stands inside one [`ProofGate`]; [`use_proved`] is [`use_submit`] for calls that may answer `proof-needed`: the
//! dialog opens, and after the proof the call is made again.

use std::{cell::RefCell, future::Future, rc::Rc};

use shared::{
    api::sessions::{Method, SessionView},
    forms::account::factor::{FactorField, ProofForm},
};
use yew::prelude::*;

use super::{frame::FormFrame, passkey::use_passkey_sign_in, password::Password, words::Shown};
use crate::{
    api::{ApiError, accounts, sessions},
    hooks::{Submit, use_form, use_query, use_submit},
    i18n::use_lang,
    t,
    ui::{Button, ButtonVariant, CodeField, Dialog, dom},
};

/// Asks for a proof and then calls; a context.
#[derive(Clone, PartialEq)]
struct Ask(Callback<Callback<()>>);

/// A write that may have to be proved first: asks, and sends the same again.
#[hook]
pub fn use_proved<I, T, F, R>(send: F, done: Callback<T>) -> Submit<I>
where
    I: Clone + 'static,
    T: 'static,
    F: Fn(I) -> R + 'static,
    R: Future<Output = Result<T, ApiError>> + 'static,
{
    let ask = use_context::<Ask>();
    let sent = use_mut_ref(|| Rc::new(RefCell::new(None::<I>))).borrow().clone();
    let submit = {
        let sent = sent.clone();
        let send = move |input: I| {
            *sent.borrow_mut() = Some(input.clone());
            send(input)
        };
        use_submit(send, done)
    };
    let needed = submit.error.as_ref().and_then(ApiError::code) == Some("proof-needed");
    {
        let run = submit.run.clone();
        use_effect_with(needed, move |needed| {
            if *needed && let Some(Ask(ask)) = ask {
                ask.emit(Callback::from(move |()| {
                    let again = sent.borrow_mut().take();
                    if let Some(input) = again {
                        run.emit(input);
                    }
                }));
            }
        });
    }
    Submit { error: submit.error.filter(|_| !needed), ..submit }
}

/// Properties of [`ProofGate`].
#[derive(Properties, PartialEq)]
pub struct ProofGateProps {
    /// What may ask for a proof.
    pub children: Html,
}

/// Gives its children the dialog that proves.
#[component]
pub fn ProofGate(props: &ProofGateProps) -> Html {
    let lang = use_lang();
    let waiting = use_state(|| None::<Callback<()>>);
    let ask = {
        let waiting = waiting.setter();
        Ask(use_callback((), move |again: Callback<()>, ()| waiting.set(Some(again))))
    };
    let close = {
        let waiting = waiting.setter();
        Callback::from(move |()| waiting.set(None))
    };
    let proved = {
        let (waiting, close) = (waiting.clone(), close.clone());
        Callback::from(move |()| {
            // Closing first would leave nothing to call: the handle shows the latest value.
            let again = (*waiting).clone();
            close.emit(());
            if let Some(again) = again {
                again.emit(());
            }
        })
    };
    html! {
        <ContextProvider<Ask> context={ask}>
            { props.children.clone() }
            <Dialog id="proof" title={t!(lang, "account-proof")} open={waiting.is_some()} onclose={close}>
                if waiting.is_some() { <Prove {proved} /> }
            </Dialog>
        </ContextProvider<Ask>>
    }
}

#[derive(Properties, PartialEq)]
struct ProveProps {
    proved: Callback<()>,
}

/// Password or code, whichever the account has.
#[component]
fn Prove(props: &ProveProps) -> Html {
    let lang = use_lang();
    let factors = use_query((), |()| accounts::factors());
    let form = use_form(|| ProofForm { method: Method::Password.as_str().into(), ..ProofForm::default() });
    let submit =
        use_submit(|form: ProofForm| async move { sessions::prove(&form).await }, props.proved.clone());
    let passkey = use_passkey_sign_in(props.proved.reform(|_: SessionView| ()));
    // Whoever has an app proves by it; the server says so too, if it came on meanwhile.
    let refused = submit.error.as_ref().and_then(ApiError::code) == Some("factor-needed");
    let by_code = refused || factors.data.as_ref().is_some_and(|factors| factors.totp);
    {
        let form = form.clone();
        use_effect_with(by_code, move |by_code| {
            if *by_code {
                form.edit(|form| form.method = Method::Totp.as_str().into());
            }
            dom::focus(if *by_code { "proof-code" } else { "proof-password" });
        });
    }
    let errors = form.values().parse().err().unwrap_or_default();
    let told = submit.error.clone().filter(|_| !refused);
    let shown = Shown { lang, name: "account", form: &form, errors: &errors, refused: told.as_ref() };
    let field =
        if by_code { ("proof-code", FactorField::Code) } else { ("proof-password", FactorField::Password) };
    let has_passkey = factors.data.as_ref().is_some_and(|factors| !factors.passkeys.is_empty());
    let error = told.clone().or_else(|| passkey.error.clone());
    html! {
        <FormFrame id="proof" errors={shown.summary(&[field])} attempt={form.attempt()} {error}
            onsubmit={form.send(errors.is_empty(), &submit.run)}>
            <p>{ t!(lang, if by_code { "account-proof-code" } else { "account-proof-password" }) }</p>
            if by_code {
                <CodeField id="proof-code" name="code" label={t!(lang, "account-totp-code")} value={form.values().code.clone()}
                    error={shown.at(FactorField::Code)} oninput={form.put(|form, text| form.code = text)} />
            } else {
                <Password id="proof-password" label={t!(lang, "account-password")} value={form.values().password.clone()}
                    error={shown.at(FactorField::Password)} oninput={form.put(|form, text| form.password = text)} />
            }
            <div class="form-actions">
                <Button r#type="submit" loading={submit.busy}>{ t!(lang, "account-proof-submit") }</Button>
                if has_passkey {
                    <Button variant={ButtonVariant::Secondary} icon="key" loading={passkey.busy} onclick={passkey.run.reform(|_: MouseEvent| ())}>
                        { t!(lang, "account-proof-passkey") }
                    </Button>
                }
            </div>
        </FormFrame>
    }
}
