//! What a trial of synonyms says, as HTML.

use std::rc::Rc;

use shared::{
    api::editor::{QueryRun, SynonymsRun},
    content::ContentKind,
    lang::Lang,
};
use yew::prelude::*;

use super::{
    SynonymsForm,
    trial::{TrySynonyms, result},
};
use crate::{
    i18n::use_lang,
    pages::{
        editor::draft::use_sample,
        staff::rendered::{check, item_of, shown},
    },
};

fn run() -> SynonymsRun {
    let own = |titles: &[&str]| titles.iter().map(ToString::to_string).collect();
    SynonymsRun {
        queries: vec![
            QueryRun {
                query: "симка".into(),
                before: own(&[]),
                after: own(&["Не приходит код из СМС"]),
                found_before: 0,
                found_after: 4,
            },
            QueryRun {
                query: "паспорт".into(),
                before: own(&["Паспорт"]),
                after: own(&["Паспорт"]),
                found_before: 2,
                found_after: 2,
            },
        ],
        changed: 1,
    }
}

#[component]
fn Result() -> Html {
    result(use_lang(), &run())
}

fn parts() -> Html {
    html! { <><TrySynonyms groups={Rc::new(vec![vec!["симка".to_owned(), "смс".to_owned()]])} /><Result /></> }
}

#[tokio::test]
async fn what_changes_comes_before_what_does_not() {
    for lang in Lang::ALL {
        check("synonyms", &shown(lang, parts).await);
    }
    let html = shown(Lang::Ru, parts).await;
    let (changed, same) = (html.find("симка").expect("changed"), html.rfind("паспорт").expect("same"));
    assert!(changed < same && html.contains("<b>Не приходит код из СМС</b>"), "{html}");
    assert!(html.contains("Ответы изменились у 1 из 2 запросов"), "{html}");
}

#[component]
fn Whole() -> Html {
    let doc = serde_json::json!([["войти", "зайти"], ["код", "смс"], ["выйти", "войти"], ["один"]]);
    let draft = use_sample(item_of(ContentKind::Synonyms, "synonyms", &doc), None);
    html! { <SynonymsForm {draft} /> }
}

#[tokio::test]
async fn the_form_is_whole_and_names_what_is_odd() {
    for lang in Lang::ALL {
        check("groups", &shown(lang, || html! { <Whole /> }).await);
    }
    let html = shown(Lang::Ru, || html! { <Whole /> }).await;
    assert!(html.contains("уже есть в группе 1") && html.contains("Нужны хотя бы два слова"), "{html}");
}
