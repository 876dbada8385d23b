//! Headings until the pages are written.

use yew::prelude::*;

use crate::{i18n::use_lang, t, ui::Layout};

/// See the route of the same name.
#[component]
pub fn SignInPage() -> Html {
    let lang = use_lang();
    html! { <Layout><h1>{ t!(lang, "title-sign-in") }</h1></Layout> }
}

/// See the route of the same name.
#[component]
pub fn SignUpPage() -> Html {
    let lang = use_lang();
    html! { <Layout><h1>{ t!(lang, "title-sign-up") }</h1></Layout> }
}

/// See the route of the same name.
#[component]
pub fn RecoveryPage() -> Html {
    let lang = use_lang();
    html! { <Layout><h1>{ t!(lang, "title-recovery") }</h1></Layout> }
}

/// See the route of the same name.
#[component]
pub fn ProfilePage() -> Html {
    let lang = use_lang();
    html! { <Layout><h1>{ t!(lang, "title-profile") }</h1></Layout> }
}

/// See the route of the same name.
#[component]
pub fn SecurityPage() -> Html {
    let lang = use_lang();
    html! { <Layout><h1>{ t!(lang, "title-security") }</h1></Layout> }
}

/// See the route of the same name.
#[component]
pub fn NotificationsPage() -> Html {
    let lang = use_lang();
    html! { <Layout><h1>{ t!(lang, "title-notifications") }</h1></Layout> }
}

/// See the route of the same name.
#[component]
pub fn MyDataPage() -> Html {
    let lang = use_lang();
    html! { <Layout><h1>{ t!(lang, "title-my-data") }</h1></Layout> }
}
