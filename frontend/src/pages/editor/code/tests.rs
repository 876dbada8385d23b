//! The trial of recognition as HTML.

use shared::{
    error_code::{CodeEntry, clash},
    lang::Lang,
};
use yew::prelude::*;

use super::recognition::Recognition;
use crate::pages::editor::form::rendered::{check, shown};

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
