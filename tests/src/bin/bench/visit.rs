//! What a first visit weighs.

use std::collections::BTreeSet;

use http_body_util::Full;
use hyper::Request;
use opora_tests::process::{Site, get};

use crate::{
    load::{fetch, send, web},
    row,
};

/// Everything that the first visit loads, as it travels.
pub async fn measure(site: &Site) {
    let web = web();
    let plain = Request::get(format!("{}/", site.base)).body(Full::default()).expect("a request");
    let html = String::from_utf8_lossy(send(&web, plain).await.body()).into_owned();
    let mut parts: BTreeSet<String> = html
        .split(['"', ' '])
        .filter(|word| word.starts_with("/assets/") && word.contains('.'))
        .map(|word| word.split('#').next().unwrap_or_default().to_owned())
        .collect();
    // The fonts that a Russian page uses stand in the sheet.
    for sheet in parts.clone().iter().filter(|part| part.ends_with("css")) {
        let text = get(&format!("{}{sheet}", site.base)).await.map_or_else(String::new, |(_, text)| text);
        let fonts = text.split(['(', ')', '"', '\'']).filter(|word| word.ends_with("latin.woff2"));
        parts.extend(
            fonts.filter_map(|word| {
                word.rsplit_once("fonts/").map(|(_, name)| format!("/assets/fonts/{name}"))
            }),
        );
    }
    let mut total = fetch(&web, &format!("{}/", site.base)).await.len();
    for part in &parts {
        total += fetch(&web, &format!("{}{part}", site.base)).await.len();
    }
    row("First visit to the home page, over the wire", format!("{} kB", total.div_ceil(1000)), "≤ 250 kB");
    let index = html
        .split_once("\"search_index\":\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("", |(path, _)| path);
    let bytes = fetch(&web, &format!("{}{index}", site.base)).await.len();
    row("Search index, over the wire", format!("{} kB", bytes.div_ceil(1000)), "≤ 250 kB");
}
