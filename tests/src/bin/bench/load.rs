//! Asking a server from several connections at once.

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use axum::body::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{Request, Response};
use hyper_util::{
    client::legacy::{Client, connect::HttpConnector},
    rt::TokioExecutor,
};
use opora_tests::process::Site;

/// Connections that ask at once.
pub const CONNECTIONS: usize = 8;

/// A client with connections of its own.
pub type Web = Client<HttpConnector, Full<Bytes>>;

/// A new client.
pub fn web() -> Web {
    Client::builder(TokioExecutor::new()).build_http()
}

/// Sends a request and reads the whole answer.
///
/// # Panics
/// When there is no answer: the figure would say nothing.
pub async fn send(web: &Web, request: Request<Full<Bytes>>) -> Response<Bytes> {
    let (head, body) = web.request(request).await.expect("an answer").into_parts();
    Response::from_parts(head, body.collect().await.expect("a body").to_bytes())
}

/// A page as a browser fetches it, compressed.
pub async fn fetch(web: &Web, url: &str) -> Bytes {
    let request = Request::get(url).header("accept-encoding", "br").body(Full::default());
    send(web, request.expect("a request")).await.into_body()
}

/// Waits until a server that was just started has compressed its files and has nothing more to do by itself.
pub async fn quiet(site: &Site) {
    // The 14th and 15th fields: time in user and in kernel mode, hundredths of a second.
    let spent = || -> u64 {
        let path = format!("/proc/{}/stat", site.id().unwrap_or_default());
        let line = fs::read_to_string(path).unwrap_or_default();
        let fields = line.rsplit_once(") ").map_or("", |(_, rest)| rest).split(' ');
        fields.skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum()
    };
    let mut before = spent();
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        let now = spent();
        if now - before < 10 {
            return;
        }
        before = now;
    }
}

/// How often a second some work is done by [`CONNECTIONS`] at once. The work gets a client and a number that no
/// other call gets.
///
/// # Panics
/// When the work does.
pub async fn per_second<F, Work>(span: Duration, work: F) -> f64
where
    F: Fn(Web, u64) -> Work + Clone + Send + 'static,
    Work: Future<Output = ()> + Send,
{
    let next = Arc::new(AtomicU64::new(0));
    let start = Instant::now();
    let workers = (0..CONNECTIONS).map(|_| {
        let (next, work, web) = (next.clone(), work.clone(), web());
        tokio::spawn(async move {
            while start.elapsed() < span {
                work(web.clone(), next.fetch_add(1, Ordering::Relaxed)).await;
            }
        })
    });
    let workers: Vec<_> = workers.collect();
    for worker in workers {
        worker.await.expect("it ran");
    }
    next.load(Ordering::Relaxed) as f64 / start.elapsed().as_secs_f64()
}
