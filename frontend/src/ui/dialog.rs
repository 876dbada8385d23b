//! A question that must be answered first.

use super::{Button, ButtonVariant, Example, Icon, words::use_words};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct DialogProps {
    /// Element id.
    pub id: AttrValue,
    /// The question.
    pub title: AttrValue,
    /// Whether it is shown.
    pub open: bool,
    /// From the bottom on a phone, from the side on wide screens.
    #[prop_or_default]
    pub sheet: bool,
    /// Wider: pictures, tables.
    #[prop_or_default]
    pub wide: bool,
    /// Cross, Escape or the browser closed it; set `open` to false.
    #[prop_or_default]
    pub onclose: Callback<()>,
    /// What it says.
    pub children: Html,
    /// Buttons, the answer that is wanted first.
    #[prop_or_default]
    pub actions: Html,
    /// Shown inside the page without covering it (gallery).
    #[prop_or_default]
    pub inline: bool,
}

/// The browser's own modal dialog: it keeps the focus inside and gives it back.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let words = use_words();
    let node = use_node_ref();
    {
        let node = node.clone();
        let modal = !props.inline;
        use_effect_with(props.open, move |open| {
            if let Some(dialog) = node.get().and_then(|n| n.dyn_into::<web_sys::HtmlDialogElement>().ok())
                && modal
            {
                if *open && !dialog.open() {
                    // Fails only when the dialog left the page meanwhile.
                    let _ = dialog.show_modal();
                } else if !*open && dialog.open() {
                    dialog.close();
                }
            }
        });
    }
    let close = props.onclose.reform(|_: MouseEvent| ());
    // Escape: stay in charge of `open`, or the next render would disagree with the browser.
    let oncancel = props.onclose.reform(|event: Event| event.prevent_default());
    let title_id = format!("{}-title", props.id);
    html! {
        <dialog ref={node} id={props.id.clone()} open={props.inline && props.open} aria-labelledby={title_id.clone()} {oncancel}
            class={classes!("dialog", props.sheet.then_some("sheet"), props.wide.then_some("dialog-wide"), props.inline.then_some("dialog-inline"))}>
            <div class="dialog-head">
                <h2 id={title_id}>{ &props.title }</h2>
                <button class="close" type="button" aria-label={words.close} onclick={close}><Icon name="close" /></button>
            </div>
            <div class="dialog-body">{ props.children.clone() }</div>
            if props.actions != Html::default() { <div class="dialog-actions">{ props.actions.clone() }</div> }
        </dialog>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "Dialog",
        html! {
            <Dialog id="x-dialog" title="Отозвать обращение?" open=true inline=true
                actions={html! { <>
                    <Button variant={ButtonVariant::Danger}>{ "Отозвать" }</Button>
                    <Button variant={ButtonVariant::Secondary}>{ "Оставить" }</Button>
                </> }}>
                <p>{ "Мы перестанем работать над ним. Переписка останется в разделе «Мои обращения»." }</p>
            </Dialog>
        },
    )]
}
