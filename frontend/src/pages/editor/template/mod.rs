//! The editor of request templates (SPEC 1.6): the text with its blanks, and how it looks filled in.

mod blanks;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use shared::{
    content::{ContentKind, Template, check::SUMMARY_MAX},
    forms::request::{SUBJECT_MAX, TEXT_MAX},
};
use yew::prelude::*;

use super::{
    form::{DocProps, TagsField, TopicField, UndoButtons, Unfit, use_doc, use_named, use_record},
    item::FormProps,
    text::Split,
};
use crate::{
    i18n::{text as words, use_lang},
    t,
    ui::{Choice, Select, TextArea, TextField},
};
use blanks::{BlankPreview, BlanksField, OddBlanks};

/// Kinds of templates (content/README.md).
const KINDS: [&str; 5] = ["problem", "question", "complaint", "suggestion", "thanks"];

/// The form of a template.
#[component]
pub fn TemplateForm(props: &FormProps) -> Html {
    match use_doc::<Template>(&props.draft) {
        Some(doc) => html! { <Fields draft={props.draft.clone()} {doc} /> },
        None => html! { <Unfit /> },
    }
}

/// Another category has other topics.
fn with_category(doc: &mut Template, key: String) {
    if doc.category != key {
        doc.subtopic = None;
        doc.category = key;
    }
}

#[component]
fn Fields(props: &DocProps<Template>) -> Html {
    let lang = use_lang();
    let record = use_record(&props.draft, &props.doc);
    let (edits, doc, disabled) = (&record.edits, record.doc(), record.disabled);
    let categories = use_named(ContentKind::Category, &doc.category);
    let blocks = use_named(ContentKind::Block, &doc.block);
    let item_lang = props.draft.state.item.as_ref().map(|item| item.row.lang).unwrap_or_default();
    let text = |of: &'static str, change: fn(&mut Template, String)| edits.typed(of, change);
    let kinds: Vec<Choice> = KINDS
        .into_iter()
        .map(|kind| Choice::new(kind, words(lang, &format!("builder-kind-of-{kind}"))))
        .collect();
    let preview =
        html! { <BlankPreview subject={doc.subject.clone()} body={doc.body.clone()} lang={item_lang} /> };
    html! {
        <Split {preview}>
            <p class="row"><span class="code">{ &doc.slug }</span><UndoButtons<Template> edits={edits.clone()} /></p>
            <TextField id="t-title" label={t!(lang, "builder-g-title")} value={doc.title.clone()} {disabled} error={record.error("title")} oninput={text("title", |doc, text| doc.title = text)} />
            <TextArea id="t-summary" label={t!(lang, "builder-template-when")} rows={2} limit={SUMMARY_MAX} value={doc.summary.clone()} {disabled} error={record.error("summary")} oninput={text("summary", |doc, text| doc.summary = text)} />
            <TextField id="t-subject" label={t!(lang, "builder-subject")} hint={AttrValue::from(t!(lang, "builder-subject-hint", most = SUBJECT_MAX))} value={doc.subject.clone()} {disabled} error={record.error("subject")} oninput={text("subject", |doc, text| doc.subject = text)} />
            <BlanksField id="t-body" label={t!(lang, "builder-body")} value={doc.body.clone()} lang={item_lang} limit={TEXT_MAX} {disabled} error={record.error("body")} oninput={text("body", |doc, text| doc.body = text)} />
            <OddBlanks body={doc.body.clone()} lang={item_lang} {disabled} onmend={text("mend", |doc, body| doc.body = body)} />
            <Select id="t-kind" label={t!(lang, "builder-kind-of")} choices={kinds} value={doc.kind.clone()} {disabled} error={record.error("kind")} onchange={text("kind", |doc, kind| doc.kind = kind)} />
            <Select id="t-category" label={t!(lang, "builder-category")} choices={categories} value={doc.category.clone()} {disabled} error={record.error("category")} onchange={edits.chosen(with_category)} />
            <TopicField id="t-subtopic" category={doc.category.clone()} value={doc.subtopic.clone().unwrap_or_default()} {disabled} error={record.error("subtopic")}
                onchange={edits.chosen(|doc: &mut Template, key: String| doc.subtopic = (!key.is_empty()).then_some(key))} />
            <Select id="t-block" label={t!(lang, "builder-block")} choices={blocks} value={doc.block.clone()} {disabled} error={record.error("block")} onchange={text("block", |doc, key| doc.block = key)} />
            <TagsField id="t-tags" values={doc.tags.clone()} {disabled} error={record.error("tags")}
                onchange={edits.chosen(|doc: &mut Template, tags: Vec<String>| doc.tags = tags)} />
            <TextArea id="t-keywords" label={t!(lang, "builder-keywords")} hint={AttrValue::from(t!(lang, "editor-keywords-hint"))} rows={2} value={doc.keywords.clone()} {disabled} oninput={text("keywords", |doc, text| doc.keywords = text)} />
        </Split>
    }
}
