//! A password: hidden or shown, with what it still lacks.

use super::{
    Example, Field, Icon,
    dom::{event_value, use_typed},
    field::described_by,
};
use yew::prelude::*;

/// One demand on a new password.
#[derive(Clone, PartialEq)]
pub struct Demand {
    /// «не меньше 8 знаков»
    pub label: AttrValue,
    /// It is met.
    pub met: bool,
}

/// Properties of [`PasswordField`].
#[derive(Properties, PartialEq, Clone)]
pub struct PasswordFieldProps {
    /// Element id; the demands are `{id}-demands`.
    pub id: AttrValue,
    /// Name in a plain form post.
    #[prop_or(AttrValue::Static("password"))]
    pub name: AttrValue,
    /// The name of the field.
    pub label: AttrValue,
    /// What is typed.
    pub value: AttrValue,
    /// What helps to fill it in.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong and how to mend it.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// `current-password` or `new-password`.
    #[prop_or(AttrValue::Static("current-password"))]
    pub autocomplete: AttrValue,
    /// «Показать», and the whole of it for assistive technology: «Показать пароль».
    pub show: (AttrValue, AttrValue),
    /// «Скрыть», «Скрыть пароль».
    pub hide: (AttrValue, AttrValue),
    /// New passwords: all demands, met or not, so that nothing moves while one types.
    #[prop_or_default]
    pub demands: Vec<Demand>,
    /// Read after a demand that is met: «выполнено».
    #[prop_or_default]
    pub met: AttrValue,
    /// Each change, the whole text.
    #[prop_or_default]
    pub oninput: Callback<String>,
    /// The field was left.
    #[prop_or_default]
    pub onblur: Callback<()>,
}

/// A password.
#[component]
pub fn PasswordField(props: &PasswordFieldProps) -> Html {
    let shown = use_state(|| false);
    let value = use_typed(&props.id, Some(&props.value), &props.oninput);
    let oninput = props.oninput.reform(|event: InputEvent| event_value(event.target()));
    let onblur = props.onblur.reform(|_: FocusEvent| ());
    let onclick = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(!*shown))
    };
    let wrong = props.error.is_some();
    let (word, label) = if *shown { &props.hide } else { &props.show };
    let demands = format!("{}-demands", props.id);
    let described = described_by(&props.id, props.hint.is_some(), wrong);
    let described = match (described, props.demands.is_empty()) {
        (described, true) => described,
        (Some(ids), false) => Some(AttrValue::from(format!("{ids} {demands}"))),
        (None, false) => Some(demands.clone().into()),
    };
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={props.hint.clone()} error={props.error.clone()}>
            <div class="password">
                <input class="input" id={props.id.clone()} name={props.name.clone()} type={if *shown { "text" } else { "password" }}
                    autocomplete={props.autocomplete.clone()} autocapitalize="none" autocorrect="off" spellcheck="false"
                    aria-invalid={wrong.then_some("true")} aria-describedby={described} {value} {oninput} {onblur} />
                <button class="password-show" type="button" aria-label={label.clone()} {onclick}>
                    <Icon name={if *shown { "eye-off" } else { "eye" }} /><span>{ word }</span>
                </button>
            </div>
            if !props.demands.is_empty() {
                <ul class="demands" id={demands}>
                    { for props.demands.iter().map(|demand| html! {
                        <li class={demand.met.then_some("demand-met")}>
                            <Icon name={if demand.met { "check" } else { "dot" }} />
                            <span>{ &demand.label }if demand.met { <span class="visually-hidden">{ ", " }{ &props.met }</span> }</span>
                        </li>
                    }) }
                </ul>
            }
        </Field>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    let demand = |label: &'static str, met| Demand { label: label.into(), met };
    let words = || (("Показать".into(), "Показать пароль".into()), ("Скрыть".into(), "Скрыть пароль".into()));
    let ((show, hide), (show2, hide2)) = (words(), words());
    vec![Example::new(
        "PasswordField, rest, wrong, with demands",
        html! {
            <div class="stack">
                <PasswordField id="x-pass" label="Пароль" value="" error="Введите пароль" {show} {hide} />
                <PasswordField id="x-pass2" label="Новый пароль" value="синий-трактор" autocomplete="new-password" show={show2} hide={hide2} met="выполнено"
                    demands={vec![demand("не меньше 8 знаков", true), demand("строчная буква", true), demand("заглавная буква", false), demand("цифра", false)]} />
            </div>
        },
    )]
}
