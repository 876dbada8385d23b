//! A public page against a server that does nothing but send the same bytes.

use std::{env, io::Read, process::Stdio, time::Duration};

use axum::{Router, body::Bytes, routing::get};
use opora_tests::process::{Site, free_port};

use crate::{
    load::{Web, fetch, per_second, quiet, web},
    row,
};

const ARTICLE: &str = "/kb/password-forgotten";
/// How long a rate is measured.
const SPAN: Duration = Duration::from_secs(5);

/// A server that does nothing but send bytes: what arrives on its standard input.
pub async fn bare(port: u16) {
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

/// The rates of both, one after the other.
pub async fn measure(site: &Site) {
    let article = format!("{}{ARTICLE}", site.base);
    quiet(site).await;
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
        for (rate, url) in rates.iter_mut().zip([&bare, &article]) {
            let url = url.clone();
            let ask = move |web: Web, _| {
                let url = url.clone();
                async move { drop(fetch(&web, &url).await) }
            };
            *rate += per_second(SPAN, ask).await / 2.0;
        }
    }
    let [bare, article] = rates;
    let measured = format!("{:.2} ({article:.0} of {bare:.0}/s)", article / bare);
    row("Article page, of a bare handler's rate", measured, "≥ 0.6");
}
