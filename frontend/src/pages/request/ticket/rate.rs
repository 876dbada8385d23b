//! Rating after the end (SPEC 2.13).

use std::rc::Rc;

use shared::{
    api::tickets::TicketView,
    forms::{
        Field as _,
        feedback::{FeedbackField, REMARK_MAX, RatingForm},
    },
};
use yew::prelude::*;

use super::super::words;
use crate::{
    api,
    hooks::use_submit,
    i18n::use_lang,
    t,
    ui::{Alert, Button, Rating, TextArea, Tone},
};

/// Properties of [`Rate`].
#[derive(Properties, PartialEq)]
pub struct RateProps {
    /// The request.
    pub ticket: Rc<TicketView>,
    /// Takes the request after the rating.
    pub set: Callback<TicketView>,
}

/// One to five stars and a comment; thanks once it is given.
#[component]
pub fn Rate(props: &RateProps) -> Html {
    let lang = use_lang();
    let form = use_state(RatingForm::default);
    let tried = use_state(|| false);
    let number = props.ticket.number.clone();
    let submit = use_submit(
        move |form: RatingForm| {
            let number = number.clone();
            async move { api::tickets::rate(&number, &form).await }
        },
        props.set.clone(),
    );
    let words: Vec<AttrValue> = (1..=5).map(|n| t!(lang, &format!("rate-{n}")).into()).collect();
    if let Some(stars) = props.ticket.rating {
        let word = words.get(usize::from(stars).wrapping_sub(1)).cloned().unwrap_or_default();
        return html! {
            <Alert tone={Tone::Positive} title={t!(lang, "rate-thanks")}><p>{ t!(lang, "rate-given", n = u32::from(stars), word = word.as_str()) }</p></Alert>
        };
    }
    let errors = form.parse().err().unwrap_or_default();
    let error = |field: FeedbackField| {
        let wrong = errors.iter().find(|error| error.field == field).filter(|_| *tried)?;
        Some(AttrValue::from(words::fault(lang, &format!("rate-{}", field.name()), wrong.fault, wrong.limit)))
    };
    let set = |put: fn(&mut RatingForm, &str)| {
        let form = form.clone();
        move |value: String| {
            let mut next = (*form).clone();
            put(&mut next, &value);
            form.set(next);
        }
    };
    let onstars = {
        let put = set(|form, value| form.stars = value.parse().unwrap_or_default());
        Callback::from(move |stars: u8| put(stars.to_string()))
    };
    let ontext = Callback::from(set(|form, value| value.clone_into(&mut form.text)));
    let onsubmit = {
        let (form, tried, run, wrong) =
            ((*form).clone(), tried.setter(), submit.run.clone(), !errors.is_empty());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            if !wrong {
                run.emit(form.clone());
            }
        })
    };
    html! {
        <form class="form rate" method="post" novalidate=true {onsubmit}>
            <Rating id="rate" label={t!(lang, "rate-title")} {words} value={(form.stars > 0).then_some(form.stars)} error={error(FeedbackField::Stars)} onchange={onstars} />
            <TextArea id="rate-text" label={t!(lang, "rate-text")} optional=true rows={3} limit={REMARK_MAX} limit_word={t!(lang, "request-counter")}
                value={form.text.clone()} error={error(FeedbackField::Text)} oninput={ontext} />
            if let Some(error) = &submit.error { <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert> }
            <div class="form-actions"><Button r#type="submit" loading={submit.busy}>{ t!(lang, "rate-send") }</Button></div>
        </form>
    }
}
