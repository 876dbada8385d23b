//! The pages of the knowledge base.

mod article;
mod blanks;
mod code;
mod codes;
mod contacts;
mod faq;
mod guide;
mod guide_walk;
mod home;
pub mod hours;
mod kb;
mod lists;
mod not_found;
mod parts;
mod search;
mod service;
mod services;
mod template;
mod vote;

use std::rc::Rc;

use shared::api::pages::PageData;
use yew::prelude::*;

use crate::{
    hooks::{PageState, use_page, use_url},
    i18n::use_lang,
    routes, t,
    ui::{Alert, Button, ButtonVariant, Layout, Skeleton, Tone},
};

pub use not_found::NotFound;
pub use parts::{kind_icon, kind_word, marked};

/// What every page here is given: its data. A page that is handed another page's data shows nothing.
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The data.
    pub page: Rc<PageData>,
}

/// The page of the present address.
#[component]
pub fn Page() -> Html {
    let lang = use_lang();
    let url = use_url();
    let page = match use_page() {
        PageState::Ready(page) => page,
        PageState::Loading => return html! { <Layout><Skeleton title=true lines=6 /></Layout> },
        PageState::Failed(error) => {
            return html! {
                <Layout>
                    <h1>{ t!(lang, "failed-title") }</h1>
                    <Alert tone={Tone::Warning} live=true><p>{ error.sentence(lang) }</p></Alert>
                    <p class="row mt">
                        // A page load and not a step inside the app: it also brings a newer app.
                        <a class="button button-primary" href={url} target="_top">{ t!(lang, "failed-again") }</a>
                        <Button variant={ButtonVariant::Quiet} href="/">{ t!(lang, "to-home") }</Button>
                    </p>
                </Layout>
            };
        }
    };
    // A guide keeps its state while its path grows; everything else starts anew with its address.
    let key = match &*page {
        PageData::Guide(_) => routes::split(&url).0.to_owned(),
        _ => url,
    };
    match &*page {
        PageData::Home(_) => html! { <home::Home {key} {page} /> },
        PageData::Faq(_) => html! { <faq::Faq {key} {page} /> },
        PageData::Kb(_) => html! { <kb::Kb {key} {page} /> },
        PageData::Article(_) => html! { <article::Article {key} {page} /> },
        PageData::Codes(_) => html! { <codes::Codes {key} {page} /> },
        PageData::CodeFamily(_) => html! { <codes::Family {key} {page} /> },
        PageData::CodeChoice(_) => html! { <codes::Choice {key} {page} /> },
        PageData::Code(_) => html! { <code::Code {key} {page} /> },
        PageData::Guides(_) => html! { <lists::Guides {key} {page} /> },
        PageData::Templates(_) => html! { <lists::Templates {key} {page} /> },
        PageData::Guide(_) => html! { <guide::Guide {key} {page} /> },
        PageData::Template(_) => html! { <template::Template {key} {page} /> },
        PageData::Services(_) => html! { <services::Services {key} {page} /> },
        PageData::Service(_) => html! { <service::Service {key} {page} /> },
        PageData::Search(_) => html! { <search::Search {key} {page} /> },
        PageData::Contacts(_) => html! { <contacts::Contacts {key} {page} /> },
        PageData::RequestForm(_) | PageData::Client | PageData::NotFound => html! { <NotFound /> },
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(test)]
mod tests_support;
