//! Before a request is sent: it may be one that was sent already, and somebody else may be in charge (SPEC 2.5). Both
//! are said beside the button, and neither takes it away.

use std::rc::Rc;

use shared::{
    api::{
        my_requests::{Advice, AdviceForm, Elsewhere},
        tickets::TicketRow,
    },
    forms::{reply::COMMENT_MAX, request::RequestForm},
    lang::Lang,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{ticket::reply_slot, words};
use crate::{
    api,
    device::vault,
    forms::secrets,
    hooks::use_query,
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, StatusBadge, Tone},
};

/// Asks once the answers are checked. Without an answer nothing is said: advice must not hinder anybody.
#[hook]
pub fn use_advice(form: &RequestForm, on: bool) -> Rc<Advice> {
    let asked = on.then(|| AdviceForm {
        category: form.category.clone(),
        subtopic: form.subtopic.clone(),
        subject: form.subject.clone(),
        steps: form.steps.clone(),
        error_text: form.error_text.clone(),
    });
    let query = use_query(asked, |asked| async move {
        match asked {
            Some(form) => api::tickets::advice(&form).await,
            None => Ok(Advice::default()),
        }
    });
    query.data.filter(|_| on).unwrap_or_default()
}

/// What was written, as a message of another request.
fn as_comment(form: &RequestForm) -> String {
    let parts = [&form.subject, &form.steps, &form.error_text, &form.tried];
    let text = parts.map(|part| part.trim()).into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let text = text.join("\n\n");
    let text = if form.mask_secrets { secrets::masked(&text) } else { text };
    text.chars().take(COMMENT_MAX).collect()
}

/// What there is to know, above the button that sends.
pub fn view(lang: Lang, advice: &Advice, form: &RequestForm, go: &Callback<String>) -> Html {
    html! {
        <>
            if let Some(other) = &advice.elsewhere { { elsewhere(lang, other) } }
            if !advice.similar.is_empty() {
                <Alert tone={Tone::Warning} icon="message" live=true title={t!(lang, "similar-title", n = advice.similar.len())}>
                    <p>{ t!(lang, "similar-text") }</p>
                    <ul class="similar-list">{ for advice.similar.iter().map(|row| similar(lang, row, form, go)) }</ul>
                </Alert>
            }
        </>
    }
}

fn similar(lang: Lang, row: &TicketRow, form: &RequestForm, go: &Callback<String>) -> Html {
    let url = format!("/me/requests/{}", row.number.digits());
    let add = {
        let (name, text, url, go) = (reply_slot(&row.number), as_comment(form), url.clone(), go.clone());
        Callback::from(move |_: MouseEvent| {
            let (name, text, url, go) = (name.clone(), text.clone(), url.clone(), go.clone());
            // The page of the request finds the text in its composer; the draft stays, so that nothing is lost.
            spawn_local(async move {
                vault::keep(&name, &text).await;
                go.emit(url);
            });
        })
    };
    html! {
        <li key={row.number.digits().to_owned()}>
            <p>
                <a href={url}>{ &row.subject }</a>{ " " }
                <span class="muted num nowrap">{ row.number.to_string() }</span>{ " " }
                <StatusBadge tone={words::status_tone(row.status)} label={words::status(lang, row.status)} />
            </p>
            <Button size={ButtonSize::Small} variant={ButtonVariant::Secondary} icon="plus" onclick={add}>{ t!(lang, "similar-add") }</Button>
        </li>
    }
}

fn elsewhere(lang: Lang, other: &Elsewhere) -> Html {
    html! {
        <Alert tone={Tone::Info} live=true title={other.title.clone()}>
            <p>{ &other.why }</p>
            <p><strong>{ t!(lang, "elsewhere-steps") }</strong></p>
            <ol class="steps-plain">{ for other.steps.iter().map(|step| html! { <li>{ step }</li> }) }</ol>
            if let Some(link) = &other.link { <p><a href={link.url.clone()} target="_blank" rel="noopener">{ &link.title }<span class="visually-hidden">{ t!(lang, "suggest-new-tab") }</span></a></p> }
            <p><a href={format!("/elsewhere/{}", other.key)} target="_blank" rel="noopener">{ t!(lang, "elsewhere-page") }<span class="visually-hidden">{ t!(lang, "suggest-new-tab") }</span></a></p>
            <p>{ &other.still }{ " " }{ t!(lang, "elsewhere-anyway") }</p>
        </Alert>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_becomes_a_message() {
        let form = RequestForm {
            subject: "Не приходит код".into(),
            steps: " Ввожу номер ".into(),
            tried: "Другой браузер".into(),
            ..RequestForm::default()
        };
        assert_eq!(as_comment(&form), "Не приходит код\n\nВвожу номер\n\nДругой браузер");
        let long = RequestForm { steps: "я".repeat(3000), ..RequestForm::default() };
        assert_eq!(as_comment(&long).chars().count(), COMMENT_MAX);
    }
}
