//! Step 5: check the answers and send.

use shared::{
    api::pages::{ItemLink, RequestFormPage},
    forms::request::RequestField as F,
    ticket::RequestKind,
};
use yew::prelude::*;

use super::device::summary;
use crate::{
    format,
    forms::{request_fields::text, request_steps::Step},
    pages::request::{asking::Asking, trail::TrailField, words},
    t,
    ui::{SummaryList, SummaryRow},
};

/// Everything that is sent, by step, each with its way back. Empty answers are left out.
pub fn check(asking: &Asking, page: &RequestFormPage, url: &dyn Fn(Step) -> String) -> Html {
    let lang = asking.lang;
    let sections = [Step::Category, Step::Details, Step::Files, Step::Contacts].map(|step| {
        let rows: Vec<SummaryRow> = rows(asking, page, step)
            .into_iter()
            .map(|(label, value)| SummaryRow::new(label, value).change(url(step)))
            .collect();
        html! {
            if !rows.is_empty() {
                <section key={step.key()}>
                    <h2>{ t!(lang, &format!("request-section-{}", step.key())) }</h2>
                    <SummaryList {rows} change={t!(lang, "request-change")} />
                </section>
            }
        }
    });
    html! { <>{ for sections }<TrailField asking={asking.clone()} /></> }
}

fn rows(asking: &Asking, page: &RequestFormPage, step: Step) -> Vec<(AttrValue, AttrValue)> {
    let lang = asking.lang;
    let form = &asking.model.draft.form;
    let plain = |fields: &[F]| -> Vec<(AttrValue, AttrValue)> {
        fields
            .iter()
            .filter(|field| asking.asked(**field).shown() && !text(form, **field).trim().is_empty())
            .map(|field| (asking.label(*field), shown(asking, *field).into()))
            .collect()
    };
    match step {
        Step::Category => {
            let category = asking.category.as_ref();
            let mut rows: Vec<(AttrValue, AttrValue)> = Vec::new();
            if let Some(category) = category {
                rows.push((t!(lang, "request-category-short").into(), category.name(lang).to_owned().into()));
                if let Some(named) = category.subtopics.iter().find(|named| named.key == form.subtopic) {
                    rows.push((t!(lang, "request-subtopic").into(), named.name(lang).to_owned().into()));
                }
            }
            let kind = RequestKind::parse(&form.kind).unwrap_or_default();
            rows.push((t!(lang, "request-kind").into(), words::kind(lang, kind).into()));
            rows
        }
        Step::Details => {
            let mut rows = Vec::new();
            if let Some(service) = service(&page.services, &form.service) {
                rows.push((asking.label(F::Service), service.into()));
            }
            rows.extend(plain(&[F::Subject, F::Steps, F::ErrorText]));
            if asking.asked(F::HappenedOn).shown() && !form.happened_on.trim().is_empty() {
                let day = format::iso_date(lang, &form.happened_on);
                let when =
                    if form.happened_at.is_empty() { day } else { format!("{day}, {}", form.happened_at) };
                rows.push((asking.label(F::HappenedOn), when.into()));
            }
            rows.extend(plain(&[F::Since, F::Tried]));
            if !form.guide_path.is_empty() {
                rows.push((t!(lang, "request-guide-path").into(), form.guide_path.clone().into()));
            }
            rows
        }
        Step::Files => {
            let names: Vec<String> = asking
                .model
                .draft
                .files
                .iter()
                .map(|file| format!("{}, {}", file.name, format::bytes(lang, u64::from(file.size))))
                .collect();
            let value = if names.is_empty() { t!(lang, "request-no-files") } else { names.join("\n") };
            vec![(t!(lang, "request-files").into(), value.into())]
        }
        Step::Contacts => {
            let mut rows = plain(&[F::Name, F::Email, F::Phone, F::Account]);
            let way = if form.preferred.is_empty() { "email" } else { &form.preferred };
            rows.push((asking.label(F::Preferred), t!(lang, &format!("request-preferred-{way}")).into()));
            let device = form.device.as_ref().map_or_else(|| t!(lang, "device-left-out"), summary);
            rows.push((t!(lang, "request-device").into(), device.into()));
            rows
        }
        Step::Check => Vec::new(),
    }
}

/// An answer as it goes out: with the secrets masked if so chosen.
fn shown(asking: &Asking, field: F) -> String {
    let form = &asking.model.draft.form;
    let typed = text(form, field);
    let long = matches!(field, F::Subject | F::Steps | F::ErrorText | F::Tried);
    if form.mask_secrets && long { crate::forms::secrets::masked(typed) } else { typed.to_owned() }
}

fn service(services: &[ItemLink], slug: &str) -> Option<String> {
    services
        .iter()
        .find(|service| service.note == slug && !slug.is_empty())
        .map(|service| service.title.clone())
}
