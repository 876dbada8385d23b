//! Writing and reading beside each other; on a narrow window one at a time.

use yew::prelude::*;

use crate::{i18n::use_lang, t, ui::Chip};

/// Properties of [`Split`].
#[derive(Properties, PartialEq)]
pub struct SplitProps {
    /// Where it is written.
    pub children: Html,
    /// How it will be read.
    pub preview: Html,
}

/// Two panes; a narrow window shows two buttons and the pane that was chosen. The pane that is hidden keeps its state.
#[component]
pub fn Split(props: &SplitProps) -> Html {
    let lang = use_lang();
    let reading = use_state_eq(|| false);
    let choose = |read: bool| {
        let reading = reading.setter();
        Callback::from(move |_: MouseEvent| reading.set(read))
    };
    html! {
        <div class={classes!("editor-split", reading.then_some("editor-split-reading"))}>
            <div class="editor-split-tabs row" role="group" aria-label={t!(lang, "editor-split")}>
                <Chip label={t!(lang, "editor-split-write")} selected={!*reading} onclick={choose(false)} />
                <Chip label={t!(lang, "editor-split-read")} selected={*reading} onclick={choose(true)} />
            </div>
            <div class="editor-write stack">{ props.children.clone() }</div>
            <div class="editor-read">{ props.preview.clone() }</div>
        </div>
    }
}
