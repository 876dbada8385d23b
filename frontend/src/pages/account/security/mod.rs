//! `/me/security`: password, second factors, sessions, history of sign-ins.

mod history;
mod passkeys;
mod password;
mod rescue;
mod sessions;
mod totp;

use yew::prelude::*;

use self::{
    history::History, passkeys::Passkeys, password::ChangePassword, rescue::Rescue, sessions::Sessions,
    totp::Totp,
};
use super::{
    frame::{AccountPage, Loaded},
    provider::Connected,
};
use crate::{api::accounts, hooks::use_query, i18n::use_lang, routes::Route, t};

/// The page.
#[component]
pub fn SecurityPage() -> Html {
    html! { <AccountPage route={Route::Security} title="title-security"><Body /></AccountPage> }
}

#[component]
fn Body() -> Html {
    let lang = use_lang();
    let known = use_query((), |()| async { Ok((accounts::profile().await?, accounts::factors().await?)) });
    let changed = {
        let (set, profile) = (known.set.clone(), known.data.clone());
        Callback::from(move |factors| {
            if let Some(known) = &profile {
                set.emit((known.0.clone(), factors));
            }
        })
    };
    let section = |id: &'static str, title: String, inner: Html| {
        html! { <section class="part" aria-labelledby={id}><h2 {id} tabindex="-1">{ title }</h2>{ inner }</section> }
    };
    html! {
        <Loaded here={known.data.is_some()} error={known.error.clone()} retry={known.reload.clone()} lines={14}>
            if let Some(known) = &known.data {
                { section("password-title", t!(lang, "account-password"), html! { <ChangePassword profile={known.0.clone()} /> }) }
                { section("totp-title", t!(lang, "account-totp"), html! { <Totp factors={known.1.clone()} onchange={changed.clone()} /> }) }
                { section("passkeys-title", t!(lang, "account-passkeys"), html! { <Passkeys factors={known.1.clone()} onchange={changed.clone()} /> }) }
                if known.1.totp || !known.1.passkeys.is_empty() {
                    { section("rescue-title", t!(lang, "account-rescue"), html! { <Rescue factors={known.1.clone()} onchange={changed.clone()} /> }) }
                }
                <Connected />
                { section("sessions-title", t!(lang, "account-sessions"), html! { <Sessions /> }) }
                { section("history-title", t!(lang, "account-history"), html! { <History /> }) }
            }
        </Loaded>
    }
}
