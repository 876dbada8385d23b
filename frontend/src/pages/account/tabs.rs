//! The way between the pages of one's own.

use yew::prelude::*;

use crate::{
    i18n::{text, use_lang},
    routes::Route,
    t,
    ui::{Tab, Tabs},
};
use yew_router::Routable;

/// Properties of [`AccountTabs`].
#[derive(Properties, PartialEq)]
pub struct AccountTabsProps {
    /// The page that is shown.
    pub route: Route,
}

/// The pages of one's own, each with its address. Its words are those of the site: two apps show it.
#[component]
pub fn AccountTabs(props: &AccountTabsProps) -> Html {
    let lang = use_lang();
    let tab = |(route, key): (Route, &str)| Tab {
        label: text(lang, key).into(),
        href: route.to_path().into(),
        count: None,
        selected: route == props.route,
    };
    let tabs = [
        (Route::Profile, "title-profile"),
        (Route::MyRequests, "title-my-requests"),
        (Route::Notices, "title-notices"),
        (Route::Security, "title-security"),
        (Route::Notifications, "title-notifications"),
        (Route::MyData, "title-my-data"),
    ];
    html! { <Tabs label={t!(lang, "nav-own")} tabs={tabs.map(tab).to_vec()} /> }
}
