//! One page, rendered by the server and taken over by the browser.

use opora_tests::{
    browser::{Page, Window},
    process::{Site, get},
};

#[tokio::test(flavor = "multi_thread")]
async fn reads_and_searches_without_scripts() {
    let site = Site::demo().await;
    let window = Window { scripts: false, ..Window::phone() };
    Page::with(&site.base, "without_scripts", window, async |page| {
        page.go("/").await;
        page.fill("#home-q", "не приходит код").await;
        page.click("form[role=search] button[type=submit]").await;
        page.at("/search").await;
        page.see("main .result a").await;
        page.shot("search").await;
        page.click("main .result a").await;
        page.see("main h1").await;
        page.go("/guides/code-does-not-come").await;
        page.click(".guide-answers a").await;
        page.see("main .guide").await;
        // The version for weak eyes is a plain form there.
        page.click(".menu summary").await;
        page.click("label[for=look-size-1]").await;
        page.click(".look button[type=submit]").await;
        page.see("html[data-size='130']").await;
        page.at("/guides/code-does-not-come").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn switches_the_language_and_back() {
    let site = Site::demo().await;
    Page::with(&site.base, "language", Window::default(), async |page| {
        page.live("/kb/password-forgotten").await;
        let russian = page.text("main h1").await;
        page.click("a[href^='/lang/en']").await;
        page.see("html[lang=en]").await;
        page.wait_live().await;
        page.at("/kb/password-forgotten").await;
        assert_ne!(page.text("main h1").await, russian);
        page.click("a[href^='/lang/ru']").await;
        page.see("html[lang=ru]").await;
        page.wait_live().await;
        assert_eq!(page.text("main h1").await, russian);
        page.quiet().await;
    })
    .await;
}

/// The app comes late on a slow line; what was typed until then stays.
#[tokio::test(flavor = "multi_thread")]
async fn keeps_what_was_typed_before_the_app_came() {
    let site = Site::demo().await;
    Page::with(&site.base, "typed_early", Window::default(), async |page| {
        page.devtools("Network.enable", serde_json::json!({})).await;
        let slow = serde_json::json!({ "offline": false, "latency": 300, "downloadThroughput": 60_000, "uploadThroughput": 60_000 });
        page.devtools("Network.emulateNetworkConditions", slow).await;
        page.go("/").await;
        page.fill("#home-q", "не приходит").await;
        page.wait_live().await;
        assert_eq!(page.value("#home-q").await, "не приходит");
        page.quiet().await;
    })
    .await;
}

/// A translator or an extension changed the page where the app is about to take it over: it starts anew instead of
/// dying, both where islands stand in a text and where the whole page is an app.
#[tokio::test(flavor = "multi_thread")]
async fn recovers_from_foreign_changes() {
    let site = Site::demo().await;
    for (name, path, place, proof) in [
        ("foreign_island", "/kb/password-forgotten", ".helpful", ".helpful button:not([disabled])"),
        ("foreign_cabinet", "/request/new", "#app main h1", "main input:not([disabled])"),
    ] {
        Page::with(&site.base, name, Window::default(), async move |page| {
            let source = format!(
                "new MutationObserver((_, o) => {{ const m = document.querySelector('{place}'); \
                if (m && m.nextElementSibling !== undefined && !document.documentElement.hasAttribute('data-live')) {{ o.disconnect(); \
                const f = document.createElement('font'); f.append(...m.childNodes); m.append(f); \
                m.parentNode.prepend(document.createElement('aside')); }} }}).observe(document, {{childList: true, subtree: true}});"
            );
            page.devtools("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": source })).await;
            page.live(path).await;
            page.see(proof).await;
            page.see("[data-boot=replace]").await;
            page.click("header a[href='/faq'], a[href='/faq']").await;
            page.at("/faq").await;
        })
        .await;
    }
}

/// The text of a page belongs to the server: whoever rewrites it disturbs nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_translated_text_stays_translated() {
    let site = Site::demo().await;
    Page::with(&site.base, "translated", Window::default(), async |page| {
        let source = "new MutationObserver((_, o) => { const m = document.querySelector('main h1'); if (m) { o.disconnect(); \
            m.textContent = 'Translated'; m.parentNode.prepend(document.createElement('aside')); } }) \
            .observe(document, {childList: true, subtree: true});";
        page.devtools("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": source })).await;
        page.live("/kb/password-forgotten").await;
        assert_eq!(page.text("main h1").await, "Translated");
        page.see(".helpful button:not([disabled])").await;
        page.quiet().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_status_is_the_right_one() {
    let site = Site::demo().await;
    for (path, status) in [
        ("/", 200),
        ("/kb/password-forgotten", 200),
        ("/kb/nothing", 404),
        ("/nothing", 404),
        ("/gallery", 200),
        ("/api/openapi.json", 200),
        ("/api/docs/", 200),
        ("/metrics", 200),
    ] {
        let got = get(&format!("{}{path}", site.base)).await.map(|(status, _)| status);
        assert_eq!(got, Some(status), "{path}");
    }
}

/// Search engines find one address a page and language.
#[tokio::test(flavor = "multi_thread")]
async fn machines_read_the_pages_too() {
    let site = Site::demo().await;
    let read = async |path: &str| get(&format!("{}{path}", site.base)).await.expect("an answer").1;
    let russian = read("/kb/password-forgotten?utm_source=x").await;
    assert!(
        russian.contains("<link rel=\"canonical\" href=\"http")
            && russian.contains("/kb/password-forgotten\">"),
        "{russian}"
    );
    assert!(russian.contains("hreflang=\"en\"") && russian.contains("BreadcrumbList"), "{russian}");
    let english = read("/kb/password-forgotten?lang=en").await;
    assert!(
        english.contains("<html lang=\"en\"") && english.contains("/kb/password-forgotten?lang=en\">"),
        "{english}"
    );
    let map = read("/sitemap.xml").await;
    assert!(map.contains("/kb/password-forgotten?lang=en</loc>") && map.contains("<lastmod>20"), "{map}");
    let feed = read("/feed.atom?lang=en").await;
    assert!(feed.contains("xml:lang=\"en\"") && feed.matches("<entry>").count() == 50, "{feed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn stops_with_open_streams() {
    let mut site = Site::demo().await;
    let address = site.base.strip_prefix("http://").expect("an address").to_owned();
    let mut stream = tokio::net::TcpStream::connect(&address).await.expect("a connection");
    let request = format!("GET /api/v1/console/events HTTP/1.1\r\nHost: {address}\r\n\r\n");
    tokio::io::AsyncWriteExt::write_all(&mut stream, request.as_bytes()).await.expect("a request");
    assert!(site.stop().await < std::time::Duration::from_secs(12));
}
