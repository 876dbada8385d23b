//! `/me`: who one is, how one is reached, what one filed as a guest.

mod contacts;
mod editor;

use shared::api::accounts::profile::Profile;
use yew::prelude::*;

use self::contacts::Contacts;
pub use self::editor::{Editor, SaveLine};
use super::{
    claims::{ClaimByCode, ClaimOffersBlock},
    frame::{AccountPage, Loaded, Refusal},
};
use crate::{
    api::{accounts, sessions},
    hooks::{use_query, use_submit},
    i18n::use_lang,
    pages::shell::dom,
    routes::Route,
    t,
    ui::{Accordion, Button, ButtonVariant},
};

/// The page.
#[component]
pub fn ProfilePage() -> Html {
    html! { <AccountPage route={Route::Profile} title="title-profile"><Body /></AccountPage> }
}

#[component]
fn Body() -> Html {
    let lang = use_lang();
    let profile = use_query((), |()| accounts::profile());
    let changed = profile.set.clone();
    let stale = profile.reload.clone();
    html! {
        <Loaded here={profile.data.is_some()} error={profile.error.clone()} retry={profile.reload.clone()} lines={14}>
            if let Some(profile) = &profile.data {
                <Editor profile={(**profile).clone()} onchange={changed.clone()} onstale={stale} />
                <section class="part" aria-labelledby="contacts-title">
                    <h2 id="contacts-title" tabindex="-1">{ t!(lang, "account-contacts") }</h2>
                    <Contacts profile={(**profile).clone()} onchange={changed} />
                </section>
                <Guest profile={(**profile).clone()} />
                <SignOut />
            }
        </Loaded>
    }
}

#[derive(Properties, PartialEq)]
struct GuestProps {
    profile: Profile,
}

#[component]
fn Guest(props: &GuestProps) -> Html {
    let lang = use_lang();
    // A new contact may fit further requests.
    let contacts = props.profile.contacts.len();
    html! {
        <section class="part" aria-labelledby="claims-title">
            <h2 id="claims-title">{ t!(lang, "account-claims") }</h2>
            <p>{ t!(lang, "account-claims-text") }</p>
            <ClaimOffersBlock key={contacts.to_string()} />
            <Accordion summary={t!(lang, "account-claim-by-code")}><ClaimByCode /></Accordion>
        </section>
    }
}

#[component]
fn SignOut() -> Html {
    let lang = use_lang();
    let submit = use_submit(|()| sessions::sign_out(), Callback::from(|()| dom::leave("/")));
    html! {
        <section class="part">
            <Refusal error={submit.error.clone()} />
            <Button variant={ButtonVariant::Secondary} icon="logout" loading={submit.busy} onclick={submit.run.reform(|_: MouseEvent| ())}>
                { t!(lang, "account-sign-out") }
            </Button>
        </section>
    }
}
