//! The trial of recognition as HTML.

use shared::{
    content::{ContentKind, ErrorCode, ErrorFamily},
    error_code::{CodeEntry, clash},
    lang::Lang,
};
use yew::prelude::*;

use super::{CodeForm, FamilyForm, recognition::Recognition};
use crate::pages::{
    editor::draft::use_sample,
    staff::rendered::{check, item_of, shown},
};

fn part() -> Html {
    let entry = |family: &str, code: &str, aliases: &[&str]| CodeEntry {
        family: family.into(),
        code: code.into(),
        aliases: aliases.iter().map(ToString::to_string).collect(),
        prefixes: Vec::new(),
    };
    let changed = entry("oauth", "access_denied", &["ACCESS_DENIED"]);
    let codes = clash::with_change(&[entry("esia", "ESIA-007004", &["access_denied"])], "", &changed);
    html! {
        <Recognition family="oauth" code="access_denied" samples={vec!["access_denied".to_owned(), "нет такого 9".to_owned()]}
            clashes={clash::clashes(&codes, &changed)} needless={clash::needless(&codes, &changed)} {codes} />
    }
}

#[tokio::test]
async fn samples_clashes_and_needless_spellings_are_shown() {
    for lang in Lang::ALL {
        check("recognition", &shown(lang, part).await);
    }
    let html = shown(Lang::Ru, part).await;
    assert!(html.contains("esia/ESIA-007004") && html.contains("не узнан"), "{html}");
    assert!(html.contains("узнают и без записи: ACCESS_DENIED"), "{html}");
}

fn code() -> ErrorCode {
    serde_json::from_value(serde_json::json!({
        "family": "esia", "code": "ESIA-007004", "aliases": ["7004", "access_denied"], "title": "Нет входа", "side": "portal",
        "meaning": "Сайт не получил согласия.", "steps": ["Войдите снова.", "Нажмите «Разрешить»."], "articles": ["sign-in-first-time"]
    }))
    .expect("a code")
}

fn family() -> ErrorFamily {
    serde_json::from_value(serde_json::json!({
        "family": "esia", "title": "ЕСИА", "where": "на странице входа", "prefixes": ["ESIA-", "ЕСИА"], "category": "access", "block": "access",
        "updated": "2026-11-20", "review_due": "2026-12-20", "owner": "editors"
    }))
    .expect("a family")
}

#[component]
fn WholeCode() -> Html {
    let draft = use_sample(item_of(ContentKind::ErrorCode, "esia/ESIA-007004", &code()), None);
    html! { <CodeForm {draft} /> }
}

#[component]
fn WholeFamily() -> Html {
    let draft = use_sample(item_of(ContentKind::ErrorFamily, "esia", &family()), None);
    html! { <FamilyForm {draft} /> }
}

#[tokio::test]
async fn the_forms_are_whole_in_both_languages() {
    for lang in Lang::ALL {
        let html = shown(lang, || html! { <WholeCode /> }).await;
        check("code", &html);
        assert!(
            html.contains("узнан: esia/ESIA-007004") || html.contains("recognised: esia/ESIA-007004"),
            "{html}"
        );
        check("family", &shown(lang, || html! { <WholeFamily /> }).await);
    }
}
