//! `/unsubscribe#token`: letters of a kind are off, and can be switched on again. What stands behind `#` never reaches a
//! server's log; the page hands it over by a POST.

use shared::{
    api::notices::{Unsubscribe, Unsubscribed},
    lang::Lang,
};
use yew::prelude::*;

use crate::{
    api::notices,
    hooks::{use_live, use_submit},
    i18n::{text, use_lang},
    pages::account::NeedsScripts,
    t,
    ui::{Alert, Button, ButtonVariant, Layout, Skeleton, Tone, Width},
};

fn token() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// The page.
#[component]
pub fn UnsubscribePage() -> Html {
    let lang = use_lang();
    let live = use_live();
    let state = use_state(|| None::<Unsubscribed>);
    let done = {
        let state = state.setter();
        Callback::from(move |now| state.set(Some(now)))
    };
    let send =
        |again: bool| async move { notices::unsubscribe(&Unsubscribe { token: token(), again }).await };
    let submit = use_submit(send, done);
    {
        let run = submit.run.clone();
        use_effect_with(live, move |live| {
            if *live {
                run.emit(false);
            }
        });
    }
    let again = submit.run.reform(|_: MouseEvent| true);
    html! {
        <Layout width={Width::Text}>
            <div class="stack">
                <h1 tabindex="-1">{ t!(lang, "title-unsubscribe") }</h1>
                <NeedsScripts />
                if let Some(error) = &submit.error {
                    <Alert tone={Tone::Danger} live=true title={t!(lang, "unsubscribe-bad")}>
                        <p>{ if error.status() == Some(404) { t!(lang, "unsubscribe-bad-text") } else { error.sentence(lang) } }</p>
                    </Alert>
                } else if let Some(now) = &*state {
                    { said(lang, now) }
                    if !now.on { <Button variant={ButtonVariant::Secondary} loading={submit.busy} onclick={again}>{ t!(lang, "unsubscribe-again") }</Button> }
                } else {
                    <p role="status">{ t!(lang, "unsubscribe-wait") }</p>
                    <Skeleton lines={3} />
                }
                <p class="muted">{ t!(lang, "unsubscribe-safety") }</p>
                <p><a href="/me/notifications">{ t!(lang, "unsubscribe-settings") }</a></p>
            </div>
        </Layout>
    }
}

pub(super) fn said(lang: Lang, now: &Unsubscribed) -> Html {
    let word = if now.on { "on" } else { "off" };
    let title = text(lang, &["unsubscribe-", word].concat());
    let what = match (now.topic, &now.request) {
        (None, Some(number)) => {
            let number = number.to_string();
            if now.on {
                t!(lang, "unsubscribe-on-request", number = number)
            } else {
                t!(lang, "unsubscribe-off-request", number = number)
            }
        }
        (Some(topic), _) => {
            let topic = text(lang, &["notice-topic-", topic.as_str()].concat());
            if now.on {
                t!(lang, "unsubscribe-on-topic", topic = topic)
            } else {
                t!(lang, "unsubscribe-off-topic", topic = topic)
            }
        }
        (None, None) => text(lang, &["unsubscribe-", word, "-digest"].concat()),
    };
    html! { <Alert tone={Tone::Positive} live=true {title}><p>{ what }</p></Alert> }
}
