//! A question that opens.

use super::{Example, Icon};
use yew::prelude::*;

/// Properties of [`Accordion`].
#[derive(Properties, PartialEq)]
pub struct AccordionProps {
    /// Element id, so that a link can lead to it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// The question.
    pub summary: AttrValue,
    /// A short word at the right: a count, a date.
    #[prop_or_default]
    pub meta: AttrValue,
    /// Open at first.
    #[prop_or_default]
    pub open: bool,
    /// The same name closes one when another opens.
    #[prop_or_default]
    pub name: Option<AttrValue>,
    /// The answer.
    pub children: Html,
}

/// Question and answer; put several into `<div class="accordions">`. Works without scripts, found by the browser's search.
#[component]
pub fn Accordion(props: &AccordionProps) -> Html {
    html! {
        <details class="accordion" id={props.id.clone()} open={props.open} name={props.name.clone()}>
            <summary>
                <span>{ &props.summary }</span>
                if !props.meta.is_empty() { <span class="accordion-meta">{ &props.meta }</span> }
                <Icon name="chevron-down" />
            </summary>
            <div class="accordion-body">{ props.children.clone() }</div>
        </details>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "Accordion, open and closed",
        html! {
            <div class="accordions">
                <Accordion summary="Почему не приходит код подтверждения?" open=true>
                    <p>{ "Чаще всего сообщение задерживает оператор связи. Подождите две минуты и запросите код ещё раз." }</p>
                    <p><a href="#more">{ "Подробный разбор по шагам" }</a></p>
                </Accordion>
                <Accordion summary="Как сменить номер телефона, если старый недоступен?" meta="обновлено 12 ноября"><p>{ "Ответ" }</p></Accordion>
                <Accordion summary="Можно ли войти без телефона?"><p>{ "Ответ" }</p></Accordion>
            </div>
        },
    )]
}
