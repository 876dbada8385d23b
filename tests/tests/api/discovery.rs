//! What search engines, feed readers and readers without scripts get of a page.

use axum::http::{StatusCode, header};
use opora_tests::{api::App, both_databases};
use serde_json::Value;
use shared::{iso_date, lang::Lang};

/// The structured data of a page.
fn data_of(html: &str) -> Vec<Value> {
    html.split("<script type=\"application/ld+json\">")
        .skip(1)
        .map(|rest| serde_json::from_str(rest.split("</script>").next().unwrap_or_default()).expect("JSON"))
        .collect()
}

both_databases! {
    async fn the_sitemap_names_every_page_in_both_languages(app: App) {
        let map = app.visitor().get("/sitemap.xml").await.expect(StatusCode::OK).text();
        let content = app.state.knowledge.now();
        let article = content.articles.first().expect("an article");
        let (slug, day) = (&article.slug, iso_date::format(article.upkeep.updated));
        assert!(map.contains(&format!("<loc>http://opora.test/kb/{slug}</loc><lastmod>{day}</lastmod>")), "{slug}");
        assert!(map.contains(&format!("<loc>http://opora.test/kb/{slug}?lang=en</loc>")));
        let block = &content.blocks.first().expect("a block").key;
        assert!(map.contains(&format!("<loc>http://opora.test/kb/block/{block}</loc><lastmod>")), "{block}");
        assert_eq!(map.matches("<url>").count(), map.matches("hreflang=\"x-default\"").count());
        assert_eq!(map.matches("<url>").count(), map.matches("hreflang=\"en\"").count());
        assert!(map.matches("<url>").count() > 2 * (content.articles.len() + content.codes.len()));
    }

    async fn a_feed_has_the_changes_of_everything_or_of_a_block(app: App) {
        let guest = app.visitor();
        let content = app.state.knowledge.now();
        let block = content.articles.first().expect("an article").block.clone();
        let whole = guest.get("/feed.atom?lang=ru").await.expect(StatusCode::OK);
        assert_eq!(whole.headers[header::CONTENT_TYPE], "application/atom+xml; charset=utf-8");
        let part = guest.get(&format!("/feed.atom?lang=ru&block={block}")).await.expect(StatusCode::OK).text();
        let own: Vec<&str> = content.articles.iter().filter(|each| each.block == block).map(|each| each.slug.as_str()).collect();
        let foreign: Vec<&str> = content.articles.iter().filter(|each| each.block != block).map(|each| each.slug.as_str()).collect();
        assert!(part.matches("<entry>").count() > 0 && !own.is_empty());
        assert!(foreign.iter().all(|slug| !part.contains(&format!("/kb/{slug}</id>"))), "{part}");
        assert!(part.contains(&format!("<link rel=\"self\" href=\"http://opora.test/feed.atom?block={block}\"/>")), "{part}");
        guest.get("/feed.atom?block=no-such-block").await.expect(StatusCode::NOT_FOUND);
        // The page of the block and its articles lead there.
        let page = guest.get(&format!("/kb/block/{block}")).await.expect(StatusCode::OK).text();
        assert!(page.contains(&format!("href=\"http://opora.test/feed.atom?block={block}\"")), "{page}");
        let article = guest.get(&format!("/kb/{}", own[0])).await.expect(StatusCode::OK).text();
        assert!(article.contains(&format!("feed.atom?block={block}")));
    }

    async fn structured_data_is_valid_and_ends_no_script(app: App) {
        let guest = app.visitor();
        let content = app.state.knowledge.now();
        let article = content.articles.iter().find(|each| each.kind == shared::content::ContentKind::Article).expect("an article");
        let code = content.codes.iter().find(|code| !code.steps.is_empty()).expect("a code");
        let pages = [
            ("/".to_owned(), vec!["WebSite"]),
            ("/faq".to_owned(), vec!["FAQPage"]),
            (format!("/kb/{}", article.slug), vec!["BreadcrumbList", "Article"]),
            (format!("/errors/{}/{}", code.family, code.code.replace(' ', "%20")), vec!["BreadcrumbList", "HowTo"]),
        ];
        for (path, kinds) in pages {
            let page = guest.get(&path).await.expect(StatusCode::OK);
            let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().expect("a text").to_owned();
            assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';") && !policy.contains("unsafe-inline"), "{policy}");
            let data = data_of(&page.text());
            let found: Vec<&str> = data.iter().filter_map(|each| each["@type"].as_str()).collect();
            assert_eq!(found, kinds, "{path}");
            assert!(data.iter().all(|each| each["@context"] == "https://schema.org"), "{path}");
            // Each language has its own address, and both name each other.
            let text = page.text();
            for lang in ["ru", "en", "x-default"] {
                assert_eq!(text.matches(&format!("rel=\"alternate\" hreflang=\"{lang}\"")).count(), 1, "{path} {lang}");
            }
            assert_eq!(text.matches("rel=\"canonical\"").count(), 1, "{path}");
        }
    }

    async fn a_text_has_its_helpers_without_scripts(app: App) {
        let guest = app.visitor();
        let content = app.state.knowledge.now();
        let article = content.articles.iter().find(|each| each.body.matches("\n## ").count() > 1).expect("sections");
        let page = guest.get(&format!("/kb/{}", article.slug)).await.expect(StatusCode::OK).text();
        let headings = page.matches("class=\"anchor\" href=\"#").count();
        assert_eq!(headings, article.body.lines().filter(|line| line.starts_with('#')).count(), "{page}");
        let minutes = frontend_minutes(&article.body);
        assert!(page.contains(&format!("{minutes} мин")), "the time it takes to read: {minutes}");
        for mark in ["data-share=\"\"", "data-print=\"\"", "data-offline=\"\"", "href=\"/subscribe?kind="] {
            assert!(page.contains(mark), "{mark}");
        }
        // What needs a script shows only once the script is there.
        let button = page.split("<button").find(|tag| tag.contains("data-offline")).expect("the button");
        let (tag, _) = button.split_once('>').expect("its end");
        assert!(tag.contains(" hidden"), "{tag}");
        assert!(page.contains("<script type=\"module\" src=\"/assets/offline.js\"></script>"));
        assert!(!guest.get("/").await.expect(StatusCode::OK).text().contains("offline.js"), "the home page needs none");
        assert!(!page.contains("style=\""), "no inline style");
        assert!(content.article(&article.slug, Lang::Ru).is_some());
    }
}

/// Minutes of reading: 160 words each.
fn frontend_minutes(body: &str) -> usize {
    body.split_whitespace().count().div_ceil(160).max(1)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_service_worker_shows_what_was_kept_and_keeps_nothing_by_itself() {
    let app = App::start(opora_tests::api::Database::Sqlite).await;
    let worker = app.visitor().get("/sw.js").await.expect(StatusCode::OK).text();
    assert!(
        worker.contains("kept-pages") && !worker.contains("cache.put") && !worker.contains("addAll"),
        "{worker}"
    );
}
