//! What plain forms have in common: the server answers them with a page, so that they work without scripts.

use shared::{api::pages::FormPage, lang::Lang, ticket::Channel};
use yew::prelude::*;

use crate::{
    format, t,
    ui::{Alert, Button, ButtonVariant, ErrorSummary, FieldError, Tone, honeypot},
};

/// What is wrong with a field, in words.
pub fn error<F>(page: &FormPage<F>, field: &str) -> Option<AttrValue> {
    page.errors.iter().find(|error| error.field == field).map(|error| AttrValue::from(error.message.clone()))
}

/// The form: the summary of what is wrong, a head, and the fields, whose ids are `n-` and their names.
pub fn form<F>(lang: Lang, page: &FormPage<F>, action: &'static str, head: &Html, fields: &Html) -> Html {
    let errors: Vec<FieldError> = page
        .errors
        .iter()
        .map(|error| FieldError::new(format!("n-{}", error.field), error.message.clone()))
        .collect();
    // Read by the browser only; a challenge has string keys, so this cannot fail.
    let work = page.challenge.as_ref().map(|asked| serde_json::to_string(asked).unwrap_or_default());
    html! {
        <div class="form-col stack">
            <ErrorSummary title={t!(lang, "error-summary")} {errors} />
            { head.clone() }
            if !page.refused.is_empty() {
                <Alert tone={Tone::Warning} live=true title={t!(lang, "note-refused")}><p>{ &page.refused }</p></Alert>
            }
            <form class="form" method="post" {action} novalidate=true data-work={work}>
                <input type="hidden" name="key" value={page.key.clone()} />
                <input type="hidden" name="work" value="" />
                { honeypot() }
                { fields.clone() }
            </form>
        </div>
    }
}

/// Number, code and the promised time of what was sent.
pub fn sent(lang: Lang, filed: &shared::api::tickets::Filed, channel: Channel) -> Html {
    let (number, code) = (filed.number.to_string(), filed.code.clone());
    let time = format::date_time(lang, filed.first_answer_due);
    let (title, next) = match channel {
        Channel::Callback => (t!(lang, "call-sent"), t!(lang, "call-sent-next", time = time)),
        _ => (t!(lang, "note-sent"), t!(lang, "sent-next-answer", time = time)),
    };
    html! {
        <div class="form-col stack confirmation">
            <h1>{ title }</h1>
            <p>{ t!(lang, "note-sent-text") }</p>
            <dl class="confirm">
                <div><dt>{ t!(lang, "sent-number") }</dt><dd class="confirm-number"><strong>{ &number }</strong></dd></div>
                <div><dt>{ t!(lang, "sent-code") }</dt><dd class="confirm-number"><strong>{ &code }</strong></dd></div>
            </dl>
            <p>{ next }</p>
            <div class="row">
                <Button href={format!("/me/requests/{}", filed.number.digits())}>{ t!(lang, "sent-open") }</Button>
                <Button variant={ButtonVariant::Secondary} href="/">{ t!(lang, "solved-home") }</Button>
            </div>
        </div>
    }
}
