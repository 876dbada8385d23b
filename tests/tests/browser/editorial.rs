//! The editorial desk: an editor changes an article, sees it as readers will, publishes it, and a reader sees it.

use opora_tests::{
    browser::{Page, Window},
    process::Site,
};

use super::journeys::enrol;

/// An article of the demonstration.
const ARTICLE: &str = "password-forgotten";
/// What the editor adds.
const WORDS: &str = "Проверочная фраза редактора";

async fn sign_in(page: &Page) {
    page.go("/editor").await;
    page.fill("input[name=username]", "editor@demo").await;
    page.fill("input[name=password]", "Editor-demo-1").await;
    page.click("form button[type=submit]").await;
    enrol(page).await;
    page.see(".editor-list tbody tr").await;
}

/// No axe-core finding, nothing wider than the window.
async fn look(page: &Page, label: &str) {
    page.shot(label).await;
    assert_eq!(page.axe().await, Vec::<String>::new(), "{label}");
    assert!(!page.overflows().await, "{label}: wider than the window");
}

async fn edits_and_publishes(window: Window, name: &'static str) {
    let site = Site::demo().await;
    let base = site.base.clone();
    Page::with(&site.base, name, window, async move |page| {
        sign_in(&page).await;
        look(&page, "1-list").await;
        page.go(&format!("/editor/item/faq/ru/{ARTICLE}")).await;
        page.see("#d-body").await;
        look(&page, "2-item").await;

        // At the end of the text, by the keyboard's own way.
        let add = "const e = document.querySelector('#d-body'); e.focus(); e.setSelectionRange(e.value.length, e.value.length); \
            return document.execCommand('insertText', false, '\\n\\n**' + arguments[0] + '**')";
        page.js(add, vec![WORDS.into()]).await;
        page.until("the preview", "return [...document.querySelectorAll('.editor-preview strong')].some(e => e.textContent === arguments[0])", vec![WORDS.into()]).await;
        page.until("the saved line", "return /\\d\\d:\\d\\d/.test(document.querySelector('.editor-state').textContent)", vec![]).await;
        look(&page, "3-saved").await;

        // Nothing is lost by a reload.
        page.client.refresh().await.expect("a reload");
        page.see("#d-body").await;
        assert!(page.value("#d-body").await.contains(WORDS), "the draft is there after a reload");

        let publish = "const all = [...document.querySelectorAll('aside .button-primary')]; \
            const e = all.find(e => e.textContent.trim() === 'Опубликовать'); if (e) e.click(); return !!e";
        page.until("the button", publish, vec![]).await;
        page.says("body", "Опубликовано").await;
        page.go(&format!("/editor/item/faq/ru/{ARTICLE}/history")).await;
        look(&page, "4-history").await;

        Page::with(&base, "reads_what_was_published", Window::default(), async move |reader| {
            reader.live(&format!("/kb/{ARTICLE}")).await;
            reader.says("main .prose", WORDS).await;
            reader.quiet().await;
        })
        .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_publishes_from_a_desk() {
    edits_and_publishes(Window::default(), "editor-1280").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_publishes_from_a_phone() {
    edits_and_publishes(Window::phone(), "editor-360").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_other_pages_of_the_desk_are_for_everyone() {
    let site = Site::demo().await;
    Page::with(&site.base, "editor-pages", Window::phone(), async move |page| {
        sign_in(&page).await;
        for (label, path) in
            [("review", "/editor/review"), ("redirects", "/editor/redirects"), ("import", "/editor/import")]
        {
            page.go(path).await;
            page.see("#main h1").await;
            look(&page, label).await;
        }
    })
    .await;
}
