//! The device details: collected by themselves, shown, editable, left out with one tick.

use shared::forms::request::{Device, RequestField as F, SHORT_MAX};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{
    device::details::{KindWords, collect},
    forms::request_fields::element_id,
    i18n::{text, use_lang},
    t,
    ui::{Accordion, Checkbox, Field, dom::event_value},
};

/// Systems offered in the list; anything else may be typed.
const SYSTEMS: [&str; 8] =
    ["Windows 11", "Windows 10", "macOS", "Linux", "Android", "iOS", "iPadOS", "HarmonyOS"];

/// The kinds in the reader's language.
pub fn kind_words(lang: shared::lang::Lang) -> KindWords {
    KindWords {
        phone: t!(lang, "device-phone"),
        tablet: t!(lang, "device-tablet"),
        computer: t!(lang, "device-computer"),
    }
}

/// Properties of [`DeviceFields`].
#[derive(Properties, PartialEq)]
pub struct DeviceFieldsProps {
    /// The details; `None` when left out.
    pub device: Option<Device>,
    /// What is wrong with them.
    pub error: Option<AttrValue>,
    /// Changed, added or left out.
    pub onchange: Callback<Option<Device>>,
}

/// The details in one line, opened to change them.
#[component]
pub fn DeviceFields(props: &DeviceFieldsProps) -> Html {
    let lang = use_lang();
    let include = {
        let onchange = props.onchange.clone();
        Callback::from(move |on: bool| {
            if on {
                let onchange = onchange.clone();
                spawn_local(async move { onchange.emit(Some(collect(&kind_words(lang)).await)) });
            } else {
                onchange.emit(None);
            }
        })
    };
    let kinds = kind_words(lang);
    let kinds = [kinds.computer, kinds.phone, kinds.tablet];
    let line = |name: &'static str, value: &str, options: Vec<String>, put: fn(&mut Device, String)| {
        let id = format!("{}-{name}", element_id(F::Device));
        let list = format!("{id}-list");
        let oninput = {
            let (device, onchange) = (props.device.clone().unwrap_or_default(), props.onchange.clone());
            Callback::from(move |event: InputEvent| {
                let mut device = device.clone();
                put(&mut device, event_value(event.target()));
                onchange.emit(Some(device));
            })
        };
        let has_list = !options.is_empty();
        html! {
            <Field id={id.clone()} label={text(lang, &format!("device-{name}"))}>
                <input class="input" {id} list={has_list.then(|| list.clone())} value={value.to_owned()} maxlength={SHORT_MAX.to_string()} {oninput} />
                if has_list {
                    <datalist id={list}>{ for options.into_iter().map(|value| html! { <option {value} /> }) }</datalist>
                }
            </Field>
        }
    };
    html! {
        <div class="stack device" id={element_id(F::Device)}>
            <Checkbox id="r-device-include" label={t!(lang, "device-include")} hint={t!(lang, "device-why")}
                checked={props.device.is_some()} onchange={include} />
            if let Some(device) = &props.device {
                <Accordion summary={summary(device)} open={props.error.is_some()} meta={t!(lang, "device-change")}>
                    if let Some(error) = &props.error { <p class="error">{ error }</p> }
                    <div class="form">
                        { line("kind", &device.kind, kinds.to_vec(), |device, value| device.kind = value) }
                        { line("os", &device.os, SYSTEMS.map(str::to_owned).to_vec(), |device, value| device.os = value) }
                        { line("browser", &device.browser, Vec::new(), |device, value| device.browser = value) }
                        { line("language", &device.language, Vec::new(), |device, value| device.language = value) }
                        { line("time-zone", &device.time_zone, Vec::new(), |device, value| device.time_zone = value) }
                        { line("screen", &device.screen, Vec::new(), |device, value| device.screen = value) }
                        { line("connection", &device.connection, Vec::new(), |device, value| device.connection = value) }
                    </div>
                </Accordion>
            }
        </div>
    }
}

/// The details in one line.
pub fn summary(device: &Device) -> String {
    let parts = [&device.kind, &device.os, &device.browser, &device.screen];
    parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
}
