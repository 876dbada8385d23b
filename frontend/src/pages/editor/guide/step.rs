//! The fields of a step.

use shared::{
    content::{Guide, GuideEnd, GuideStep},
    guide::{Edit, Picture, edit::Refused, picture},
    search::Kind,
};
use yew::prelude::*;

use super::{
    answers::Answers,
    words::{end_of, end_value},
};
use crate::{
    i18n::use_lang,
    pages::editor::{
        form::{Pick, Record},
        text::{MarkdownField, Preview},
    },
    t,
    ui::{Button, ButtonSize, ButtonVariant, Choice, Select, TextArea, TextField},
};

/// Properties of [`StepPanel`].
#[derive(Properties, PartialEq)]
pub struct StepProps {
    /// The guide.
    pub record: Record<Guide>,
    /// Key of the step.
    pub step: AttrValue,
    /// How often readers left here.
    pub left: u32,
    /// Another step is to be looked at; the same one under a new key.
    pub onselect: Callback<String>,
    /// The step is to be removed.
    pub onremove: Callback<()>,
    /// Something could not be done.
    pub onrefused: Callback<Refused>,
}

/// The panel.
#[component]
pub fn StepPanel(props: &StepProps) -> Html {
    let lang = use_lang();
    let edits = &props.record.edits;
    let guide = &edits.doc;
    let key = props.step.to_string();
    let disabled = props.record.disabled;
    let Some(step) = guide.steps.get(&key) else {
        return html! { <p class="muted">{ t!(lang, "builder-no-steps") }</p> };
    };
    let typed = |of: &str, change: fn(&mut GuideStep, String)| {
        let of = format!("{key}.{of}");
        let key = key.clone();
        edits.typed(of, move |guide: &mut Guide, text: String| {
            if let Some(step) = guide.steps.get_mut(&key) {
                change(step, text);
            }
        })
    };
    let apply = |edit: Edit| {
        let (edits, onrefused) = (edits.clone(), props.onrefused.clone());
        move || match edit.apply(&edits.now()) {
            Ok(next) => edits.put(next),
            Err(refused) => onrefused.emit(refused),
        }
    };
    let kinds: Vec<Choice> = [None, Some(GuideEnd::Solved), Some(GuideEnd::Read), Some(GuideEnd::Write)]
        .into_iter()
        .map(|end| {
            let sample = GuideStep { end, ..GuideStep::default() };
            Choice::new(end_value(end), super::words::kind_of(lang, &sample))
        })
        .collect();
    let turn = {
        let (edits, onrefused, key) = (edits.clone(), props.onrefused.clone(), key.clone());
        Callback::from(move |value: String| {
            match Edit::End(key.clone(), end_of(&value)).apply(&edits.now()) {
                Ok(next) => edits.put(next),
                Err(refused) => onrefused.emit(refused),
            }
        })
    };
    let start = {
        let apply = apply(Edit::Start(key.clone()));
        Callback::from(move |_: MouseEvent| apply())
    };
    let question = step.end.is_none();
    let (words, label) =
        if question { (&step.question, "builder-question") } else { (&step.title, "builder-title") };
    let onwords = if question {
        typed("question", |step, text| step.question = text)
    } else {
        typed("title", |step, text| step.title = text)
    };
    let shown = picture::first(&step.text);
    let item_lang = props.record.draft.state.item.as_ref().map(|item| item.row.lang).unwrap_or_default();
    let alt = typed("alt", |step, text| {
        let src = picture::first(&step.text).map(|picture| picture.src).unwrap_or_default();
        step.text = picture::with(&step.text, &Picture { alt: text, src });
    });
    let article = {
        let (edits, key) = (edits.clone(), key.clone());
        Callback::from(move |slug: Option<String>| {
            let mut next = (*edits.now()).clone();
            if let Some(step) = next.steps.get_mut(&key) {
                step.article = slug;
            }
            edits.put(next);
        })
    };
    let remove = props.onremove.reform(|_: MouseEvent| ());
    let error = |rest: &str| props.record.error(&format!("steps.{key}.{rest}"));
    html! {
        <div class="stack guide-step">
            if props.left > 0 { <p class="guide-left muted">{ t!(lang, "builder-left-long", n = props.left) }</p> }
            <Select id="b-kind" label={t!(lang, "builder-kind")} choices={kinds} value={end_value(step.end)} {disabled} onchange={turn} />
            <TextArea id="b-question" label={crate::i18n::text(lang, label)} rows={2} value={words.clone()} {disabled}
                error={words.trim().is_empty().then(|| AttrValue::from(t!(lang, "builder-words-empty")))} oninput={onwords} />
            <MarkdownField id="b-text" label={t!(lang, "builder-text")} hint={AttrValue::from(t!(lang, "builder-text-hint"))} rows={6} value={step.text.clone()} {disabled}
                error={error("text")} oninput={typed("text", |step, text| step.text = text)} />
            if let Some(shown) = shown {
                <TextField id="b-alt" label={t!(lang, "builder-alt")} hint={AttrValue::from(t!(lang, "builder-alt-hint", src = &shown.src))} value={shown.alt.clone()} {disabled}
                    error={shown.alt.trim().is_empty().then(|| AttrValue::from(t!(lang, "builder-alt-empty")))} oninput={alt} />
            }
            if !step.text.trim().is_empty() {
                <details class="accordion">
                    <summary><span>{ t!(lang, "builder-preview") }</span></summary>
                    <Preview text={step.text.clone()} lang={item_lang} lead=false />
                </details>
            }
            if question {
                <Answers edits={edits.clone()} step={props.step.clone()} {disabled} onselect={props.onselect.clone()} onrefused={props.onrefused.clone()} />
            }
            if step.end == Some(GuideEnd::Read) {
                <Pick id="b-article" label={t!(lang, "builder-article")} value={step.article.clone()} kinds={vec![Kind::Article, Kind::Faq]} {disabled}
                    error={step.article.is_none().then(|| AttrValue::from(t!(lang, "builder-article-none"))).or_else(|| error("article"))} onchange={article} />
            }
            <KeyField key={key.clone()} record={props.record.clone()} step={props.step.clone()} onselect={props.onselect.clone()} onrefused={props.onrefused.clone()} />
            <p class="row">
                if guide.start != key { <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="flag" {disabled} onclick={start}>{ t!(lang, "builder-make-start") }</Button> }
                <Button id="b-remove" variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="trash" disabled={disabled || guide.start == key} onclick={remove}>{ t!(lang, "builder-remove") }</Button>
            </p>
        </div>
    }
}

/// Properties of [`KeyField`].
#[derive(Properties, PartialEq)]
struct KeyProps {
    record: Record<Guide>,
    step: AttrValue,
    onselect: Callback<String>,
    onrefused: Callback<Refused>,
}

/// The key of the step: takes effect when the field is left, so that half a word is no key.
#[component]
fn KeyField(props: &KeyProps) -> Html {
    let lang = use_lang();
    let typed = use_state_eq(|| props.step.to_string());
    let onblur = {
        let (props_step, typed, edits) = (props.step.clone(), typed.clone(), props.record.edits.clone());
        let (onselect, onrefused) = (props.onselect.clone(), props.onrefused.clone());
        Callback::from(move |()| {
            let to = typed.trim().to_owned();
            if to == props_step.as_str() {
                return;
            }
            match (Edit::Rename { from: props_step.to_string(), to: to.clone() }).apply(&edits.now()) {
                Ok(next) => {
                    edits.put(next);
                    onselect.emit(to);
                }
                Err(refused) => {
                    typed.set(props_step.to_string());
                    onrefused.emit(refused);
                }
            }
        })
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |text| typed.set(text))
    };
    html! {
        <TextField id="b-key" label={t!(lang, "builder-key")} hint={AttrValue::from(t!(lang, "builder-key-hint"))} width={classes!("input-m")} value={(*typed).clone()}
            disabled={props.record.disabled} {oninput} {onblur} />
    }
}
