//! `/request/sent`: the number, the code, what happens next.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::filed::{self, SentRequest};
use crate::{
    device::{picture, vault::Kept},
    format,
    hooks::{use_go, use_site},
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonVariant, CopyButton, EmptyState, Layout, Skeleton, Tone, dom::document},
};

/// The page.
#[component]
pub fn Sent() -> Html {
    let lang = use_lang();
    let sent = use_state(|| None::<Kept<SentRequest>>);
    {
        let sent = sent.setter();
        use_effect_with((), move |()| spawn_local(async move { sent.set(Some(filed::recall().await)) }));
    }
    match &*sent {
        None => html! { <Layout><h1>{ t!(lang, "title-sent") }</h1><Skeleton lines={5} /></Layout> },
        Some(Kept::Found(sent)) => html! { <Layout><Confirmation sent={sent.clone()} /></Layout> },
        Some(_) => html! {
            <Layout>
                <h1>{ t!(lang, "title-sent") }</h1>
                <EmptyState title={t!(lang, "sent-nothing")} text={t!(lang, "sent-nothing-text")}>
                    <Button href="/request/status">{ t!(lang, "title-status") }</Button>
                    <Button variant={ButtonVariant::Secondary} href="/request/new">{ t!(lang, "title-request") }</Button>
                </EmptyState>
            </Layout>
        },
    }
}

#[derive(Properties, PartialEq)]
struct ConfirmationProps {
    sent: SentRequest,
}

#[component]
fn Confirmation(props: &ConfirmationProps) -> Html {
    let lang = use_lang();
    let go = use_go();
    let site = use_site();
    let sent = &props.sent;
    let (number, code) = (sent.filed.number.to_string(), sent.filed.code.clone());
    let when = |at| format::date_time(lang, at);
    let (answer, solution) = (when(sent.filed.first_answer_due), when(sent.filed.solution_due));
    let text = t!(
        lang,
        "sent-file",
        site = &site.name,
        number = &number,
        code = &code,
        subject = &sent.subject,
        at = when(sent.filed.created_at),
        answer = &answer,
        solution = &solution
    );
    let save = {
        let name = t!(lang, "sent-file-name", number = &number);
        Callback::from(move |_: MouseEvent| save_text(&text, &name))
    };
    let print = Callback::from(|_: MouseEvent| {
        if let Some(window) = web_sys::window() {
            let _ = window.print();
        }
    });
    let forget = Callback::from(move |_: MouseEvent| {
        let go = go.clone();
        spawn_local(async move {
            filed::forget().await;
            go.emit("/".into());
        });
    });
    let copy = |text: &str| html! { <CopyButton text={text.to_owned()} label={t!(lang, "copy")} copied={t!(lang, "copied")} /> };
    html! {
        <div class="stack confirmation">
            <div>
                <h1 tabindex="-1">{ t!(lang, "title-sent") }</h1>
                <p class="muted as-typed">{ &sent.subject }</p>
            </div>
            <dl class="confirm">
                <div>
                    <dt>{ t!(lang, "sent-number") }</dt>
                    <dd class="confirm-number"><strong>{ &number }</strong>{ copy(&number) }</dd>
                </div>
                <div>
                    <dt>{ t!(lang, "sent-code") }</dt>
                    <dd class="confirm-number"><strong>{ &code }</strong>{ copy(&code) }</dd>
                </div>
            </dl>
            <Alert tone={Tone::Warning} title={t!(lang, "sent-keep")}><p>{ t!(lang, "sent-keep-text") }</p></Alert>
            <div class="row">
                <Button href={format!("/me/requests/{}", sent.filed.number.digits())}>{ t!(lang, "sent-open") }</Button>
                <Button variant={ButtonVariant::Secondary} icon="download" onclick={save}>{ t!(lang, "sent-save") }</Button>
                <Button variant={ButtonVariant::Quiet} icon="print" onclick={print}>{ t!(lang, "print") }</Button>
            </div>
            <section>
                <h2>{ t!(lang, "sent-next") }</h2>
                <ol class="steps">
                    <li><p>{ t!(lang, "sent-next-answer", time = &answer) }</p></li>
                    <li><p>{ if sent.email.is_empty() { t!(lang, "sent-next-page") } else { t!(lang, "sent-next-letter", email = &sent.email) } }</p></li>
                    <li><p>{ t!(lang, "sent-next-solution", time = &solution) }</p></li>
                </ol>
            </section>
            <p class="muted">{ t!(lang, "sent-shared") }{ " " }<button type="button" class="link" onclick={forget}>{ t!(lang, "sent-forget") }</button></p>
        </div>
    }
}

/// Hands a text over as a file.
fn save_text(text: &str, name: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let Ok(blob) = web_sys::Blob::new_with_str_sequence(&parts) else { return };
    let (Some(address), Some(document)) = (picture::address(&blob), document()) else { return };
    let link =
        document.create_element("a").ok().and_then(|a| a.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    picture::release(&address);
}
