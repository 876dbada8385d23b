//! Password fields in the reader's language.

use shared::validate::password::{PASSWORD_MIN, PasswordFault, faults};
use yew::prelude::*;

use crate::{
    i18n::use_lang,
    t,
    ui::{Demand, PasswordField},
};

/// Properties of [`Password`] and [`NewPassword`].
#[derive(Properties, PartialEq)]
pub struct PasswordProps {
    /// Element id.
    pub id: AttrValue,
    /// The name of the field.
    pub label: AttrValue,
    /// What is typed.
    pub value: AttrValue,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// New passwords: contacts and name, which must not be in it.
    #[prop_or_default]
    pub own: Vec<String>,
    /// Each change.
    pub oninput: Callback<String>,
    /// The field was left.
    #[prop_or_default]
    pub onblur: Callback<()>,
}

/// The password that is valid now.
#[component]
pub fn Password(props: &PasswordProps) -> Html {
    let lang = use_lang();
    let show = (t!(lang, "account-password-show").into(), t!(lang, "account-password-show-label").into());
    let hide = (t!(lang, "account-password-hide").into(), t!(lang, "account-password-hide-label").into());
    html! {
        <PasswordField id={props.id.clone()} label={props.label.clone()} value={props.value.clone()} error={props.error.clone()}
            {show} {hide} oninput={props.oninput.clone()} onblur={props.onblur.clone()} />
    }
}

/// A new password with what it still lacks.
#[component]
pub fn NewPassword(props: &PasswordProps) -> Html {
    let lang = use_lang();
    let show = (t!(lang, "account-password-show").into(), t!(lang, "account-password-show-label").into());
    let hide = (t!(lang, "account-password-hide").into(), t!(lang, "account-password-hide-label").into());
    let own: Vec<&str> = props.own.iter().map(String::as_str).collect();
    let missing = faults(&props.value, &own);
    let lacks = |fault| missing.contains(&fault);
    let demand = |label: String, met| Demand { label: label.into(), met };
    // A short word is neither common nor one's own yet.
    let unusual = !lacks(PasswordFault::Short) && !lacks(PasswordFault::Common) && !lacks(PasswordFault::Own);
    let demands = vec![
        demand(t!(lang, "account-demand-length", n = PASSWORD_MIN), !lacks(PasswordFault::Short)),
        demand(t!(lang, "account-demand-lower"), !lacks(PasswordFault::Lower)),
        demand(t!(lang, "account-demand-upper"), !lacks(PasswordFault::Upper)),
        demand(t!(lang, "account-demand-digit"), !lacks(PasswordFault::Digit)),
        demand(t!(lang, "account-demand-unusual"), unusual),
    ];
    html! {
        <>
            <PasswordField id={props.id.clone()} label={props.label.clone()} value={props.value.clone()} error={props.error.clone()}
                autocomplete="new-password" {show} {hide} {demands} met={t!(lang, "account-demand-met")}
                oninput={props.oninput.clone()} onblur={props.onblur.clone()} />
            <p class="visually-hidden" role="status">{ if missing.is_empty() { t!(lang, "account-password-good") } else { String::new() } }</p>
        </>
    }
}
