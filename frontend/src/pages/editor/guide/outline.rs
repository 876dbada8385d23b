//! The guide in words, in the order of reading: the equal of the drawing on a phone and for a screen reader.

use shared::guide::{Level, graph};
use yew::prelude::*;

use super::{
    drawing::key as pass_key,
    scene::{Done, Scene, line_id},
    words::{end_icon, kind_of, step_name},
};
use crate::{i18n::use_lang, t, ui::Icon};

/// Properties of [`Outline`].
#[derive(Properties, PartialEq)]
pub struct OutlineProps {
    /// What to show.
    pub scene: Scene,
    /// What was done.
    pub on: Callback<Done>,
}

/// The outline.
#[component]
pub fn Outline(props: &OutlineProps) -> Html {
    let lang = use_lang();
    let scene = &props.scene;
    let guide = &scene.guide;
    let select = |key: &str| {
        let (on, key) = (props.on.clone(), key.to_owned());
        Callback::from(move |_: MouseEvent| on.emit(Done::Select(key.clone())))
    };
    let onkeydown = {
        let on = props.on.clone();
        Callback::from(move |event: KeyboardEvent| {
            // Enter presses the button that has the focus; here it does not open the fields.
            if !matches!(event.key().as_str(), "Enter" | " ") {
                pass_key(&event, &on);
            }
        })
    };
    html! {
        <nav class="guide-outline" aria-label={t!(lang, "builder-outline")} aria-describedby="b-keys" {onkeydown}>
            <ol>
                { for graph::reading_order(guide).into_iter().filter_map(|key| {
                    let step = guide.steps.get(key)?;
                    let selected = scene.selected == key;
                    let class = classes!("guide-line", selected.then_some("guide-line-on"),
                        scene.trail.iter().any(|walked| walked == key).then_some("guide-line-walked"));
                    Some(html! {
                        <li key={key.to_owned()}>
                            <button type="button" id={line_id(key)} {class} aria-current={selected.then_some("true")} onclick={select(key)}>
                                <Icon name={end_icon(step.end)} />
                                <span class="guide-line-name"><span class="visually-hidden">{ kind_of(lang, step) }{ ": " }</span>{ graph::name(key, step) }</span>
                                if guide.start == key { <span class="guide-node-mark">{ t!(lang, "builder-start-mark") }</span> }
                                if let Some((level, count)) = scene.worst(key) {
                                    <span class={format!("guide-line-flaws guide-line-{}", level.as_str())}>
                                        <Icon name={if level == Level::Error { "alert" } else { "info" }} />{ t!(lang, "builder-flaws-count", n = count) }
                                    </span>
                                }
                                if scene.left_here(key) > 0 {
                                    <span class="guide-line-left">{ t!(lang, "builder-left-here", n = scene.left_here(key)) }</span>
                                }
                            </button>
                            if !step.answers.is_empty() {
                                <ul>
                                    { for step.answers.iter().enumerate().map(|(at, answer)| {
                                        let label = if answer.label.trim().is_empty() { t!(lang, "builder-answer-unnamed", n = at + 1) } else { answer.label.clone() };
                                        let there = guide.steps.contains_key(&answer.to);
                                        html! {
                                            <li key={at}>
                                                <span>{ label }</span>{ " → " }
                                                if there {
                                                    <button type="button" class="link" onclick={select(&answer.to)}>{ step_name(guide, &answer.to) }</button>
                                                } else {
                                                    <span class="guide-line-error">{ t!(lang, "builder-to-nowhere") }</span>
                                                }
                                            </li>
                                        }
                                    }) }
                                </ul>
                            }
                        </li>
                    })
                }) }
            </ol>
        </nav>
    }
}
