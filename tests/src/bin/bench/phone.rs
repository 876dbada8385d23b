//! The home page on a slow phone.

use std::time::Duration;

use opora_tests::{
    browser::{Page, Window},
    process::Site,
};
use serde_json::{Value, json};

use crate::row;

/// 1.6 Mbit/s, 150 ms, a processor four times slower.
pub async fn measure(site: &Site) {
    const WATCH: &str = "window.seen = {lcp: 0, cls: 0, live: 0}; \
        new PerformanceObserver(l => { for (const e of l.getEntries()) seen.lcp = e.startTime; }).observe({type: 'largest-contentful-paint', buffered: true}); \
        new PerformanceObserver(l => { for (const e of l.getEntries()) if (!e.hadRecentInput) seen.cls += e.value; }).observe({type: 'layout-shift', buffered: true}); \
        new MutationObserver(() => { if (!seen.live && document.documentElement.hasAttribute('data-live')) seen.live = performance.now(); }) \
        .observe(document, {attributes: true, subtree: true});";
    let (send, receive) = tokio::sync::oneshot::channel::<Vec<Value>>();
    Page::with(&site.base, "slow-phone", Window::phone(), async move |page| {
        page.devtools("Network.enable", json!({})).await;
        page.devtools("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
        let line = json!({ "offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750 });
        page.devtools("Network.emulateNetworkConditions", line).await;
        page.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
        page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await;
        let mut runs = Vec::new();
        for _ in 0..5 {
            page.live("/").await;
            tokio::time::sleep(Duration::from_millis(1500)).await;
            runs.push(page.js("return window.seen", vec![]).await);
        }
        let _ = send.send(runs);
    })
    .await;
    let runs = receive.await.unwrap_or_default();
    let median = |key: &str| {
        let mut values: Vec<f64> = runs.iter().filter_map(|run| run[key].as_f64()).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
    };
    row("Slow phone, home page: LCP", format!("{:.2} s", median("lcp") / 1000.0), "≤ 1.0 s");
    row("Slow phone, home page: CLS", format!("{:.3}", median("cls")), "≤ 0.01");
    row("Slow phone, home page: live", format!("{:.2} s", median("live") / 1000.0), "≤ 2.0 s");
}
