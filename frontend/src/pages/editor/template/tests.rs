//! Blanks as HTML.

use shared::lang::Lang;
use yew::prelude::*;

use super::blanks::{BlankPreview, BlanksField, OddBlanks};
use crate::pages::editor::form::rendered::{check, shown};

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
