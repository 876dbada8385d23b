//! The builder of guides, by keyboard alone.

use opora_tests::{
    browser::{Page, Window},
    process::Site,
};
use serde_json::json;

use crate::journeys::enrol;

const LOGIN: &str = "operator@demo";

/// The keys of a person who has no mouse, on whatever has the focus: keys without a letter have their own code point
/// (WebDriver, 17.4.2).
async fn press(page: &Page, keys: &str) {
    let focused = page.client.active_element().await.expect("something has the focus");
    focused.send_keys(keys).await.expect("keys");
}

const ENTER: &str = "\u{e007}";
const RIGHT: &str = "\u{e014}";
const HOME: &str = "\u{e011}";

/// A step is added by a key, the linter says what is missing, it is mended, a trial run comes to an end.
#[tokio::test(flavor = "multi_thread")]
async fn builds_a_guide_by_keyboard() {
    let site = Site::demo().await;
    site.command(&["user", "role", LOGIN, "operator,editor"], "").await;
    Page::with(&site.base, "builds_a_guide", Window::default(), async |page| {
        page.go("/editor/item/guide/ru/code-does-not-come").await;
        page.fill("input[name=username]", LOGIN).await;
        page.fill("input[name=password]", "Operator-demo-1").await;
        page.click("form button[type=submit]").await;
        enrol(&page).await;
        // Who is here is asked before anybody has signed in: 401 is the answer.
        let said = page.console().await;
        assert!(said.iter().all(|line| line.contains("/api/v1/sessions/current")), "{said:#?}");
        page.see(".builder .guide-node").await;
        page.until(
            "steps that are drawn",
            "return [...document.querySelectorAll('.guide-node')].every(node => node.offsetWidth > 40 && node.innerText)",
            vec![],
        )
        .await;
        page.shot("1-drawing").await;
        assert_eq!(page.axe().await, Vec::<String>::new());
        assert!(!page.overflows().await);

        // The arrows go from step to step, Home back to the start.
        page.js("document.querySelector('.guide-node[tabindex=\"0\"]').focus()", vec![]).await;
        let first = page.text("#b-panel > h2").await;
        press(&page, RIGHT).await;
        page.until(
            "another step",
            "return document.querySelector('#b-panel > h2').textContent !== arguments[0]",
            vec![json!(first)],
        )
        .await;
        press(&page, HOME).await;
        page.until(
            "the start",
            "return document.querySelector('#b-panel > h2').textContent === arguments[0]",
            vec![json!(first)],
        )
        .await;

        // N adds a step; its question has the focus.
        let before = page.all(".guide-node").await.len();
        press(&page, "n").await;
        page.until("the question's field", "return document.activeElement?.id === 'b-question'", vec![])
            .await;
        assert_eq!(page.all(".guide-node").await.len(), before + 1);
        page.see(".guide-flaw[data-wrong=dead-end]").await;
        page.see(".guide-flaw[data-wrong=no-label]").await;
        press(&page, "Вы видите поле для кода?").await;
        page.says(".guide-node", "Вы видите поле для кода?").await;
        page.shot("2-added").await;

        // The list of faults leads to the place; an end mends the dead end.
        page.js("document.querySelector('.guide-flaw[data-wrong=dead-end]').focus()", vec![]).await;
        press(&page, ENTER).await;
        page.until(
            "the way to add an answer",
            "return document.activeElement?.id === 'b-answer-add'",
            vec![],
        )
        .await;
        page.choose("#b-kind", "write").await;
        page.until(
            "no dead end",
            "return !document.querySelector('.guide-flaw[data-wrong=dead-end]')",
            vec![],
        )
        .await;
        page.js("document.querySelector('.guide-flaw[data-wrong=no-label]').focus()", vec![]).await;
        press(&page, ENTER).await;
        page.until(
            "the answer's field",
            "return /^b-answer-\\d+-label$/.test(document.activeElement?.id)",
            vec![],
        )
        .await;
        press(&page, "Не вижу поля").await;
        page.until("no fault", "return !document.querySelector('.guide-flaw-error')", vec![]).await;

        // Ctrl+Z on the drawing takes it back, Ctrl+Y makes it again.
        page.js("document.querySelector('.guide-node[tabindex=\"0\"]').focus()", vec![]).await;
        press(&page, "\u{e009}z").await;
        page.see(".guide-flaw[data-wrong=no-label]").await;
        page.js("document.querySelector('.guide-node[tabindex=\"0\"]').focus()", vec![]).await;
        press(&page, "\u{e009}y").await;
        page.until("no fault", "return !document.querySelector('.guide-flaw-error')", vec![]).await;

        // The trial run: always the first answer, until an end.
        page.js("document.querySelector('#b-try').focus()", vec![]).await;
        press(&page, ENTER).await;
        for _ in 0..12 {
            page.see(".guide-trial").await;
            if page.all(".guide-trial .guide-answer").await.is_empty() {
                break;
            }
            page.js("document.querySelector('.guide-trial .guide-answer').focus()", vec![]).await;
            press(&page, ENTER).await;
        }
        page.says(".guide-trial", "Что попадёт в обращение").await;
        page.see(".guide-way-walked").await;
        page.shot("3-trial").await;
        page.quiet().await;
    })
    .await;
}

/// On a phone the outline takes the drawing's place.
#[tokio::test(flavor = "multi_thread")]
async fn the_outline_is_for_phones() {
    let site = Site::demo().await;
    site.command(&["user", "role", LOGIN, "operator,editor"], "").await;
    Page::with(&site.base, "outline", Window::phone(), async |page| {
        page.go("/editor/item/guide/ru/code-does-not-come").await;
        page.fill("input[name=username]", LOGIN).await;
        page.fill("input[name=password]", "Operator-demo-1").await;
        page.click("form button[type=submit]").await;
        enrol(&page).await;
        page.see(".guide-outline .guide-line").await;
        page.until("no drawing", "return !document.querySelector('.guide-drawing')?.offsetParent", vec![])
            .await;
        assert!(!page.overflows().await);
        assert_eq!(page.axe().await, Vec::<String>::new());
        page.shot("1-outline").await;
    })
    .await;
}
