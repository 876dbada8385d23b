//! The guide as a drawing. Steps are buttons, so that they are read and pressed like everything else; the ways between
//! them are for the eye, the outline says the same in words.

use shared::{
    content::GuideStep,
    guide::{
        Layout, Level, graph,
        layout::{HEIGHT, Spot, WIDTH, Way},
    },
    lang::Lang,
};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use super::{
    keys::{Press, asked},
    scene::{Done, Scene, node_id},
    words::{end_icon, kind_of, shortened},
};
use crate::{i18n::use_lang, t, ui::Icon};

/// Pixels that a pointer may wander before it drags.
const STILL: i32 = 4;

/// Properties of [`Drawing`].
#[derive(Properties, PartialEq)]
pub struct DrawingProps {
    /// What to show.
    pub scene: Scene,
    /// Size in hundredths.
    pub zoom: i32,
    /// What was done.
    pub on: Callback<Done>,
}

/// What the pointer holds.
#[derive(Clone, Copy, PartialEq)]
enum Held {
    /// A step, by its offset from the pointer.
    Step(i32, i32),
    /// The end of an answer's way; none for a new answer.
    Answer(Option<usize>),
}

/// A drag under way.
#[derive(Clone, PartialEq)]
struct Drag {
    key: String,
    held: Held,
    /// Where it began and where it is.
    from: (i32, i32),
    at: (i32, i32),
}

impl Drag {
    fn wandered(&self) -> bool {
        (self.at.0 - self.from.0).abs() > STILL || (self.at.1 - self.from.1).abs() > STILL
    }

    /// What letting go here means.
    fn dropped(&self, drawing: &Layout) -> Option<Done> {
        if !self.wandered() {
            return None;
        }
        match self.held {
            Held::Step(dx, dy) => {
                Some(Done::Move(self.key.clone(), (self.at.0 + dx).max(0), (self.at.1 + dy).max(0)))
            }
            Held::Answer(answer) => {
                let to = drawing.at(self.at.0, self.at.1)?;
                Some(Done::Connect(self.key.clone(), answer, to.to_owned()))
            }
        }
    }
}

/// The drawing; scrolls inside its frame.
#[component]
pub fn Drawing(props: &DrawingProps) -> Html {
    let lang = use_lang();
    let svg = use_node_ref();
    let drag = use_state_eq(|| None::<Drag>);
    let Scene { guide, drawing, .. } = &props.scene;
    let place = {
        let (svg, zoom) = (svg.clone(), props.zoom);
        move |event: &PointerEvent| -> Option<(i32, i32)> {
            let frame = svg.cast::<web_sys::Element>()?.get_bounding_client_rect();
            let scale = |pixels: f64| (pixels * 100.0 / f64::from(zoom)) as i32;
            Some((
                scale(f64::from(event.client_x()) - frame.left()),
                scale(f64::from(event.client_y()) - frame.top()),
            ))
        }
    };
    let begin = |key: &str, held: Option<Option<usize>>| {
        let (drag, place, on, key) = (drag.clone(), place.clone(), props.on.clone(), key.to_owned());
        let spot = drawing.spots.get(&key).copied();
        let disabled = props.scene.disabled;
        Callback::from(move |event: PointerEvent| {
            let (Some(at), Some(spot)) = (place(&event), spot) else { return };
            if event.button() != 0 || disabled {
                return;
            }
            event.stop_propagation();
            let held = match held {
                Some(answer) => Held::Answer(answer),
                None => Held::Step(spot.x - at.0, spot.y - at.1),
            };
            if held != Held::Answer(None) {
                on.emit(Done::Select(key.clone()));
            }
            drag.set(Some(Drag { key: key.clone(), held, from: at, at }));
        })
    };
    let onpointermove = {
        let (drag, place, svg) = (drag.clone(), place.clone(), svg.clone());
        Callback::from(move |event: PointerEvent| {
            let (Some(mut now), Some(at)) = ((*drag).clone(), place(&event)) else { return };
            let before = now.wandered();
            now.at = at;
            if now.wandered() {
                event.prevent_default();
                if !before && let Some(svg) = svg.cast::<web_sys::Element>() {
                    // Without it the drag merely ends at the edge of the drawing.
                    let _ = svg.set_pointer_capture(event.pointer_id());
                }
            }
            drag.set(Some(now));
        })
    };
    let onpointerup = {
        let (drag, on, drawing) = (drag.clone(), props.on.clone(), drawing.clone());
        Callback::from(move |_: PointerEvent| {
            if let Some(done) = drag.as_ref().and_then(|drag| drag.dropped(&drawing)) {
                on.emit(done);
            }
            drag.set(None);
        })
    };
    let onpointercancel = {
        let drag = drag.clone();
        Callback::from(move |_: PointerEvent| drag.set(None))
    };
    let onkeydown = {
        let on = props.on.clone();
        Callback::from(move |event: KeyboardEvent| key(&event, &on))
    };
    // While a step is dragged it is shown where it would be dropped.
    let moved = drag.as_ref().filter(|drag| drag.wandered()).and_then(|drag| match drag.held {
        Held::Step(dx, dy) => Some((drag.key.clone(), (drag.at.0 + dx, drag.at.1 + dy))),
        Held::Answer(_) => None,
    });
    let shown = match moved {
        Some(place) => std::rc::Rc::new((**drawing).clone().moved(&[place].into())),
        None => drawing.clone(),
    };
    let rope = drag.as_ref().filter(|drag| drag.wandered() && matches!(drag.held, Held::Answer(_)));
    let size = |length: i32| (length * props.zoom / 100).to_string();
    html! {
        <div class="guide-drawing" role="group" aria-label={t!(lang, "builder-drawing")} aria-describedby="b-keys" {onkeydown}>
            <svg ref={svg} class={drag.is_some().then_some("dragging")} width={size(shown.width)} height={size(shown.height)}
                viewBox={format!("0 0 {} {}", shown.width, shown.height)} {onpointermove} {onpointerup} {onpointercancel}>
                <defs>
                    <marker id="b-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
                        <path d="M0 0L10 5L0 10z" />
                    </marker>
                </defs>
                <g aria-hidden="true">
                    { for shown.ways.iter().map(|way| way_line(&props.scene, &shown, way)) }
                    if let Some(rope) = rope {
                        <path class="guide-rope" d={format!("M{} {}L{} {}", rope.from.0, rope.from.1, rope.at.0, rope.at.1)} />
                    }
                </g>
                { for graph::reading_order(guide).into_iter().filter_map(|key| {
                    let (spot, step) = (shown.spots.get(key)?, guide.steps.get(key)?);
                    Some(node(lang, &props.scene, key, step, *spot, begin(key, None), &props.on))
                }) }
                if !props.scene.disabled {
                    <g aria-hidden="true">
                        { for guide.steps.iter().filter_map(|(key, step)| ports(lang, &shown, key, step, &begin)) }
                    </g>
                }
            </svg>
        </div>
    }
}

/// Passes on a key that means something here.
pub fn key(event: &KeyboardEvent, on: &Callback<Done>) {
    let (key, code) = (event.key(), event.code());
    let press = Press {
        key: &key,
        code: &code,
        main: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
    };
    let typing = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| ["INPUT", "TEXTAREA", "SELECT"].contains(&element.tag_name().as_str()));
    if let Some(asked) = asked(&press).filter(|_| !typing) {
        event.prevent_default();
        event.stop_propagation();
        on.emit(Done::Key(asked));
    }
}

fn way_line(scene: &Scene, drawing: &Layout, way: &Way) -> Html {
    let Some(step) = scene.guide.steps.get(&way.from) else { return Html::default() };
    let Some(d) = drawing.path(way, step.answers.len()) else { return Html::default() };
    let near = way.from == scene.selected || way.to == scene.selected;
    let walked = scene.trail.windows(2).any(|pair| pair[0] == way.from && pair[1] == way.to);
    let answer = step.answers.get(way.answer);
    let class = classes!(
        "guide-way",
        way.back.then_some("guide-way-back"),
        answer.is_some_and(|answer| answer.unsure).then_some("guide-way-unsure"),
        near.then_some("guide-way-near"),
        walked.then_some("guide-way-walked"),
    );
    let label = answer.filter(|_| way.from == scene.selected).map(|answer| shortened(&answer.label, 22));
    let port = drawing.port(&way.from, way.answer, step.answers.len()).unwrap_or_default();
    html! {
        <g key={format!("{} {}", way.from, way.answer)}>
            <path {class} {d} marker-end="url(#b-arrow)" />
            if let Some(label) = label { <text class="guide-way-label" x={(port.0 + 12).to_string()} y={(port.1 - 5).to_string()}>{ label }</text> }
        </g>
    }
}

fn node(
    lang: Lang,
    scene: &Scene,
    key: &str,
    step: &GuideStep,
    spot: Spot,
    onpointerdown: Callback<PointerEvent>,
    on: &Callback<Done>,
) -> Html {
    let selected = scene.selected == key;
    let worst = scene.worst(key);
    let left = scene.left_here(key);
    let start = scene.guide.start == key;
    let here = scene.trail.last().is_some_and(|last| last == key);
    let class = classes!(
        "guide-node",
        step.end.map(|end| format!("guide-node-{}", super::words::end_value(Some(end)))),
        selected.then_some("guide-node-on"),
        scene.trail.iter().any(|walked| walked == key).then_some("guide-node-walked"),
        here.then_some("guide-node-here"),
        worst.map(|(level, _)| format!("guide-node-{}", level.as_str())),
        (scene.connecting.as_deref() == Some(key)).then_some("guide-node-connecting"),
    );
    let onclick = {
        let (on, key) = (on.clone(), key.to_owned());
        Callback::from(move |_: MouseEvent| on.emit(Done::Select(key.clone())))
    };
    let name = graph::name(key, step);
    // Without its own namespace the button would be an unknown element of SVG: Yew takes the parent's.
    html! {
        <foreignObject key={key.to_owned()} x={spot.x.to_string()} y={spot.y.to_string()} width={WIDTH.to_string()} height={HEIGHT.to_string()}>
            <button xmlns="http://www.w3.org/1999/xhtml" type="button" id={node_id(key)} {class} tabindex={if selected { "0" } else { "-1" }} aria-current={selected.then_some("true")}
                {onclick} {onpointerdown}>
                <span class="guide-node-head">
                    <Icon name={end_icon(step.end)} />
                    <span>{ kind_of(lang, step) }</span>
                    if start { <span class="guide-node-mark">{ t!(lang, "builder-start-mark") }</span> }
                    if let Some((level, count)) = worst {
                        <span class="guide-node-flaws"><Icon name={if level == Level::Error { "alert" } else { "info" }} />
                            <span aria-hidden="true">{ count }</span>
                            <span class="visually-hidden">{ t!(lang, "builder-flaws-count", n = count) }</span></span>
                    }
                </span>
                <span class="guide-node-name">{ name }</span>
                <span class="visually-hidden">{ ". " }{ t!(lang, "builder-answers-count", n = step.answers.len()) }</span>
                if left > 0 {
                    <span class="guide-node-left"><Icon name="logout" />{ t!(lang, "builder-left-here", n = left) }</span>
                }
            </button>
        </foreignObject>
    }
}

/// The small handles on a step's right edge: each is the end of an answer, the last one of a new answer.
fn ports(
    lang: Lang,
    drawing: &Layout,
    key: &str,
    step: &GuideStep,
    begin: &impl Fn(&str, Option<Option<usize>>) -> Callback<PointerEvent>,
) -> Option<Html> {
    let spot = drawing.spots.get(key)?;
    let count = step.answers.len();
    let new = (spot.x + WIDTH, spot.y + HEIGHT - 8);
    Some(html! {
        <g key={key.to_owned()}>
            { for step.answers.iter().enumerate().filter_map(|(at, answer)| {
                let (x, y) = drawing.port(key, at, count)?;
                let lost = drawing.ways.iter().all(|way| way.from != key || way.answer != at);
                Some(html! {
                    <circle key={at} class={classes!("guide-port", lost.then_some("guide-port-lost"))} cx={x.to_string()} cy={y.to_string()} r="6"
                        onpointerdown={begin(key, Some(Some(at)))}><title>{ t!(lang, "builder-port", answer = &answer.label) }</title></circle>
                })
            }) }
            if step.end.is_none() {
                <g class="guide-port-new" onpointerdown={begin(key, Some(None))}>
                    <title>{ t!(lang, "builder-port-new") }</title>
                    <circle cx={new.0.to_string()} cy={new.1.to_string()} r="9" />
                    <path d={format!("M{} {}h8m-4 -4v8", new.0 - 4, new.1)} />
                </g>
            }
        </g>
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::knowledge::tests_support::guide;
    use shared::guide::layout;

    #[test]
    fn letting_go_means_what_is_under_the_pointer() {
        let drawing = layout(&guide());
        let b = drawing.spots["b"];
        let drag = |held, from, at| Drag { key: "a".into(), held, from, at };
        let inside = (b.x + 10, b.y + 10);
        assert_eq!(
            drag(Held::Answer(Some(0)), (0, 0), inside).dropped(&drawing),
            Some(Done::Connect("a".into(), Some(0), "b".into()))
        );
        assert_eq!(drag(Held::Answer(None), (0, 0), (b.x - 20, b.y)).dropped(&drawing), None, "beside it");
        assert_eq!(
            drag(Held::Step(-5, -5), (10, 10), (100, 2)).dropped(&drawing),
            Some(Done::Move("a".into(), 95, 0)),
            "never above the edge"
        );
        assert_eq!(drag(Held::Step(0, 0), (10, 10), (12, 9)).dropped(&drawing), None, "a click");
    }
}
