//! What the support cannot decide, and who can (SPEC 2.5).

use shared::api::pages::PageData;
use yew::prelude::*;

use super::{PageProps, parts::crumbs};
use crate::{
    i18n::use_lang,
    t,
    ui::{Button, ButtonVariant, Layout},
};

/// The page.
#[component]
pub fn ElsewherePage(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Elsewhere(page) = &*props.page else { return Html::default() };
    html! {
        <Layout top={crumbs(lang, &[])}>
            <div class="page-head"><h1>{ &page.title }</h1><p>{ &page.why }</p></div>
            <section class="section">
                <div class="section-head"><h2>{ t!(lang, "elsewhere-steps") }</h2></div>
                <ol class="steps-plain">{ for page.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ol>
                if let Some(link) = &page.link { <p><a href={link.url.clone()}>{ &link.title }</a></p> }
            </section>
            <section class="section">
                <div class="section-head"><h2>{ t!(lang, "elsewhere-still") }</h2></div>
                <p>{ &page.still }</p>
                <p class="row">
                    <Button href="/request/new">{ t!(lang, "elsewhere-write") }</Button>
                    <Button variant={ButtonVariant::Secondary} href="/kb/what-support-cannot-do">{ t!(lang, "elsewhere-all") }</Button>
                </p>
            </section>
        </Layout>
    }
}
