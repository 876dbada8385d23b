//! The feedback form (SPEC 2.14).

use shared::{
    api::pages::{NotePage, PageData},
    forms::request::TEXT_MAX,
    lang::Lang,
    ticket::Channel,
};
use yew::prelude::*;

use super::{
    PageProps,
    parts::crumbs,
    plain_form::{self, error},
};
use crate::{
    i18n::use_lang,
    t,
    ui::{Button, Layout, TextArea, TextField},
};

/// The page.
#[component]
pub fn Note(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Note(page) = &*props.page else { return Html::default() };
    html! {
        <Layout top={crumbs(lang, &[])}>
            if let Some(filed) = &page.filed { { plain_form::sent(lang, filed, Channel::Form) } } else { { form(lang, page) } }
        </Layout>
    }
}

fn form(lang: Lang, page: &NotePage) -> Html {
    let form = &page.form;
    let secret = page.errors.iter().any(|error| error.code == "secret");
    let head = html! {
        <>
            <h1>{ t!(lang, "title-note") }</h1>
            <p>{ t!(lang, "note-text") }{ " " }<a href="/request/new">{ t!(lang, "note-request") }</a></p>
        </>
    };
    let fields = html! {
        <>
            <input type="hidden" name="page" value={form.page.clone()} />
            <TextField id="n-topic" name="topic" label={t!(lang, "note-topic")} hint={t!(lang, "note-topic-hint")}
                value={form.topic.clone()} error={error(page, "topic")} />
            <TextArea id="n-text" name="text" label={t!(lang, "note-words")} hint={t!(lang, "note-words-hint", limit = TEXT_MAX)}
                value={form.text.clone()} error={error(page, "text")} />
            if secret || !form.mask.is_empty() {
                <div class="choice">
                    <input type="checkbox" id="n-mask" name="mask" value="on" checked={!form.mask.is_empty()} />
                    <label for="n-mask">{ t!(lang, "note-mask") }</label>
                </div>
            }
            <TextField id="n-contact" name="contact" optional=true label={t!(lang, "note-contact")} hint={t!(lang, "note-contact-hint")}
                autocomplete="email" value={form.contact.clone()} error={error(page, "contact")} />
            if !form.page.is_empty() { <p class="muted">{ t!(lang, "note-page", page = &form.page) }</p> }
            <div class="form-actions"><Button r#type="submit">{ t!(lang, "note-send") }</Button></div>
        </>
    };
    plain_form::form(lang, page, "/feedback", &head, &fields)
}
