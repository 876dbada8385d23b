//! Somebody else was faster.

use yew::prelude::*;

use crate::{
    i18n::use_lang,
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Tone},
};

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// The request changed while something is typed.
    pub foreign: bool,
    /// The last attempt met a newer version.
    pub conflict: bool,
    /// Read.
    pub onseen: Callback<()>,
    /// Read the request anew.
    pub onreload: Callback<()>,
}

/// The notices above the composer; the text stays as it is.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let lang = use_lang();
    let button = |callback: &Callback<()>, words: String| {
        let onclick = callback.reform(|_: MouseEvent| ());
        html! { <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} {onclick}>{ words }</Button> }
    };
    if props.conflict {
        return html! {
            <Alert tone={Tone::Warning} live=true title={t!(lang, "console-conflict")}>
                <p>{ t!(lang, "console-conflict-text") }</p>
                { button(&props.onreload, t!(lang, "console-conflict-show")) }
            </Alert>
        };
    }
    if props.foreign {
        return html! {
            <Alert tone={Tone::Warning} live=true title={t!(lang, "console-fresh")}>
                <p>{ t!(lang, "console-fresh-text") }</p>
                { button(&props.onseen, t!(lang, "console-fresh-seen")) }
            </Alert>
        };
    }
    Html::default()
}
