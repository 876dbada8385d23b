//! What is said of the guide as a whole.

use shared::{
    content::{ContentKind, Guide},
    guide::graph,
    search::Kind,
};
use yew::prelude::*;

use super::words::{shortened, step_name};
use crate::{
    i18n::use_lang,
    pages::editor::form::{NumberField, Pick, Record, TagsField, use_named},
    t,
    ui::{Choice, Select, TextArea, TextField},
};

/// Properties of [`Head`].
#[derive(Properties, PartialEq)]
pub struct HeadProps {
    /// The guide.
    pub record: Record<Guide>,
}

/// The fields.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let lang = use_lang();
    let record = &props.record;
    let (edits, guide, disabled) = (&record.edits, record.doc(), record.disabled);
    let categories = use_named(ContentKind::Category, &guide.category);
    let blocks = use_named(ContentKind::Block, &guide.block);
    let steps: Vec<Choice> = graph::reading_order(guide)
        .into_iter()
        .map(|key| Choice::new(key.to_owned(), shortened(&step_name(guide, key), 60)))
        .collect();
    let known_start =
        if guide.steps.contains_key(&guide.start) { guide.start.clone() } else { String::new() };
    let minutes = edits.typed("minutes", |guide: &mut Guide, minutes: Option<u16>| {
        guide.minutes = minutes.and_then(|minutes| minutes.try_into().ok()).unwrap_or(guide.minutes);
    });
    let tags = edits.chosen(|guide: &mut Guide, tags: Vec<String>| guide.tags = tags);
    let template = {
        let edits = edits.clone();
        Callback::from(move |slug: Option<String>| {
            let mut next = (*edits.now()).clone();
            next.template = slug;
            edits.put(next);
        })
    };
    let text = |of: &'static str, change: fn(&mut Guide, String)| edits.typed(of, change);
    html! {
        <div class="stack">
            <TextField id="g-title" label={t!(lang, "builder-g-title")} value={guide.title.clone()} {disabled} error={record.error("title")} oninput={text("title", |guide, text| guide.title = text)} />
            <TextArea id="g-summary" label={t!(lang, "builder-summary")} rows={2} limit={shared::content::check::SUMMARY_MAX} value={guide.summary.clone()} {disabled}
                error={record.error("summary")} oninput={text("summary", |guide, text| guide.summary = text)} />
            <Select id="b-start" label={t!(lang, "builder-start")} choices={steps} value={known_start} empty={t!(lang, "builder-to-none")} {disabled} error={record.error("start")}
                onchange={text("start", |guide, key| guide.start = key)} />
            <Select id="g-category" label={t!(lang, "builder-category")} hint={AttrValue::from(t!(lang, "builder-category-hint"))} choices={categories} value={guide.category.clone()} {disabled}
                error={record.error("category")} onchange={text("category", |guide, key| guide.category = key)} />
            <Select id="g-block" label={t!(lang, "builder-block")} choices={blocks} value={guide.block.clone()} {disabled} error={record.error("block")}
                onchange={text("block", |guide, key| guide.block = key)} />
            <Pick id="g-template" label={t!(lang, "builder-template")} hint={AttrValue::from(t!(lang, "builder-template-hint"))} value={guide.template.clone()} kinds={vec![Kind::Template]} {disabled}
                error={record.error("template")} onchange={template} />
            <NumberField id="g-minutes" label={t!(lang, "builder-minutes")} value={Some(u16::from(guide.minutes))} max={u16::from(u8::MAX)} {disabled}
                error={record.error("minutes")} onchange={minutes} />
            <TagsField id="g-tags" values={guide.tags.clone()} {disabled} error={record.error("tags")} onchange={tags} />
            <TextArea id="g-keywords" label={t!(lang, "builder-keywords")} hint={AttrValue::from(t!(lang, "editor-keywords-hint"))} rows={2} value={guide.keywords.clone()} {disabled}
                error={record.error("keywords")} oninput={text("keywords", |guide, text| guide.keywords = text)} />
        </div>
    }
}
