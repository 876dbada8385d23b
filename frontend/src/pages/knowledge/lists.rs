//! Plain lists: guides and templates.

use shared::api::pages::{LinkGroup, PageData};
use yew::prelude::*;

use super::{PageProps, parts::crumbs};
use crate::{
    i18n::use_lang,
    t,
    ui::{Icon, Layout},
};

fn groups(groups: &[LinkGroup]) -> Html {
    html! {
        { for groups.iter().filter(|group| !group.items.is_empty()).map(|group| html! {
            <section class="section" id={group.key.clone()}>
                if !group.title.is_empty() { <div class="section-head"><h2>{ &group.title }</h2></div> }
                <ul class="link-list">
                    { for group.items.iter().map(|item| html! {
                        <li><a href={item.url.clone()}>
                            <span>{ &item.title }<span class="card-note">{ &item.summary }</span></span>
                            if !item.note.is_empty() { <span class="muted nowrap">{ &item.note }</span> }
                            <Icon name="chevron-right" />
                        </a></li>
                    }) }
                </ul>
            </section>
        }) }
    }
}

/// All guides.
#[component]
pub fn Guides(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Guides(page) = &*props.page else { return Html::default() };
    html! {
        <Layout top={crumbs(lang, &[])}>
            <div class="page-head"><h1>{ t!(lang, "title-guides") }</h1><p>{ t!(lang, "guides-lead") }</p></div>
            { groups(&page.groups) }
        </Layout>
    }
}

/// All templates.
#[component]
pub fn Templates(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Templates(page) = &*props.page else { return Html::default() };
    html! {
        <Layout top={crumbs(lang, &[])}>
            <div class="page-head"><h1>{ t!(lang, "title-templates") }</h1><p>{ t!(lang, "templates-lead") }</p></div>
            { groups(&page.groups) }
        </Layout>
    }
}
