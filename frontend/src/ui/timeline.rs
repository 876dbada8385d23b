//! What happened, in order.

use super::Example;
use yew::prelude::*;

/// One event.
#[derive(Clone, PartialEq)]
pub struct TimelineItem {
    /// What happened.
    pub title: Html,
    /// When, in words.
    pub time: AttrValue,
    /// When, for machines (RFC 3339); empty if unknown.
    pub datetime: AttrValue,
    /// Details.
    pub text: Html,
    /// Is the present state.
    pub current: bool,
    /// Still to come.
    pub future: bool,
}

impl TimelineItem {
    /// A past event.
    pub fn new(
        title: impl Into<AttrValue>,
        time: impl Into<AttrValue>,
        datetime: impl Into<AttrValue>,
    ) -> Self {
        let title: AttrValue = title.into();
        Self {
            title: html! { { title } },
            time: time.into(),
            datetime: datetime.into(),
            text: Html::default(),
            current: false,
            future: false,
        }
    }
}

/// Properties of [`Timeline`].
#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    /// In the order to be shown.
    pub items: Vec<TimelineItem>,
}

/// A line of events.
#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    html! {
        <ol class="timeline">
            { for props.items.iter().map(|item| html! {
                <li class={classes!(item.current.then_some("current"), item.future.then_some("future"))} aria-current={item.current.then_some("step")}>
                    <p class="timeline-title">{ item.title.clone() }</p>
                    <p class="timeline-time"><time datetime={(!item.datetime.is_empty()).then(|| item.datetime.clone())}>{ &item.time }</time></p>
                    if item.text != Html::default() { <div class="timeline-text">{ item.text.clone() }</div> }
                </li>
            }) }
        </ol>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "Timeline",
        html! {
            <Timeline items={vec![
                TimelineItem::new("Обращение получено", "пн, 23 ноября, 12:04", "2026-11-23T12:04:00+03:00"),
                TimelineItem { text: html! { <p>{ "Специалист по входу и кодам" }</p> }, current: true,
                    ..TimelineItem::new("Взяли в работу", "пн, 23 ноября, 12:40", "2026-11-23T12:40:00+03:00") },
                TimelineItem { future: true, ..TimelineItem::new("Ответим", "до вт, 24 ноября, 14:00", "") },
            ]} />
        },
    )]
}
