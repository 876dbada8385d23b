//! Step 2: what happened.

use shared::{
    api::pages::ItemLink,
    forms::{
        Field as _,
        request::{RequestField as F, SHORT_MAX, SUBJECT_MAX, TEXT_MAX},
    },
};
use yew::prelude::*;

use crate::{
    forms::request_fields::element_id,
    pages::request::asking::Asking,
    t,
    ui::{Choice, DateField, Select, TextField, TimeField},
};

/// Subject, steps, error, time. `aside` is what is offered under the fields on a phone.
pub fn details(asking: &Asking, services: &[ItemLink], today: &str, aside: &Html) -> Html {
    let lang = asking.lang;
    let hints = asking.category.as_ref().map(|category| match lang {
        shared::lang::Lang::En if !category.hints_en.is_empty() => &category.hints_en,
        _ => &category.hints,
    });
    let service = asking.asked(F::Service);
    let services: Vec<Choice> =
        services.iter().map(|service| Choice::new(service.note.clone(), service.title.clone())).collect();
    let since = asking.asked(F::Since);
    let on = asking.asked(F::HappenedOn);
    html! {
        <>
            if let Some(hints) = hints.filter(|hints| !hints.is_empty()) {
                <div class="hints">
                    <p class="label">{ t!(lang, "request-hints") }</p>
                    <ul>{ for hints.iter().map(|hint| html! { <li>{ hint }</li> }) }</ul>
                </div>
            }
            if service.shown() {
            <Select id={element_id(F::Service)} name="service" label={asking.label(F::Service)} choices={services}
                empty={t!(lang, "request-service-none")} optional={service.optional()} value={asking.value(F::Service)}
                error={asking.error(F::Service)} onchange={asking.set(F::Service)} />
            }
            <div class="asked">
                <TextField id={element_id(F::Subject)} name={F::Subject.name()} label={asking.label(F::Subject)} hint={asking.hint(F::Subject)}
                    error={asking.error(F::Subject)} value={asking.value(F::Subject)}
                    oninput={asking.set(F::Subject)} onblur={asking.leave(F::Subject)} />
                { counter(asking, SUBJECT_MAX) }
                { asking.secrets(F::Subject) }
            </div>
            { asking.area(F::Steps, TEXT_MAX, 5) }
            { asking.area(F::ErrorText, TEXT_MAX, 3) }
            { aside.clone() }
            if on.shown() {
                <div class="row row-top">
                    <DateField id={element_id(F::HappenedOn)} name="happened_on" label={asking.label(F::HappenedOn)} optional={on.optional()}
                        max={today.to_owned()} error={asking.error(F::HappenedOn)} value={asking.value(F::HappenedOn)}
                        oninput={asking.set(F::HappenedOn)} onblur={asking.leave(F::HappenedOn)} />
                    <TimeField id={element_id(F::HappenedAt)} name="happened_at" label={asking.label(F::HappenedAt)} optional=true
                        error={asking.error(F::HappenedAt)} value={asking.value(F::HappenedAt)}
                        oninput={asking.set(F::HappenedAt)} onblur={asking.leave(F::HappenedAt)} />
                </div>
            }
            if since.shown() {
                <TextField id={element_id(F::Since)} name="since" label={asking.label(F::Since)} hint={asking.hint(F::Since)}
                    optional={since.optional()} maxlength={SHORT_MAX.to_string()} error={asking.error(F::Since)} value={asking.value(F::Since)}
                    oninput={asking.set(F::Since)} onblur={asking.leave(F::Since)} />
            }
            { asking.area(F::Tried, TEXT_MAX, 3) }
            if !asking.model.draft.form.guide_path.is_empty() {
                <div class="hints">
                    <p class="label">{ t!(lang, "request-guide-path") }</p>
                    <p class="as-typed">{ &asking.model.draft.form.guide_path }</p>
                </div>
            }
        </>
    }
}

fn counter(asking: &Asking, limit: usize) -> Html {
    let count = asking.model.draft.form.subject.chars().count();
    html! {
        <p class={classes!("counter", (count > limit).then_some("counter-over"))}>
            { count }{ " / " }{ limit }{ " " }{ t!(asking.lang, "request-counter") }
        </p>
    }
}
