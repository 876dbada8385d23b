//! Asking to be called (SPEC 1.12): number, time of day, and what it is about.

use shared::{
    api::pages::{CallPage, Crumb, PageData},
    forms::callback::{TOPIC_MAX, When},
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
    i18n::{text, use_lang},
    t,
    ui::{Alert, Button, Choice, Layout, RadioGroup, TextArea, TextField, Tone},
};

/// The page.
#[component]
pub fn Call(props: &PageProps) -> Html {
    let lang = use_lang();
    let PageData::Call(page) = &*props.page else { return Html::default() };
    let above = [Crumb { title: t!(lang, "title-contacts"), url: "/contacts".into() }];
    html! {
        <Layout top={crumbs(lang, &above)}>
            if let Some(filed) = &page.filed { { plain_form::sent(lang, filed, Channel::Callback) } } else { { form(lang, page) } }
        </Layout>
    }
}

fn form(lang: Lang, page: &CallPage) -> Html {
    let form = &page.form;
    let head = html! {
        <>
            <h1>{ t!(lang, "title-call") }</h1>
            <p>{ t!(lang, "call-text") }</p>
            <Alert tone={Tone::Info} title={t!(lang, "call-safe-title")}><p>{ t!(lang, "call-safe") }</p></Alert>
        </>
    };
    let choices: Vec<Choice> = When::ALL
        .into_iter()
        .map(|when| Choice::new(when.as_str(), text(lang, &["call-when-", when.as_str()].concat())))
        .collect();
    let when = if form.when.is_empty() { When::Now.as_str().to_owned() } else { form.when.clone() };
    let fields = html! {
        <>
            <TextField id="n-phone" name="phone" r#type="tel" inputmode="tel" autocomplete="tel" width={classes!("input-m")}
                label={t!(lang, "call-phone")} hint={t!(lang, "call-phone-hint")} value={form.phone.clone()} error={error(page, "phone")} />
            <TextField id="n-name" name="name" optional=true autocomplete="given-name" label={t!(lang, "call-name")}
                value={form.name.clone()} error={error(page, "name")} />
            <RadioGroup id="n-when" name="when" label={t!(lang, "call-when")} hint={t!(lang, "call-when-hint")} {choices} value={when}
                error={error(page, "when")} />
            <TextArea id="n-topic" name="topic" label={t!(lang, "call-topic")} hint={t!(lang, "call-topic-hint", limit = TOPIC_MAX)}
                value={form.topic.clone()} error={error(page, "topic")} />
            <div class="form-actions"><Button r#type="submit">{ t!(lang, "call-send") }</Button></div>
        </>
    };
    plain_form::form(lang, page, "/call-back", &head, &fields)
}
