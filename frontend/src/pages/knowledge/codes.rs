//! The error reference: the paste box, families, one family, which of several codes.

use shared::{
    api::pages::{CodeChoice, PageData},
    forms::feedback::GapKind,
    lang::Lang,
};
use yew::prelude::*;

use super::{
    PageProps,
    parts::{crumbs, gap, updated},
};
use crate::{
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonVariant, Card, Icon, Layout, TextArea, Tone, Width},
};

/// The error reference (SPEC 1.4).
#[component]
pub fn Codes(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Codes(page) = &*props.page else { return Html::default() };
    html! {
        <Layout width={Width::Wide} top={crumbs(lang, &[])}>
            <div class="page-head"><h1>{ t!(lang, "title-codes") }</h1><p>{ t!(lang, "codes-lead") }</p></div>
            { gap(GapKind::UnknownCode, page.unknown.as_deref()) }
            { paste_box(lang, &page.text) }
            if !page.text.is_empty() { { answer(lang, &page.found, page.unknown.as_deref(), &page.form_url) } }
            <section class="section">
                <div class="section-head"><h2>{ t!(lang, "codes-families") }</h2></div>
                <ul class="tiles">
                    { for page.families.iter().map(|family| html! {
                        <li><Card href={family.url.clone()} title={family.title.clone()} text={[family.summary.as_str(), family.note.as_str()].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")} /></li>
                    }) }
                </ul>
            </section>
        </Layout>
    }
}

/// A plain form: the text goes into the address, so it also works without scripts.
fn paste_box(lang: Lang, text: &str) -> Html {
    html! {
        <form class="form" method="get" action="/errors">
            <TextArea id="text" name="text" label={t!(lang, "codes-paste")} hint={t!(lang, "codes-paste-hint")} rows=3 value={Some(AttrValue::from(text.to_owned())).filter(|text| !text.is_empty())} />
            <div class="form-actions"><Button r#type="submit">{ t!(lang, "codes-find") }</Button></div>
        </form>
    }
}

fn answer(lang: Lang, found: &[CodeChoice], unknown: Option<&str>, form_url: &str) -> Html {
    html! {
        <section class="section" aria-live="polite">
            if found.is_empty() {
                { nothing(lang, unknown, form_url) }
            } else {
                <div class="section-head"><h2>{ if found.len() > 1 { t!(lang, "codes-which") } else { t!(lang, "codes-found") } }</h2></div>
                { choices(found) }
                if let Some(code) = unknown { <p>{ t!(lang, "codes-also-unknown", code = code) }</p> }
            }
        </section>
    }
}

/// Says honestly that it is not known, and offers the form.
fn nothing(lang: Lang, unknown: Option<&str>, form_url: &str) -> Html {
    let title = match unknown {
        Some(code) => t!(lang, "codes-unknown", code = code),
        None => t!(lang, "codes-no-code"),
    };
    let text =
        if unknown.is_some() { t!(lang, "codes-unknown-text") } else { t!(lang, "codes-no-code-text") };
    html! {
        <Alert tone={Tone::Warning} {title}>
            <p>{ text }</p>
            <p class="row">
                <Button href={form_url.to_owned()}>{ t!(lang, "codes-write") }</Button>
                <Button variant={ButtonVariant::Quiet} href="/kb/error-codes-how-to-read">{ t!(lang, "codes-how") }</Button>
            </p>
        </Alert>
    }
}

/// Candidates with where each is seen.
pub fn choices(found: &[CodeChoice]) -> Html {
    html! {
        <ul class="link-list">
            { for found.iter().map(|choice| html! {
                <li><a href={choice.url.clone()}>
                    <span><span class="code">{ &choice.code }</span>{ " " }{ &choice.title }<span class="card-note">{ &choice.seen_at }</span></span>
                    <Icon name="chevron-right" />
                </a></li>
            }) }
        </ul>
    }
}

/// One family of codes.
#[component]
pub fn Family(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::CodeFamily(page) = &*props.page else { return Html::default() };
    html! {
        <Layout top={crumbs(lang, &page.crumbs)}>
            <div class="page-head">
                <h1>{ &page.title }</h1>
                <p>{ &page.seen_at }</p>
                <p class="page-meta">{ updated(lang, &page.updated) }</p>
            </div>
            <ul class="link-list">
                { for page.items.iter().map(|item| html! {
                    <li><a href={item.url.clone()}>
                        <span><span class="code">{ &item.note }</span>{ " " }{ &item.title }</span>
                        <Icon name="chevron-right" />
                    </a></li>
                }) }
            </ul>
        </Layout>
    }
}

/// A code that exists in several families, or in none.
#[component]
pub fn Choice(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::CodeChoice(page) = &*props.page else { return Html::default() };
    let up = [shared::api::pages::Crumb { url: "/errors".into(), title: t!(lang, "title-codes") }];
    html! {
        <Layout top={crumbs(lang, &up)}>
            <div class="page-head"><h1 class="code-display">{ &page.text }</h1></div>
            if page.choices.is_empty() {
                { gap(GapKind::UnknownCode, Some(&page.text)) }
                { nothing(lang, Some(&page.text), &page.form_url) }
                { paste_box(lang, "") }
            } else {
                <p class="lead">{ t!(lang, "codes-where-seen") }</p>
                { choices(&page.choices) }
                <p class="mt"><a href={page.form_url.clone()}>{ t!(lang, "codes-none-of-these") }</a></p>
            }
        </Layout>
    }
}
