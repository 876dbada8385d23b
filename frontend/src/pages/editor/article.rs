//! The form of an article and of a question with its answer.

use serde_json::{Value, json};
use shared::{
    content::{
        Article, ContentKind,
        check::{SUMMARY_MAX, TAGS_MAX, TITLE_MAX},
    },
    search::Kind,
};
use yew::prelude::*;

use super::{
    draft::for_field,
    item::FormProps,
    key_list::KeyList,
    names::use_names,
    text::{MarkdownField, Preview, Split},
};
use crate::{
    format,
    i18n::{text, use_lang},
    t,
    ui::{CheckboxGroup, Choice, DateField, Select, TextArea, TextField},
};

/// Whom an article can concern (content/README.md).
const AUDIENCE: [&str; 6] =
    ["citizen", "foreigner", "sole-proprietor", "legal-entity", "representative", "accessibility"];

/// The form, with the page as the reader will see it beside it.
#[component]
pub fn ArticleForm(props: &FormProps) -> Html {
    let lang = use_lang();
    let draft = &props.draft;
    let (blocks, tags) = (use_names(ContentKind::Block), use_names(ContentKind::Tag));
    let templates = use_names(ContentKind::Template);
    let Some(doc) = draft.typed::<Article>() else {
        return html! { <p>{ t!(lang, "editor-does-not-fit") }</p> };
    };
    let wrong = |field: &str| for_field(&draft.findings, field).map(AttrValue::from);
    let locked = !draft.state.may_write();
    let put = |name: &'static str| {
        let draft = draft.clone();
        Callback::from(move |value: Value| {
            draft.change(|doc| {
                if let Some(fields) = doc.as_object_mut() {
                    fields.insert(name.to_owned(), value);
                }
            });
        })
    };
    let list = |name: &'static str| put(name).reform(|keys: Vec<String>| json!(keys));
    let item_lang = draft.item_lang();
    let online = props.online.reform(|line: u32| (AttrValue::Static("body"), line));
    let onsave = {
        let draft = draft.clone();
        Callback::from(move |()| draft.save())
    };
    let onaudience = {
        let (audience, put) = (doc.audience.clone(), put("audience"));
        Callback::from(move |(value, on): (AttrValue, bool)| {
            let mut next: Vec<String> =
                audience.iter().filter(|one| one.as_str() != value.as_str()).cloned().collect();
            if on {
                next.push(value.to_string());
            }
            put.emit(json!(next));
        })
    };
    let audience: Vec<Choice> =
        AUDIENCE.iter().map(|one| Choice::new(*one, text(lang, &format!("editor-audience-{one}")))).collect();
    let ontemplate =
        put("template").reform(|key: String| if key.is_empty() { Value::Null } else { json!(key) });
    let onpopular = put("popular").reform(|typed: String| json!(typed.trim().parse::<u8>().unwrap_or(0)));
    let ondue = {
        let put = put("review_due");
        Callback::from(move |day: String| {
            // A day that is half typed is no day yet; the field keeps it.
            if format::parse_day(&day).is_some() {
                put.emit(json!(day));
            }
        })
    };
    let related: Vec<Kind> = vec![Kind::Article, Kind::Faq];
    let title_hint = t!(lang, "editor-count", n = doc.title.chars().count(), max = TITLE_MAX);
    html! {
        <Split preview={html! { <Preview title={doc.title.clone()} text={doc.body.clone()} lang={item_lang} /> }}>
            <TextField id="d-title" label={t!(lang, "editor-field-title")} hint={AttrValue::from(title_hint)} value={doc.title.clone()}
                error={wrong("title")} disabled={locked} oninput={draft.field("title")} />
            <TextArea id="d-summary" label={t!(lang, "editor-field-summary")} hint={AttrValue::from(t!(lang, "editor-summary-hint"))} rows={3}
                limit={SUMMARY_MAX} value={doc.summary.clone()} error={wrong("summary")} disabled={locked} oninput={draft.field("summary")} />
            <MarkdownField id="d-body" label={t!(lang, "editor-field-body")} hint={AttrValue::from(t!(lang, "editor-body-hint"))} value={doc.body.clone()}
                error={wrong("body")} disabled={locked} oninput={draft.field("body")} {online} {onsave} />
            <fieldset class="editor-fieldset stack">
                <legend>{ t!(lang, "editor-around") }</legend>
                <Select id="d-block" label={t!(lang, "editor-field-block")} empty={t!(lang, "editor-key-choose")} choices={(*blocks).clone()}
                    value={doc.block.clone()} error={wrong("block")} disabled={locked} onchange={draft.field("block")} />
                <KeyList id="d-tags" label={t!(lang, "editor-field-tags")} hint={AttrValue::from(t!(lang, "editor-tags-hint", max = TAGS_MAX))}
                    keys={doc.tags.clone()} choices={Some((*tags).clone())} max={TAGS_MAX} error={wrong("tags")} disabled={locked} onchange={list("tags")} />
                <CheckboxGroup id="d-audience" label={t!(lang, "editor-field-audience")} choices={audience}
                    values={doc.audience.iter().map(|one| AttrValue::from(one.clone())).collect::<Vec<_>>()} onchange={onaudience} />
                <KeyList id="d-related" label={t!(lang, "editor-field-related")} keys={doc.related.clone()} kinds={related} error={wrong("related")}
                    disabled={locked} onchange={list("related")} />
                <KeyList id="d-guides" label={t!(lang, "editor-field-guides")} keys={doc.guides.clone()} kinds={vec![Kind::Guide]} error={wrong("guides")}
                    disabled={locked} onchange={list("guides")} />
                <KeyList id="d-codes" label={t!(lang, "editor-field-codes")} keys={doc.codes.clone()} kinds={vec![Kind::ErrorCode]} error={wrong("codes")}
                    disabled={locked} onchange={list("codes")} />
                <KeyList id="d-services" label={t!(lang, "editor-field-services")} keys={doc.services.clone()} kinds={vec![Kind::Service]}
                    error={wrong("services")} disabled={locked} onchange={list("services")} />
                <Select id="d-template" label={t!(lang, "editor-field-template")} empty={t!(lang, "editor-none")} choices={(*templates).clone()}
                    value={doc.template.clone().unwrap_or_default()} error={wrong("template")} disabled={locked} onchange={ontemplate} />
                <TextField id="d-keywords" label={t!(lang, "editor-field-keywords")} hint={AttrValue::from(t!(lang, "editor-keywords-hint"))} optional=true
                    value={doc.keywords.clone()} disabled={locked} oninput={draft.field("keywords")} />
                <TextField id="d-popular" label={t!(lang, "editor-field-popular")} hint={AttrValue::from(t!(lang, "editor-popular-hint"))} r#type="number"
                    min="0" max="20" inputmode="numeric" width="input-s" value={doc.popular.to_string()} disabled={locked} oninput={onpopular} />
                <DateField id="d-due" label={t!(lang, "editor-field-review-due")} value={format::iso(doc.upkeep.review_due)} error={wrong("review_due")}
                    disabled={locked} oninput={ondue} />
                <TextField id="d-owner" label={t!(lang, "editor-field-owner")} value={doc.upkeep.owner.clone()} error={wrong("owner")} width="input-m"
                    disabled={locked} oninput={draft.field("owner")} />
            </fieldset>
        </Split>
    }
}
