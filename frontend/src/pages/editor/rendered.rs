//! Pages of the desk as HTML: every word is there, ids are there once, headings and fields have names.

use serde_json::json;
use shared::{
    api::editor::{Change, Comment, DraftView, Finding, Present, RevisionState},
    content::{ContentKind, check::FindingLevel},
    lang::Lang,
};
use time::macros::datetime;
use uuid::Uuid;
use yew::prelude::*;

use super::{
    article::ArticleForm,
    draft::use_sample,
    fields::FieldsForm,
    help::Help,
    item::Work,
    sample::{doc, item, person, view},
    text::{LinkPicker, Preview},
};
use crate::pages::staff::rendered::{Part, check, shown};

fn busy_draft() -> DraftView {
    DraftView {
        state: RevisionState::InReview,
        stale: true,
        others: vec![Present {
            name: "Пётр".into(), since: datetime!(2026-11-24 10:00 UTC), typing: true
        }],
        findings: vec![Finding {
            level: FindingLevel::Error,
            field: "body".into(),
            line: Some(3),
            code: "link-to-nothing".into(),
            text: "Ссылка ведёт на материал, которого нет.".into(),
        }],
        comments: vec![Comment {
            id: Uuid::from_u128(9),
            author: person(2, "Пётр Образцов"),
            field: "body".into(),
            line: Some(1),
            text: "Точно две минуты?".into(),
            resolved: false,
            created_at: datetime!(2026-11-24 10:00 UTC),
        }],
        may: Change::ALL.to_vec(),
        returned: "Уточните время".into(),
        publish_at: Some(datetime!(2026-11-25 06:00 UTC)),
        ..view()
    }
}

#[component]
fn Busy() -> Html {
    let draft = use_sample(item(), Some(busy_draft()));
    html! { <Work {draft} /> }
}

#[component]
fn Quiet() -> Html {
    let draft = use_sample(item(), None);
    html! { <Work {draft} /> }
}

#[component]
fn Locked() -> Html {
    let draft = use_sample(item(), Some(DraftView { may: Vec::new(), ..view() }));
    html! { <ArticleForm {draft} /> }
}

#[component]
fn Tag() -> Html {
    let mut whole = item();
    whole.row.kind = ContentKind::Tag;
    whole.live = Some(
        json!({ "key": "sms", "title": "СМС", "title_en": "", "parts": [{ "n": 1 }, { "n": 2 }], "words": ["a", "b"] }),
    );
    let draft = use_sample(whole, None);
    html! { <FieldsForm {draft} /> }
}

#[tokio::test]
async fn the_editor_says_everything_in_both_languages() {
    let pages: [(&str, Part); 5] = [
        ("busy", || html! { <Busy /> }),
        ("quiet", || html! { <Quiet /> }),
        ("locked", || html! { <Locked /> }),
        ("tag", || html! { <Tag /> }),
        ("help", || html! { <Help open=true onclose={Callback::noop()} /> }),
    ];
    for lang in Lang::ALL {
        for (name, page) in pages {
            check(name, &shown(lang, page).await);
        }
    }
}

#[tokio::test]
async fn the_head_says_where_it_stands_and_who_else_is_there() {
    let html = shown(Lang::Ru, || html! { <Busy /> }).await;
    for words in
        ["На проверке", "Пётр (печатает)", "Точно две минуты?", "Уточните время", "Текст, строка 3", "Статья"]
    {
        assert!(html.contains(words), "{words} is missing in {html}");
    }
    assert_eq!(html.matches("<h1").count(), 1);
    let quiet = shown(Lang::Ru, || html! { <Quiet /> }).await;
    assert!(!quiet.contains("Опубликовать</button>"), "without a draft nothing can be published");
}

#[tokio::test]
async fn a_draft_that_waits_for_its_hour_cannot_be_written() {
    let html = shown(Lang::Ru, || html! { <Locked /> }).await;
    assert!(html.contains("id=\"d-body\"") && html.contains("disabled"), "{html}");
    let body =
        html.split("id=\"d-title\"").nth(1).and_then(|rest| rest.split('>').next()).unwrap_or_default();
    assert!(body.contains("disabled"), "{body}");
}

#[tokio::test]
async fn the_preview_is_the_readers_page() {
    let html = shown(Lang::Ru, || {
        let doc = doc();
        let text = doc["body"].as_str().unwrap_or_default().to_owned();
        html! { <Preview title="Не приходит код" {text} lang={Lang::Ru} /> }
    })
    .await;
    for part in [
        "<strong>две минуты</strong>",
        "href=\"/kb/password-forgotten\"",
        "id=\"если-не-помогло\"",
        "prose-lead",
    ] {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
}

#[tokio::test]
async fn raw_html_of_a_draft_stays_text() {
    let html = shown(Lang::Ru, || {
        html! { <Preview text="<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>" lang={Lang::Ru} /> }
    })
    .await;
    assert!(
        !html.contains("<script") && !html.contains("<img") && !html.contains("href=\"javascript"),
        "{html}"
    );
}

#[tokio::test]
async fn the_picker_is_a_search_with_a_name() {
    let html =
        shown(Lang::Ru, || html! { <LinkPicker onclose={Callback::noop()} onpick={Callback::noop()} /> })
            .await;
    check("picker", &html);
    assert!(html.contains("id=\"pick-q\"") && html.contains("Отдельным абзацем"), "{html}");
}
