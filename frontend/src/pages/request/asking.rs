//! A field of the request form on screen: label, hint, value, error, what happens on input. Steps are built of these.

use shared::{
    content::Category,
    forms::{Field as _, FieldError, request::RequestField},
    lang::Lang,
};
use yew::prelude::*;

use super::{
    model::{Act, Model},
    words,
};
use crate::{
    forms::{
        request_fields::{Asked, asked, element_id, text},
        secrets,
    },
    i18n::{self, text as say},
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, TextArea, Tone},
};

/// What every step needs to show its fields.
#[derive(Clone, PartialEq)]
pub struct Asking {
    /// The reader's language.
    pub lang: Lang,
    /// The form.
    pub model: UseReducerHandle<Model>,
    /// All its errors.
    pub errors: Vec<FieldError<RequestField>>,
    /// The chosen category.
    pub category: Option<Category>,
}

impl Asking {
    /// Whether a field is asked for.
    pub fn asked(&self, field: RequestField) -> Asked {
        asked(field, &self.model.draft.form, self.category.as_ref())
    }

    /// The value of a field.
    pub fn value(&self, field: RequestField) -> AttrValue {
        text(&self.model.draft.form, field).to_owned().into()
    }

    /// The label, by the kind of request where it differs.
    pub fn label(&self, field: RequestField) -> AttrValue {
        let name = field.name().replace('_', "-");
        let own = format!("request-{name}-other");
        let problem = crate::forms::request_fields::is_problem(&self.model.draft.form);
        let key = if !problem && i18n::has(&own) { own } else { format!("request-{name}") };
        say(self.lang, &key).into()
    }

    /// The hint, where there is one.
    pub fn hint(&self, field: RequestField) -> Option<AttrValue> {
        let problem = crate::forms::request_fields::is_problem(&self.model.draft.form);
        let key = format!("request-{}-hint", field.name().replace('_', "-"));
        (problem && i18n::has(&key)).then(|| say(self.lang, &key).into())
    }

    /// What is wrong with a field, as soon as it is shown.
    pub fn error(&self, field: RequestField) -> Option<AttrValue> {
        if let Some((_, sentence)) = self.model.refused.iter().find(|(refused, _)| *refused == field) {
            return Some(sentence.clone().into());
        }
        if !self.model.shows(field) {
            return None;
        }
        self.sentence(field)
    }

    /// What is wrong with a field, shown or not.
    pub fn sentence(&self, field: RequestField) -> Option<AttrValue> {
        let error = self.errors.iter().find(|error| error.field == field)?;
        Some(words::fault(self.lang, field.name(), error.fault, error.limit).into())
    }

    /// Takes what was typed or chosen.
    pub fn set(&self, field: RequestField) -> Callback<String> {
        let model = self.model.dispatcher();
        Callback::from(move |text| model.dispatch(Act::Set(field, text)))
    }

    /// The field was left. An empty one is not blamed before "Continue".
    pub fn leave(&self, field: RequestField) -> Callback<()> {
        let model = self.model.dispatcher();
        let empty = text(&self.model.draft.form, field).is_empty();
        Callback::from(move |()| {
            if !empty {
                model.dispatch(Act::Touch(field));
            }
        })
    }

    /// A long text with its counter and the warning about secrets.
    pub fn area(&self, field: RequestField, limit: usize, rows: u8) -> Html {
        let asked = self.asked(field);
        if !asked.shown() {
            return Html::default();
        }
        html! {
            <div class="asked">
                <TextArea id={element_id(field)} name={field.name()} label={self.label(field)} hint={self.hint(field)}
                    error={self.error(field)} optional={asked.optional()} {limit} {rows} limit_word={say(self.lang, "request-counter")}
                    value={self.value(field)} oninput={self.set(field)} onblur={self.leave(field)} />
                { self.secrets(field) }
            </div>
        }
    }

    /// The warning about secrets in a field, as soon as they are typed.
    pub fn secrets(&self, field: RequestField) -> Html {
        let typed = text(&self.model.draft.form, field);
        let kinds = secrets::kinds(typed);
        if kinds.is_empty() {
            return Html::default();
        }
        let lang = self.lang;
        let what: Vec<String> = kinds.iter().map(|kind| say(lang, secrets::word_key(*kind))).collect();
        let masked = self.model.draft.form.mask_secrets;
        let mask = |on: bool| {
            let model = self.model.dispatcher();
            Callback::from(move |_: MouseEvent| model.dispatch(Act::Mask(on)))
        };
        let cut = {
            let (set, clean) = (self.set(field), secrets::without(typed));
            Callback::from(move |_: MouseEvent| set.emit(clean.clone()))
        };
        html! {
            <Alert tone={Tone::Warning} live=true title={t!(lang, "secret-title", what = what.join(", "))}>
                if masked {
                    <p>{ t!(lang, "secret-masked") }</p>
                    <p class="as-typed secret-preview">{ secrets::masked(typed) }</p>
                } else if self.error(field).is_none() {
                    <p>{ t!(lang, "secret-text") }</p>
                }
                <p class="row">
                    <Button size={ButtonSize::Small} variant={ButtonVariant::Secondary} onclick={cut}>{ t!(lang, "secret-remove") }</Button>
                    if masked {
                        <Button size={ButtonSize::Small} variant={ButtonVariant::Quiet} onclick={mask(false)}>{ t!(lang, "secret-unmask") }</Button>
                    } else {
                        <Button size={ButtonSize::Small} variant={ButtonVariant::Quiet} onclick={mask(true)}>{ t!(lang, "secret-mask") }</Button>
                    }
                </p>
            </Alert>
        }
    }
}
