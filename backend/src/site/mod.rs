//! The public site: pages rendered from the components, the app's files, the language switch.

use std::{sync::Arc, time::Duration};

use axum::{
    extract::{OriginalUri, Path, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use bytes::Bytes;
use frontend::routes::{Part, normalise};
use serde::Deserialize;
use shared::{
    api::pages::{Boot, PageData, SiteInfo},
    content::Named,
    iso_date,
    lang::Lang,
};

use self::{
    cache::{CachedPage, accepts},
    template::{Filling, Template},
};
use crate::{
    knowledge::{Published, pages},
    platform::{
        assets::media_type,
        clock::moscow,
        error::{AppError, request_lang},
        extract::cookie,
        ids::sha256,
        state::AppState,
    },
};

pub mod cache;
pub mod call;
pub mod discovery;
pub mod drawing;
pub mod look;
pub mod note;
pub mod outbox;
mod plain_form;
pub mod subscribe;
pub mod template;

/// A page that takes longer to render than this is broken.
const RENDER_TIME: Duration = Duration::from_secs(2);

/// Name of the cookie that keeps the language.
pub const LANG_COOKIE: &str = "lang";

/// The reader's language: what they chose, else what their browser asks for, else Russian.
pub fn lang_of(headers: &HeaderMap) -> Lang {
    cookie(headers, LANG_COOKIE).and_then(Lang::parse).unwrap_or_else(|| {
        headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .map(Lang::from_accept)
            .unwrap_or_default()
    })
}

fn site_info(state: &AppState, content: &Published, lang: Lang) -> SiteInfo {
    SiteInfo {
        name: state.config.name.clone(),
        demo: state.config.demo,
        search_index: format!("/api/v1/search-index/{}", content.index_hash),
        categories: content
            .categories
            .iter()
            .map(|category| Named {
                key: category.key.clone(),
                title: category.name(lang).to_owned(),
                title_en: String::new(),
                icon: category.icon.clone(),
            })
            .collect(),
        today: iso_date::format(moscow(state.clock.now()).date()),
    }
}

fn template(state: &AppState, file: &str) -> Result<Template, AppError> {
    let bytes = state.assets.get(file).ok_or_else(|| {
        AppError::internal(format!("{file} is missing: build the app (cargo xtask run does)"))
    })?;
    Template::parse(&String::from_utf8_lossy(&bytes))
        .map_err(|what| AppError::internal(format!("{file}: {what}")))
}

/// Paths that are the same page as another: doubled or trailing slashes.
fn canonical(path: &str) -> Option<String> {
    let mut clean = String::with_capacity(path.len());
    for c in path.chars() {
        if c != '/' || !clean.ends_with('/') {
            clean.push(c);
        }
    }
    while clean.len() > 1 && clean.ends_with('/') {
        clean.pop();
    }
    (clean != path).then_some(clean)
}

/// A page of the public site.
pub async fn page(
    State(state): State<AppState>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
) -> Response {
    if let Some(path) = canonical(uri.path()) {
        return Redirect::permanent(&normalise(&path, uri.query().unwrap_or_default())).into_response();
    }
    match render(&state, &uri, &headers).await {
        Ok(response) => response,
        Err(error) => error_page(&state, error),
    }
}

async fn render(state: &AppState, uri: &Uri, headers: &HeaderMap) -> Result<Response, AppError> {
    // An address may name its language, so that search engines find both.
    let (url, named) = discovery::split_lang(&normalise(uri.path(), uri.query().unwrap_or_default()));
    let lang = named.unwrap_or_else(request_lang);
    let look = look::of(headers);
    let content = state.knowledge.now();
    if let Some(response) = led_on(&content, &url, named) {
        return Ok(response);
    }
    let today = moscow(state.clock.now()).date();
    let stamp = state.assets.stamp();
    let signed_in = seems_signed_in(headers);
    let key = format!(
        "{}|{stamp}|{today}|{}|{}|{signed_in}|{url}",
        content.version,
        lang.as_str(),
        look.to_cookie()
    );
    let page = match state.pages.page(&key) {
        Some(page) => page,
        None => {
            let (page, keep) = fresh(state, &content, url, lang, &look, signed_in).await?;
            if keep {
                state.pages.keep(key, page.clone());
            }
            page
        }
    };
    Ok(send(page, headers))
}

/// The answer at an address that was given up for another: 301, with the same query and language.
fn led_on(content: &Published, url: &str, lang: Option<Lang>) -> Option<Response> {
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let mut target = normalise(content.redirects.get(path)?, query);
    if let Some(lang) = lang {
        target = frontend::routes::with_query(&target, &[("lang", lang.as_str())]);
    }
    let location = HeaderValue::from_str(&target).ok()?;
    Some((StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, location)]).into_response())
}

/// Whether there is a session's cookie, good or not: it only chooses the words of a link.
fn seems_signed_in(headers: &HeaderMap) -> bool {
    ["__Host-opora-session", "opora-session"].iter().any(|name| cookie(headers, name).is_some())
}

/// Renders; the second value says whether the page is worth keeping.
async fn fresh(
    state: &AppState,
    content: &Arc<Published>,
    url: String,
    lang: Lang,
    look: &frontend::look::Look,
    signed_in: bool,
) -> Result<(CachedPage, bool), AppError> {
    let (data, status) = pages::load(content, &url, lang);
    let wanted = Wanted { url, data, status };
    // What people type is endless and rarely comes twice.
    let keep = match wanted.data {
        PageData::Search(_)
        | PageData::NotFound
        | PageData::CodeChoice(_)
        | PageData::Note(_)
        | PageData::Subscribe(_) => false,
        PageData::RequestForm(_) | PageData::Codes(_) => !wanted.url.contains('?'),
        _ => true,
    };
    let quality = if keep { cache::GOOD } else { cache::QUICK };
    Ok((put_together(state, content, wanted, lang, look, signed_in, quality).await?, keep))
}

/// A page to be rendered from data in hand.
struct Wanted {
    url: String,
    data: PageData,
    status: u16,
}

/// Renders a page that is one reader's own, and is never kept.
async fn rendered(state: &AppState, headers: &HeaderMap, wanted: Wanted) -> Result<Response, AppError> {
    let content = state.knowledge.now();
    let (look, signed_in) = (look::of(headers), seems_signed_in(headers));
    let page = put_together(state, &content, wanted, request_lang(), &look, signed_in, cache::QUICK).await?;
    Ok(send(page, headers))
}

async fn put_together(
    state: &AppState,
    content: &Arc<Published>,
    wanted: Wanted,
    lang: Lang,
    look: &frontend::look::Look,
    signed_in: bool,
    quality: i32,
) -> Result<CachedPage, AppError> {
    let Wanted { url, data, status } = wanted;
    let for_machines = discovery::head(&state.config, &url, &data, lang);
    let boot =
        Boot { url, lang, data, site: site_info(state, content, lang), look: look.to_cookie(), signed_in };
    let rendered = tokio::time::timeout(RENDER_TIME, frontend::server::render(boot))
        .await
        .map_err(|_| AppError::internal("a page took too long to render"))?;
    let mut head = String::new();
    for (name, value) in [("description", &rendered.description), ("robots", &rendered.robots)] {
        if !value.is_empty() {
            head.push_str(&format!("<meta name=\"{name}\" content=\"{}\">", template::escape(value)));
        }
    }
    head.push_str(&for_machines);
    let html = template(state, rendered.part.template())?.fill(&Filling {
        html_attributes: &format!("lang=\"{}\"{}", lang.as_str(), look::attributes(look)),
        title: &rendered.title,
        head: &head,
        body: &rendered.body_html,
        boot: &rendered.boot_json,
    });
    tokio::task::spawn_blocking(move || CachedPage::new(status, html, quality))
        .await
        .map_err(AppError::internal)
}

fn send(page: CachedPage, headers: &HeaderMap) -> Response {
    let unchanged = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|tags| tags.split(',').any(|tag| tag.trim().trim_start_matches("W/") == page.etag));
    let status = StatusCode::from_u16(page.status).unwrap_or(StatusCode::OK);
    let brotli = !page.brotli.is_empty() && accepts(headers, "br");
    let mut response = if unchanged && status == StatusCode::OK {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        (status, if brotli { page.brotli } else { page.plain() }).into_response()
    };
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    // The page may depend on cookies of the reader; a shared cache must ask again.
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding, accept-language, cookie"));
    // A link that is about to be followed is fetched ahead (see the file); browsers that know no such rules go on without.
    out.insert("speculation-rules", HeaderValue::from_static("\"/assets/next.speculationrules\""));
    if let Ok(etag) = HeaderValue::from_str(&page.etag) {
        out.insert(header::ETAG, etag);
    }
    if brotli && !unchanged {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

fn error_page(state: &AppState, error: AppError) -> Response {
    let lang = request_lang();
    tracing::error!(cause = %error, "a page could not be rendered");
    let problem = error.problem(lang, None);
    let body = format!(
        "<main id=\"main\" class=\"page\"><h1>{}</h1><p>{}</p><p><a href=\"/\">{}</a></p></main>",
        template::escape(&problem.title),
        template::escape(&problem.detail),
        template::escape(&state.config.name)
    );
    let html = format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{}</title></head><body>{body}</body></html>",
        lang.as_str(),
        template::escape(&problem.title)
    );
    let status = StatusCode::from_u16(problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-store")], html)
        .into_response()
}

/// The staff console.
pub async fn console(State(state): State<AppState>, headers: HeaderMap) -> Response {
    staff_app(&state, &headers, "console/index.html", "console-title")
}

/// The editorial desk.
pub async fn editor(State(state): State<AppState>, headers: HeaderMap) -> Response {
    staff_app(&state, &headers, "editor/index.html", "editor-title")
}

/// An app of the staff: a shell; everything in it is fetched.
fn staff_app(state: &AppState, headers: &HeaderMap, page: &str, title: &str) -> Response {
    let lang = request_lang();
    let demo = if state.config.demo { "<meta name=\"opora-demo\" content=\"1\">" } else { "" };
    let html = template(state, page).map(|template| {
        template.fill(&Filling {
            html_attributes: &format!("lang=\"{}\"{}", lang.as_str(), look::attributes(&look::of(headers))),
            title: &frontend::i18n::text(lang, title),
            head: demo,
            body: "",
            boot: "",
        })
    });
    match html {
        Ok(html) => (
            [
                (header::CONTENT_TYPE, "text/html; charset=utf-8"),
                (header::CACHE_CONTROL, "private, no-cache"),
            ],
            html,
        )
            .into_response(),
        Err(error) => error_page(state, error),
    }
}

/// The service worker that shows notices: at the root, so that it speaks for the whole site. Always asked for anew, since an
/// old one would go on showing notices its old way.
pub async fn service_worker() -> Response {
    const WORKER: &str = include_str!("../../../frontend/assets/sw.js");
    let headers =
        [(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, WORKER).into_response()
}

/// A file of the app. Hashed names are kept for ever.
pub async fn asset(State(state): State<AppState>, Path(path): Path<String>, headers: HeaderMap) -> Response {
    // /assets/console/x is dist/console/x, and so on; /assets/x is dist/site/x.
    let own = ["console/", "editor/", "cabinet/", "account/"].iter().any(|app| path.starts_with(app));
    let file = if own { path.clone() } else { format!("site/{path}") };
    if path.ends_with(".html") {
        return AppError::NotFound.into_response();
    }
    let Some(bytes) = state.assets.get(&file) else { return AppError::NotFound.into_response() };
    let hashed = is_hashed(&path);
    // A name with a hash says all; hashing megabytes of wasm at every request would say it again.
    let stamp = if hashed { String::new() } else { sha256(&bytes) };
    let compressible = !(path.ends_with(".woff2") || path.ends_with(".png") || path.ends_with(".jpg"));
    let (body, encoding) = if compressible {
        state.pages.compressed(&format!("/{file}/{stamp}"), &headers, || bytes.to_vec()).await
    } else {
        (Bytes::from(bytes.to_vec()), None)
    };
    let mut response = (StatusCode::OK, body).into_response();
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type(&path)));
    let caching = if hashed { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// Whether a name carries a hash of its content, as Trunk gives them (up to 16 hexadecimal digits), or is
/// one of the fonts, which never change.
fn is_hashed(path: &str) -> bool {
    path.ends_with(".woff2")
        || path
            .split(['-', '.', '_'])
            .any(|part| part.len() >= 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Where to go back to after the language was switched.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Back {
    back: String,
}

/// A path of this site, or home: `//host` and `/\host` would leave it.
fn own_path(back: &str) -> &str {
    let ok = back.starts_with('/') && !back.starts_with("//") && !back.contains(['\\', '\r', '\n']);
    if ok { back } else { "/" }
}

/// Switches the language: sets the cookie and goes back. Works without scripts.
pub async fn switch_language(
    State(state): State<AppState>,
    Path(lang): Path<String>,
    Query(back): Query<Back>,
) -> Result<Response, AppError> {
    let lang = Lang::parse(&lang).ok_or(AppError::NotFound)?;
    let secure = if state.config.secure() { "; Secure" } else { "" };
    let cookie = format!("{LANG_COOKIE}={}; Path=/; Max-Age=31536000; SameSite=Lax{secure}", lang.as_str());
    let mut response = Redirect::to(own_path(&back.back)).into_response();
    response
        .headers_mut()
        .insert(header::SET_COOKIE, HeaderValue::from_str(&cookie).map_err(AppError::internal)?);
    Ok(response)
}

/// Compresses what a first visit fetches, so that the first reader does not wait for it.
pub async fn warm(state: &AppState) {
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("br"));
    for part in [Part::Reader, Part::Cabinet, Part::Account] {
        let Ok(index) = template(state, part.template()) else { continue };
        let page = index.fill(&Filling::default());
        for text in page.split(['"', '\'']) {
            if let Some(path) = text.strip_prefix("/assets/") {
                asset(State(state.clone()), Path(path.to_owned()), headers.clone()).await;
            }
        }
    }
    let content = state.knowledge.now();
    let key = format!("/index/{}", content.index_hash);
    state.pages.compressed(&key, &headers, || content.index_bytes.clone()).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_a_page() {
        assert_eq!(canonical("/kb/").as_deref(), Some("/kb"));
        assert_eq!(canonical("//").as_deref(), Some("/"));
        assert_eq!(canonical("//evil.example/x").as_deref(), Some("/evil.example/x"));
        assert_eq!(canonical("/kb/x"), None);
    }

    #[test]
    fn never_leads_away() {
        assert_eq!(own_path("/kb/x?y=1"), "/kb/x?y=1");
        for away in ["//evil.example", "/\\evil.example", "https://evil.example", "", "/a\r\nb: c"] {
            assert_eq!(own_path(away), "/", "{away}");
        }
    }

    #[test]
    fn hashed_names() {
        assert!(is_hashed("site-3f2a9c1b7d8e4f60_bg.wasm"));
        assert!(!is_hashed("icons.svg"));
    }
}
