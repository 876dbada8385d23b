//! Pictures in the browser: reading, shrinking, cutting and blacking out, all before anything leaves the device.

use super::shape::{Sketch, fitted};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

/// Longer side of a shrunk picture, pixels: text on a screenshot stays readable.
const SHRUNK_SIDE: u32 = 2400;

/// Reads a picture; turned upright as the camera's note says.
pub async fn read(blob: &Blob) -> Option<ImageBitmap> {
    let promise = web_sys::window()?.create_image_bitmap_with_blob(blob).ok()?;
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

fn canvas(width: u32, height: u32) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = context(&canvas)?;
    Some((canvas, context))
}

/// The pen of a canvas.
pub fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok()??.dyn_into().ok()
}

async fn encode(canvas: &HtmlCanvasElement, mime: &str, quality: f64) -> Option<Blob> {
    let promise = Promise::new(&mut |resolve, _| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let _ = canvas.to_blob_with_type_and_encoder_options(done.unchecked_ref(), mime, &quality.into());
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}

/// The picture as a JPEG of at most `limit` bytes: first smaller, then coarser. `None` when the browser cannot read it.
pub async fn shrink(blob: &Blob, limit: usize) -> Option<Blob> {
    let image = read(blob).await?;
    let mut side = SHRUNK_SIDE;
    for quality in [0.85, 0.75, 0.65, 0.55] {
        let (width, height) = fitted((image.width(), image.height()), side);
        let (canvas, pen) = canvas(width, height)?;
        // JPEG has no transparency: without this, clear parts would come out black.
        pen.set_fill_style_str("#fff");
        pen.fill_rect(0.0, 0.0, f64::from(width), f64::from(height));
        pen.draw_image_with_image_bitmap_and_dw_and_dh(&image, 0.0, 0.0, f64::from(width), f64::from(height))
            .ok()?;
        let small = encode(&canvas, "image/jpeg", quality).await?;
        if small.size() <= limit as f64 {
            return Some(small);
        }
        side = side * 3 / 4;
    }
    None
}

/// The picture with its marks burnt in: what is covered is gone, not hidden.
pub async fn burn(image: &ImageBitmap, sketch: &Sketch, mime: &str) -> Option<Blob> {
    let frame = sketch.frame();
    let (canvas, pen) = canvas(frame.w as u32, frame.h as u32)?;
    pen.draw_image_with_image_bitmap(image, f64::from(-frame.x), f64::from(-frame.y)).ok()?;
    pen.set_fill_style_str("#000");
    for rect in &sketch.marks.boxes {
        pen.fill_rect(
            f64::from(rect.x - frame.x),
            f64::from(rect.y - frame.y),
            f64::from(rect.w),
            f64::from(rect.h),
        );
    }
    encode(&canvas, mime, 0.9).await
}

/// Draws the picture with its marks, scaled, for the editor: covered parts solid, cut-off parts dimmed, the chosen
/// rectangle framed.
pub fn preview(
    canvas: &HtmlCanvasElement,
    image: &ImageBitmap,
    sketch: &Sketch,
    chosen: Option<super::shape::Rect>,
) {
    let Some(pen) = context(canvas) else { return };
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    let scale = width / f64::from(sketch.size.0);
    let scaled = |rect: super::shape::Rect| {
        (
            f64::from(rect.x) * scale,
            f64::from(rect.y) * scale,
            f64::from(rect.w) * scale,
            f64::from(rect.h) * scale,
        )
    };
    pen.clear_rect(0.0, 0.0, width, height);
    let _ = pen.draw_image_with_image_bitmap_and_dw_and_dh(image, 0.0, 0.0, width, height);
    pen.set_fill_style_str("#000");
    for rect in &sketch.marks.boxes {
        let (x, y, w, h) = scaled(*rect);
        pen.fill_rect(x, y, w, h);
    }
    if let Some(crop) = sketch.marks.crop {
        let (x, y, w, h) = scaled(crop);
        pen.set_fill_style_str("rgba(16, 22, 29, 0.6)");
        pen.fill_rect(0.0, 0.0, width, y);
        pen.fill_rect(0.0, y + h, width, height - y - h);
        pen.fill_rect(0.0, y, x, h);
        pen.fill_rect(x + w, y, width - x - w, h);
    }
    if let Some(rect) = chosen {
        let (x, y, w, h) = scaled(rect);
        pen.set_line_width(5.0);
        pen.set_stroke_style_str("#fff");
        pen.stroke_rect(x, y, w, h);
        pen.set_line_width(3.0);
        pen.set_stroke_style_str("#0b5fd0");
        pen.stroke_rect(x, y, w, h);
    }
}

/// A `blob:` address for showing a file; give it back with [`release`].
pub fn address(blob: &Blob) -> Option<String> {
    web_sys::Url::create_object_url_with_blob(blob).ok()
}

/// Gives a `blob:` address back, or the browser keeps the file in memory.
pub fn release(address: &str) {
    let _ = web_sys::Url::revoke_object_url(address);
}
