//! Device details for a request (SPEC 2.4): collected here, shown and editable in the form.

use super::describe::{DeviceKind, describe, windows_name};
use js_sys::{Array, Function, Object, Promise, Reflect};
use shared::forms::request::Device;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Names of the kinds of devices in the reader's language: phone, tablet, computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindWords {
    /// «Телефон».
    pub phone: String,
    /// «Планшет».
    pub tablet: String,
    /// «Компьютер».
    pub computer: String,
}

impl KindWords {
    fn of(&self, kind: DeviceKind) -> String {
        match kind {
            DeviceKind::Phone => self.phone.clone(),
            DeviceKind::Tablet => self.tablet.clone(),
            DeviceKind::Computer => self.computer.clone(),
        }
    }
}

fn field(object: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(object, &name.into()).ok()?;
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

fn member(object: &JsValue, name: &str) -> Option<String> {
    field(object, name)?.as_string().filter(|text| !text.is_empty())
}

/// IANA name of the zone, `Europe/Moscow`.
fn time_zone() -> Option<String> {
    let options = js_sys::Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    member(&options, "timeZone")
}

/// What the page can tell about the device without asking anybody. Empty on the server.
pub async fn collect(words: &KindWords) -> Device {
    let Some(window) = web_sys::window() else { return Device::default() };
    let navigator = window.navigator();
    let seen = describe(&navigator.user_agent().unwrap_or_default(), navigator.max_touch_points() > 1);
    let screen = window.screen().ok().and_then(|screen| {
        let (width, height) = (screen.width().ok()?, screen.height().ok()?);
        let ratio = (window.device_pixel_ratio() * 100.0).round() / 100.0;
        Some(format!("{width} × {height}, × {ratio}"))
    });
    Device {
        kind: words.of(seen.kind),
        os: precise_os(&navigator).await.unwrap_or(seen.os),
        browser: seen.browser,
        language: navigator.language().unwrap_or_default(),
        time_zone: time_zone().unwrap_or_default(),
        screen: screen.unwrap_or_default(),
        connection: field(&navigator, "connection")
            .and_then(|connection| member(&connection, "effectiveType"))
            .unwrap_or_default(),
    }
}

/// The system's version from the client hints, where the browser has them (Chromium).
async fn precise_os(navigator: &JsValue) -> Option<String> {
    let data = field(navigator, "userAgentData")?;
    let ask: Function = field(&data, "getHighEntropyValues")?.dyn_into().ok()?;
    let wanted = Array::of1(&"platformVersion".into());
    let promise: Promise = ask.call1(&data, &wanted).ok()?.dyn_into().ok()?;
    let answer = JsFuture::from(promise).await.ok()?;
    let (platform, version) = (member(&answer, "platform")?, member(&answer, "platformVersion")?);
    match platform.as_str() {
        "Windows" => windows_name(&version).map(str::to_owned),
        "Android" | "macOS" => {
            let short: Vec<&str> = version.split('.').take(2).collect();
            Some(format!("{platform} {}", short.join(".")))
        }
        _ => None,
    }
}
