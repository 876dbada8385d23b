//! What must be the same in the browser as on the server, run as wasm in a real browser.
#![cfg(target_arch = "wasm32")]

use shared::{
    ids::TicketNumber,
    search::{Doc, Index, Kind, Options},
    ticket::{Action, Party, Status, transition},
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn doc(id: &str, title: &str, body: &str) -> Doc {
    Doc {
        kind: Kind::Article,
        id: id.into(),
        family: None,
        title: title.into(),
        tags: Vec::new(),
        keywords: String::new(),
        summary: String::new(),
        body: body.into(),
        url: format!("/kb/{id}"),
        popularity: 0,
    }
}

#[wasm_bindgen_test]
fn search_understands_forms_typos_and_layout() {
    let docs = [
        doc("sms", "Не приходит СМС с кодом", "Проверьте номер телефона и подождите."),
        doc("upload", "Не загружается документ", "Уменьшите размер файла."),
        doc("password", "Забыли пароль", "Восстановите пароль по телефону."),
    ];
    let bytes = Index::build(&docs, &[]).to_bytes();
    let index = Index::from_bytes(&bytes).expect("the index reads its own bytes");
    for (query, expected) in [
        ("коды смс", "sms"),
        ("загрузка документов", "upload"),
        ("gfhjkm", "password"),
        ("пороль", "password"),
    ] {
        let results = index.search(query, &Options { limit: 3, kinds: Vec::new(), prefix: true });
        assert_eq!(results.hits.first().map(|hit| hit.id.as_str()), Some(expected), "{query}");
    }
}

#[wasm_bindgen_test]
fn numbers_and_states_are_the_servers() {
    let number = TicketNumber::new(2026, 427);
    assert_eq!(TicketNumber::parse(&number.to_string()), Ok(number));
    assert_eq!(transition(Status::Received, Action::Start, Party::Staff), Ok(Status::InProgress));
    assert!(transition(Status::Received, Action::Start, Party::Requester).is_err());
}
