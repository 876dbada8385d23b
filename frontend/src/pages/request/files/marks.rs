//! The rectangles of the picture editor as a list: what the keyboard and a screen reader work with.

use yew::prelude::*;

use crate::{
    device::shape::{Rect, Sketch, Which},
    i18n::use_lang,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Icon},
};

/// Properties of [`MarkList`].
#[derive(Properties, PartialEq)]
pub struct MarkListProps {
    /// The edit.
    pub sketch: Sketch,
    /// The rectangle at work.
    pub chosen: Option<Which>,
    /// The edit after a change.
    pub onchange: Callback<Sketch>,
    /// Another rectangle is at work.
    pub onchoose: Callback<Option<Which>>,
}

/// Pixels that an arrow key moves: a hundredth of the picture.
fn stride(sketch: &Sketch) -> i32 {
    (sketch.size.0.max(sketch.size.1) / 100).max(1)
}

/// What an arrow key does to a rectangle: it moves, with Shift it grows and shrinks.
fn moved(rect: Rect, key: &str, shift: bool, step: i32) -> Option<Rect> {
    let (dx, dy) = match key {
        "ArrowLeft" => (-step, 0),
        "ArrowRight" => (step, 0),
        "ArrowUp" => (0, -step),
        "ArrowDown" => (0, step),
        _ => return None,
    };
    Some(if shift { rect.grown(dx, dy) } else { rect.moved(dx, dy) })
}

/// The list.
#[component]
pub fn MarkList(props: &MarkListProps) -> Html {
    let lang = use_lang();
    let sketch = &props.sketch;
    let crop = sketch.marks.crop.map(|rect| (Which::Crop, rect, t!(lang, "editor-kept")));
    let boxes = sketch
        .marks
        .boxes
        .iter()
        .enumerate()
        .map(|(at, rect)| (Which::Box(at), *rect, t!(lang, "editor-box", n = at + 1)));
    let rows: Vec<_> = crop.into_iter().chain(boxes).collect();
    if rows.is_empty() {
        return Html::default();
    }
    let step = stride(sketch);
    html! {
        <>
            <p class="hint" id="marks-hint">{ t!(lang, "editor-keys") }</p>
            <ul class="marks">
                { for rows.into_iter().map(|(which, rect, name)| {
                    let onkeydown = {
                        let (sketch, onchange) = (sketch.clone(), props.onchange.clone());
                        Callback::from(move |event: KeyboardEvent| {
                            if let Some(rect) = moved(rect, &event.key(), event.shift_key(), step) {
                                event.prevent_default();
                                let mut next = sketch.clone();
                                next.set(which, rect);
                                onchange.emit(next);
                            }
                        })
                    };
                    let choose = { let onchoose = props.onchoose.clone(); move || onchoose.emit(Some(which)) };
                    let onclick = { let choose = choose.clone(); Callback::from(move |_: MouseEvent| choose()) };
                    let onfocus = Callback::from(move |_: FocusEvent| choose());
                    let remove = {
                        let (sketch, onchange, onchoose) = (sketch.clone(), props.onchange.clone(), props.onchoose.clone());
                        Callback::from(move |_: MouseEvent| {
                            let mut next = sketch.clone();
                            next.remove(which);
                            onchange.emit(next);
                            onchoose.emit(None);
                        })
                    };
                    let place = t!(lang, "editor-place", x = rect.x, y = rect.y, w = rect.w, h = rect.h);
                    html! {
                        <li key={format!("{which:?}")}>
                            <button type="button" class={classes!("mark", (props.chosen == Some(which)).then_some("mark-on"))}
                                aria-pressed={if props.chosen == Some(which) { "true" } else { "false" }}
                                aria-describedby="marks-hint" {onclick} {onfocus} {onkeydown}>
                                <Icon name={if which == Which::Crop { "crop" } else { "eye-off" }} />
                                <span>{ &name }</span><span class="muted num">{ place }</span>
                            </button>
                            <Button size={ButtonSize::Small} variant={ButtonVariant::Quiet} icon="trash" onclick={remove}
                                label={t!(lang, "editor-remove", name = &name)} />
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_move_and_with_shift_resize() {
        let rect = Rect { x: 10, y: 10, w: 20, h: 20 };
        assert_eq!(moved(rect, "ArrowLeft", false, 5), Some(Rect { x: 5, ..rect }));
        assert_eq!(moved(rect, "ArrowDown", true, 5), Some(Rect { h: 25, ..rect }));
        assert_eq!(moved(rect, "Enter", false, 5), None);
    }
}
