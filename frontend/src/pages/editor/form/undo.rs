//! Undo and redo as buttons.

use yew::prelude::*;

use super::Edits;
use crate::{
    i18n::use_lang,
    t,
    ui::{Button, ButtonSize, ButtonVariant},
};

/// Properties of [`UndoButtons`].
#[derive(Properties, PartialEq)]
pub struct UndoProps<T: PartialEq + Clone + 'static> {
    /// The document.
    pub edits: Edits<T>,
}

/// Two buttons; the keys for the same are the form's.
#[component]
pub fn UndoButtons<T: PartialEq + Clone + 'static>(props: &UndoProps<T>) -> Html {
    let lang = use_lang();
    let (back, forth) = (props.edits.clone(), props.edits.clone());
    let undo = Callback::from(move |_: MouseEvent| {
        back.undo();
    });
    let redo = Callback::from(move |_: MouseEvent| {
        forth.redo();
    });
    let (variant, size) = (ButtonVariant::Quiet, ButtonSize::Small);
    html! {
        <>
            <Button {variant} {size} icon="undo" disabled={!props.edits.can_undo} onclick={undo}>{ t!(lang, "builder-undo") }</Button>
            <Button {variant} {size} icon="refresh" disabled={!props.edits.can_redo} onclick={redo}>{ t!(lang, "builder-redo") }</Button>
        </>
    }
}

/// What the keys of undo and redo mean: Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y, with ⌘ as well. Outside of text fields only: they
/// have their own.
pub fn undo_key(event: &KeyboardEvent) -> Option<bool> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    redo_of(&event.code(), event.shift_key())
}

fn redo_of(code: &str, shift: bool) -> Option<bool> {
    match (code, shift) {
        ("KeyZ", redo) => Some(redo),
        ("KeyY", false) => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_work_in_any_layout() {
        assert_eq!(redo_of("KeyZ", false), Some(false));
        assert_eq!(redo_of("KeyZ", true), Some(true));
        assert_eq!(redo_of("KeyY", false), Some(true));
        assert_eq!(redo_of("KeyY", true), None);
    }
}
