//! Blanks in the text of a template: inserted from a list, shown filled in, odd ones named with a way to mend them.

use shared::{
    blanks::{Blank, Odd, Piece, odd, pieces},
    lang::Lang,
};
use yew::prelude::*;

use crate::{
    i18n::{text, use_lang},
    pages::editor::text::{
        area,
        ops::{Replace, units},
    },
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Field, Icon, Tone, dom, field::described_by},
};

/// Properties of [`BlanksField`].
#[derive(Properties, PartialEq)]
pub struct BlanksFieldProps {
    /// Element id.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// The text.
    pub value: AttrValue,
    /// Language of the text.
    pub lang: Lang,
    /// Most characters.
    pub limit: usize,
    /// What is wrong.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// Cannot be changed.
    #[prop_or_default]
    pub disabled: bool,
    /// Each change, the whole text.
    pub oninput: Callback<String>,
}

/// The text with a button for each known blank: it goes where the cursor is.
#[component]
pub fn BlanksField(props: &BlanksFieldProps) -> Html {
    let lang = use_lang();
    let node = use_node_ref();
    let insert = |blank: Blank| {
        let (node, oninput) = (node.clone(), props.oninput.clone());
        let with = format!("{{{}}}", blank.word(props.lang));
        Callback::from(move |_: MouseEvent| {
            let Some((_, from, to)) = area::selection(&node) else { return };
            let end = from + units(&with);
            let replace = Replace { from, to, with: with.clone(), select: (end, end) };
            if let Some(now) = area::replace(&node, &replace) {
                oninput.emit(now);
            }
        })
    };
    let wrong = props.error.is_some();
    let count = props.value.chars().count();
    let oninput = props.oninput.reform(|event: InputEvent| dom::event_value(event.target()));
    html! {
        <Field id={props.id.clone()} label={props.label.clone()} hint={AttrValue::from(t!(lang, "builder-body-hint"))} error={props.error.clone()}>
            <div class="blank-tools row" role="toolbar" aria-label={t!(lang, "builder-blanks")} aria-controls={props.id.clone()}>
                { for Blank::ALL.into_iter().map(|blank| html! {
                    <Button key={blank.as_str()} variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon={if blank.by_device() { "smartphone" } else { "pencil" }} disabled={props.disabled}
                        label={t!(lang, "builder-blank-insert", blank = blank.word(props.lang))} onclick={insert(blank)}>{ blank.word(props.lang) }</Button>
                }) }
            </div>
            <textarea ref={node} class="input textarea" id={props.id.clone()} name={props.id.clone()} rows="12" lang={props.lang.as_str()} disabled={props.disabled} spellcheck="true"
                aria-invalid={wrong.then_some("true")} aria-describedby={described_by(&props.id, true, wrong)} value={props.value.clone()} {oninput} />
            <p class={classes!("counter", (count > props.limit).then_some("counter-over"))}>{ count }{ " / " }{ props.limit }</p>
        </Field>
    }
}

/// Properties of [`OddBlanks`].
#[derive(Properties, PartialEq)]
pub struct OddProps {
    /// The text.
    pub body: AttrValue,
    /// Its language.
    pub lang: Lang,
    /// Cannot be changed.
    pub disabled: bool,
    /// The text with a blank mended.
    pub onmend: Callback<String>,
}

/// What is odd about the blanks.
#[component]
pub fn OddBlanks(props: &OddProps) -> Html {
    let lang = use_lang();
    let found = odd(&props.body);
    let own: Vec<&str> = found
        .iter()
        .filter_map(|odd| if let Odd::Own(word) = odd { Some(word.as_str()) } else { None })
        .collect();
    html! {
        <div class="blank-odd" aria-live="polite">
            { for found.iter().filter_map(|odd| {
                let (words, mended) = match odd {
                    Odd::Own(_) => return None,
                    Odd::Brace => (t!(lang, "builder-blank-brace"), None),
                    Odd::Empty => (t!(lang, "builder-blank-empty"), None),
                    Odd::Lines(word) => (t!(lang, "builder-blank-lines", word = word), None),
                    Odd::Nearly(word, blank) => {
                        let right = blank.word(props.lang);
                        let mended = props.body.replace(&format!("{{{word}}}"), &format!("{{{right}}}"));
                        (t!(lang, "builder-blank-nearly", word = word, right = right), Some((right, mended)))
                    }
                };
                Some(html! {
                    <Alert tone={Tone::Warning}>
                        <p>{ words }</p>
                        if let Some((right, mended)) = mended {
                            <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} disabled={props.disabled} onclick={props.onmend.reform(move |_: MouseEvent| mended.clone())}>
                                { t!(lang, "builder-blank-mend", right = right) }
                            </Button>
                        }
                    </Alert>
                })
            }) }
            if !own.is_empty() { <p class="muted">{ t!(lang, "builder-blank-own", words = own.join(", "), n = own.len()) }</p> }
        </div>
    }
}

/// Properties of [`BlankPreview`].
#[derive(Properties, PartialEq)]
pub struct PreviewProps {
    /// Subject of the request.
    pub subject: AttrValue,
    /// The text.
    pub body: AttrValue,
    /// Its language.
    pub lang: Lang,
}

/// The request as it may look: known blanks with sample values, the template's own ones as the person finds them.
#[component]
pub fn BlankPreview(props: &PreviewProps) -> Html {
    let lang = use_lang();
    html! {
        <section class="editor-preview" aria-label={t!(lang, "builder-filled")} lang={props.lang.as_str()}>
            <p class="muted" lang={lang.as_str()}>{ t!(lang, "builder-filled-hint") }</p>
            <p class="editor-preview-title">{ &props.subject }</p>
            <div class="lead as-typed">
                { for pieces(&props.body).into_iter().map(|piece| match piece {
                    Piece::Text(words) => html! { { words.to_owned() } },
                    Piece::Blank(word) => match Blank::of(word) {
                        Some(blank) => html! { <strong title={text(lang, &format!("builder-blank-{}", blank.as_str()))}>{ blank.sample(props.lang) }</strong> },
                        None => html! { <mark>{ format!("{{{word}}}") }</mark> },
                    },
                }) }
            </div>
            <ul class="blank-legend" lang={lang.as_str()}>
                <li><strong>{ t!(lang, "builder-legend-known") }</strong>{ " " }<Icon name="smartphone" />{ t!(lang, "builder-legend-known-text") }</li>
                <li><mark>{ t!(lang, "builder-legend-own") }</mark>{ " " }{ t!(lang, "builder-legend-own-text") }</li>
            </ul>
        </section>
    }
}
