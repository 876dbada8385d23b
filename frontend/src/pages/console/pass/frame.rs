//! What every dialog here has: the way out, the way on, and why it failed.

use yew::prelude::*;

use crate::{
    api::ApiError,
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonVariant, Dialog, Tone},
};

/// Properties of [`Frame`].
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// Element id.
    pub id: AttrValue,
    /// The question.
    pub title: AttrValue,
    /// What happens then.
    #[prop_or_default]
    pub lead: Option<AttrValue>,
    /// The word on the button; without it there is only the way out.
    #[prop_or_default]
    pub word: Option<AttrValue>,
    /// Wider.
    #[prop_or_default]
    pub wide: bool,
    /// Under way.
    #[prop_or_default]
    pub busy: bool,
    /// Why the try failed.
    #[prop_or_default]
    pub error: Option<ApiError>,
    /// Out.
    pub onclose: Callback<()>,
    /// On.
    #[prop_or_default]
    pub onsubmit: Callback<()>,
    /// The fields.
    pub children: Html,
}

/// The dialog; what was typed stays in it until the change is made.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let lang = use_lang();
    let actions = html! {
        <>
            if let Some(word) = &props.word {
                <Button loading={props.busy} onclick={props.onsubmit.reform(|_: MouseEvent| ())}>{ word }</Button>
            }
            <Button variant={ButtonVariant::Quiet} onclick={props.onclose.reform(|_: MouseEvent| ())}>
                { if props.word.is_some() { t!(lang, "console-cancel") } else { t!(lang, "console-close") } }
            </Button>
        </>
    };
    html! {
        <Dialog id={props.id.clone()} title={props.title.clone()} open=true wide={props.wide} onclose={props.onclose.clone()} {actions}>
            <div class="stack pass">
                if let Some(lead) = &props.lead { <p>{ lead }</p> }
                if let Some(error) = &props.error {
                    <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert>
                }
                { props.children.clone() }
            </div>
        </Dialog>
    }
}

/// Takes what a field says into a state.
pub fn kept<T: 'static>(state: &UseStateHandle<T>) -> Callback<T> {
    let setter = state.setter();
    Callback::from(move |value| setter.set(value))
}
