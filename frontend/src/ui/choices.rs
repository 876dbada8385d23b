//! Choosing one from a few: select, radio buttons.

use super::{
    Example, Field, Icon,
    dom::{dom_checked, event_value, use_typed},
    field::described_by,
};
use yew::prelude::*;

/// One thing to choose.
#[derive(Clone, PartialEq, Default)]
pub struct Choice {
    /// Sent and compared.
    pub value: AttrValue,
    /// Shown.
    pub label: AttrValue,
    /// A second line (radio buttons and checkboxes).
    pub hint: Option<AttrValue>,
}

impl Choice {
    /// A choice without a second line.
    pub fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// Adds a second line.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<AttrValue>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

/// Properties of [`Select`] and [`RadioGroup`].
#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// Element id; radio buttons get `{id}-0`, `{id}-1`, …
    pub id: AttrValue,
    /// Name in a plain form post; the id where absent.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// The question or name of the field.
    pub label: AttrValue,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// What is chosen; empty for nothing.
    #[prop_or_default]
    pub value: AttrValue,
    /// Select only: the entry for "nothing yet".
    #[prop_or_default]
    pub empty: Option<AttrValue>,
    /// What helps to choose.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong.
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
    /// Radio buttons only: side by side.
    #[prop_or_default]
    pub inline: bool,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// The new value.
    #[prop_or_default]
    pub onchange: Callback<String>,
}

/// The browser's own list. Prefer radio buttons up to six choices.
#[component]
pub fn Select(props: &ChoiceProps) -> Html {
    let value = use_typed(&props.id, Some(&props.value), &props.onchange).unwrap_or_default();
    let onchange = props.onchange.reform(|event: Event| event_value(event.target()));
    let wrong = props.error.is_some();
    let node = use_node_ref();
    {
        // Once somebody has chosen, browsers go by that and no longer by the options' attributes.
        let node = node.clone();
        use_effect_with((value.clone(), props.choices.clone()), move |(value, _)| {
            if let Some(select) = node.cast::<web_sys::HtmlSelectElement>() {
                select.set_value(value);
            }
        });
    }
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()}
            optional={props.optional} question={props.question} hide_label={props.hide_label}>
            <div class="select-box"><select
                ref={node}
                class="input select"
                id={props.id.clone()}
                name={props.name.clone().unwrap_or_else(|| props.id.clone())}
                disabled={props.disabled}
                aria-invalid={wrong.then_some("true")}
                aria-describedby={described_by(&props.id, props.hint.is_some(), wrong)}
                {onchange}
            >
                if let Some(empty) = &props.empty {
                    <option value="" selected={value.is_empty()}>{ empty }</option>
                }
                { for props.choices.iter().map(|choice| html! {
                    <option key={choice.value.to_string()} value={&choice.value} selected={choice.value == value}>{ &choice.label }</option>
                }) }
            </select><Icon name="chevron-down" /></div>
        </Field>
    }
}

/// A few choices, one answer.
#[component]
pub fn RadioGroup(props: &ChoiceProps) -> Html {
    let seed = {
        let (id, choices) = (props.id.clone(), props.choices.clone());
        use_state(move || {
            (0..choices.len())
                .find(|i| dom_checked(&format!("{id}-{i}")) == Some(true))
                .map(|i| choices[i].value.clone())
        })
    };
    {
        let (seed, value, onchange) = (seed.clone(), props.value.clone(), props.onchange.clone());
        use_effect_with((), move |()| {
            if let Some(chosen) = (*seed).clone() {
                if chosen != value {
                    onchange.emit(chosen.to_string());
                }
                seed.set(None);
            }
        });
    }
    let value = (*seed).clone().unwrap_or_else(|| props.value.clone());
    let name = props.name.clone().unwrap_or_else(|| props.id.clone());
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()}
            optional={props.optional} question={props.question} hide_label={props.hide_label} group=true>
            <div class={classes!("choices", props.inline.then_some("choices-inline"))}>
                { for props.choices.iter().enumerate().map(|(i, choice)| {
                    let onchange = {
                        let (emit, value) = (props.onchange.clone(), choice.value.clone());
                        Callback::from(move |_: Event| emit.emit(value.to_string()))
                    };
                    html! {
                        <ChoiceRow key={choice.value.to_string()} kind="radio" id={format!("{}-{i}", props.id)} name={name.clone()}
                            choice={choice.clone()} checked={choice.value == value} disabled={props.disabled} {onchange} />
                    }
                }) }
            </div>
        </Field>
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ChoiceRowProps {
    pub kind: &'static str,
    pub id: AttrValue,
    pub name: AttrValue,
    pub choice: Choice,
    pub checked: bool,
    pub disabled: bool,
    pub onchange: Callback<Event>,
}

#[component]
pub(super) fn ChoiceRow(props: &ChoiceRowProps) -> Html {
    let id = &props.id;
    html! {
        <div class="choice">
            <input type={props.kind} id={id.clone()} name={&props.name} value={&props.choice.value} checked={props.checked}
                disabled={props.disabled} onchange={props.onchange.clone()}
                aria-describedby={described_by(id, props.choice.hint.is_some(), false)} />
            <label for={id.clone()}>{ &props.choice.label }</label>
            if let Some(hint) = &props.choice.hint { <p class="choice-hint" id={format!("{id}-hint")}>{ hint }</p> }
        </div>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    let topics = || {
        vec![
            Choice::new("sms", "Код не приходит в СМС"),
            Choice::new("app", "Код не приходит в приложение")
                .hint("Раздел «Безопасность», вход с подтверждением"),
            Choice::new("none", "Не знаю"),
        ]
    };
    vec![
        Example::new(
            "RadioGroup, rest and wrong",
            html! {
                <div class="stack">
                    <RadioGroup id="x-radio" label="Куда должен прийти код?" question=true choices={topics()} value="app" />
                    <RadioGroup id="x-radio2" label="Это срочно?" inline=true error="Выберите ответ"
                        choices={vec![Choice::new("y", "Да"), Choice::new("n", "Нет")]} />
                </div>
            },
        ),
        Example::new(
            "Select, rest and wrong",
            html! {
                <div class="stack">
                    <Select id="x-sel" label="Раздел" choices={topics()} empty="Выберите раздел" />
                    <Select id="x-sel2" label="Регион" choices={topics()} empty="Выберите регион" error="Выберите регион из списка" />
                </div>
            },
        ),
    ]
}
