//! The pages of the knowledge base.

mod article;
mod blanks;
mod call;
mod code;
mod codes;
mod contacts;
mod elsewhere;
mod faq;
mod guide;
mod home;
pub mod hours;
mod kb;
mod lists;
mod not_found;
mod note;
mod parts;
mod plain_form;
mod search;
mod service;
mod services;
mod subscribe;
mod template;
mod vote;

use std::rc::Rc;

use shared::api::pages::PageData;
use yew::prelude::*;

use crate::hooks::{PageState, use_page};

pub use contacts::OpenNow;
pub use not_found::NotFound;
pub use parts::{kind_icon, kind_word, marked, rendered};
pub use template::TemplateText;
pub use vote::Vote;

/// What every page here is given: its data. A page that is handed another page's data shows nothing.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The data.
    pub page: Rc<PageData>,
}

/// The page of the present address. Only the server renders it: its data is always there.
#[component]
pub fn Page() -> Html {
    let PageState::Ready(page) = use_page() else { return Html::default() };
    match &*page {
        PageData::Home(_) => html! { <home::Home {page} /> },
        PageData::Faq(_) => html! { <faq::Faq {page} /> },
        PageData::Kb(_) => html! { <kb::Kb {page} /> },
        PageData::Article(_) => html! { <article::Article {page} /> },
        PageData::Codes(_) => html! { <codes::Codes {page} /> },
        PageData::CodeFamily(_) => html! { <codes::Family {page} /> },
        PageData::CodeChoice(_) => html! { <codes::Choice {page} /> },
        PageData::Code(_) => html! { <code::Code {page} /> },
        PageData::Guides(_) => html! { <lists::Guides {page} /> },
        PageData::Templates(_) => html! { <lists::Templates {page} /> },
        PageData::Guide(_) => html! { <guide::Guide {page} /> },
        PageData::Template(_) => html! { <template::Template {page} /> },
        PageData::Services(_) => html! { <services::Services {page} /> },
        PageData::Service(_) => html! { <service::Service {page} /> },
        PageData::Search(_) => html! { <search::Search {page} /> },
        PageData::Contacts(_) => html! { <contacts::Contacts {page} /> },
        PageData::Note(_) => html! { <note::Note {page} /> },
        PageData::Call(_) => html! { <call::Call {page} /> },
        PageData::Elsewhere(_) => html! { <elsewhere::ElsewherePage {page} /> },
        PageData::Subscribe(_) => html! { <subscribe::Subscribe {page} /> },
        PageData::RequestForm(_) | PageData::Client | PageData::NotFound => html! { <NotFound /> },
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(test)]
pub(crate) mod tests_support;
