//! The editor of services of the catalogue (SPEC 1.8).

use shared::{
    content::{ContentKind, Service, check::SUMMARY_MAX},
    search::Kind,
};
use yew::prelude::*;

use super::{
    form::{
        AudienceField, DocProps, Lines, NumberField, Picks, TagsField, UndoButtons, Unfit, use_doc,
        use_named, use_record,
    },
    item::FormProps,
    text::{MarkdownField, Preview, Split},
};
use crate::{
    i18n::{text as words, use_lang},
    t,
    ui::{CheckboxGroup, Choice, Select, TextArea, TextField},
};

/// Groups of the catalogue (content/README.md).
const GROUPS: [&str; 10] =
    ["documents", "transport", "family", "health", "taxes", "housing", "business", "work", "law", "nature"];
/// Ways of applying.
const WAYS: [&str; 3] = ["online", "visit", "mixed"];

/// The form of a service.
#[component]
pub fn ServiceForm(props: &FormProps) -> Html {
    match use_doc::<Service>(&props.draft) {
        Some(doc) => html! { <Fields draft={props.draft.clone()} {doc} /> },
        None => html! { <Unfit /> },
    }
}

/// The ways with one added or taken away, in their usual order.
fn with_way(ways: &[String], way: &str, on: bool) -> Vec<String> {
    let has = |known: &str| if known == way { on } else { ways.iter().any(|own| own == known) };
    WAYS.into_iter().filter(|known| has(known)).map(str::to_owned).collect()
}

#[component]
fn Fields(props: &DocProps<Service>) -> Html {
    let lang = use_lang();
    let record = use_record(&props.draft, &props.doc);
    let (edits, doc, disabled) = (&record.edits, record.doc(), record.disabled);
    let categories = use_named(ContentKind::Category, &doc.request_category);
    let blocks = use_named(ContentKind::Block, &doc.block);
    let item_lang = props.draft.state.item.as_ref().map(|item| item.row.lang).unwrap_or_default();
    let text = |of: &'static str, change: fn(&mut Service, String)| edits.typed(of, change);
    let lines = |of: &'static str, change: fn(&mut Service, Vec<String>)| {
        let edits = edits.clone();
        Callback::from(move |(lines, at): (Vec<String>, Option<usize>)| match at {
            Some(at) => edits.typed(format!("{of}.{at}"), change).emit(lines),
            None => edits.act(move |doc| change(doc, lines.clone())).emit(()),
        })
    };
    let keys = |of: &'static str, change: fn(&mut Service, Vec<String>)| edits.typed(of, change);
    let choices = |of: &str, values: &[&'static str]| -> Vec<Choice> {
        values
            .iter()
            .map(|value| Choice::new(*value, words(lang, &format!("builder-{of}-{value}"))))
            .collect()
    };
    let way = edits.typed("way", |doc: &mut Service, (way, on): (AttrValue, bool)| {
        doc.way = with_way(&doc.way, &way, on);
    });
    let preview = html! {
        <Preview title={doc.title.clone()} text={doc.body.clone()} lang={item_lang} lead=false>
            <p class="lead">{ &doc.summary }</p>
            <dl class="summary-list summary-dense">
                <div><dt>{ t!(lang, "builder-term") }</dt><dd>{ &doc.term }</dd></div>
                <div><dt>{ t!(lang, "builder-fee") }</dt><dd>{ &doc.fee }</dd></div>
            </dl>
            if !doc.documents.is_empty() { <p><b>{ t!(lang, "builder-documents") }</b></p><ul>{ for doc.documents.iter().map(|one| html! { <li>{ one }</li> }) }</ul> }
            if !doc.steps.is_empty() { <p><b>{ t!(lang, "builder-steps") }</b></p><ol>{ for doc.steps.iter().map(|one| html! { <li>{ one }</li> }) }</ol> }
        </Preview>
    };
    html! {
        <Split {preview}>
            <p class="row"><span class="code">{ &doc.slug }</span><UndoButtons<Service> edits={edits.clone()} /></p>
            <TextField id="s-title" label={t!(lang, "builder-service-title")} value={doc.title.clone()} {disabled} error={record.error("title")} oninput={text("title", |doc, text| doc.title = text)} />
            <TextField id="s-code" label={t!(lang, "builder-service-code")} width={classes!("input-m")} value={doc.code.clone()} {disabled} error={record.error("code")} oninput={text("code", |doc, text| doc.code = text)} />
            <TextArea id="s-summary" label={t!(lang, "builder-summary")} rows={2} limit={SUMMARY_MAX} value={doc.summary.clone()} {disabled} error={record.error("summary")} oninput={text("summary", |doc, text| doc.summary = text)} />
            <Select id="s-group" label={t!(lang, "builder-group")} choices={choices("group", &GROUPS)} value={doc.category.clone()} {disabled} error={record.error("category")} onchange={text("category", |doc, key| doc.category = key)} />
            <CheckboxGroup id="s-way" label={t!(lang, "builder-way")} choices={choices("way", &WAYS)} values={doc.way.iter().cloned().map(AttrValue::from).collect::<Vec<_>>()} onchange={way} />
            <TextField id="s-term" label={t!(lang, "builder-term")} hint={AttrValue::from(t!(lang, "builder-term-hint"))} value={doc.term.clone()} {disabled} error={record.error("term")} oninput={text("term", |doc, text| doc.term = text)} />
            <NumberField id="s-days" label={t!(lang, "builder-days")} value={doc.term_days} optional=true {disabled} error={record.error("term_days")}
                onchange={edits.typed("term_days", |doc: &mut Service, days: Option<u16>| doc.term_days = days)} />
            <TextField id="s-fee" label={t!(lang, "builder-fee")} hint={AttrValue::from(t!(lang, "builder-fee-hint"))} value={doc.fee.clone()} {disabled} error={record.error("fee")} oninput={text("fee", |doc, text| doc.fee = text)} />
            <Lines id="s-documents" label={t!(lang, "builder-documents")} one={t!(lang, "builder-document")} values={doc.documents.clone()} {disabled} error={record.error("documents")} onchange={lines("documents", |doc, lines| doc.documents = lines)} />
            <Lines id="s-steps" label={t!(lang, "builder-steps")} one={t!(lang, "builder-step")} values={doc.steps.clone()} long=true {disabled} error={record.error("steps")} onchange={lines("steps", |doc, lines| doc.steps = lines)} />
            <TextField id="s-result" label={t!(lang, "builder-result")} value={doc.result.clone()} optional=true {disabled} error={record.error("result")} oninput={text("result", |doc, text| doc.result = text)} />
            <MarkdownField id="s-body" label={t!(lang, "builder-notes")} rows={8} value={doc.body.clone()} {disabled} error={record.error("body")} oninput={text("body", |doc, text| doc.body = text)} />
            <Select id="s-category" label={t!(lang, "builder-category")} hint={AttrValue::from(t!(lang, "builder-category-hint"))} choices={categories} value={doc.request_category.clone()} {disabled}
                error={record.error("request_category")} onchange={text("request_category", |doc, key| doc.request_category = key)} />
            <Select id="s-block" label={t!(lang, "builder-block")} choices={blocks} value={doc.block.clone()} {disabled} error={record.error("block")} onchange={text("block", |doc, key| doc.block = key)} />
            <Picks id="s-related" label={t!(lang, "builder-articles")} values={doc.related.clone()} kinds={vec![Kind::Article, Kind::Faq]} {disabled} error={record.error("related")} onchange={keys("related", |doc, keys| doc.related = keys)} />
            <Picks id="s-guides" label={t!(lang, "builder-guides")} values={doc.guides.clone()} kinds={vec![Kind::Guide]} {disabled} error={record.error("guides")} onchange={keys("guides", |doc, keys| doc.guides = keys)} />
            <TagsField id="s-tags" values={doc.tags.clone()} {disabled} error={record.error("tags")} onchange={edits.chosen(|doc: &mut Service, tags| doc.tags = tags)} />
            <AudienceField id="s-audience" values={doc.audience.clone()} {disabled} error={record.error("audience")} onchange={edits.chosen(|doc: &mut Service, keys| doc.audience = keys)} />
            <TextArea id="s-keywords" label={t!(lang, "builder-keywords")} hint={AttrValue::from(t!(lang, "editor-keywords-hint"))} rows={2} value={doc.keywords.clone()} {disabled} oninput={text("keywords", |doc, text| doc.keywords = text)} />
        </Split>
    }
}

#[cfg(test)]
mod tests {
    use super::with_way;

    #[cfg(feature = "ssr")]
    mod rendered {
        use shared::{content::ContentKind, lang::Lang};
        use yew::prelude::*;

        use crate::pages::{
            editor::{draft::use_sample, service::ServiceForm},
            staff::rendered::{check, item_of, shown},
        };

        #[component]
        fn Whole() -> Html {
            let doc = serde_json::json!({
                "slug": "x", "code": "OP-0001", "title": "Замена прав", "summary": "Новое удостоверение.", "category": "transport", "way": ["online"],
                "term": "15 дней", "term_days": 15, "fee": "2000 ₽", "documents": ["Паспорт"], "steps": ["Подайте заявление."], "block": "services",
                "request_category": "services", "updated": "2026-11-20", "review_due": "2026-12-20", "owner": "editors", "body": "Запишитесь."
            });
            let draft = use_sample(item_of(ContentKind::Service, "x", &doc), None);
            html! { <ServiceForm {draft} /> }
        }

        #[tokio::test]
        async fn the_form_is_whole_in_both_languages() {
            for lang in Lang::ALL {
                let html = shown(lang, || html! { <Whole /> }).await;
                check("service", &html);
                assert!(html.contains("OP-0001") && html.contains("id=\"s-steps-0\""), "{html}");
            }
        }
    }

    #[test]
    fn ways_keep_their_usual_order() {
        let ways = ["visit".to_owned()];
        assert_eq!(with_way(&ways, "online", true), ["online", "visit"]);
        assert_eq!(with_way(&ways, "visit", false), [""; 0]);
        assert_eq!(with_way(&ways, "visit", true), ["visit"]);
    }
}
