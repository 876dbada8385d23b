//! Several lines of text with a counter.

use super::{
    Example, Field,
    dom::{event_value, use_typed},
    field::described_by,
};
use yew::prelude::*;

/// Properties of [`TextArea`].
#[derive(Properties, PartialEq)]
pub struct TextAreaProps {
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
    /// Lines shown at first.
    #[prop_or(6)]
    pub rows: u8,
    /// Most characters; counted for the person, never cut off while typing.
    #[prop_or_default]
    pub limit: Option<usize>,
    /// Words after the count, for example «знаков».
    #[prop_or_default]
    pub limit_word: AttrValue,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// Each change, the whole text.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// The field was left.
    #[prop_or_default]
    pub onblur: Callback<()>,
    /// Keys pressed in the field.
    #[prop_or_default]
    pub onkeydown: Callback<KeyboardEvent>,
}

/// Several lines of text; with `limit` it shows «120 / 4000».
#[component]
pub fn TextArea(props: &TextAreaProps) -> Html {
    let value = use_typed(&props.id, props.value.as_ref(), &props.oninput);
    let oninput = props.oninput.reform(|event: InputEvent| event_value(event.target()));
    let onblur = props.onblur.reform(|_: FocusEvent| ());
    let wrong = props.error.is_some();
    let count = value.as_ref().map(|text| text.chars().count());
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()}
            optional={props.optional} question={props.question} hide_label={props.hide_label}>
            <textarea
                class="input textarea"
                id={props.id.clone()}
                name={props.name.clone().unwrap_or_else(|| props.id.clone())}
                rows={props.rows.to_string()}
                disabled={props.disabled}
                aria-invalid={wrong.then_some("true")}
                aria-describedby={described_by(&props.id, props.hint.is_some(), wrong)}
                {value}
                {oninput}
                {onblur}
                onkeydown={props.onkeydown.clone()}
            />
            if let (Some(limit), Some(count)) = (props.limit, count) {
                <p class={classes!("counter", (count > limit).then_some("counter-over"))}>
                    { count }{ " / " }{ limit }{ " " }{ &props.limit_word }
                </p>
            }
        </Field>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "TextArea, counter, over the limit",
        html! {
            <div class="stack">
                <TextArea id="x-what" label="Что случилось?" question=true limit=4000 limit_word="знаков"
                    hint="Что вы делали, что увидели, что ожидали. Паролей и кодов из сообщений не пишите."
                    value="Не приходит код подтверждения" />
                <TextArea id="x-short" label="Коротко" rows={2} limit=20 value="Слишком длинный текст для этого поля"
                    error="Сократите до 20 знаков" />
            </div>
        },
    )]
}
