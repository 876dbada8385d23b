//! Rendered pages and compressed files, kept until their content changes (its version is in the key).

use axum::http::{HeaderMap, header};
use bytes::Bytes;
use moka::sync::Cache;

use crate::platform::ids::sha256;

/// Bytes that the caches may hold.
const WEIGHT: u64 = 24 * 1024 * 1024;

/// Quality of what is sent often. Without optimisation the best one takes half a minute for the app.
pub const BEST: i32 = if cfg!(debug_assertions) { 4 } else { 11 };
/// Quality of what is compressed while somebody waits, and kept.
pub const GOOD: i32 = if cfg!(debug_assertions) { 2 } else { 9 };
/// Quality of what is sent once.
pub const QUICK: i32 = if cfg!(debug_assertions) { 1 } else { 4 };

/// A rendered page.
#[derive(Clone, Debug)]
pub struct CachedPage {
    /// HTTP status.
    pub status: u16,
    /// Strong validator, quoted.
    pub etag: String,
    /// The HTML; empty in a page that was kept, which is read from `brotli` for the few who take nothing else.
    plain: Bytes,
    /// The same, brotli; empty when that failed.
    pub brotli: Bytes,
}

impl CachedPage {
    /// A page of this status, compressed as well as the time that somebody waits allows.
    pub fn new(status: u16, html: String, quality: i32) -> Self {
        let etag = format!("\"{}\"", &sha256(html.as_bytes())[..16]);
        Self { status, etag, brotli: brotli(html.as_bytes(), quality), plain: Bytes::from(html) }
    }

    /// The HTML.
    pub fn plain(&self) -> Bytes {
        if !self.plain.is_empty() || self.brotli.is_empty() {
            return self.plain.clone();
        }
        let mut out = Vec::with_capacity(self.brotli.len() * 5);
        // These are bytes of our own.
        let read = brotli::BrotliDecompress(&mut &*self.brotli, &mut out);
        if let Err(error) = read {
            tracing::error!(%error, "a kept page cannot be read");
        }
        Bytes::from(out)
    }
}

/// Pages and files ready to send.
#[derive(Clone, Debug)]
pub struct PageCache {
    pages: Cache<String, CachedPage>,
    files: Cache<String, Bytes>,
}

impl Default for PageCache {
    fn default() -> Self {
        let page_weight = |key: &String, page: &CachedPage| {
            u32::try_from(key.len() + page.plain.len() + page.brotli.len() + 200).unwrap_or(u32::MAX)
        };
        let file_weight =
            |key: &String, file: &Bytes| u32::try_from(key.len() + file.len()).unwrap_or(u32::MAX);
        Self {
            pages: Cache::builder().max_capacity(WEIGHT).weigher(page_weight).build(),
            files: Cache::builder().max_capacity(WEIGHT).weigher(file_weight).build(),
        }
    }
}

/// Which compression the caller takes.
pub fn accepts(headers: &HeaderMap, name: &str) -> bool {
    headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).any(|line| {
        line.split(',').any(|part| {
            let mut pieces = part.split(';');
            let coding = pieces.next().unwrap_or_default().trim();
            let refused = pieces
                .any(|piece| matches!(piece.trim().trim_start_matches("q="), "0" | "0.0" | "0.00" | "0.000"));
            coding.eq_ignore_ascii_case(name) && !refused
        })
    })
}

/// Brotli, quality 0–11.
pub fn brotli(bytes: &[u8], quality: i32) -> Bytes {
    // A window of the size of the text: the usual one of 4 MB would be made for a page of 40 kB too.
    let window = bytes.len().max(1).ilog2().cast_signed() + 1;
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        lgwin: window.clamp(16, 22),
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::with_capacity(bytes.len() / 3 + 64);
    match brotli::BrotliCompress(&mut &*bytes, &mut out, &params) {
        Ok(_) => Bytes::from(out),
        // Writing to memory cannot fail; an empty body would be worse than none.
        Err(error) => {
            tracing::error!(%error, "brotli failed");
            Bytes::new()
        }
    }
}

fn gzip(bytes: &[u8]) -> Option<Bytes> {
    use std::io::Write as _;
    let mut encoder =
        flate2::write::GzEncoder::new(Vec::with_capacity(bytes.len() / 3), flate2::Compression::new(6));
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

impl PageCache {
    /// A page by its key.
    pub fn page(&self, key: &str) -> Option<CachedPage> {
        self.pages.get(key)
    }

    /// Keeps a page, compressed only: a sixth of the memory.
    pub fn keep(&self, key: String, mut page: CachedPage) {
        if !page.brotli.is_empty() {
            page.plain = Bytes::new();
        }
        self.pages.insert(key, page);
    }

    /// A body in the best coding that the caller takes, compressed once and kept.
    pub async fn compressed(
        &self,
        key: &str,
        headers: &HeaderMap,
        bytes: impl FnOnce() -> Vec<u8>,
    ) -> (Bytes, Option<&'static str>) {
        for (name, coding) in [("br", "br"), ("gzip", "gzip")] {
            if !accepts(headers, name) {
                continue;
            }
            let full = format!("{name}:{key}");
            if let Some(known) = self.files.get(&full) {
                return (known, Some(coding));
            }
            let plain = bytes();
            let done = tokio::task::spawn_blocking(move || {
                let small = if name == "br" { Some(brotli(&plain, BEST)) } else { gzip(&plain) };
                (small.filter(|small| !small.is_empty()), plain)
            })
            .await;
            return match done {
                Ok((Some(small), _)) => {
                    self.files.insert(full, small.clone());
                    (small, Some(coding))
                }
                Ok((None, plain)) => (Bytes::from(plain), None),
                Err(_) => (Bytes::new(), None),
            };
        }
        (Bytes::from(bytes()), None)
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_kept_page_is_whole_for_everybody() {
        let html = "<p>Опора</p>".repeat(9000);
        let cache = PageCache::default();
        cache.keep("/".to_owned(), CachedPage::new(200, html.clone(), QUICK));
        let kept = cache.page("/").unwrap();
        assert!(kept.plain.is_empty());
        assert_eq!(kept.plain(), html.as_bytes());
    }

    #[test]
    fn codings() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br;q=0"));
        assert!(accepts(&headers, "gzip") && !accepts(&headers, "br"));
    }
}
