//! What the server keeps in memory.

use std::{collections::BTreeSet, fs, time::Duration};

use opora_tests::process::{Site, get};

use crate::{
    load::{Web, fetch, per_second, quiet, web},
    row,
};

/// How long it is loaded.
const SPAN: Duration = Duration::from_secs(10);

/// Resident memory in megabytes.
fn resident(site: &Site) -> u64 {
    let status =
        site.id().and_then(|id| fs::read_to_string(format!("/proc/{id}/status")).ok()).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes: u64 =
        line.and_then(|text| text.split_whitespace().next()?.parse().ok()).unwrap_or_default();
    kilobytes / 1024
}

/// Every public page that a link leads to, from the home page on.
async fn pages(site: &Site) -> Vec<String> {
    let mut seen: BTreeSet<String> = BTreeSet::from(["/".to_owned()]);
    let mut open: Vec<String> = vec!["/".to_owned()];
    while let Some(path) = open.pop() {
        let Some((200, html)) = get(&format!("{}{path}", site.base)).await else { continue };
        for link in html.split("href=\"/").skip(1).filter_map(|rest| rest.split('"').next()) {
            let path = format!("/{}", link.split('#').next().unwrap_or_default());
            let public = !["/assets/", "/api/", "/console", "/editor", "/demo/", "/lang/", "/look"]
                .iter()
                .any(|other| path.starts_with(other));
            if public && !path.contains('?') && seen.insert(path.clone()) {
                open.push(path);
            }
        }
    }
    seen.into_iter().collect()
}

/// After one load of every public page, and after a time at full rate over them.
pub async fn measure() {
    let site = Site::demo().await;
    quiet(&site).await;
    let pages = pages(&site).await;
    let web = web();
    for path in &pages {
        fetch(&web, &format!("{}{path}", site.base)).await;
    }
    let name = format!("Resident memory after one load of all {} public pages", pages.len());
    row(&name, format!("{} MB", resident(&site)), "< 80 MB");
    let urls: Vec<String> = pages.iter().map(|path| format!("{}{path}", site.base)).collect();
    let ask = move |web: Web, nth: u64| {
        let url = urls[nth as usize % urls.len()].clone();
        async move { drop(fetch(&web, &url).await) }
    };
    let rate = per_second(SPAN, ask).await;
    let name = format!("Resident memory after ten seconds at full rate ({rate:.0} pages/s)");
    row(&name, format!("{} MB", resident(&site)), "< 80 MB");
}
