//! Blanks as HTML.

use shared::{content::ContentKind, lang::Lang};
use yew::prelude::*;

use super::{
    TemplateForm,
    blanks::{BlankPreview, BlanksField, OddBlanks},
};
use crate::pages::{
    editor::draft::use_sample,
    staff::rendered::{check, item_of, shown},
};

const BODY: &str = "Когда: {когда}. Браузер: {браузэр}. Сумма: {сумма}. Скобка {";

fn parts() -> Html {
    html! {
        <>
            <BlanksField id="t-body" label="Текст" value={BODY} lang={Lang::Ru} limit={500} oninput={Callback::noop()} />
            <OddBlanks body={BODY} lang={Lang::Ru} disabled=false onmend={Callback::noop()} />
            <BlankPreview subject="Тема" body={BODY} lang={Lang::Ru} />
        </>
    }
}

#[tokio::test]
async fn known_blanks_are_filled_in_and_odd_ones_named() {
    for lang in Lang::ALL {
        check("blanks", &shown(lang, parts).await);
    }
    let html = shown(Lang::Ru, parts).await;
    assert!(html.contains("24 ноября около 14:00"), "a sample: {html}");
    assert!(html.contains("<mark>{сумма}</mark>"), "left to the person: {html}");
    assert!(html.contains("Исправить на «браузер»") && html.contains("Фигурная скобка без пары"), "{html}");
    assert_eq!(html.matches("Вставить пропуск «").count(), 6, "{html}");
}

#[component]
fn Whole() -> Html {
    let doc = serde_json::json!({
        "slug": "x", "title": "Не приходит код", "summary": "Для тех, кто ждёт.", "category": "access", "kind": "problem", "block": "access", "tags": ["sms"],
        "subject": "Не приходит код", "updated": "2026-11-20", "review_due": "2026-12-20", "owner": "editors", "body": BODY
    });
    let draft = use_sample(item_of(ContentKind::Template, "x", &doc), None);
    html! { <TemplateForm {draft} /> }
}

#[tokio::test]
async fn the_form_is_whole_in_both_languages() {
    for lang in Lang::ALL {
        let html = shown(lang, || html! { <Whole /> }).await;
        check("template", &html);
        assert!(html.contains("id=\"t-body\"") && html.contains("id=\"t-subject\""), "{html}");
    }
}
