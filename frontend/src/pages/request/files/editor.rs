//! The picture editor: cutting and blacking out before anything leaves the device (SPEC 2.6).

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, HtmlCanvasElement, ImageBitmap, PointerEvent};
use yew::prelude::*;

use super::marks::MarkList;
use crate::{
    device::{
        picture,
        shape::{Rect, Sketch, Which, fitted},
    },
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonVariant, Choice, Dialog, RadioGroup, Skeleton, Tone},
};

/// Longer side of the drawing surface, pixels.
const SURFACE: u32 = 1200;

/// Properties of [`Editor`].
#[derive(Properties, PartialEq)]
pub struct EditorProps {
    /// The picture.
    pub blob: Blob,
    /// Leave it as it was.
    pub onclose: Callback<()>,
    /// The finished picture.
    pub ondone: Callback<Blob>,
}

#[derive(Clone)]
struct Loaded(Rc<ImageBitmap>);

/// The editor in a dialog.
#[component]
pub fn Editor(props: &EditorProps) -> Html {
    let lang = use_lang();
    let image = use_state(|| None::<Option<Loaded>>);
    let sketch = use_state(|| Sketch::new((1, 1)));
    let cover = use_state(|| true);
    let chosen = use_state(|| None::<Which>);
    // Corner where the pointer went down, and the rectangle being drawn.
    let from = use_mut_ref(|| None::<(i32, i32)>);
    let drawing = use_state(|| None::<Rect>);
    let busy = use_state(|| false);
    let surface = use_node_ref();
    {
        let (image, sketch, blob) = (image.setter(), sketch.setter(), props.blob.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                let read = picture::read(&blob).await;
                if let Some(read) = &read {
                    sketch.set(Sketch::new((signed(read.width()), signed(read.height()))));
                }
                image.set(Some(read.map(|read| Loaded(Rc::new(read)))));
            });
        });
    }
    {
        let (surface, image) = (surface.clone(), (*image).clone().flatten());
        let framed = drawing.or_else(|| rect_of(&sketch, *chosen));
        use_effect_with(((*sketch).clone(), framed, image.is_some()), move |(sketch, framed, _)| {
            if let (Some(canvas), Some(image)) = (surface.cast::<HtmlCanvasElement>(), image) {
                picture::preview(&canvas, &image.0, sketch, *framed);
            }
        });
    }
    let point = {
        let (surface, size) = (surface.clone(), sketch.size);
        move |event: &PointerEvent| -> Option<(i32, i32)> {
            let canvas = surface.cast::<HtmlCanvasElement>()?;
            let bounds = canvas.get_bounding_client_rect();
            let x = (f64::from(event.client_x()) - bounds.left()) / bounds.width() * f64::from(size.0);
            let y = (f64::from(event.client_y()) - bounds.top()) / bounds.height() * f64::from(size.1);
            Some(((x as i32).clamp(0, size.0), (y as i32).clamp(0, size.1)))
        }
    };
    let onpointerdown = {
        let (from, point) = (from.clone(), point.clone());
        Callback::from(move |event: PointerEvent| {
            event.prevent_default();
            *from.borrow_mut() = point(&event);
            if let Some(canvas) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            {
                // Only keeps the pointer when it leaves the canvas; drawing works without.
                let _ = canvas.set_pointer_capture(event.pointer_id());
            }
        })
    };
    let onpointermove = {
        let (from, point, drawing) = (from.clone(), point.clone(), drawing.setter());
        Callback::from(move |event: PointerEvent| {
            if let (Some(start), Some(here)) = (*from.borrow(), point(&event)) {
                drawing.set(Some(Rect::between(start, here)));
            }
        })
    };
    let onpointerup = {
        let (from, drawing, sketch, cover, chosen) =
            (from, drawing.setter(), sketch.clone(), *cover, chosen.setter());
        Callback::from(move |event: PointerEvent| {
            drawing.set(None);
            let (Some(start), Some(end)) = (from.borrow_mut().take(), point(&event)) else { return };
            let rect = Rect::between(start, end);
            if rect.is_drawn() {
                chosen.set(Some(add(&sketch, rect, cover)));
            }
        })
    };
    let add_middle = {
        let (sketch, cover, chosen) = (sketch.clone(), *cover, chosen.setter());
        Callback::from(move |_: MouseEvent| chosen.set(Some(add(&sketch, sketch.middle(), cover))))
    };
    let undo = {
        let (sketch, chosen) = (sketch.clone(), chosen.setter());
        Callback::from(move |_: MouseEvent| {
            let mut next = (*sketch).clone();
            next.undo();
            sketch.set(next);
            chosen.set(None);
        })
    };
    let apply = {
        let (image, sketch, busy) = ((*image).clone().flatten(), (*sketch).clone(), busy.setter());
        let (ondone, mime) = (props.ondone.clone(), props.blob.type_());
        Callback::from(move |_: MouseEvent| {
            let Some(image) = image.clone() else { return };
            busy.set(true);
            let (sketch, busy, ondone) = (sketch.clone(), busy.clone(), ondone.clone());
            let mime = if mime == "image/png" { "image/png" } else { "image/jpeg" };
            spawn_local(async move {
                let done = picture::burn(&image.0, &sketch, mime).await;
                busy.set(false);
                if let Some(done) = done {
                    ondone.emit(done);
                }
            });
        })
    };
    // Inside of a form, Enter on a choice would send the form.
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if event.key() == "Enter" && input.is_some() {
            event.prevent_default();
        }
    });
    let close = props.onclose.reform(|_: MouseEvent| ());
    let (width, height) = fitted((sketch.size.0 as u32, sketch.size.1 as u32), SURFACE);
    let actions = html! {
        <>
            <Button onclick={apply} loading={*busy} disabled={sketch.marks.is_empty()}>{ t!(lang, "editor-apply") }</Button>
            <Button variant={ButtonVariant::Secondary} icon="undo" onclick={undo} disabled={!sketch.can_undo()}>{ t!(lang, "editor-undo") }</Button>
            <Button variant={ButtonVariant::Quiet} onclick={close}>{ t!(lang, "editor-cancel") }</Button>
        </>
    };
    let body = match &*image {
        None => html! { <Skeleton lines={6} /> },
        Some(None) => html! { <Alert tone={Tone::Danger}><p>{ t!(lang, "file-unreadable") }</p></Alert> },
        Some(Some(_)) => html! {
            <div class="editor" {onkeydown}>
                <p class="hint" id="editor-hint">{ t!(lang, "editor-hint") }</p>
                <RadioGroup id="editor-tool" label={t!(lang, "editor-tool")} hide_label=true inline=true
                    value={if *cover { "cover" } else { "crop" }}
                    choices={vec![Choice::new("cover", t!(lang, "editor-cover")), Choice::new("crop", t!(lang, "editor-crop"))]}
                    onchange={{ let cover = cover.setter(); Callback::from(move |tool: String| cover.set(tool == "cover")) }} />
                <canvas ref={surface} class="editor-surface" width={width.to_string()} height={height.to_string()} role="img"
                    aria-label={t!(lang, "editor-picture", n = sketch.marks.boxes.len())} aria-describedby="editor-hint"
                    {onpointerdown} {onpointermove} {onpointerup} />
                <Button variant={ButtonVariant::Secondary} icon="plus" onclick={add_middle}>{ t!(lang, "editor-add") }</Button>
                <MarkList sketch={(*sketch).clone()} chosen={*chosen}
                    onchange={{ let sketch = sketch.setter(); Callback::from(move |next| sketch.set(next)) }}
                    onchoose={{ let chosen = chosen.setter(); Callback::from(move |which| chosen.set(which)) }} />
            </div>
        },
    };
    html! {
        <Dialog id="picture-editor" title={t!(lang, "editor-title")} open=true wide=true onclose={props.onclose.clone()} {actions}>
            { body }
        </Dialog>
    }
}

/// A side of a picture; no browser reads one that does not fit.
fn signed(side: u32) -> i32 {
    i32::try_from(side).unwrap_or(i32::MAX)
}

fn rect_of(sketch: &Sketch, which: Option<Which>) -> Option<Rect> {
    match which? {
        Which::Crop => sketch.marks.crop,
        Which::Box(place) => sketch.marks.boxes.get(place).copied(),
    }
}

fn add(sketch: &UseStateHandle<Sketch>, rect: Rect, cover: bool) -> Which {
    let mut next = (**sketch).clone();
    let which = if cover {
        next.cover(rect);
        Which::Box(next.marks.boxes.len() - 1)
    } else {
        next.crop(rect);
        Which::Crop
    };
    sketch.set(next);
    which
}
