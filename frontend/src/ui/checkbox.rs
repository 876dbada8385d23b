//! Ticks: one, or any number of a few.

use super::{
    Choice, Example, Field,
    choices::ChoiceRow,
    dom::{dom_checked, event_checked},
};
use yew::prelude::*;

/// Properties of [`CheckboxGroup`].
#[derive(Properties, PartialEq)]
pub struct CheckboxGroupProps {
    /// Element id; checkboxes get `{id}-0`, `{id}-1`, …
    pub id: AttrValue,
    /// Name in a plain form post; the id where absent.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// The question.
    pub label: AttrValue,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// What is chosen.
    #[prop_or_default]
    pub values: Vec<AttrValue>,
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
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// Value, and whether it is chosen now.
    #[prop_or_default]
    pub onchange: Callback<(AttrValue, bool)>,
}

/// A few choices, any number of answers.
#[component]
pub fn CheckboxGroup(props: &CheckboxGroupProps) -> Html {
    let name = props.name.clone().unwrap_or_else(|| props.id.clone());
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()}
            optional={props.optional} question={props.question} group=true>
            <div class="choices">
                { for props.choices.iter().enumerate().map(|(i, choice)| {
                    let onchange = {
                        let (emit, value) = (props.onchange.clone(), choice.value.clone());
                        Callback::from(move |checked| emit.emit((value.clone(), checked)))
                    };
                    html! {
                        <Checkbox key={choice.value.to_string()} id={format!("{}-{i}", props.id)} name={name.clone()}
                            value={choice.value.clone()} label={choice.label.clone()} hint={choice.hint.clone()}
                            checked={props.values.contains(&choice.value)} disabled={props.disabled} {onchange} />
                    }
                }) }
            </div>
        </Field>
    }
}

/// Properties of [`Checkbox`].
#[derive(Properties, PartialEq)]
pub struct CheckboxProps {
    /// Element id.
    pub id: AttrValue,
    /// Name in a plain form post; the id where absent.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// Value in a plain form post.
    #[prop_or(AttrValue::Static("on"))]
    pub value: AttrValue,
    /// What ticking means.
    pub label: AttrValue,
    /// A second line.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Ticked.
    #[prop_or_default]
    pub checked: bool,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// Whether it is ticked now.
    #[prop_or_default]
    pub onchange: Callback<bool>,
}

/// A single tick.
#[component]
pub fn Checkbox(props: &CheckboxProps) -> Html {
    let seed = {
        let id = props.id.clone();
        use_state(move || dom_checked(&id))
    };
    {
        let (seed, checked, onchange) = (seed.clone(), props.checked, props.onchange.clone());
        use_effect_with((), move |()| {
            if let Some(ticked) = *seed {
                if ticked != checked {
                    onchange.emit(ticked);
                }
                seed.set(None);
            }
        });
    }
    let choice = Choice { value: props.value.clone(), label: props.label.clone(), hint: props.hint.clone() };
    let onchange = props.onchange.reform(|event: Event| event_checked(event.target()));
    html! {
        <ChoiceRow kind="checkbox" id={props.id.clone()} name={props.name.clone().unwrap_or_else(|| props.id.clone())}
            {choice} checked={(*seed).unwrap_or(props.checked)} disabled={props.disabled} {onchange} />
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "CheckboxGroup, Checkbox",
        html! {
            <div class="stack">
                <CheckboxGroup id="x-check" label="Как вам ответить?" hint="Можно несколько"
                    choices={vec![Choice::new("mail", "По почте"), Choice::new("sms", "Сообщением на телефон"), Choice::new("push", "В приложении")]}
                    values={vec![AttrValue::from("mail")]} />
                <Checkbox id="x-agree" label="Показывать мои данные оператору" hint="Имя, телефон и почта из личного кабинета" />
                <Checkbox id="x-off" label="Недоступный выбор" disabled=true />
            </div>
        },
    )]
}
