//! `/me/notices`: everything that the person was told.

use yew::prelude::*;

use super::list::NoticeList;
use crate::{pages::account::AccountPage, routes::Route};

/// The page.
#[component]
pub fn NoticesPage() -> Html {
    html! { <AccountPage route={Route::Notices} title="title-notices"><NoticeList /></AccountPage> }
}
