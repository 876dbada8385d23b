//! What readers' spellings lead to with the change that is being made: at once, by the recognition that the site uses.

use shared::error_code::{CodeEntry, clash::Clash};
use yew::prelude::*;

use super::rules::{Reached, reached};
use crate::{
    i18n::use_lang,
    t,
    ui::{Alert, Icon, TextArea, Tone},
};

/// Properties of [`Recognition`].
#[derive(Properties, PartialEq)]
pub struct RecognitionProps {
    /// The reference with the change.
    pub codes: Vec<CodeEntry>,
    /// Key of the family.
    pub family: String,
    /// The code; empty: any of the family.
    pub code: String,
    /// Texts to try at once.
    pub samples: Vec<String>,
    /// Spellings that mean another code as well.
    #[prop_or_default]
    pub clashes: Vec<Clash>,
    /// Aliases without which it is the same.
    #[prop_or_default]
    pub needless: Vec<String>,
}

/// The trial.
#[component]
pub fn Recognition(props: &RecognitionProps) -> Html {
    let lang = use_lang();
    let typed = use_state_eq(String::new);
    let own =
        |family: &str, code: &str| family == props.family && (props.code.is_empty() || code == props.code);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(text))
    };
    let verdict = |found: &[Reached]| match found.first() {
        Some(first) if first.own => ("check", "try-good", t!(lang, "builder-code-found", code = &first.key)),
        Some(first) => ("alert", "try-bad", t!(lang, "builder-code-other", code = &first.key)),
        None => ("alert", "try-bad", t!(lang, "builder-code-unknown")),
    };
    let line = |found: &[Reached]| {
        let (icon, class, words) = verdict(found);
        let more: Vec<&str> = found.iter().skip(1).map(|other| other.key.as_str()).collect();
        html! {
            <span {class}><Icon name={icon} />{ words }
                if !more.is_empty() { { " " }{ t!(lang, "builder-code-also", codes = more.join(", ")) } }
            </span>
        }
    };
    let own_text = reached(&props.codes, &typed, own);
    html! {
        <section class="try" aria-labelledby="c-try-title">
            <h2 id="c-try-title">{ t!(lang, "builder-code-try") }</h2>
            { for props.clashes.iter().map(|clash| {
                let tone = if clash.loses { Tone::Danger } else { Tone::Warning };
                let words = if clash.loses { t!(lang, "builder-code-loses", written = &clash.written, code = &clash.with) }
                    else { t!(lang, "builder-code-clash", written = &clash.written, code = &clash.with) };
                html! { <Alert {tone}><p>{ words }</p></Alert> }
            }) }
            if !props.needless.is_empty() {
                <p class="muted">{ t!(lang, "builder-code-needless", aliases = props.needless.join(", ")) }</p>
            }
            <TextArea id="c-try" label={t!(lang, "builder-code-typed")} hint={AttrValue::from(t!(lang, "builder-code-typed-hint"))} rows={2} value={(*typed).clone()} {oninput} />
            <p role="status">if !typed.trim().is_empty() { { line(&own_text) } }</p>
            <h3>{ t!(lang, "builder-code-samples") }</h3>
            <ul class="try-list">
                { for props.samples.iter().map(|text| html! {
                    <li key={text.clone()}><q>{ text }</q>{ line(&reached(&props.codes, text, own)) }</li>
                }) }
            </ul>
        </section>
    }
}
