//! One line of text, and its kinds: phone, one-time code, date, time.

use super::{
    Example, Field,
    dom::{event_value, use_typed},
    field::described_by,
};
use yew::prelude::*;

/// Properties of [`TextField`] and its kinds.
#[derive(Properties, PartialEq, Clone)]
pub struct TextFieldProps {
    /// Element id.
    pub id: AttrValue,
    /// Name in a plain form post; the id where absent.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// The question or name of the field.
    pub label: AttrValue,
    /// The text; `None` leaves the field to the browser (plain forms).
    #[prop_or_default]
    pub value: Option<AttrValue>,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong and how to mend it.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// May stay empty.
    #[prop_or_default]
    pub optional: bool,
    /// The label is the question of the page.
    #[prop_or_default]
    pub question: bool,
    /// Label for assistive technology only.
    #[prop_or_default]
    pub hide_label: bool,
    /// `text`, `email`, `password`, `search`, `url`, …
    #[prop_or(AttrValue::Static("text"))]
    pub r#type: AttrValue,
    /// Autofill token of the HTML standard, for example `email`.
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    /// Keyboard of a phone: `numeric`, `decimal`, `tel`, `email`.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    /// Longest text in UTF-16 units; a rule that the person is told belongs into an error instead.
    #[prop_or_default]
    pub maxlength: Option<AttrValue>,
    /// Earliest date or time.
    #[prop_or_default]
    pub min: Option<AttrValue>,
    /// Latest date or time.
    #[prop_or_default]
    pub max: Option<AttrValue>,
    /// As wide as the answer: `input-s` (8 characters), `input-m` (20), none for the whole column.
    #[prop_or_default]
    pub width: Classes,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// Each change, the whole text.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// The field was left: the moment to check it.
    #[prop_or_default]
    pub onblur: Callback<()>,
}

/// A line of text.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let value = use_typed(&props.id, props.value.as_ref(), &props.oninput);
    let oninput = props.oninput.reform(|event: InputEvent| event_value(event.target()));
    let onblur = props.onblur.reform(|_: FocusEvent| ());
    let wrong = props.error.is_some();
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()}
            optional={props.optional} question={props.question} hide_label={props.hide_label}>
            <input
                class={classes!("input", props.width.clone())}
                id={props.id.clone()}
                name={props.name.clone().unwrap_or_else(|| props.id.clone())}
                type={props.r#type.clone()}
                autocomplete={props.autocomplete.clone()}
                inputmode={props.inputmode.clone()}
                maxlength={props.maxlength.clone()}
                min={props.min.clone()}
                max={props.max.clone()}
                disabled={props.disabled}
                aria-invalid={wrong.then_some("true")}
                aria-describedby={described_by(&props.id, props.hint.is_some(), wrong)}
                {value}
                {oninput}
                {onblur}
            />
        </Field>
    }
}

/// A phone number in any spelling; the number pad on phones.
#[component]
pub fn PhoneField(props: &TextFieldProps) -> Html {
    let mut inner = props.clone();
    inner.r#type = "tel".into();
    inner.inputmode = Some("tel".into());
    inner.autocomplete.get_or_insert_with(|| "tel".into());
    inner.width.push("input-m");
    html! { <TextField ..inner /> }
}

/// A code from a message: one field, filled in by the phone itself.
#[component]
pub fn CodeField(props: &TextFieldProps) -> Html {
    let mut inner = props.clone();
    inner.inputmode.get_or_insert_with(|| "numeric".into());
    inner.autocomplete.get_or_insert_with(|| "one-time-code".into());
    inner.width.push("input-code");
    html! { <TextField ..inner /> }
}

/// A day, picked with the browser's own calendar.
#[component]
pub fn DateField(props: &TextFieldProps) -> Html {
    let mut inner = props.clone();
    inner.r#type = "date".into();
    inner.width.push("input-date");
    html! { <TextField ..inner /> }
}

/// A time of day.
#[component]
pub fn TimeField(props: &TextFieldProps) -> Html {
    let mut inner = props.clone();
    inner.r#type = "time".into();
    inner.width.push("input-date");
    html! { <TextField ..inner /> }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "TextField, rest, optional, wrong, disabled",
            html! {
                <div class="stack">
                    <TextField id="x-mail" label="Электронная почта" r#type="email" autocomplete="email"
                        hint="Сюда придут номер обращения и ответ" />
                    <TextField id="x-org" label="Организация" optional=true value="ООО «Ромашка»" />
                    <TextField id="x-inn" label="ИНН" width="input-m" inputmode="numeric" value="770708389"
                        hint="10 цифр у организации, 12 у человека" error="В ИНН организации должно быть 10 цифр, введено 9" />
                    <TextField id="x-dis" label="Портал" value="gosuslugi.example" disabled=true />
                </div>
            },
        ),
        Example::new(
            "PhoneField, CodeField, DateField, TimeField",
            html! {
                <div class="stack">
                    <PhoneField id="x-tel" label="Телефон" value="+7 916 123-45-67" />
                    <CodeField id="x-code" label="Код из сообщения" hint="Отправили на +7 916 •••-••-67" value="482 913" />
                    <div class="row">
                        <DateField id="x-date" label="Когда это случилось" value="2026-11-24" />
                        <TimeField id="x-time" label="Время" value="14:00" optional=true />
                    </div>
                </div>
            },
        ),
    ]
}
