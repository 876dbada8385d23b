//! A family of error codes.

use shared::content::{ContentKind, ErrorFamily};
use yew::prelude::*;

use super::{recognition::Recognition, rules::with_family};
use crate::{
    api::editor as api,
    hooks::use_query,
    i18n::use_lang,
    pages::editor::form::{DocProps, Lines, UndoButtons, use_named, use_record},
    t,
    ui::{Select, TextField},
};

/// Codes of the family that are tried at once, at most.
const SAMPLES: usize = 6;

/// The form.
#[component]
pub fn Family(props: &DocProps<ErrorFamily>) -> Html {
    let lang = use_lang();
    let record = use_record(&props.draft, &props.doc);
    let (edits, doc, disabled) = (&record.edits, record.doc(), record.disabled);
    let categories = use_named(ContentKind::Category, &doc.category);
    let blocks = use_named(ContentKind::Block, &doc.block);
    let known = use_query((), |()| async { api::code_list().await });
    let tried = use_memo((known.data.clone(), props.doc.clone()), |(known, doc)| {
        let codes = with_family(known.as_ref().map(|list| list.codes.as_slice()).unwrap_or_default(), doc);
        let own = codes.iter().filter(|entry| entry.family == doc.family);
        let samples: Vec<String> =
            own.filter_map(|entry| super::rules::samples(entry).pop()).take(SAMPLES).collect();
        (codes, samples)
    });
    let text = |of: &'static str, change: fn(&mut ErrorFamily, String)| edits.typed(of, change);
    let prefixes = {
        let edits = edits.clone();
        Callback::from(move |(lines, at): (Vec<String>, Option<usize>)| {
            let change = |doc: &mut ErrorFamily, lines: Vec<String>| doc.prefixes = lines;
            match at {
                Some(at) => edits.typed(format!("prefixes.{at}"), change).emit(lines),
                None => edits.act(move |doc| change(doc, lines.clone())).emit(()),
            }
        })
    };
    html! {
        <div class="record"><div class="record-parts">
            <div class="record-fields stack">
                <p class="row"><span class="code">{ &doc.family }</span><UndoButtons<ErrorFamily> edits={edits.clone()} /></p>
                <TextField id="c-title" label={t!(lang, "builder-family-title")} value={doc.title.clone()} {disabled} error={record.error("title")} oninput={text("title", |doc, text| doc.title = text)} />
                <TextField id="c-title-en" label={t!(lang, "builder-title-en")} value={doc.title_en.clone()} optional=true {disabled} error={record.error("title_en")} oninput={text("title_en", |doc, text| doc.title_en = text)} />
                <TextField id="c-where" label={t!(lang, "builder-family-where")} hint={AttrValue::from(t!(lang, "builder-family-where-hint"))} value={doc.seen_at.clone()} {disabled} error={record.error("where")} oninput={text("where", |doc, text| doc.seen_at = text)} />
                <Lines id="c-prefixes" label={t!(lang, "builder-prefixes")} one={t!(lang, "builder-prefix")} hint={AttrValue::from(t!(lang, "builder-prefixes-hint"))} values={doc.prefixes.clone()} {disabled}
                    error={record.error("prefixes")} onchange={prefixes} />
                <Select id="c-category" label={t!(lang, "builder-category")} hint={AttrValue::from(t!(lang, "builder-category-hint"))} choices={categories} value={doc.category.clone()} {disabled}
                    error={record.error("category")} onchange={text("category", |doc, key| doc.category = key)} />
                <Select id="c-block" label={t!(lang, "builder-block")} choices={blocks} value={doc.block.clone()} {disabled} error={record.error("block")} onchange={text("block", |doc, key| doc.block = key)} />
            </div>
            <Recognition codes={tried.0.clone()} family={doc.family.clone()} code="" samples={tried.1.clone()} />
        </div></div>
    }
}
