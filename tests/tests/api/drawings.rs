//! Drawings of the guides, and guides in English.

use axum::http::StatusCode;
use opora_tests::both_databases;
use serde_json::Value;

both_databases! {
    async fn a_guide_shows_drawings_that_are_kept_for_ever(app: App) {
        let visitor = app.visitor();
        let page: Value = visitor.get("/api/v1/page?url=/guides/cannot-sign-in&lang=ru").await.expect(StatusCode::OK).json();
        let guide = &page["data"]["guide"]["guide"];
        let text = guide["steps"]["recover"]["text"].as_str().unwrap_or_else(|| panic!("no text: {page}"));
        assert!(text.contains("role=\"img\" aria-label=\"Страница входа") && text.contains("width=\"240\" height=\"144\""), "{text}");
        let url = text.split("<use href=\"").nth(1).and_then(|rest| rest.split("#drawing").next()).expect("an address");
        let header = |answer: &opora_tests::api::Answer, name: &str| {
            answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
        };
        let drawing = visitor.get(url).await.expect(StatusCode::OK);
        assert_eq!(header(&drawing, "content-type"), "image/svg+xml");
        assert_eq!(header(&drawing, "cache-control"), "public, max-age=31536000, immutable");
        assert!(drawing.text().contains("<g id=\"drawing\""), "{}", drawing.text());
        // Another version in the address must not be kept: it would stay after the drawing was mended.
        let old = visitor.get("/drawings/forgot-password.svg?v=0").await.expect(StatusCode::OK);
        assert_eq!(header(&old, "cache-control"), "public, max-age=3600");
        for missing in ["/drawings/nothing.svg", "/drawings/forgot-password", "/drawings/..%2F..%2Fblocks.yaml"] {
            visitor.get(missing).await.expect(StatusCode::NOT_FOUND);
        }
    }

    async fn english_readers_get_english_guides(app: App) {
        let visitor = app.visitor();
        let load = async |url: &str, lang: &str| -> Value {
            let url = format!("/api/v1/page?url={url}&lang={lang}");
            visitor.get(&url).await.expect(StatusCode::OK).json()
        };
        let (russian, english) = (load("/guides/cannot-sign-in", "ru").await, load("/guides/cannot-sign-in", "en").await);
        let page = &english["data"]["guide"];
        assert_eq!((page["guide"]["title"].as_str(), page["untranslated"].as_bool()), (Some("I cannot sign in"), Some(false)));
        assert_eq!(russian["data"]["guide"]["guide"]["title"], "Не получается войти");
        let list = load("/guides", "en").await.to_string();
        assert!(list.contains("I cannot sign in") && !list.contains("Не получается войти"), "{list}");
        // Reading on in the other language keeps the place: the numbers in the address mean the same answers.
        let form = load("/request/new?guide=cannot-sign-in%26path=0.1", "en").await.to_string();
        assert!(form.contains("What do you see when you try to sign in? — The password is not accepted"), "{form}");
        // A link from an article is English too.
        let article = load("/kb/password-forgotten", "en").await.to_string();
        assert!(article.contains("I cannot sign in"), "{article}");
    }
}
