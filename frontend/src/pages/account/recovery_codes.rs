//! Recovery codes, shown once.

use yew::prelude::*;

use crate::{
    i18n::use_lang,
    pages::shell::dom,
    routes::encode,
    t,
    ui::{Button, ButtonSize, ButtonVariant, Checkbox, CopyButton, Icon},
};

/// Properties of [`RecoveryCodesStep`].
#[derive(Properties, PartialEq)]
pub struct RecoveryCodesStepProps {
    /// The codes.
    pub codes: Vec<String>,
    /// «Продолжить»
    pub next: AttrValue,
    /// They were saved.
    pub ondone: Callback<()>,
}

/// The codes with ways to keep them; goes on once they are said to be kept.
#[component]
pub fn RecoveryCodesStep(props: &RecoveryCodesStepProps) -> Html {
    let lang = use_lang();
    let saved = use_state(|| false);
    let asked = use_state(|| false);
    let text = props.codes.join("\n");
    let file = format!(
        "data:text/plain;charset=utf-8,{}",
        encode(&format!("{}\n\n{text}\n", t!(lang, "account-rescue-file")))
    );
    let print = Callback::from(|_: MouseEvent| dom::print());
    let tick = {
        let saved = saved.setter();
        Callback::from(move |on| saved.set(on))
    };
    let onclick = {
        let (saved, asked, done) = (saved.clone(), asked.setter(), props.ondone.clone());
        Callback::from(move |_: MouseEvent| if *saved { done.emit(()) } else { asked.set(true) })
    };
    html! {
        <div class="stack rescue">
            <p>{ t!(lang, "account-rescue-text") }</p>
            <ol class="rescue-codes">{ for props.codes.iter().map(|code| html! { <li class="code">{ code }</li> }) }</ol>
            <div class="row">
                <CopyButton {text} label={t!(lang, "account-rescue-copy")} copied={t!(lang, "copied")} />
                <a class="button button-quiet button-small" href={file} download={t!(lang, "account-rescue-name")}><Icon name="download" />{ t!(lang, "account-rescue-download") }</a>
                <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="print" onclick={print}>{ t!(lang, "print") }</Button>
            </div>
            <div class="no-print">
                if *asked && !*saved {
                    <p class="error" role="alert"><Icon name="alert" /><span>{ t!(lang, "account-rescue-first") }</span></p>
                }
                <Checkbox id="rescue-saved" label={t!(lang, "account-rescue-saved")} checked={*saved} onchange={tick} />
            </div>
            <div class="form-actions"><Button {onclick}>{ &props.next }</Button></div>
        </div>
    }
}
