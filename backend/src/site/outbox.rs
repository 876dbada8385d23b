//! The letters of the demonstration on a page of their own.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use frontend::{
    format,
    i18n::{text, text_args},
};
use shared::api::letters::LetterFilter;

use super::{
    template,
    template::{Filling, escape},
};
use crate::{
    notify,
    platform::{
        error::{AppError, request_lang},
        extract::Query,
        state::AppState,
    },
};

/// The page. Letters are shown as plain text, which every letter has.
///
/// # Errors
/// 404 outside of the demonstration.
pub async fn page(
    State(state): State<AppState>,
    Query(filter): Query<LetterFilter>,
) -> Result<Response, AppError> {
    let lang = request_lang();
    let letters = notify::letters(&state, &filter).await?;
    let mut body = format!(
        "<main id=\"main\" class=\"page\" tabindex=\"-1\"><h1>{}</h1><p>{}</p>",
        escape(&text(lang, "outbox-title")),
        escape(&text(lang, "outbox-about"))
    );
    if letters.items.is_empty() {
        body.push_str(&format!("<p>{}</p>", escape(&text(lang, "outbox-empty"))));
    }
    for letter in &letters.items {
        body.push_str(&format!(
            "<article class=\"letter\"><h2>{}</h2><p class=\"muted\">{} · {}</p><pre class=\"letter-text\">{}</pre></article>",
            escape(&letter.subject),
            escape(&text_args(lang, "outbox-to", &[("to", letter.to.as_str().into())])),
            escape(&format::date_time(lang, letter.at)),
            links(&letter.text)
        ));
    }
    if let Some(next) = &letters.next {
        body.push_str(&format!(
            "<p><a class=\"button button-secondary\" href=\"/demo/outbox?cursor={}\">{}</a></p>",
            escape(next),
            escape(&text(lang, "outbox-older"))
        ));
    }
    body.push_str(&format!("<p><a href=\"/\">{}</a></p></main>", escape(&state.config.name)));
    let html = template(&state, "site/index.html")?.fill(&Filling {
        html_attributes: &format!("lang=\"{}\"", lang.as_str()),
        title: &text(lang, "outbox-title"),
        head: "<meta name=\"robots\" content=\"noindex\">",
        body: &body,
        boot: "",
    });
    Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")], html)
        .into_response())
}

/// Escaped text with its addresses as links.
fn links(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    for word in text.split_inclusive([' ', '\n']) {
        let bare = word.trim_end();
        if bare.starts_with("http://") || bare.starts_with("https://") {
            let href = escape(bare);
            out.push_str(&format!("<a href=\"{href}\">{href}</a>{}", &word[bare.len()..]));
        } else {
            out.push_str(&escape(word));
        }
    }
    out
}
