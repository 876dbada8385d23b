//! What every field has around it: label, hint, error.

use super::{Example, Icon, words::use_words};
use yew::prelude::*;

/// Properties of [`Field`].
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// Id of the control inside; the hint is `{id}-hint`, the error `{id}-error`.
    pub id: AttrValue,
    /// The question or name of the field.
    pub label: AttrValue,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong and how to mend it.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// May stay empty.
    #[prop_or_default]
    pub optional: bool,
    /// Renders fieldset and legend: for radio buttons, checkboxes, several inputs.
    #[prop_or_default]
    pub group: bool,
    /// The label is the question of the page: large.
    #[prop_or_default]
    pub question: bool,
    /// Label for assistive technology only.
    #[prop_or_default]
    pub hide_label: bool,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
    /// The control.
    pub children: Html,
}

/// Value of `aria-describedby` for the control inside a [`Field`].
pub fn described_by(id: &str, hint: bool, error: bool) -> Option<AttrValue> {
    let mut ids = String::new();
    for (present, suffix) in [(hint, "-hint"), (error, "-error")] {
        if present {
            if !ids.is_empty() {
                ids.push(' ');
            }
            ids.push_str(id);
            ids.push_str(suffix);
        }
    }
    (!ids.is_empty()).then(|| ids.into())
}

/// Label, hint and error around a control.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let words = use_words();
    let id = &props.id;
    let label_class = classes!(
        "label",
        props.question.then_some("label-question"),
        props.hide_label.then_some("visually-hidden")
    );
    let label = html! {
        <>
            { props.label.clone() }
            if props.optional { <span class="label-optional">{ " (" }{ words.optional }{ ")" }</span> }
        </>
    };
    let class = classes!("field", props.error.is_some().then_some("field-wrong"), props.class.clone());
    let rest = html! {
        <>
            if let Some(hint) = &props.hint { <p class="hint" id={format!("{id}-hint")}>{ hint }</p> }
            if let Some(error) = &props.error {
                <p class="error" id={format!("{id}-error")}>
                    <Icon name="alert" />
                    <span><span class="visually-hidden">{ words.error }{ ": " }</span>{ error }</span>
                </p>
            }
            { props.children.clone() }
        </>
    };
    if props.group {
        html! {
            <fieldset {class} id={id.clone()} tabindex="-1"
                aria-describedby={described_by(id, props.hint.is_some(), props.error.is_some())}>
                <legend class={label_class}>{ label }</legend>
                { rest }
            </fieldset>
        }
    } else {
        html! { <div {class}><label class={label_class} for={id.clone()}>{ label }</label>{ rest }</div> }
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "Field, own control inside",
        html! {
            <Field id="x-own" label="Номер обращения" hint="Указан в письме, начинается с ОП" optional=true>
                <input class="input input-m" id="x-own" aria-describedby="x-own-hint" />
            </Field>
        },
    )]
}
