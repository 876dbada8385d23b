//! The feedback form (SPEC 2.14): a plain form that the server answers with a page, so that it works without scripts.

use shared::{
    api::{
        accounts::challenge::Challenge,
        pages::{NotePage, PageData},
        tickets::Filed,
    },
    forms::request::TEXT_MAX,
    lang::Lang,
};
use yew::prelude::*;

use super::{PageProps, parts::crumbs};
use crate::{
    format,
    i18n::use_lang,
    t,
    ui::{
        Alert, Button, ButtonVariant, ErrorSummary, FieldError, Layout, TextArea, TextField, Tone, honeypot,
    },
};

/// The page.
#[component]
pub fn Note(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Note(page) = &*props.page else { return Html::default() };
    html! {
        <Layout top={crumbs(lang, &[])}>
            if let Some(filed) = &page.filed { { sent(lang, filed) } } else { { form(lang, page) } }
        </Layout>
    }
}

fn form(lang: Lang, page: &NotePage) -> Html {
    let form = &page.form;
    let error = |field: &str| {
        page.errors
            .iter()
            .find(|error| error.field == field)
            .map(|error| AttrValue::from(error.message.clone()))
    };
    let errors: Vec<FieldError> = page
        .errors
        .iter()
        .map(|error| FieldError::new(format!("n-{}", error.field), error.message.clone()))
        .collect();
    let secret = page.errors.iter().any(|error| error.code == "secret");
    // Read by the browser only; a challenge has string keys, so this cannot fail.
    let work =
        page.challenge.as_ref().map(|asked: &Challenge| serde_json::to_string(asked).unwrap_or_default());
    html! {
        <div class="form-col stack">
            <ErrorSummary title={t!(lang, "error-summary")} {errors} />
            <h1>{ t!(lang, "title-note") }</h1>
            <p>{ t!(lang, "note-text") }{ " " }<a href="/request/new">{ t!(lang, "note-request") }</a></p>
            if !page.refused.is_empty() {
                <Alert tone={Tone::Warning} live=true title={t!(lang, "note-refused")}><p>{ &page.refused }</p></Alert>
            }
            <form class="form" method="post" action="/feedback" novalidate=true data-work={work}>
                <input type="hidden" name="page" value={form.page.clone()} />
                <input type="hidden" name="key" value={page.key.clone()} />
                <input type="hidden" name="work" value="" />
                { honeypot() }
                <TextField id="n-topic" name="topic" label={t!(lang, "note-topic")} hint={t!(lang, "note-topic-hint")}
                    value={form.topic.clone()} error={error("topic")} />
                <TextArea id="n-text" name="text" label={t!(lang, "note-words")} hint={t!(lang, "note-words-hint", limit = TEXT_MAX)}
                    value={form.text.clone()} error={error("text")} />
                if secret || !form.mask.is_empty() {
                    <div class="choice">
                        <input type="checkbox" id="n-mask" name="mask" value="on" checked={!form.mask.is_empty()} />
                        <label for="n-mask">{ t!(lang, "note-mask") }</label>
                    </div>
                }
                <TextField id="n-contact" name="contact" optional=true label={t!(lang, "note-contact")} hint={t!(lang, "note-contact-hint")}
                    autocomplete="email" value={form.contact.clone()} error={error("contact")} />
                if !form.page.is_empty() { <p class="muted">{ t!(lang, "note-page", page = &form.page) }</p> }
                <div class="form-actions"><Button r#type="submit">{ t!(lang, "note-send") }</Button></div>
            </form>
        </div>
    }
}

fn sent(lang: Lang, filed: &Filed) -> Html {
    let (number, code) = (filed.number.to_string(), filed.code.clone());
    html! {
        <div class="form-col stack confirmation">
            <h1>{ t!(lang, "note-sent") }</h1>
            <p>{ t!(lang, "note-sent-text") }</p>
            <dl class="confirm">
                <div><dt>{ t!(lang, "sent-number") }</dt><dd class="confirm-number"><strong>{ &number }</strong></dd></div>
                <div><dt>{ t!(lang, "sent-code") }</dt><dd class="confirm-number"><strong>{ &code }</strong></dd></div>
            </dl>
            <p>{ t!(lang, "sent-next-answer", time = format::date_time(lang, filed.first_answer_due)) }</p>
            <div class="row">
                <Button href={format!("/me/requests/{}", filed.number.digits())}>{ t!(lang, "sent-open") }</Button>
                <Button variant={ButtonVariant::Secondary} href="/">{ t!(lang, "solved-home") }</Button>
            </div>
        </div>
    }
}
