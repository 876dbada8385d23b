//! Search, a keystroke: natively, and as the same wasm that browsers run, in Chromium.

use std::{
    env, fs,
    path::PathBuf,
    time::{Duration, Instant},
};

use axum::{Router, body::Bytes, extract::Path, http::StatusCode, response::IntoResponse, routing::get};
use opora_tests::{
    browser::{Page, Window},
    content,
    queries::{generated, keystrokes},
};
use serde_json::{Value, json};
use shared::search::{Index, Options};

use crate::row;

/// Articles of the large index.
const MANY: usize = 10_000;
/// How often each keystroke is timed; the middle one counts, so that what else the machine was doing falls out.
const ROUNDS: usize = 3;

/// Both indexes, natively and, with a driver and the wasm of `cargo xtask bench`, in Chromium.
pub async fn measure() {
    let (docs, synonyms) = content::shipped();
    let shipped = Index::build(&docs, &synonyms);
    let many = Index::build(&generated(&docs, MANY), &synonyms);
    let typed = keystrokes();
    for (name, index, wanted) in
        [("shipped content", &shipped, ""), ("10,000 generated articles", &many, "p99 < 2 ms")]
    {
        let times = native(index, &typed);
        let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1000.0;
        let measured = format!("p50 {:.2} ms, p99 {:.2} ms, worst {:.2} ms", at(50), at(99), at(100));
        row(&format!("Search, {} keystrokes, native, {name}", times.len()), measured, wanted);
    }
    match (env::var_os("OPORA_BENCH_WASM"), env::var_os("OPORA_TEST_WEBDRIVER")) {
        (Some(folder), Some(_)) => in_browser(folder.into(), &shipped, &many, &typed).await,
        _ => row("Search in Chromium", "not measured: no chromedriver", ""),
    }
}

fn native(index: &Index, typed: &[String]) -> Vec<Duration> {
    let time = |query: &String| {
        let mut times: Vec<Duration> = (0..ROUNDS)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(index.search(query, &Options::default()));
                start.elapsed()
            })
            .collect();
        times.sort_unstable();
        times[ROUNDS / 2]
    };
    let mut times: Vec<Duration> = typed.iter().map(time).collect();
    times.sort_unstable();
    times
}

/// Serves a page that times itself.
async fn in_browser(wasm: PathBuf, shipped: &Index, many: &Index, typed: &[String]) {
    let (shipped, many) = (Bytes::from(shipped.to_bytes()), Bytes::from(many.to_bytes()));
    let typed = Bytes::from(json!(typed).to_string());
    let answer = move |Path(path): Path<String>| {
        let (kind, bytes) = match path.as_str() {
            "page" => ("text/html", Some(Bytes::from_static(include_bytes!("search.html")))),
            "time.js" => ("text/javascript", Some(Bytes::from_static(include_bytes!("search.js")))),
            "keystrokes.json" => ("application/json", Some(typed.clone())),
            "shipped.idx" => ("application/octet-stream", Some(shipped.clone())),
            "generated.idx" => ("application/octet-stream", Some(many.clone())),
            "wasm/search_speed.js" => ("text/javascript", read(&wasm.join("search_speed.js"))),
            "wasm/search_speed_bg.wasm" => ("application/wasm", read(&wasm.join("search_speed_bg.wasm"))),
            _ => ("text/plain", None),
        };
        // Isolated, the page's clock ticks in 5 µs, not in 100.
        let headers = [
            ("content-type", kind),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
        ];
        async move {
            bytes.map_or(StatusCode::NOT_FOUND.into_response(), |bytes| (headers, bytes).into_response())
        }
    };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let base = format!("http://{}", listener.local_addr().expect("its address"));
    let server = tokio::spawn(async move {
        axum::serve(listener, Router::new().route("/{*path}", get(answer))).await.expect("it serves");
    });
    let (send, receive) = tokio::sync::oneshot::channel::<Value>();
    Page::with(&base, "search-speed", Window::default(), async move |page| {
        page.go("/page").await;
        let start = Instant::now();
        while page.js("return !!window.figures", vec![]).await != json!(true) {
            assert!(
                start.elapsed() < Duration::from_mins(3),
                "the page does not end: {:?}",
                page.console().await
            );
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        let _ = send.send(page.js("return window.figures", vec![]).await);
    })
    .await;
    server.abort();
    let figures = receive.await.expect("the page's figures");
    assert_eq!(figures["isolated"], json!(true), "the page's clock is coarse");
    for (key, name, wanted) in [
        ("shipped", "shipped content", "p99 < 3 ms"),
        ("generated", "10,000 generated articles", "p99 < 15 ms"),
    ] {
        let figure = |part: &str| figures[key][part].as_f64().unwrap_or(f64::NAN);
        let measured = format!(
            "p50 {:.2} ms, p99 {:.2} ms, worst {:.2} ms (index read in {:.0} ms)",
            figure("p50"),
            figure("p99"),
            figure("worst"),
            figure("loaded")
        );
        row(&format!("Search, a keystroke, wasm in Chromium, {name}"), measured, wanted);
    }
}

fn read(path: &std::path::Path) -> Option<Bytes> {
    fs::read(path).ok().map(Bytes::from)
}
