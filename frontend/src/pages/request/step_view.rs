//! What one step shows: its fields, its buttons, what went wrong with sending.

use std::rc::Rc;

use shared::{
    api::{my_requests::Advice, pages::PageData, uploads::FileView},
    forms::request::RequestField as F,
    lang::Lang,
};
use uuid::Uuid;
use yew::prelude::*;

use super::{
    asking::Asking,
    files::{UploadField, Uploads},
    new::form_page,
    sending::{Trouble, sort},
    steps,
};
use crate::{
    api::ApiError,
    forms::{request_fields::element_id, request_steps::Step},
    routes, t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Tone},
};

/// Properties of [`StepView`].
#[derive(Properties, PartialEq)]
pub struct StepViewProps {
    /// The form and its errors.
    pub asking: Asking,
    /// Which step.
    pub step: Step,
    /// Categories and services.
    pub page: Rc<PageData>,
    /// Files on their way.
    pub uploads: Uploads,
    /// Offered under the fields on a phone.
    pub aside: Html,
    /// Take an uploaded file away.
    pub ondrop: Callback<Uuid>,
    /// Today, `YYYY-MM-DD`.
    pub today: String,
    /// The form's address without a step.
    pub base: String,
}

/// The fields of a step.
#[component]
pub fn StepView(props: &StepViewProps) -> Html {
    let asking = &props.asking;
    let lang = asking.lang;
    let Some(page) = form_page(&props.page) else { return Html::default() };
    match props.step {
        Step::Category => steps::category(asking, &page.categories),
        Step::Details => steps::details(asking, &page.services, &props.today, &props.aside),
        Step::Files => {
            let files: Vec<FileView> = asking.model.draft.files.clone();
            html! {
                <>
                    <p>{ t!(lang, "request-files-text") }</p>
                    <UploadField id={element_id(F::Files)} label={asking.label(F::Files)} uploads={props.uploads.clone()} {files}
                        add={t!(lang, "files-add")} error={asking.error(F::Files)} ondrop={props.ondrop.clone()} />
                </>
            }
        }
        Step::Contacts => steps::contacts(asking),
        Step::Check => {
            let url = |step: Step| {
                if step == Step::Category {
                    props.base.clone()
                } else {
                    routes::with_query(&props.base, &[("step", step.key())])
                }
            };
            steps::check(asking, page, &url)
        }
    }
}

/// Back and on. The first step goes on only once the app is there; the note above says what works without it.
pub fn actions(
    lang: Lang,
    step: Step,
    url: &dyn Fn(Step) -> String,
    busy: bool,
    live: bool,
    advice: &Advice,
) -> Html {
    let (word, size) = if step == Step::Check {
        (t!(lang, send_key(advice)), ButtonSize::Large)
    } else {
        (t!(lang, "request-continue"), ButtonSize::Normal)
    };
    let word = match (busy, step) {
        (true, Step::Check) => t!(lang, "request-sending"),
        (true, _) => t!(lang, "request-uploading"),
        _ => word,
    };
    html! {
        <div class="form-actions">
            <Button r#type="submit" {size} loading={busy} disabled={!live}>{ word }</Button>
            if step != Step::Category && !busy {
                <Button variant={ButtonVariant::Quiet} icon="arrow-left" href={url(step.back())}>{ t!(lang, "request-back") }</Button>
            }
        </div>
    }
}

/// The word on the button that sends, after what was said above it.
const fn send_key(advice: &Advice) -> &'static str {
    match (advice.similar.is_empty(), &advice.elsewhere) {
        (false, _) => "request-send-anew",
        (true, Some(_)) => "request-send-anyway",
        (true, None) => "request-send",
    }
}

/// What went wrong with sending, unless it was a field.
pub fn trouble(lang: Lang, error: Option<&ApiError>, again: &Callback<()>) -> Html {
    let Some(error) = error else { return Html::default() };
    match sort(error.clone()) {
        Trouble::Fields(_) => Html::default(),
        Trouble::Spent => html! {
            <Alert tone={Tone::Warning} live=true title={t!(lang, "request-spent")}>
                <p>{ t!(lang, "request-spent-text") }</p>
                <p class="row">
                    <Button size={ButtonSize::Small} variant={ButtonVariant::Secondary} href="/me/requests">{ t!(lang, "title-my-requests") }</Button>
                    <Button size={ButtonSize::Small} variant={ButtonVariant::Quiet} onclick={again.reform(|_: MouseEvent| ())}>{ t!(lang, "request-send-new") }</Button>
                </p>
            </Alert>
        },
        Trouble::Other(error) => html! {
            <Alert tone={Tone::Danger} live=true title={t!(lang, "request-failed")}>
                <p>{ error.sentence(lang) }</p>
                <p>{ t!(lang, "request-failed-kept") }</p>
            </Alert>
        },
    }
}
