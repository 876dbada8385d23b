//! Short news at the edge of the screen, with a way back.

use super::{Example, Icon, Tone, words::use_words};
use yew::prelude::*;

/// One piece of news.
#[derive(Clone, PartialEq)]
pub struct Toast {
    /// Told back to the callbacks.
    pub id: AttrValue,
    /// What happened.
    pub text: AttrValue,
    /// What it is about.
    pub tone: Tone,
    /// A button: «Отменить».
    pub action: Option<AttrValue>,
}

/// Properties of [`ToastRegion`].
#[derive(Properties, PartialEq)]
pub struct ToastRegionProps {
    /// Name of the region: «Уведомления».
    pub label: AttrValue,
    /// Oldest first.
    pub toasts: Vec<Toast>,
    /// The button of a toast, by its id.
    #[prop_or_default]
    pub onaction: Callback<AttrValue>,
    /// The cross of a toast, by its id.
    #[prop_or_default]
    pub onclose: Callback<AttrValue>,
    /// Inside the page instead of at its edge (gallery).
    #[prop_or_default]
    pub inline: bool,
}

/// Must be in the page from the start, even when empty: only then are new toasts read aloud.
#[component]
pub fn ToastRegion(props: &ToastRegionProps) -> Html {
    let words = use_words();
    html! {
        <section class={classes!("toasts", props.inline.then_some("toasts-inline"))} aria-label={props.label.clone()} aria-live="polite">
            { for props.toasts.iter().map(|toast| {
                let act = { let id = toast.id.clone(); props.onaction.reform(move |_: MouseEvent| id.clone()) };
                let close = { let id = toast.id.clone(); props.onclose.reform(move |_: MouseEvent| id.clone()) };
                html! {
                    <div class="toast" key={toast.id.to_string()}>
                        <Icon name={toast.tone.icon()} />
                        <p>{ &toast.text }</p>
                        if let Some(action) = &toast.action { <button class="toast-action" type="button" onclick={act}>{ action }</button> }
                        <button class="close" type="button" aria-label={words.close.clone()} onclick={close}><Icon name="close" /></button>
                    </div>
                }
            }) }
        </section>
    }
}

/// States for the gallery.
pub fn examples() -> Vec<Example> {
    vec![Example::new(
        "ToastRegion",
        html! {
            <ToastRegion label="Уведомления" inline=true toasts={vec![
                Toast { id: "1".into(), text: "Сообщение отправлено".into(), tone: Tone::Positive, action: Some("Отменить".into()) },
                Toast { id: "2".into(), text: "Номер скопирован".into(), tone: Tone::Info, action: None },
            ]} />
        },
    )]
}
