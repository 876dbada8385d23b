//! Rendered pages and compressed files, kept until their content changes (its version is in the key).

use axum::http::{HeaderMap, header};
use bytes::Bytes;
use moka::sync::Cache;

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
    /// The HTML.
    pub plain: Bytes,
    /// The same, brotli.
    pub brotli: Bytes,
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
    let params = brotli::enc::BrotliEncoderParams { quality, ..Default::default() };
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

    /// Keeps a page.
    pub fn keep(&self, key: String, page: CachedPage) {
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
    fn codings() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static("gzip, br;q=0"));
        assert!(accepts(&headers, "gzip") && !accepts(&headers, "br"));
    }
}
