//! The figures of docs/performance.md, as ratios within one run wherever a machine's speed plays a part. Run by
//! `cargo xtask bench`; prints a Markdown table.

use std::{
    collections::BTreeSet,
    env, fs,
    io::Read,
    process::Stdio,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use axum::{Router, body::Bytes, routing::get};
use http_body_util::{BodyExt, Full};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use opora_tests::{
    browser::{Page, Window},
    process::{Site, free_port},
};
use serde_json::{Value, json};

/// Connections that ask at once.
const CONNECTIONS: usize = 8;
/// How long a rate is measured.
const SPAN: Duration = Duration::from_secs(5);
const ARTICLE: &str = "/kb/password-forgotten";

type Web = Client<HttpConnector, Full<Bytes>>;

#[tokio::main]
async fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    if let [mode, port] = args.as_slice()
        && mode == "bare"
    {
        return bare(port.parse().expect("a port")).await;
    }
    println!("| Figure | Measured | Wanted |\n|---|---|---|");
    let site = Site::demo().await;
    weight(&site).await;
    rate(&site).await;
    memory(&site);
    if env::var_os("OPORA_TEST_WEBDRIVER").is_some() {
        slow_phone(&site).await;
    } else {
        println!("| Slow phone | not measured: no chromedriver | |");
    }
}

fn web() -> Web {
    Client::builder(TokioExecutor::new()).build_http()
}

async fn fetch(web: &Web, url: &str) -> Bytes {
    let request =
        hyper::Request::get(url).header("accept-encoding", "br").body(Full::default()).expect("a request");
    let answer = web.request(request).await.expect("an answer");
    answer.into_body().collect().await.expect("a body").to_bytes()
}

/// Everything that the first visit loads, as it travels.
async fn weight(site: &Site) {
    let web = web();
    let plain = hyper::Request::get(format!("{}/", site.base)).body(Full::default()).expect("a request");
    let html =
        web.request(plain).await.expect("home").into_body().collect().await.expect("a body").to_bytes();
    let html = String::from_utf8_lossy(&html).into_owned();
    let mut parts: BTreeSet<String> = html
        .split(['"', ' '])
        .filter(|word| word.starts_with("/assets/") && word.contains('.'))
        .map(|word| word.split('#').next().unwrap_or_default().to_owned())
        .collect();
    // The fonts that a Russian page uses stand in the sheet.
    for sheet in parts.clone().iter().filter(|part| part.ends_with("css")) {
        let text = opora_tests::process::get(&format!("{}{sheet}", site.base))
            .await
            .map_or_else(String::new, |(_, text)| text);
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
    println!("| First visit to the home page, over the wire | {} kB | ≤ 250 kB |", total.div_ceil(1000));
    let index = html
        .split_once("\"search_index\":\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("", |(path, _)| path);
    let bytes = fetch(&web, &format!("{}{index}", site.base)).await.len();
    println!("| Search index, over the wire | {} kB | ≤ 120 kB |", bytes.div_ceil(1000));
}

/// A server that does nothing but send bytes: what arrives on its standard input.
async fn bare(port: u16) {
    let mut page = Vec::new();
    std::io::stdin().read_to_end(&mut page).expect("the page");
    let page = Bytes::from(page);
    let answer = move || {
        let page = page.clone();
        async move { ([("content-type", "text/html; charset=utf-8"), ("content-encoding", "br")], page) }
    };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await.expect("the port");
    axum::serve(listener, Router::new().fallback(get(answer))).await.expect("it serves");
}

async fn per_second(url: &str) -> f64 {
    let done = Arc::new(AtomicU64::new(0));
    let start = Instant::now();
    let tasks: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let (done, url, web) = (done.clone(), url.to_owned(), web());
            tokio::spawn(async move {
                while start.elapsed() < SPAN {
                    fetch(&web, &url).await;
                    done.fetch_add(1, Ordering::Relaxed);
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.expect("it ran");
    }
    done.load(Ordering::Relaxed) as f64 / start.elapsed().as_secs_f64()
}

async fn rate(site: &Site) {
    let article = format!("{}{ARTICLE}", site.base);
    let page = fetch(&web(), &article).await;
    let port = free_port();
    let mut server = tokio::process::Command::new(env::current_exe().expect("this program"))
        .args(["bare", &port.to_string()])
        .stdin(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("the bare server");
    let mut input = server.stdin.take().expect("its input");
    tokio::io::AsyncWriteExt::write_all(&mut input, &page).await.expect("the page");
    drop(input);
    while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let bare = format!("http://127.0.0.1:{port}/");
    // One after the other, twice, so that a change of the machine's speed falls on both.
    let mut rates = [0.0, 0.0];
    for _ in 0..2 {
        rates[0] += per_second(&bare).await / 2.0;
        rates[1] += per_second(&article).await / 2.0;
    }
    let [bare, article] = rates;
    println!(
        "| Article page, of a bare handler's rate | {:.2} ({article:.0} of {bare:.0}/s) | ≥ 0.6 |",
        article / bare
    );
}

fn memory(site: &Site) {
    let status =
        site.id().and_then(|id| fs::read_to_string(format!("/proc/{id}/status")).ok()).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes: u64 =
        line.and_then(|text| text.split_whitespace().next()?.parse().ok()).unwrap_or_default();
    println!("| Resident memory after that load | {} MB | < 80 MB |", kilobytes / 1024);
}

/// 1.6 Mbit/s, 150 ms, a processor four times slower.
async fn slow_phone(site: &Site) {
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
    println!("| Slow phone, home page: LCP | {:.2} s | ≤ 1.0 s |", median("lcp") / 1000.0);
    println!("| Slow phone, home page: CLS | {:.3} | ≤ 0.01 |", median("cls"));
    println!("| Slow phone, home page: live | {:.2} s | ≤ 2.0 s |", median("live") / 1000.0);
}
