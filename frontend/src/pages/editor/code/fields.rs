//! The record of an error code.

use shared::{
    content::{ContentKind, ErrorCode, Side, check::CODE_STEPS_MAX},
    error_code::clash,
    search::Kind,
};
use yew::prelude::*;

use super::{
    recognition::Recognition,
    rules::{entry, samples, with_code},
};
use crate::{
    api::editor as api,
    hooks::use_query,
    i18n::use_lang,
    pages::editor::form::{DocProps, Lines, Picks, UndoButtons, use_named, use_record},
    t,
    ui::{Choice, RadioGroup, Select, TextArea, TextField},
};

const SIDES: [(Side, &str); 4] =
    [(Side::You, "you"), (Side::Portal, "portal"), (Side::Other, "other"), (Side::Temporary, "temporary")];

fn side_value(side: Side) -> &'static str {
    SIDES.into_iter().find(|(known, _)| *known == side).map_or("you", |(_, value)| value)
}

/// The form.
#[component]
pub fn Code(props: &DocProps<ErrorCode>) -> Html {
    let lang = use_lang();
    let record = use_record(&props.draft, &props.doc);
    let (edits, doc, disabled) = (&record.edits, record.doc(), record.disabled);
    let categories = use_named(ContentKind::Category, doc.category.as_deref().unwrap_or_default());
    let known = use_query((), |()| async { api::code_list().await });
    let opened = use_memo((), |()| doc.key());
    let tried = use_memo((known.data.clone(), props.doc.clone()), |(known, doc)| {
        let codes = known.as_ref().map(|list| list.codes.as_slice()).unwrap_or_default();
        let with = with_code(codes, &opened, doc);
        let own = entry(doc, codes);
        (clash::clashes(&with, &own), clash::needless(&with, &own), samples(&own), with)
    });
    let text = |of: &'static str, change: fn(&mut ErrorCode, String)| edits.typed(of, change);
    let lines = |of: &'static str, change: fn(&mut ErrorCode, Vec<String>)| {
        let edits = edits.clone();
        Callback::from(move |(lines, at): (Vec<String>, Option<usize>)| match at {
            Some(at) => edits.typed(format!("{of}.{at}"), change).emit(lines),
            None => edits.act(move |doc| change(doc, lines.clone())).emit(()),
        })
    };
    let keys = |change: fn(&mut ErrorCode, Vec<String>)| {
        let edits = edits.clone();
        Callback::from(move |keys: Vec<String>| {
            let mut next = (*edits.now()).clone();
            change(&mut next, keys);
            edits.put(next);
        })
    };
    let sides: Vec<Choice> = SIDES
        .into_iter()
        .map(|(_, value)| Choice::new(value, crate::i18n::text(lang, &format!("side-{value}"))))
        .collect();
    let (clashes, needless, samples, codes) = (&tried.0, &tried.1, &tried.2, &tried.3);
    html! {
        <div class="record"><div class="record-parts">
            <div class="record-fields stack">
                <p class="row"><span class="code">{ doc.key() }</span><UndoButtons<ErrorCode> edits={edits.clone()} /></p>
                <TextField id="c-title" label={t!(lang, "builder-code-title")} value={doc.title.clone()} {disabled} error={record.error("title")} oninput={text("title", |doc, text| doc.title = text)} />
                <TextField id="c-title-en" label={t!(lang, "builder-title-en")} value={doc.title_en.clone()} optional=true {disabled} error={record.error("title_en")} oninput={text("title_en", |doc, text| doc.title_en = text)} />
                <Lines id="c-aliases" label={t!(lang, "builder-aliases")} one={t!(lang, "builder-alias")} hint={AttrValue::from(t!(lang, "builder-aliases-hint"))} values={doc.aliases.clone()} {disabled}
                    error={record.error("aliases")} onchange={lines("aliases", |doc, lines| doc.aliases = lines)} />
                <RadioGroup id="c-side" label={t!(lang, "builder-side")} choices={sides} value={side_value(doc.side)} {disabled}
                    onchange={text("side", |doc, value| if let Some((side, _)) = SIDES.into_iter().find(|(_, known)| *known == value) { doc.side = side; })} />
                <TextArea id="c-meaning" label={t!(lang, "builder-meaning")} hint={AttrValue::from(t!(lang, "builder-meaning-hint"))} rows={3} value={doc.meaning.clone()} {disabled}
                    error={record.error("meaning")} oninput={text("meaning", |doc, text| doc.meaning = text)} />
                <Lines id="c-steps" label={t!(lang, "builder-steps")} one={t!(lang, "builder-step")} hint={AttrValue::from(t!(lang, "builder-steps-hint", most = CODE_STEPS_MAX))} values={doc.steps.clone()} long=true {disabled}
                    error={record.error("steps")} onchange={lines("steps", |doc, lines| doc.steps = lines)} />
                <TextArea id="c-retry" label={t!(lang, "builder-retry")} rows={2} optional=true value={doc.retry.clone()} {disabled} oninput={text("retry", |doc, text| doc.retry = text)} />
                <TextArea id="c-support" label={t!(lang, "builder-support")} hint={AttrValue::from(t!(lang, "builder-support-hint"))} rows={3} optional=true value={doc.support.clone()} {disabled} oninput={text("support", |doc, text| doc.support = text)} />
                <Picks id="c-articles" label={t!(lang, "builder-articles")} values={doc.articles.clone()} kinds={vec![Kind::Article, Kind::Faq]} {disabled} error={record.error("articles")} onchange={keys(|doc, keys| doc.articles = keys)} />
                <Picks id="c-guides" label={t!(lang, "builder-guides")} values={doc.guides.clone()} kinds={vec![Kind::Guide]} {disabled} error={record.error("guides")} onchange={keys(|doc, keys| doc.guides = keys)} />
                <Select id="c-category" label={t!(lang, "builder-category-own")} empty={t!(lang, "builder-category-family")} choices={categories} value={doc.category.clone().unwrap_or_default()} {disabled}
                    error={record.error("category")} onchange={text("category", |doc, key| doc.category = (!key.is_empty()).then_some(key))} />
            </div>
            <Recognition codes={codes.clone()} family={doc.family.clone()} code={doc.code.clone()} samples={samples.clone()} clashes={clashes.clone()} needless={needless.clone()} />
        </div></div>
    }
}
