//! `/me/data`: what is kept, who saw it, taking it along, having it erased.

mod erasure;
mod export;
mod reads;

use shared::api::accounts::profile::Profile;
use yew::prelude::*;

use self::{erasure::Erasure, export::Export, reads::Reads};
use super::{
    frame::{AccountPage, Loaded},
    words,
};
use crate::{
    api::accounts,
    format,
    hooks::use_query,
    i18n::use_lang,
    routes::Route,
    t,
    ui::{Icon, SummaryList, SummaryRow},
};

/// The page.
#[component]
pub fn MyDataPage() -> Html {
    html! { <AccountPage route={Route::MyData} title="title-my-data"><Body /></AccountPage> }
}

#[component]
fn Body() -> Html {
    let lang = use_lang();
    let profile = use_query((), |()| accounts::profile());
    let section = |id: &'static str, title: String, inner: Html| {
        html! { <section class="part" aria-labelledby={id}><h2 {id} tabindex="-1">{ title }</h2>{ inner }</section> }
    };
    html! {
        <Loaded here={profile.data.is_some()} error={profile.error.clone()} retry={profile.reload.clone()} lines={12}>
            if let Some(profile) = &profile.data {
                <p>{ t!(lang, "account-data-text") }</p>
                <Kept profile={(**profile).clone()} />
                <section class="part" aria-labelledby="besides-title">
                    <h2 id="besides-title">{ t!(lang, "account-data-besides") }</h2>
                    <ul class="link-list">
                        { for [("/me/requests", "inbox", t!(lang, "account-data-requests")), ("/me/security#sessions-title", "history", t!(lang, "account-data-sign-ins")), ("/privacy", "shield", t!(lang, "account-data-privacy"))]
                            .map(|(href, icon, label)| html! { <li><a {href}><Icon name={icon} />{ label }<Icon name="chevron-right" /></a></li> }) }
                    </ul>
                </section>
                { section("reads-title", t!(lang, "account-reads"), html! { <Reads /> }) }
                { section("export-title", t!(lang, "account-export"), html! { <Export /> }) }
                { section("erase-title", t!(lang, "account-erase"), html! { <Erasure /> }) }
            }
        </Loaded>
    }
}

#[derive(Properties, PartialEq)]
struct KeptProps {
    profile: Profile,
}

#[component]
fn Kept(props: &KeptProps) -> Html {
    let lang = use_lang();
    let profile = &props.profile;
    let given = |value: &str| if value.is_empty() { t!(lang, "account-data-none") } else { value.to_owned() };
    let contacts: Vec<String> = profile.contacts.iter().map(words::contact).collect();
    let rows = vec![
        SummaryRow::new(t!(lang, "account-name"), profile.name.clone()).change("/me"),
        SummaryRow::new(t!(lang, "account-kind"), words::person(lang, profile.kind)).change("/me"),
        SummaryRow::new(t!(lang, "account-contacts"), contacts.join("\n")).change("/me#contacts-title"),
        SummaryRow::new(t!(lang, "account-snils"), given(&profile.snils)).change("/me"),
        SummaryRow::new(t!(lang, "account-inn"), given(&profile.inn)).change("/me"),
        SummaryRow::new(t!(lang, "account-ogrn"), given(&profile.ogrn)).change("/me"),
        SummaryRow::new(
            t!(lang, "account-data-since"),
            format::date(lang, format::moscow(profile.created_at).date()),
        ),
    ];
    html! { <SummaryList {rows} change={t!(lang, "account-change")} /> }
}
