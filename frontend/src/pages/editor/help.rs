//! The list of keys, and the key that shows it.

use wasm_bindgen::{JsCast, closure::Closure};
use yew::prelude::*;

use super::text::keys::HELP;
use crate::{
    i18n::{text, use_lang},
    pages::console::wires::is_typing,
    t,
    ui::{Dialog, KeyHint, dom},
};

/// Properties of [`Help`].
#[derive(Properties, PartialEq)]
pub struct HelpProps {
    /// Whether it is shown.
    pub open: bool,
    /// Closed.
    pub onclose: Callback<()>,
}

/// The dialog.
#[component]
pub fn Help(props: &HelpProps) -> Html {
    let lang = use_lang();
    html! {
        <Dialog id="keys" title={t!(lang, "editor-keys")} open={props.open} onclose={props.onclose.clone()}>
            <p>{ t!(lang, "editor-keys-text") }</p>
            <dl class="key-list">
                { for HELP.iter().map(|(keys, name)| html! {
                    <div key={*name}>
                        <dt><KeyHint keys={keys.iter().copied().map(AttrValue::from).collect::<Vec<_>>()} /></dt>
                        <dd>{ text(lang, &format!("editor-key-{name}")) }</dd>
                    </div>
                }) }
            </dl>
        </Dialog>
    }
}

/// Shows the keys at `?` wherever nothing is being typed.
#[hook]
pub fn use_help_key(show: Callback<()>) {
    let latest = use_mut_ref(Callback::noop);
    *latest.borrow_mut() = show;
    use_effect_with((), move |()| {
        let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
            let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
            if event.key() == "?" && plain && !event.default_prevented() && !is_typing(&event) {
                event.prevent_default();
                let show = latest.borrow().clone();
                show.emit(());
            }
        });
        let document = dom::document();
        if let Some(document) = &document {
            // Adding a listener of a known name cannot fail.
            let _ = document.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
        }
        move || {
            if let Some(document) = document {
                let _ = document
                    .remove_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
            }
        }
    });
}
