//! Home: the search box is the page.

use shared::{api::pages::PageData, content::Channel, lang::Lang};
use yew::prelude::*;

use super::{PageProps, parts::links};
use crate::{
    i18n::use_lang,
    islands::{Island, Isle},
    routes::Route,
    t,
    ui::{Card, Icon, Layout, Width},
};

/// Home.
#[component]
pub fn Home(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Home(page) = &*props.page else { return Html::default() };
    let examples = ["home-example-1", "home-example-2", "home-example-3"];
    html! {
        <Layout width={Width::Wide}>
            <div class="home-hero">
                <h1>{ t!(lang, "home-title") }</h1>
                <p>{ t!(lang, "home-lead") }</p>
                <Isle island={Island::Finder { id: "home-q".into(), value: String::new(), label: None, large: true }} />
                <p class="home-examples">
                    <span>{ t!(lang, "home-for-example") }</span>
                    { for examples.into_iter().map(|key| {
                        let query = crate::i18n::text(lang, key);
                        html! { <a href={Route::Search.with(&[("q", &query)])}>{ query }</a> }
                    }) }
                </p>
            </div>
            { paste_strip(lang) }
            <section class="section">
                <div class="section-head"><h2>{ t!(lang, "home-frequent") }</h2><a href="/faq">{ t!(lang, "home-all-questions") }</a></div>
                <ul class="link-list link-list-columns">
                    { for page.frequent.iter().map(|item| html! {
                        <li><a href={item.url.clone()}>{ &item.title }<Icon name="chevron-right" /></a></li>
                    }) }
                </ul>
            </section>
            <section class="section">
                <div class="section-head"><h2>{ t!(lang, "home-blocks") }</h2><a href="/kb">{ t!(lang, "home-all-articles") }</a></div>
                <ul class="tiles">
                    { for page.blocks.iter().map(|block| html! {
                        <li><Card href={block.url.clone()} icon={block.icon.clone()} title={block.title.clone()} text={block.note.clone()} /></li>
                    }) }
                </ul>
            </section>
            if !page.guides.is_empty() {
                <section class="section">
                    <div class="section-head"><h2>{ t!(lang, "home-guides") }</h2><a href="/guides">{ t!(lang, "home-all-guides") }</a></div>
                    <p>{ t!(lang, "home-guides-text") }</p>
                    { links(&page.guides) }
                </section>
            }
            { contacts(lang, &page.contacts.channels) }
        </Layout>
    }
}

/// Paste an error: a plain form that leads to the reference.
fn paste_strip(lang: Lang) -> Html {
    html! {
        <form class="paste-error" method="get" action="/errors">
            <label class="label" for="home-error">{ t!(lang, "home-paste") }</label>
            <div class="search-line">
                <Icon name="alert" />
                <input class="search-input" id="home-error" name="text" autocomplete="off" placeholder={t!(lang, "home-paste-example")} />
                <button class="button button-secondary" type="submit">{ t!(lang, "home-paste-button") }</button>
            </div>
        </form>
    }
}

fn contacts(lang: Lang, channels: &[Channel]) -> Html {
    let phone = channels.iter().find(|channel| channel.kind == "phone");
    html! {
        <section class="section">
            <div class="section-head"><h2>{ t!(lang, "home-no-answer") }</h2><a href="/contacts">{ t!(lang, "home-all-contacts") }</a></div>
            <div class="contacts-strip">
                <div>
                    <h3>{ t!(lang, "home-write") }</h3>
                    <p><a class="big" href="/request/new">{ t!(lang, "home-write-link") }</a></p>
                    <p>{ t!(lang, "home-write-note") }</p>
                </div>
                <div>
                    <h3>{ t!(lang, "home-wrote") }</h3>
                    <p><a class="big" href="/me/requests">{ t!(lang, "nav-my-requests") }</a></p>
                    <p><a href="/request/status">{ t!(lang, "home-status-link") }</a></p>
                </div>
                if let Some(phone) = phone {
                    <div>
                        <h3>{ lang.pick(&phone.title, &phone.title_en) }</h3>
                        <p><a class="big nowrap" href={super::contacts::href(phone)}>{ &phone.value }</a></p>
                        <p><Isle island={Island::hours(&phone.hours)} /></p>
                    </div>
                }
            </div>
        </section>
    }
}
