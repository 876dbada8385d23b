//! Taking one's data along.

use shared::api::accounts::data::ExportReady;
use yew::prelude::*;

use crate::{
    api::accounts,
    format,
    i18n::use_lang,
    pages::account::{frame::Refusal, proof::use_proved},
    t,
    ui::{Alert, Button, ButtonVariant, Tone},
};

/// Asks, then offers the file.
#[component]
pub fn Export() -> Html {
    let lang = use_lang();
    let ready = use_state(|| None::<ExportReady>);
    let done = {
        let ready = ready.setter();
        Callback::from(move |answer: ExportReady| ready.set(Some(answer)))
    };
    let ask = use_proved(|()| accounts::export(), done);
    html! {
        <>
            <p>{ t!(lang, "account-export-text") }</p>
            <Refusal error={ask.error.clone()} title={t!(lang, "account-export-failed")} />
            if let Some(ready) = &*ready {
                <Alert tone={Tone::Positive} live=true title={t!(lang, "account-export-ready")}>
                    <p>{ t!(lang, "account-export-holds", requests = ready.requests, files = ready.files, size = format::bytes(lang, ready.bytes)) }</p>
                    <p><a class="button button-primary" href={accounts::EXPORT_FILE} download="">{ t!(lang, "account-export-download") }</a></p>
                    <p class="muted">{ t!(lang, "account-export-until", time = format::date_time(lang, ready.expires_at)) }</p>
                </Alert>
            } else {
                <div><Button variant={ButtonVariant::Secondary} icon="download" loading={ask.busy} onclick={ask.run.reform(|_: MouseEvent| ())}>
                    { t!(lang, "account-export-ask") }
                </Button></div>
            }
        </>
    }
}
