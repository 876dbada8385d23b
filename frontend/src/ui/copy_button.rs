//! Copying, and keys.

use super::{Example, Icon, dom};
use wasm_bindgen::{JsCast, prelude::Closure};
use yew::prelude::*;

/// How long the button says "copied", in milliseconds.
const SAID: i32 = 2000;

/// Properties of [`CopyButton`].
#[derive(Properties, PartialEq)]
pub struct CopyButtonProps {
    /// What is copied.
    pub text: AttrValue,
    /// «Скопировать»
    pub label: AttrValue,
    /// «Скопировано»
    pub copied: AttrValue,
    /// Only the icon is seen.
    #[prop_or_default]
    pub icon_only: bool,
    /// After copying.
    #[prop_or_default]
    pub oncopy: Callback<()>,
}

/// Puts `text` on the clipboard and says so.
#[component]
pub fn CopyButton(props: &CopyButtonProps) -> Html {
    let done = use_state(|| false);
    let onclick = {
        let (text, done, oncopy) = (props.text.clone(), done.clone(), props.oncopy.clone());
        Callback::from(move |_: MouseEvent| {
            dom::copy(&text);
            done.set(true);
            oncopy.emit(());
            let done = done.clone();
            let later = Closure::once_into_js(move || done.set(false));
            if let Some(window) = web_sys::window() {
                let _ =
                    window.set_timeout_with_callback_and_timeout_and_arguments_0(later.unchecked_ref(), SAID);
            }
        })
    };
    let words = if *done { &props.copied } else { &props.label };
    html! {
        <button class={classes!("button", "button-quiet", "button-small", "copy", props.icon_only.then_some("button-icon"))} type="button" {onclick}>
            <Icon name={if *done { "check" } else { "copy" }} />
            <span class={props.icon_only.then_some("visually-hidden")} role="status">{ words }</span>
        </button>
    }
}

/// Properties of [`KeyHint`].
#[derive(Properties, PartialEq)]
pub struct KeyHintProps {
    /// Keys pressed together.
    pub keys: Vec<AttrValue>,
}

/// Keys as they are printed on the keyboard.
#[component]
pub fn KeyHint(props: &KeyHintProps) -> Html {
    html! { <span class="keys">{ for props.keys.iter().map(|key| html! { <kbd>{ key }</kbd> }) }</span> }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "CopyButton, KeyHint",
        html! {
            <div class="row">
                <CopyButton text="ОП-7F3K-21" label="Скопировать номер" copied="Скопировано" />
                <CopyButton text="ОП-7F3K-21" label="Скопировать номер" copied="Скопировано" icon_only=true />
                <KeyHint keys={vec![AttrValue::from("Ctrl"), AttrValue::from("K")]} />
            </div>
        },
    )]
}
