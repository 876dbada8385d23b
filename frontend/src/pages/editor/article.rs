//! The form of an article and of a question with its answer.

use serde_json::{Value, json};
use shared::{
    content::{
        Article, ContentKind,
        check::{SUMMARY_MAX, TITLE_MAX},
    },
    search::Kind,
};
use yew::prelude::*;

use super::{
    draft::for_field,
    form::{AudienceField, Picks, TagsField},
    item::FormProps,
    names::use_names,
    text::{MarkdownField, Preview, Split},
};
use crate::{
    format,
    i18n::use_lang,
    t,
    ui::{DateField, Select, TextArea, TextField},
};

/// The form, with the page as the reader will see it beside it.
#[component]
pub fn ArticleForm(props: &FormProps) -> Html {
    let lang = use_lang();
    let draft = &props.draft;
    let blocks = use_names(ContentKind::Block);
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
                <TagsField id="d-tags" values={doc.tags.clone()} error={wrong("tags")} disabled={locked} onchange={list("tags")} />
                <AudienceField id="d-audience" values={doc.audience.clone()} error={wrong("audience")} disabled={locked} onchange={list("audience")} />
                <Picks id="d-related" label={t!(lang, "editor-field-related")} values={doc.related.clone()} kinds={related} error={wrong("related")} disabled={locked}
                    onchange={list("related")} />
                <Picks id="d-guides" label={t!(lang, "editor-field-guides")} values={doc.guides.clone()} kinds={vec![Kind::Guide]} error={wrong("guides")} disabled={locked}
                    onchange={list("guides")} />
                <Picks id="d-codes" label={t!(lang, "editor-field-codes")} values={doc.codes.clone()} kinds={vec![Kind::ErrorCode]} error={wrong("codes")} disabled={locked}
                    onchange={list("codes")} />
                <Picks id="d-services" label={t!(lang, "editor-field-services")} values={doc.services.clone()} kinds={vec![Kind::Service]} error={wrong("services")} disabled={locked}
                    onchange={list("services")} />
                <Select id="d-template" label={t!(lang, "editor-field-template")} empty={t!(lang, "editor-none")} choices={(*templates).clone()}
                    value={doc.template.clone().unwrap_or_default()} error={wrong("template")} disabled={locked} onchange={ontemplate} />
                <TextArea id="d-keywords" label={t!(lang, "editor-field-keywords")} hint={AttrValue::from(t!(lang, "editor-keywords-hint"))} rows={4} optional=true
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
