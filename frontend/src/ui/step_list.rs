//! What to do, in order.

use super::Example;
use yew::prelude::*;

/// Properties of [`StepList`].
#[derive(Properties, PartialEq)]
pub struct StepListProps {
    /// One step each.
    pub steps: Vec<Html>,
}

/// Steps with large numbers.
#[component]
pub fn StepList(props: &StepListProps) -> Html {
    html! { <ol class="steps">{ for props.steps.iter().map(|step| html! { <li>{ step.clone() }</li> }) }</ol> }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "StepList",
        html! {
            <StepList steps={vec![
                html! { <><h3>{ "Закройте все окна портала" }</h3><p>{ "Код привязан к одному окну: второе делает его недействительным." }</p></> },
                html! { <p>{ "Запросите новый код и введите его в течение пяти минут." }</p> },
                html! { <p>{ "Если ошибка осталась, проверьте время на устройстве: оно должно устанавливаться само." }</p> },
            ]} />
        },
    )]
}
