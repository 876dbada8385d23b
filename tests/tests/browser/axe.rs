//! Every public page, in both languages, on a phone and on a desk: no axe-core finding, nothing wider than the window.

use opora_tests::{
    browser::{Page, Window},
    process::Site,
};

/// Every kind of page.
const PAGES: [(&str, &str); 24] = [
    ("home", "/"),
    ("faq", "/faq"),
    ("kb", "/kb"),
    ("block", "/kb/block/access"),
    ("article", "/kb/password-forgotten"),
    ("codes", "/errors"),
    ("family", "/errors/http"),
    ("code", "/errors/http/401"),
    ("choice", "/e/401"),
    ("guides", "/guides"),
    ("guide", "/guides/code-does-not-come"),
    ("templates", "/templates"),
    ("template", "/templates/cannot-sign-in"),
    ("services", "/services"),
    ("service", "/services/tax-debt-check"),
    ("search", "/search?q=%D0%BA%D0%BE%D0%B4"),
    ("contacts", "/contacts"),
    ("request", "/request/new"),
    ("status", "/request/status"),
    ("mine", "/me/requests"),
    ("sign-in", "/sign-in"),
    ("sign-up", "/sign-up"),
    ("recovery", "/recovery"),
    ("missing", "/nothing-here"),
];

async fn look(lang: &'static str, window: Window, name: &'static str) {
    let site = Site::demo().await;
    Page::with(&site.base, name, Window { lang, ..window }, async move |page| {
        page.go(&format!("/lang/{lang}?back=/")).await;
        let mut faults = Vec::new();
        for (label, path) in PAGES {
            page.live(path).await;
            page.shot(label).await;
            faults.extend(page.axe().await.into_iter().map(|fault| format!("{path}: {fault}")));
            if page.overflows().await {
                faults.push(format!("{path}: wider than the window"));
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        page.go("/nothing-here").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn russian_on_a_phone() {
    look("ru", Window::phone(), "ru-360").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn russian_on_a_desk() {
    look("ru", Window::default(), "ru-1280").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn english_on_a_phone() {
    look("en", Window::phone(), "en-360").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn english_on_a_desk() {
    look("en", Window::default(), "en-1280").await;
}
