//! A reply on its way to the page that its requester has open, while five hundred pages are open.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use http_body_util::{BodyExt as _, Full};
use hyper::{Request, StatusCode};
use opora_tests::{api::good_form, process::Site};
use serde_json::{Value, json};
use tokio::sync::mpsc;

use crate::{
    lists::{cookie, enrol, post},
    load::{self, Web, web},
    row, submit,
};

/// Pages that are open.
const PAGES: u32 = 500;
/// Replies that are measured.
const REPLIES: u32 = 300;

/// Files a request and gives its number.
async fn file(web: &Web, site: &Site, who: &str, nth: u32) -> String {
    let mut form = good_form();
    form["email"] = format!("citizen-{nth}@example.org").into();
    let request = Request::post(format!("{}/api/v1/tickets", site.base))
        .header("content-type", "application/json")
        .header("idempotency-key", format!("00000000-0000-4000-8000-{nth:012x}"))
        .header("cookie", who)
        .header("x-forwarded-for", format!("10.7.{}.{}", nth / 250, nth % 250 + 1))
        .body(Full::from(form.to_string()))
        .expect("a request");
    let answer = load::send(web, request).await;
    assert_eq!(answer.status(), StatusCode::CREATED, "{}", String::from_utf8_lossy(answer.body()));
    let filed: Value = serde_json::from_slice(answer.body()).expect("JSON");
    let number = filed["number"].as_str().expect("a number");
    number.chars().filter(char::is_ascii_digit).collect()
}

/// Keeps a page open: every change that the server tells of is passed on with the page's place.
async fn keep_open(base: String, who: Arc<str>, number: String, nth: u32, told: mpsc::UnboundedSender<u32>) {
    let request = Request::get(format!("{base}/api/v1/tickets/{number}/events"))
        .header("cookie", &*who)
        .header("x-forwarded-for", format!("10.8.{}.{}", nth / 250, nth % 250 + 1))
        .body(Full::default())
        .expect("a request");
    let answer = web().request(request).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK);
    let mut body = answer.into_body();
    let _ = told.send(u32::MAX);
    while let Some(Ok(frame)) = body.frame().await {
        let changed = frame.data_ref().is_some_and(|data| data.windows(7).any(|part| part == b"changed"));
        if changed && told.send(nth).is_err() {
            return;
        }
    }
}

/// The 95th of a hundred replies: from sending it to the requester's page having read it.
pub async fn measure() {
    let mut site = Site::start(&["--demo", "--trusted-proxies", "127.0.0.1"], &[]).await;
    load::quiet(&site).await;
    let web = web();
    let login = json!({ "login": "operator@demo", "password": "Operator-demo-1" });
    let half = cookie(&post(&web, &site, "/api/v1/sessions", "", &login).await);
    let operator = enrol(&web, &site, &half).await;
    let citizen: Arc<str> = submit::sign_in(&site).await.into();
    let (told, mut news) = mpsc::unbounded_channel();
    let mut numbers = Vec::new();
    for nth in 0..PAGES {
        let number = file(&web, &site, &citizen, nth).await;
        tokio::spawn(keep_open(site.base.clone(), citizen.clone(), number.clone(), nth, told.clone()));
        numbers.push(number);
    }
    // Each says that it is open.
    for _ in 0..PAGES {
        news.recv().await.expect("a page");
    }
    let mut times = Vec::new();
    for nth in 0..REPLIES {
        let place = nth * 7 % PAGES;
        let number = &numbers[place as usize];
        let body = json!({ "body": "Проверьте папку «Спам».", "action": "answer" });
        let request = Request::post(format!("{}/api/v1/console/tickets/{number}/messages", site.base))
            .header("content-type", "application/json")
            .header("idempotency-key", format!("00000000-0000-4000-9000-{nth:012x}"))
            .header("cookie", &operator)
            .body(Full::from(body.to_string()))
            .expect("a request");
        let start = Instant::now();
        let sent = load::send(&web, request);
        let read = async {
            while news.recv().await != Some(place) {}
            let request = Request::get(format!("{}/api/v1/tickets/{number}", site.base))
                .header("cookie", &*citizen)
                .header("x-forwarded-for", format!("10.9.0.{}", nth % 250 + 1))
                .body(Full::default())
                .expect("a request");
            let answer = load::send(&web, request).await;
            assert!(String::from_utf8_lossy(answer.body()).contains("Спам"), "the answer is on the page");
            start.elapsed()
        };
        let (answer, took) = tokio::join!(sent, read);
        assert_eq!(answer.status(), StatusCode::CREATED, "{}", String::from_utf8_lossy(answer.body()));
        times.push(took);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    times.sort_unstable();
    let at = |share: usize| times[times.len() * share / 100].as_secs_f64() * 1000.0;
    let measured = format!("{:.0} ms (half of them {:.0} ms)", at(95), at(50));
    row(&format!("A reply on its requester's open page, {PAGES} open, p95"), measured, "< 300 ms");
    site.stop().await;
}
